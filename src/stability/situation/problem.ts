import type { Compiled, Situation } from '../../situation/index.ts';
import { type Fibre, fibreOf, type OptionSets, optionsFrom } from './fibres.ts';
import { type Term, termsOf } from './terms.ts';

/** Who can move what in the packages of a situation: all of its stability that no draw changes. */
export interface StabilityProblem {
  readonly situation: Situation;
  readonly compiled: Compiled;
  /** By issue, by option: the options reached from it in one allowed step, itself included, ascending. */
  readonly steps: OptionSets;
  /** The same in any number of steps. */
  readonly reach: OptionSets;
  /** By issue: the actors that can move it alone. */
  readonly controllers: readonly (readonly number[])[];
  /** Every actor that can move an issue alone, in the order of the actors. */
  readonly fibres: readonly Fibre[];
  readonly terms: readonly Term[];
  /** Issues that the money term looks at, none where there is no such term. */
  readonly moneyIssues: readonly number[];
  readonly rules: readonly PackageRule[];
}

/** What a package may not do: a forbidden combination, or a limit on what its options use up. */
export type PackageRule =
  | {
      readonly kind: 'forbidden';
      readonly issues: readonly number[];
      readonly when: readonly { readonly issue: number; readonly matches: Uint8Array }[];
    }
  | {
      readonly kind: 'limit';
      readonly issues: readonly number[];
      readonly atMost: number;
      /** Place among all options, and the input that says how much it uses. */
      readonly uses: readonly { readonly option: number; readonly input: number }[];
    };

/** The moves of a situation as index tables; `moneyIssues` are the issues that a money term looks at. */
export function stabilityProblem(
  situation: Situation,
  compiled: Compiled,
  moneyIssues: readonly number[] = [],
): StabilityProblem {
  const controllers = situation.issues.map(({ controllers: ids }) =>
    ids.map((id) => compiled.actors.indexOf(id)).sort((a, b) => a - b),
  );
  const movers = [...new Set(controllers.flat())].sort((a, b) => a - b);
  const steps = situation.issues.map(({ options, forbiddenMoves }) =>
    options.map(({ id: from }) =>
      Int32Array.from(
        options.flatMap(({ id: to }, index) =>
          forbiddenMoves.some((move) => move.from === from && move.to === to) && from !== to ? [] : [index],
        ),
      ),
    ),
  );
  const reach = steps.map((byOption) => byOption.map((_, from) => closure(byOption, from)));
  const terms = termsOf(compiled, movers, moneyIssues);
  return {
    situation,
    compiled,
    steps,
    reach,
    controllers,
    fibres: movers.map((actor) => {
      const issues = controllers.flatMap((ids, j) => (ids.includes(actor) ? [j] : []));
      return fibreOf(compiled, actor, issues, steps, reach, terms);
    }),
    terms,
    moneyIssues,
    rules: rulesOf(situation, compiled),
  };
}

/** May an issue be moved from one option to another in one step? */
export function isAllowed({ steps }: StabilityProblem, issue: number, from: number, to: number): boolean {
  return optionsFrom(steps, issue, from).includes(to);
}

function closure(steps: readonly Int32Array[], from: number): Int32Array {
  const found = new Set([from]);
  for (const option of found) for (const to of steps[option] as Int32Array) found.add(to);
  return Int32Array.from(found).sort();
}

function rulesOf({ forbidden, limits, issues }: Situation, compiled: Compiled): readonly PackageRule[] {
  const input = (estimate: Situation['estimates'][number]) => compiled.inputOf.get(estimate) ?? -1;
  const combinations = forbidden.map(({ when }): PackageRule => {
    const conditions = when.map(({ issue, options: ids }) => {
      const j = compiled.issues.indexOf(issue);
      return {
        issue: j,
        matches: Uint8Array.from(issues[j]?.options ?? [], ({ id }) => (ids.includes(id) ? 1 : 0)),
      };
    });
    return { kind: 'forbidden', issues: conditions.map(({ issue }) => issue), when: conditions };
  });
  const amounts = limits.map(({ atMost, uses }): PackageRule => {
    const all = uses.map(({ issue, option, use }) => {
      const j = compiled.issues.indexOf(issue);
      const o = issues[j]?.options.findIndex(({ id }) => id === option) ?? -1;
      return { issue: j, option: (compiled.optionStarts[j] as number) + o, input: input(use) };
    });
    return {
      kind: 'limit',
      issues: [...new Set(all.map(({ issue }) => issue))],
      atMost: input(atMost),
      uses: all.map(({ option, input: use }) => ({ option, input: use })),
    };
  });
  return [...combinations, ...amounts];
}
