import {
  type GameDraw,
  holds,
  type MoveGame,
  ownIssues,
  ownTargets,
  packageKey,
  visitMoves,
} from './game.ts';

/** What is true of a package in every draw: worked out once for all of them. */
export interface Site {
  readonly package: Int32Array;
  readonly key: number;
  /** Its options among all options, issue by issue. */
  readonly cells: Int32Array;
  /** By actor, its linkages that hold; filled in when asked. */
  readonly held: (Int32Array | undefined)[];
  /** By actor, where it can go alone, in the order in which moves are visited; null: too many to be kept. */
  readonly moves: (readonly Site[] | null | undefined)[];
}

/** The packages of a game that were met in some draw. */
export interface Sites {
  /** By actor, the issues that it can move. */
  readonly own: readonly (readonly number[])[];
  readonly siteOf: (chosen: Int32Array) => Site;
  readonly movesOf: (actor: number, from: Site) => readonly Site[] | null;
}

/** Packages kept, and moves kept of all of them together: some ten megabytes. Beyond, they are made anew. */
export const mostSites: { readonly packages: number; readonly moves: number; readonly list: number } = {
  packages: 20_000,
  moves: 200_000,
  list: 2000,
};

const known = new WeakMap<MoveGame, Sites>();

export function sitesOf(game: MoveGame): Sites {
  const found = known.get(game) ?? emptySites(game);
  known.set(game, found);
  return found;
}

/** A game's packages, none met yet. */
export function emptySites(game: MoveGame, most = mostSites): Sites {
  const own = Array.from({ length: game.actors }, (_, actor) => ownIssues(game, actor));
  const kept = new Map<number, Site>();
  let room = most.moves;
  const targets = (issue: number, from: number) => ownTargets(game, issue, from);
  const siteOf = (chosen: Int32Array): Site => {
    const key = packageKey(game, chosen);
    const found = kept.get(key);
    if (found !== undefined) return found;
    const site: Site = {
      package: Int32Array.from(chosen),
      key,
      cells: chosen.map((option, j) => (game.starts[j] as number) + option),
      held: new Array(game.actors),
      moves: new Array(game.actors),
    };
    if (kept.size < most.packages) kept.set(key, site);
    return site;
  };
  const listed = (actor: number, from: Site): readonly Site[] | null => {
    const list: Site[] = [];
    const longest = Math.min(most.list, room);
    const isCut = visitMoves(game, from.package, own[actor] ?? [], targets, (to) => {
      if (list.length === longest) return true;
      list.push(siteOf(to));
      return false;
    });
    if (isCut) return null;
    room -= list.length;
    return list;
  };
  return {
    own,
    siteOf,
    movesOf(actor, from) {
      const found = from.moves[actor];
      if (found !== undefined) return found;
      const list = listed(actor, from);
      from.moves[actor] = list;
      return list;
    },
  };
}

/** Ũ_i of a package: what it is worth without agreement, what acting alone cost taken off. */
export function worthAt(game: MoveGame, draw: GameDraw, actor: number, site: Site): number {
  const { cells, package: chosen } = site;
  const { alone, worth, counted } = draw;
  const row = actor * (game.starts[cells.length] as number);
  let sum = 0;
  for (let j = 0; j < cells.length; j++) sum += alone[row + (cells[j] as number)] as number;
  const held = site.held[actor] ?? heldAt(game, actor, site);
  let together = draw.extra(actor)?.(chosen) ?? 0;
  for (let k = 0; k < held.length; k++) {
    const index = held[k] as number;
    together += worth[index] as number;
    counted[index] = 1;
  }
  return sum + together;
}

function heldAt(game: MoveGame, actor: number, site: Site): Int32Array {
  const held = Int32Array.from(
    (game.linkages[actor] ?? []).flatMap(({ index, when }) => (holds(when, site.package) ? [index] : [])),
  );
  site.held[actor] = held;
  return held;
}
