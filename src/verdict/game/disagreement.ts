import { tolerance } from '../../study/index.ts';
import {
  aloneUtility,
  type GameDraw,
  linkageBound,
  type MoveGame,
  ownIssues,
  ownTargets,
  packageKey,
  visitMoves,
} from './game.ts';

/** How counter-moves deter: all of them, or only those that the others would not have made anyway. */
export interface ExploreSettings {
  readonly counterMoves: 'all' | 'not_open_before';
  /** Packages valued at most, over all draws together, before the question is given up. */
  readonly budget: Budget;
}

/** Work left; shared by the draws of one question, so that giving up depends on the question alone. */
export interface Budget {
  left: number;
}

/** The moves without agreement span more packages than can be searched. */
export class TooManyPackages extends Error {}

/** What happens in one draw where nothing is agreed. */
export interface Disagreement {
  /** N*: the packages in which credible unilateral moves from no deal end, in the order of their keys. */
  readonly ends: readonly Int32Array[];
  /** By actor: the least and the most that the ends leave it, what acting alone costs taken off, the outside option not added. */
  readonly worst: Float64Array;
  readonly best: Float64Array;
  /** By end: what it leaves each actor. */
  readonly values: readonly Float64Array[];
}

/** A package met in a draw: what it is worth without agreement, and who can improve on it, worked out when asked. */
interface Place {
  readonly package: Int32Array;
  readonly key: number;
  readonly worths: Float64Array;
  readonly improvements: (readonly Place[] | undefined)[];
}

/** Moves of one draw, remembered: what is asked again within a draw is looked up. */
export interface Explorer {
  /** Has nobody a credible improvement? `issues`: only moves that change one of these count; all where left out. */
  readonly isLasting: (chosen: Int32Array, issues?: readonly number[]) => boolean;
  readonly isCredible: (from: Int32Array, to: Int32Array, actor: number) => boolean;
  /** Credible improvements of an actor, the most gainful first. */
  readonly credible: (
    from: Int32Array,
    actor: number,
  ) => readonly { readonly to: Int32Array; readonly gain: number }[];
  readonly disagreement: () => Disagreement;
  /** Improvements from a package that only counter-moves deter which the others would make anyway, and all deterred ones. */
  readonly deterred: (chosen: Int32Array) => { readonly anyway: number; readonly all: number };
}

/**
 * Explores one draw. A move of an actor is credible where it gains strictly, and no sequence of improvements of the others
 * from there ends where it is no better off than before (sequential stability, Fraser & Hipel 1979).
 */
export function explore(game: MoveGame, draw: GameDraw, settings: ExploreSettings): Explorer {
  const known = new Map<number, Place>();
  const own = ownOf(game);
  const { budget } = settings;
  const targets = (issue: number, from: number) => ownTargets(game, issue, from);
  const placeOf = (chosen: Int32Array): Place => {
    const key = packageKey(game, chosen);
    const found = known.get(key);
    if (found !== undefined) return found;
    const place: Place = {
      package: Int32Array.from(chosen),
      key,
      worths: new Float64Array(game.actors).fill(Number.NaN),
      improvements: new Array(game.actors),
    };
    known.set(key, place);
    return place;
  };
  const worth = (actor: number, place: Place): number => {
    const value = place.worths[actor] as number;
    if (!Number.isNaN(value)) return value;
    const found = aloneUtility(game, draw, actor, place.package);
    place.worths[actor] = found;
    return found;
  };
  const improvementsOf = (actor: number, from: Place): readonly Place[] => {
    const found = from.improvements[actor];
    if (found !== undefined) return found;
    const floor = worth(actor, from) + tolerance;
    const list: Place[] = [];
    visitMoves(game, from.package, own[actor] as readonly number[], targets, (to) => {
      if (--budget.left < 0) throw new TooManyPackages();
      const value = aloneUtility(game, draw, actor, to);
      if (value > floor && draw.passes(from.package, to)) {
        const place = placeOf(to);
        place.worths[actor] = value;
        list.push(place);
      }
      return false;
    });
    from.improvements[actor] = list;
    return list;
  };
  const isOpenBefore = (other: number, from: Place, at: Place, next: Place): boolean => {
    const changed = Int32Array.from(from.package);
    for (let j = 0; j < changed.length; j++)
      if (at.package[j] !== next.package[j]) changed[j] = next.package[j] as number;
    const key = packageKey(game, changed);
    return improvementsOf(other, from).some((one) => one.key === key);
  };
  const isDeterred = (actor: number, from: Place, to: Place, isStrict: boolean): boolean => {
    const ceiling = worth(actor, from) + tolerance;
    if (worth(actor, to) > ceiling && leastAfter(game, draw, actor, to.package) > ceiling) return false;
    const seen = new Set<number>([to.key]);
    const queue = [to];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (let other = 0; other < game.actors; other++) {
        if (other === actor || (own[other] as readonly number[]).length === 0) continue;
        for (const next of improvementsOf(other, at)) {
          if (--budget.left < 0) throw new TooManyPackages();
          if (seen.has(next.key) || (isStrict && isOpenBefore(other, from, at, next))) continue;
          if (worth(actor, next) <= ceiling) return true;
          seen.add(next.key);
          queue.push(next);
        }
      }
    }
    return false;
  };
  const isStrict = settings.counterMoves === 'not_open_before';
  const someone = (from: Place, isFound: (actor: number, to: Place) => boolean): boolean => {
    for (let actor = 0; actor < game.actors; actor++)
      for (const to of improvementsOf(actor, from)) if (isFound(actor, to)) return true;
    return false;
  };
  return {
    isLasting: (chosen, issues) => {
      const from = placeOf(chosen);
      const counts = (to: Place) =>
        issues === undefined || issues.some((j) => to.package[j] !== from.package[j]);
      return !someone(from, (actor, to) => counts(to) && !isDeterred(actor, from, to, isStrict));
    },
    isCredible: (chosen, wanted, actor) => {
      const [from, to] = [placeOf(chosen), placeOf(wanted)];
      return improvementsOf(actor, from).includes(to) && !isDeterred(actor, from, to, isStrict);
    },
    credible: (chosen, actor) => {
      const from = placeOf(chosen);
      return improvementsOf(actor, from)
        .filter((to) => !isDeterred(actor, from, to, isStrict))
        .map((to) => ({ to: to.package, gain: worth(actor, to) - worth(actor, from) }))
        .sort((a, b) => b.gain - a.gain);
    },
    disagreement: () => {
      const ends = endsFrom(placeOf(game.noDeal), game.actors, improvementsOf, (actor, from, to) =>
        isDeterred(actor, from, to, isStrict),
      );
      const values = ends.map((end) =>
        Float64Array.from({ length: game.actors }, (_, actor) => worth(actor, end)),
      );
      const over = (pick: (...values: number[]) => number) =>
        Float64Array.from({ length: game.actors }, (_, actor) =>
          pick(...values.map((value) => value[actor] as number)),
        );
      return { ends: ends.map((end) => end.package), values, worst: over(Math.min), best: over(Math.max) };
    },
    deterred: (chosen) => {
      const from = placeOf(chosen);
      let [anyway, all] = [0, 0];
      someone(from, (actor, to) => {
        if (isDeterred(actor, from, to, false)) {
          all++;
          if (!isDeterred(actor, from, to, true)) anyway++;
        }
        return false;
      });
      return { anyway, all };
    },
  };
}

