import type { Counts } from './counts.ts';
import { decompose } from './decompose.ts';
import { chooseEngine, type EngineName, whyNoCritical } from './engines.ts';
import type { Game } from './game.ts';
import { anyoneOf, both, either, everyoneOf, noneOf, type Part } from './parts.ts';

/** Counts of a game and how they were found. */
export interface CountedGame {
  readonly counts: Counts;
  readonly engines: readonly EngineName[];
  /** Why `counts.critical` is missing. */
  readonly withoutCritical: string | null;
}

export interface CountOptions {
  /** Count so where it can be done so; the cheapest engine otherwise. */
  readonly engine?: EngineName;
  /** Count minimal and critical coalitions too. */
  readonly withCritical: boolean;
}

/** Takes a game apart, counts its pieces, and puts the counts together. */
export function countGame(game: Game, options: CountOptions): CountedGame {
  const engines = new Set<EngineName>();
  const reasons = new Set<string>();
  const count = (one: Game, members: readonly number[]): Part => {
    const named = (list: readonly number[]) => list.map((i) => members[i]);
    const pieces = decompose(one);
    switch (pieces.kind) {
      case 'constant':
        return pieces.isWon ? anyoneOf(members) : noneOf(members);
      case 'required':
        return both(everyoneOf(named(pieces.members)), count(pieces.game, named(pieces.rest)));
      case 'idle':
        return both(anyoneOf(named(pieces.members)), count(pieces.game, named(pieces.rest)));
      case 'whole': {
        const { name, run } = chooseEngine(pieces.game, options.withCritical, options.engine);
        const counts = run(options.withCritical);
        engines.add(name);
        if (counts.critical === null) reasons.add(whyNoCritical(pieces.game, name));
        return { members, counts };
      }
      default:
        return pieces.parts
          .map((part) => count(part.game, named(part.members)))
          .reduce(pieces.kind === 'all' ? both : either);
    }
  };
  const members = Array.from({ length: game.size }, (_, i) => i);
  const part = count(game, members);
  return {
    counts: inOrder(part),
    engines: engines.size === 0 ? ['closed-form'] : [...engines],
    withoutCritical: options.withCritical ? [...reasons].join('; ') || null : 'not asked for',
  };
}

/** Members of a part in the order of their indices. */
function inOrder({ members, counts }: Part): Counts {
  const places = new Map(members.map((member, place) => [member, place]));
  const sorted = <T>(rows: readonly T[]): readonly T[] =>
    members.map((_, i) => rows[places.get(i) as number]);
  const { critical } = counts;
  return {
    ...counts,
    swings: sorted(counts.swings),
    critical: critical && {
      ...critical,
      minimalOf: sorted(critical.minimalOf),
      vulnerableOf: sorted(critical.vulnerableOf),
    },
  };
}
