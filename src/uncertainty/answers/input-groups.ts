import { sourcesOf } from '../../evidence/index.ts';
import type { Estimate, Situation } from '../../situation/index.ts';

/** By what inputs are put together. */
export const inputGroupings = ['input', 'actor', 'issue', 'claim', 'source', 'origin'] as const;
export type InputGrouping = (typeof inputGroupings)[number];

/** Inputs that are asked about together, by their places. */
export interface InputGroup {
  readonly id: string;
  readonly inputs: readonly number[];
}

/**
 * The inputs that vary, by group in the order of the file. An input may stand in several groups of claims, sources and origins, and in
 * none.
 *
 * @example
 * inputGroups(study.situation, study.compiled.inputs, 'actor').map(({ id }) => id) // => ['north', 'south']
 */
export function inputGroups(
  situation: Pick<Situation, 'actors' | 'issues' | 'evidence'>,
  inputs: readonly Estimate[],
  by: InputGrouping,
): readonly InputGroup[] {
  const groups = new Map<string, number[]>();
  inputs.forEach((input, k) => {
    if (input.distribution.kind === 'constant') return;
    for (const id of new Set(groupsOf(situation, input, by))) groups.set(id, [...(groups.get(id) ?? []), k]);
  });
  return [...groups].map(([id, places]) => ({ id, inputs: places }));
}

function groupsOf(
  { actors, issues, evidence }: Pick<Situation, 'actors' | 'issues' | 'evidence'>,
  { path, support }: Estimate,
  by: InputGrouping,
): readonly string[] {
  const parts = path.split('.');
  const named = (known: readonly { readonly id: string }[]) =>
    parts.filter((part) => known.some(({ id }) => id === part)).slice(0, 1);
  const claims = support.claims.flatMap((id) => evidence.claims.get(id) ?? []);
  switch (by) {
    case 'input':
      return [path];
    case 'actor':
      return named(actors);
    case 'issue':
      return named(issues);
    case 'claim':
      return claims.map(({ id }) => id);
    case 'source':
      return claims.flatMap(sourcesOf);
    case 'origin':
      return claims.map(({ origin }) => origin);
  }
}