/** Places reached from a start by credible improvements at which nobody has one, in the order of their keys. */
function endsFrom(
  start: Place,
  actors: number,
  improvementsOf: (actor: number, from: Place) => readonly Place[],
  isDeterred: (actor: number, from: Place, to: Place) => boolean,
): readonly Place[] {
  const seen = new Set<Place>([start]);
  const queue = [start];
  const ends: Place[] = [];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    let isEnd = true;
    for (let actor = 0; actor < actors; actor++) {
      for (const to of improvementsOf(actor, at)) {
        // One credible move is enough to leave; where it leads was seen already.
        if ((seen.has(to) && !isEnd) || isDeterred(actor, at, to)) continue;
        isEnd = false;
        if (seen.has(to)) continue;
        seen.add(to);
        queue.push(to);
      }
    }
    if (isEnd) ends.push(at);
  }
  return ends.sort((a, b) => a.key - b.key);
}

/** The least that an actor could be left with after a move, whatever the others did: a bound that spares most searches. */
function leastAfter(game: MoveGame, draw: GameDraw, actor: number, to: Int32Array): number {
  const { starts, control, optionCounts } = game;
  const row = actor * (starts[to.length] as number);
  const isOthers = (issue: number) => control[issue]?.actors.some((other) => other !== actor) === true;
  let sum = aloneUtility(game, draw, actor, to);
  for (let j = 0; j < to.length; j++) {
    if (!isOthers(j)) continue;
    const from = to[j] as number;
    const at = row + (starts[j] as number);
    const now = draw.alone[at + from] as number;
    let least = now;
    for (let o = 0; o < (optionCounts[j] as number); o++)
      if ((draw.alone[at + o] as number) < least && mayReach(game, j, from, o))
        least = draw.alone[at + o] as number;
    sum += least - now;
  }
  const reaches = (issue: number, matches: Uint8Array) =>
    isOthers(issue) &&
    matches.some((match, o) => match === 1 && mayReach(game, issue, to[issue] as number, o));
  return sum + linkageBound(game, draw, actor, to, reaches, -1);
}

/** Could an issue go from one option to another in some moves? Barred single moves may be made in steps, so only ends are barred. */
function mayReach(game: MoveGame, issue: number, from: number, to: number): boolean {
  for (let via = 0; via < (game.optionCounts[issue] as number); via++)
    if (via !== to && game.canMove(issue, via, to)) return true;
  return from === to;
}

const ownCache = new WeakMap<MoveGame, readonly (readonly number[])[]>();

function ownOf(game: MoveGame): readonly (readonly number[])[] {
  const found = ownCache.get(game);
  if (found !== undefined) return found;
  const own = Array.from({ length: game.actors }, (_, actor) => ownIssues(game, actor));
  ownCache.set(game, own);
  return own;
}
