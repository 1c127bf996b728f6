import { drawNumber, type Study, tolerance } from '../../study/index.ts';
import {
  type Budget,
  type Disagreement,
  type Explorer,
  type ExploreSettings,
  explore,
  TooManyPackages,
} from '../game/disagreement.ts';
import { type GameDraw, type MoveGame, utilityIn } from '../game/game.ts';
import { gameDraws } from '../game/study-game.ts';
import { deterredDraws, emptyTrace, type SearchTrace } from './search-trace.ts';

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
  /** What the search met by draw; null where nobody looks back. */
  readonly trace: SearchTrace | null;
  /** Why the moves without agreement were not searched; null where they were. Then d_i is the value of no deal. */
  readonly notTested: string | null;
}

/** What is asked of every draw while its moves are at hand: facts of the past. */
export type DrawQuestion = (explorer: Explorer, draw: GameDraw, s: number) => void;

/** Packages valued at most in a question's search of moves without agreement: so many at first, and so many more a draw. */
export const mostValued: { readonly first: number; readonly aDraw: number } = { first: 100_000, aDraw: 1500 };

/** A search that was made, and 1 in each draw in which another one would find the same. */
export interface SearchBefore {
  readonly fallback: Disagreements;
  readonly trace: SearchTrace;
  readonly same: Uint8Array;
}

/** What another search of a study that lacks some linkages may take over from the one with all; undefined where it may not. */
export function searchBefore(
  whole: Study,
  fallback: Disagreements,
  lacking: Study,
  counterMoves: ExploreSettings['counterMoves'],
): SearchBefore | undefined {
  const { trace } = fallback;
  if (trace === null || trace.counterMoves !== counterMoves || fallback.notTested !== null) return undefined;
  const kept = new Set(lacking.compiled.linkages);
  const same = new Uint8Array(whole.draws.samples).fill(1);
  for (const [l, linkage] of whole.compiled.linkages.entries()) {
    const counted = trace.counted[l];
    if (kept.has(linkage) || counted === undefined) continue;
    for (let s = 0; s < same.length; s++) if (counted[s] === 1) same[s] = 0;
  }
  return { fallback, trace, same };
}

/** How the moves without agreement are searched. */
export interface MoveSearch {
  readonly counterMoves: ExploreSettings['counterMoves'];
  readonly ask?: readonly DrawQuestion[];
  readonly most?: typeof mostValued;
  /** A search of the same draws, taken over where this one would find the same; what is asked is not asked there. */
  readonly before?: SearchBefore | undefined;
}

/**
 * What happens without agreement in every draw (d_i = min over N* of Ũ_i + outside_i), and whatever else is asked of its moves. Where
 * they span more packages than can be searched, nothing moves and the reason is given.
 */
export function disagreements(
  study: Study,
  { counterMoves, ask = [], most = mostValued, before }: MoveSearch,
): Disagreements {
  const { game, at } = gameDraws(study);
  const { samples } = study.draws;
  const column = () => Array.from({ length: game.actors }, () => new Float64Array(samples));
  const [worst, best] = [column(), column()];
  const several = new Map<number, readonly Float64Array[]>();
  const budget: Budget = { left: most.first };
  const spared = { end: 0, least: 0 };
  const trace = emptyTrace(study, counterMoves);
  let notTested: string | null = null;
  const outside = Array.from(study.compiled.outside, (input) => study.draws.columns[input]);
  const found: Found = { worst, best, several, trace };
  try {
    for (let s = 0; s < samples; s++) {
      budget.left += most.aDraw;
      const start = budget.left;
      if (before?.same[s] === 1) takeOver(before, budget, found, s);
      else {
        const draw = at(s);
        draw.counted.fill(0);
        const explorer = explore(game, draw, { counterMoves, budget });
        note(explorer.disagreement(), outside, found, s);
        if (drawNumber(study.draws, s) < deterredDraws)
          ({ anyway: trace.anyway[s], all: trace.all[s] } = explorer.deterred(game.noDeal));
        for (const one of ask) one(explorer, draw, s);
        for (let l = 0; l < draw.counted.length; l++)
          if (draw.counted[l] === 1) (trace.counted[l] as Uint8Array)[s] = 1;
      }
      trace.valued[s] = start - budget.left;
      spared.end = budget.left - most.first;
      spared.least = Math.min(spared.least, spared.end);
    }
  } catch (error) {
    if (!(error instanceof TooManyPackages)) throw error;
    notTested = `moves without agreement span more than ${most.aDraw} packages a draw; nobody is taken to move`;
    several.clear();
    stayAtNoDeal(game, at, outside, samples, worst, best);
  }
  const sum = (counts: Uint32Array) =>
    notTested === null ? counts.reduce((total, count) => total + count, 0) : 0;
  return {
    worst,
    best,
    several,
    severalShare: several.size / samples,
    deterredAnyway: { anyway: sum(trace.anyway), all: sum(trace.all) },
    spared,
    // Only worlds look back.
    trace: study.situation.worlds.length === 0 ? null : trace,
    notTested,
  };
}

type Found = Pick<Disagreements, 'worst' | 'best'> & {
  readonly several: Map<number, readonly Float64Array[]>;
  readonly trace: SearchTrace;
};

/** What an actor can get without these partners, by draw; undefined where a file says nothing: 0. */
type Outside = readonly (Float64Array | undefined)[];

function note({ ends, values, worst, best }: Disagreement, outside: Outside, found: Found, s: number): void {
  for (let i = 0; i < worst.length; i++) {
    const own = outside[i]?.[s] ?? 0;
    (found.worst[i] as Float64Array)[s] = (worst[i] as number) + own;
    (found.best[i] as Float64Array)[s] = (best[i] as number) + own;
  }
  if (ends.length > 1)
    found.several.set(
      s,
      values.map((value) => Float64Array.from(value, (worth, i) => worth + (outside[i]?.[s] ?? 0))),
    );
}

function takeOver({ fallback, trace }: SearchBefore, budget: Budget, found: Found, s: number): void {
  budget.left -= trace.valued[s] as number;
  if (budget.left < 0) throw new TooManyPackages();
  copyDraw(fallback.worst, found.worst, s);
  copyDraw(fallback.best, found.best, s);
  const ends = fallback.several.get(s);
  if (ends !== undefined) found.several.set(s, ends);
  if (s >= found.trace.all.length) return;
  found.trace.anyway[s] = trace.anyway[s] as number;
  found.trace.all[s] = trace.all[s] as number;
}

function copyDraw(from: readonly Float64Array[], to: readonly Float64Array[], s: number): void {
  for (let i = 0; i < to.length; i++) (to[i] as Float64Array)[s] = (from[i] as Float64Array)[s] as number;
}

function stayAtNoDeal(
  game: MoveGame,
  at: (s: number) => GameDraw,
  outside: Outside,
  samples: number,
  worst: readonly Float64Array[],
  best: readonly Float64Array[],
): void {
  for (let s = 0; s < samples; s++) {
    const draw = at(s);
    for (let i = 0; i < game.actors; i++) {
      const value = utilityIn(game, draw, i, game.noDeal) + (outside[i]?.[s] ?? 0);
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
