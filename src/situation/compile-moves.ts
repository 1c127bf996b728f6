import type { Situation } from './types.ts';

/** By issue, by option: the options that it can be left for, itself included, ascending. */
export type OptionSets = readonly (readonly Int32Array[])[];

/** Who can move which issue alone, and where to. */
export interface CompiledMoves {
  /** By issue: the actors that can move it alone. */
  readonly controllers: readonly (readonly number[])[];
  /** Every actor that can move some issue alone, ascending. */
  readonly movers: readonly number[];
  /** Those of them who can move too much at once for their moves to be looked at. */
  readonly tooFree: readonly number[];
  /** Options reached in one allowed step. */
  readonly steps: OptionSets;
  /** Options reached in any number of steps. */
  readonly reach: OptionSets;
}

/** Joint moves of one actor beyond which it is not asked whether it would leave a package: every draw looks at all of them. */
export const mostJointMoves = 2 ** 17;

/** Ways to move together all issues that one actor can move alone: the product of their options. */
export function jointMoves(options: readonly number[]): number {
  return options.reduce((product, count) => product * count, 1);
}

export function compileMoves({ actors, issues }: Pick<Situation, 'actors' | 'issues'>): CompiledMoves {
  const actorOf = new Map(actors.map(({ id }, i) => [id, i]));
  const controllers = issues.map(({ controllers: ids }) =>
    ids.map((id) => actorOf.get(id) ?? -1).sort((a, b) => a - b),
  );
  const steps = issues.map(({ options, forbiddenMoves }) =>
    options.map(({ id: from }) =>
      Int32Array.from(
        options.flatMap(({ id: to }, index) =>
          from !== to && forbiddenMoves.some((move) => move.from === from && move.to === to) ? [] : [index],
        ),
      ),
    ),
  );
  const movers = [...new Set(controllers.flat())].sort((a, b) => a - b);
  const isTooFree = (actor: number) =>
    jointMoves(
      issues.flatMap(({ options }, j) => (controllers[j]?.includes(actor) ? [options.length] : [])),
    ) > mostJointMoves;
  return {
    controllers,
    movers,
    tooFree: movers.filter(isTooFree),
    steps,
    reach: steps.map((byOption) => byOption.map((_, from) => closure(byOption, from))),
  };
}

function closure(steps: readonly Int32Array[], from: number): Int32Array {
  const found = new Set([from]);
  for (const option of found) for (const to of steps[option] as Int32Array) found.add(to);
  return Int32Array.from(found).sort();
}
