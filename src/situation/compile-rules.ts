import type { Estimate } from './estimate.ts';
import type { Situation } from './types.ts';

/** Issues that must take one of the options marked 1, all at once. */
export type Conditions = readonly { readonly issue: number; readonly matches: Uint8Array }[];

/** What no package may do: a forbidden combination, or a limit on what its options use up together. */
export type CompiledRule =
  | {
      readonly kind: 'forbidden';
      /** Place among the situation's forbidden combinations. */
      readonly place: number;
      readonly issues: readonly number[];
      readonly when: Conditions;
    }
  | {
      readonly kind: 'limit';
      /** Place among the situation's limits. */
      readonly place: number;
      readonly issues: readonly number[];
      /** Input that says how much there is. */
      readonly atMost: number;
      /** What an option of an issue uses: the input that says how much. */
      readonly uses: readonly { readonly issue: number; readonly option: number; readonly input: number }[];
    };

/** The rules of a situation in indices: forbidden combinations first, in the order of the file. */
export function compileRules(
  { forbidden, limits, issues }: Pick<Situation, 'forbidden' | 'limits' | 'issues'>,
  input: (estimate: Estimate) => number,
): readonly CompiledRule[] {
  const issueOf = new Map(issues.map(({ id }, j) => [id, j]));
  const combinations = forbidden.map(({ when }, place): CompiledRule => {
    const conditions = compileConditions(when, issues);
    return { kind: 'forbidden', place, issues: conditions.map(({ issue }) => issue), when: conditions };
  });
  const amounts = limits.map(({ atMost, uses }, place): CompiledRule => {
    const all = uses.map(({ issue, option, use }) => {
      const j = issueOf.get(issue) ?? -1;
      const o = issues[j]?.options.findIndex(({ id }) => id === option) ?? -1;
      return { issue: j, option: o, input: input(use) };
    });
    return {
      kind: 'limit',
      place,
      issues: [...new Set(all.map(({ issue }) => issue))],
      atMost: input(atMost),
      uses: all,
    };
  });
  return [...combinations, ...amounts];
}

/** Conditions on options by name, in indices. */
export function compileConditions(
  when: readonly { readonly issue: string; readonly options: readonly string[] }[],
  issues: Situation['issues'],
): Conditions {
  return when.map(({ issue, options: wanted }) => {
    const j = issues.findIndex(({ id }) => id === issue);
    if (j < 0) throw new Error(`unknown id: ${issue}`);
    return {
      issue: j,
      matches: Uint8Array.from(issues[j]?.options ?? [], ({ id }) => (wanted.includes(id) ? 1 : 0)),
    };
  });
}

/**
 * Does a package (option indices) meet all conditions?
 *
 * @example
 * matches([], Int32Array.of(0, 0)) // => true
 */
export function matches(when: Conditions, chosen: Int32Array): boolean {
  for (const { issue, matches: wanted } of when) if (wanted[chosen[issue] as number] !== 1) return false;
  return true;
}
