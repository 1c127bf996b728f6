import type { StanceDifference } from '../../figures/index.ts';
import type { Situation } from '../../situation/index.ts';

type Estimates = ReadonlyMap<string, Situation['estimates'][number]>;

/** Which stances differ between two sides, by actor and issue: new, gone, moved, or with another range alone. */
export function stanceDifferences(a: Situation, b: Situation) {
  const [first, second] = [a, b].map(
    ({ estimates }): Estimates => new Map(estimates.map((one) => [one.path, one])),
  ) as [Estimates, Estimates];
  const actors = named([...b.actors, ...a.actors].map(({ id, name }) => [id, name]));
  const issues = named([...b.issues, ...a.issues].map(({ id, question }) => [id, question]));
  const differences = [...actors].flatMap(([actor, name]) =>
    [...issues].flatMap(([issue, question]): readonly StanceDifference[] => {
      const found = differenceOf(first, second, `stances.${actor}.${issue}`);
      return found === null ? [] : [{ actor: name, issue: question, ...found }];
    }),
  );
  return { actors: [...actors.values()], issues: [...issues.values()], differences };
}

function named(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(pairs);
}

type Found = Pick<StanceDifference, 'kind' | 'position' | 'salience'>;

/** Of positions and of saliences: what is rounded to nothing is no way to have moved, but another range. */
const leastSeen = [0.5, 0.005];

function differenceOf(first: Estimates, second: Estimates, stance: string): Found | null {
  const parts = (['position', 'salience'] as const).map((part) => {
    const [from, to] = [first.get(`${stance}.${part}`), second.get(`${stance}.${part}`)];
    if (from === undefined && to === undefined) return null;
    if (from === undefined) return { kind: 'added' as const, by: 0 };
    if (to === undefined) return { kind: 'removed' as const, by: 0 };
    return from.written === to.written ? null : { kind: 'changed' as const, by: to.median - from.median };
  });
  const differing = parts.flatMap((one) => (one === null ? [] : [one]));
  const [one] = differing;
  if (one === undefined) return null;
  const kind = differing.every((other) => other.kind === one.kind) ? one.kind : 'changed';
  const [position, salience] = parts.map((part, i) =>
    part === null || Math.abs(part.by) < (leastSeen[i] ?? 0) ? null : part.by,
  );
  return { kind, position: position ?? null, salience: salience ?? null };
}
