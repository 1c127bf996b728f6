import { tolerance } from '../../study/index.ts';
import { type GameDraw, type MoveGame, ownTargets, packageKey, visitMoves } from './game.ts';
import { leastAfter } from './least-after.ts';
import { type Site, type Sites, sitesOf, worthAt } from './sites.ts';

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
  readonly worst: readonly number[];
  readonly best: readonly number[];
  /** By end: what it leaves each actor. */
  readonly values: readonly (readonly number[])[];
}

/** A package met in a draw: what it is worth without agreement, and who can improve on it, worked out when asked. */
interface Place {
  readonly site: Site;
  /** A plain array: typed ones of this size are kept outside the heap, at a price for each of very many places. */
  readonly worths: number[];
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
  const sites = sitesOf(game);
  const { own } = sites;
  const { budget } = settings;
  const placeAt = (site: Site): Place => {
    const found = known.get(site.key);
    if (found !== undefined) return found;
    const worths: number[] = [];
    for (let i = 0; i < game.actors; i++) worths.push(Number.NaN);
    const place: Place = { site, worths, improvements: new Array(game.actors) };
    known.set(site.key, place);
    return place;
  };
  const placeOf = (chosen: Int32Array) => placeAt(sites.siteOf(chosen));
  const worth = (actor: number, place: Place): number => {
    const value = place.worths[actor] as number;
    if (!Number.isNaN(value)) return value;
    const found = worthAt(game, draw, actor, place.site);
    place.worths[actor] = found;
    return found;
  };
  const improvementsOf = (actor: number, from: Place): readonly Place[] => {
    const found = from.improvements[actor];
    if (found !== undefined) return found;
    const floor = worth(actor, from) + tolerance;
    const list: Place[] = [];
    const value = (to: Site) => {
      if (--budget.left < 0) throw new TooManyPackages();
      const gained = worthAt(game, draw, actor, to);
      if (!(gained > floor && draw.passes(from.site.package, to.package))) return;
      const place = placeAt(to);
      place.worths[actor] = gained;
      list.push(place);
    };
    visitSites(game, sites, actor, from.site, value);
    from.improvements[actor] = list;
    return list;
  };
  const isOpenBefore = (other: number, from: Place, at: Place, next: Place): boolean => {
    const changed = Int32Array.from(from.site.package);
    const [before, after] = [at.site.package, next.site.package];
    for (let j = 0; j < changed.length; j++) if (before[j] !== after[j]) changed[j] = after[j] as number;
    const key = packageKey(game, changed);
    return improvementsOf(other, from).some((one) => one.site.key === key);
  };
  const isDeterred = (actor: number, from: Place, to: Place, isStrict: boolean): boolean => {
    const ceiling = worth(actor, from) + tolerance;
    const left = worth(actor, to);
    if (left > ceiling && leastAfter(game, draw, actor, to.site.package, left) > ceiling) return false;
    const seen = new Set<Place>([to]);
    const queue = [to];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (let other = 0; other < game.actors; other++) {
        if (other === actor || (own[other] as readonly number[]).length === 0) continue;
        for (const next of improvementsOf(other, at)) {
          if (--budget.left < 0) throw new TooManyPackages();
          if (seen.has(next) || (isStrict && isOpenBefore(other, from, at, next))) continue;
          if (worth(actor, next) <= ceiling) return true;
          seen.add(next);
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
        issues === undefined || issues.some((j) => to.site.package[j] !== from.site.package[j]);
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
        .map((to) => ({ to: to.site.package, gain: worth(actor, to) - worth(actor, from) }))
        .sort((a, b) => b.gain - a.gain);
    },
    disagreement: () => {
      const ends = endsFrom(placeOf(game.noDeal), game.actors, improvementsOf, (actor, from, to) =>
        isDeterred(actor, from, to, isStrict),
      );
      const values = ends.map((end) => {
        for (let actor = 0; actor < game.actors; actor++) worth(actor, end);
        return end.worths;
      });
      return { ends: ends.map((end) => end.site.package), values, ...rangeOf(values, game.actors) };
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

/** By actor, the least and the most of its values; infinite where moves end nowhere. */
function rangeOf(values: Disagreement['values'], actors: number): Pick<Disagreement, 'worst' | 'best'> {
  const [worst, best]: [number[], number[]] = [[], []];
  for (let actor = 0; actor < actors; actor++) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const own of values) {
      least = Math.min(least, own[actor] as number);
      most = Math.max(most, own[actor] as number);
    }
    worst.push(least);
    best.push(most);
  }
  return { worst, best };
}

/** Every package to which an actor can go alone; those that are too many to be kept are made on the way. */
function visitSites(
  game: MoveGame,
  { own, movesOf, siteOf }: Sites,
  actor: number,
  from: Site,
  visit: (to: Site) => void,
): void {
  const moves = movesOf(actor, from);
  if (moves !== null) for (let k = 0; k < moves.length; k++) visit(moves[k] as Site);
  else
    visitMoves(
      game,
      from.package,
      own[actor] ?? [],
      (issue, at) => ownTargets(game, issue, at),
      (to) => {
        visit(siteOf(to));
        return false;
      },
    );
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
  return ends.sort((a, b) => a.site.key - b.site.key);
}
