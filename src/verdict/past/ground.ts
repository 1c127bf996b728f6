import { type Study, tolerance } from '../../study/index.ts';
import {
  type Budget,
  type Explorer,
  type ExploreSettings,
  explore,
  TooManyPackages,
} from '../game/disagreement.ts';
import { type GameDraw, type MoveGame, utilityIn } from '../game/game.ts';
import { gameDraws } from '../game/study-game.ts';

/** What each actor gets without agreement, in every draw: columns by actor, the outside option counted. */
export interface Disagreements {
  /** d_i: the least over the packages in which credible unilateral moves end. */
  readonly worst: readonly Float64Array[];
  readonly best: readonly Float64Array[];
  /** By draw where there are several ends: what each leaves each actor, ends × actors; undefined where there is one. */
  readonly several: ReadonlyMap<number, readonly Float64Array[]>;
  /** Share of plain draws in which there are several. */
  readonly severalShare: number;
  /** Of improvements on no deal that only counter-moves deter: how many of them the others would make anyway, in plain draws. */
  readonly deterredAnyway: { readonly anyway: number; readonly all: number };
  /** Packages that the search could still have valued more than at its start: after the last draw, and the least after any. */
  readonly spared: { readonly end: number; readonly least: number };
  /** Why the moves without agreement were not searched; null where they were. Then d_i is the value of no deal. */
  readonly notTested: string | null;
}

/** What is asked of every draw while its moves are at hand: facts of the past. */
export type DrawQuestion = (explorer: Explorer, draw: GameDraw, s: number) => void;

/** Packages valued at most in a question's search of moves without agreement: so many at first, and so many more a draw. */
export const mostValued: { readonly first: number; readonly aDraw: number } = { first: 100_000, aDraw: 1500 };

/**
 * What happens without agreement in every draw (d_i = min over N* of Ũ_i + outside_i), and whatever else is asked of its moves. Where
 * they span more packages than can be searched, nothing moves and the reason is given.
 */
export function disagreements(
  study: Study,
  counterMoves: ExploreSettings['counterMoves'],
  ask: readonly DrawQuestion[] = [],
  most: typeof mostValued = mostValued,
): Disagreements {
  const { game, at } = gameDraws(study);
  const { samples } = study.draws;
  const column = () => Array.from({ length: game.actors }, () => new Float64Array(samples));
  const [worst, best] = [column(), column()];
  const several = new Map<number, readonly Float64Array[]>();
  const budget: Budget = { left: most.first };
  const spared = { end: 0, least: 0 };
  const counts = { anyway: 0, all: 0 };
  const { from = 0 } = study.draws;
  let notTested: string | null = null;
  const outside = (actor: number, s: number) =>
    study.draws.columns[study.compiled.outside[actor] as number]?.[s] ?? 0;
  try {
    for (let s = 0; s < samples; s++) {
      budget.left += most.aDraw;
      const draw = at(s);
      const explorer = explore(game, draw, { counterMoves, budget });
      const found = explorer.disagreement();
      for (let i = 0; i < game.actors; i++) {
        (worst[i] as Float64Array)[s] = (found.worst[i] as number) + outside(i, s);
        (best[i] as Float64Array)[s] = (found.best[i] as number) + outside(i, s);
      }
      if (found.ends.length > 1)
        several.set(
          s,
          found.values.map((value) => value.map((worth, i) => worth + outside(i, s))),
        );
      if (from + s < deterredDraws) {
        const { anyway, all } = explorer.deterred(game.noDeal);
        counts.anyway += anyway;
        counts.all += all;
      }
      for (const one of ask) one(explorer, draw, s);
      spared.end = budget.left - most.first;
      spared.least = Math.min(spared.least, spared.end);
    }
  } catch (error) {
    if (!(error instanceof TooManyPackages)) throw error;
    notTested = `moves without agreement span more than ${most.aDraw} packages a draw; nobody is taken to move`;
    several.clear();
    counts.anyway = 0;
    counts.all = 0;
    stayAtNoDeal(game, at, outside, samples, worst, best);
  }
  return {
    worst,
    best,
    several,
    severalShare: several.size / samples,
    deterredAnyway: counts,
    spared,
    notTested,
  };
}

/** Draws in which deterred moves are counted: a share, not an answer. */
const deterredDraws = 1000;

function stayAtNoDeal(
  game: MoveGame,
  at: (s: number) => GameDraw,
  outside: (actor: number, s: number) => number,
  samples: number,
  worst: readonly Float64Array[],
  best: readonly Float64Array[],
): void {
  for (let s = 0; s < samples; s++) {
    const draw = at(s);
    for (let i = 0; i < game.actors; i++) {
      const value = utilityIn(game, draw, i, game.noDeal) + outside(i, s);
      (worst[i] as Float64Array)[s] = value;
      (best[i] as Float64Array)[s] = value;
    }
  }
}

/** 1 in each draw in which all of these actors get at least what `floor` leaves them, and their margin on top. */
export function allAccept(
  gains: readonly Float64Array[],
  actors: readonly number[],
  margins: readonly (Float64Array | null)[],
  extra: number,
  samples: number,
): Uint8Array {
  const all = new Uint8Array(samples).fill(1);
  for (const i of actors) {
    const [gain, margin] = [gains[i] as Float64Array, margins[i] ?? null];
    for (let s = 0; s < samples; s++)
      if ((gain[s] as number) < (margin?.[s] ?? 0) + extra - tolerance) all[s] = 0;
  }
  return all;
}
