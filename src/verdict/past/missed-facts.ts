import { type ObservedFact, packageIndices } from '../../situation/index.ts';
import { quantilesOf, type Study } from '../../study/index.ts';
import {
  type Budget,
  type Explorer,
  type ExploreSettings,
  explore,
  TooManyPackages,
} from '../game/disagreement.ts';
import { gameDraws } from '../game/study-game.ts';
import type { MissedFact } from '../result.ts';
import type { Explained } from './explain-past.ts';
import { mostValued } from './ground.ts';

/** Draws, the first ones, in which is asked who would have moved: enough for a sentence. */
const missedDraws = 400;

type CounterMoves = ExploreSettings['counterMoves'];

/** Worked out once for all packages that are asked of one explained study. */
const known = new WeakMap<Explained, readonly MissedFact[]>();

/**
 * Of what is said to have lasted: who would already have moved, by what, in the draws in which the file has it otherwise. In the order
 * of the facts; those that are met in all draws looked at are left out.
 *
 * @example
 * missedFacts(explainPast(study), 'all').map(({ id }) => id) // => []
 */
export function missedFacts(explained: Explained, counterMoves: CounterMoves): readonly MissedFact[] {
  const found = known.get(explained) ?? search(explained, counterMoves);
  known.set(explained, found);
  return found;
}

interface Lasting {
  readonly fact: ObservedFact;
  readonly met: Uint8Array;
  readonly chosen: Int32Array;
  /** Places of the issues that are said to have stayed; all where empty. */
  readonly issues: readonly number[];
  readonly moves: Move[];
}

interface Move {
  readonly actor: number;
  readonly to: Int32Array;
  readonly gain: number;
}

function search(explained: Explained, counterMoves: CounterMoves): readonly MissedFact[] {
  const { study, fallback } = explained;
  const lasting = lastingFacts(explained);
  if (fallback.notTested !== null || lasting.every(({ met }) => met.every((one) => one === 1))) return [];
  const { game, at } = gameDraws(study);
  const samples = Math.min(study.draws.samples, missedDraws);
  // Its own allowance: whether a reason is found must not change whether the past is explained.
  const budget: Budget = { left: mostValued.first + mostValued.aDraw * samples };
  try {
    for (let s = 0; s < samples; s++) {
      const missed = lasting.filter(({ met }) => met[s] === 0);
      if (missed.length === 0) continue;
      const explorer = explore(game, at(s), { counterMoves, budget });
      for (const one of missed) one.moves.push(...movesFrom(explorer, one, game.actors));
    }
  } catch (error) {
    if (!(error instanceof TooManyPackages)) throw error;
    return [];
  }
  return lasting.flatMap((one) => toldOf(study, one, samples) ?? []);
}

function lastingFacts({ study, facts, met }: Explained): readonly Lasting[] {
  const { situation, compiled } = study;
  return facts.flatMap((id, f): readonly Lasting[] => {
    const fact = situation.observed.find((one) => one.id === id);
    if (fact?.happened.kind !== 'lasted') return [];
    return [
      {
        fact,
        met: met[f] as Uint8Array,
        chosen: packageIndices(situation, fact.happened.package),
        issues: fact.happened.issues.map((issue) => compiled.issues.indexOf(issue)),
        moves: [],
      },
    ];
  });
}

/** The most gainful move of each actor that would have ended it. */
function movesFrom(explorer: Explorer, { chosen, issues }: Lasting, actors: number): readonly Move[] {
  const ends = (to: Int32Array) => issues.length === 0 || issues.some((j) => to[j] !== chosen[j]);
  return Array.from({ length: actors }, (_, actor) => actor).flatMap((actor) => {
    const move = explorer.credible(chosen, actor).find(({ to }) => ends(to));
    return move === undefined ? [] : [{ actor, ...move }];
  });
}

/** Who would have moved most often, and its most frequent move. */
function toldOf(study: Study, { fact, chosen, moves }: Lasting, samples: number): MissedFact | undefined {
  const [most] = grouped(moves, ({ actor }) => String(actor));
  const [usual] = grouped(most ?? [], ({ to }) => to.join());
  const mover = usual?.[0];
  if (most === undefined || mover === undefined) return undefined;
  const { actors, issues } = study.situation;
  const gains = Float64Array.from(most, ({ gain }) => gain);
  const [low = 0, high = 0] = quantilesOf(gains, null, [0.05, 0.95]);
  const optionOf = (j: number, of: Int32Array) => issues[j]?.options[of[j] as number];
  return {
    id: fact.id,
    on: fact.on,
    actor: actors[mover.actor]?.id ?? '',
    name: actors[mover.actor]?.name ?? '',
    changes: issues.flatMap(({ id }, j) => {
      const [from, to] = [optionOf(j, chosen), optionOf(j, mover.to)];
      return from === undefined || to === undefined || from.id === to.id
        ? []
        : [{ issue: id, from: from.id, to: to.id, label: to.label }];
    }),
    share: most.length / samples,
    gain: { low, high },
  };
}

/** Groups by a key, the largest first; of equal ones the first met. */
function grouped(moves: readonly Move[], keyOf: (move: Move) => string): readonly (readonly Move[])[] {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const key = keyOf(move);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [move]);
    else group.push(move);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
