import { type ObservedFact, packageIndices } from '../../situation/index.ts';
import { firstDraws, quantilesOf, type Study, shareOf } from '../../study/index.ts';
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
import { type Against, type Few, standsAgainst } from './stands-against.ts';

/** Draws, the first ones, in which is asked who would have moved: enough for a sentence. */
const missedDraws = 400;

/** Named beside who stands against a fact most often. */
const mostOthers = 3;

type CounterMoves = ExploreSettings['counterMoves'];

/** Worked out once for all packages that are asked of one explained study. */
const known = new WeakMap<Explained, readonly MissedFact[]>();

/**
 * Who stands against what has happened in the draws that have it otherwise: who would have ended what lasted, would not have signed, voted
 * or moved as it did. In the order of the facts; those that are met in all draws looked at are left out.
 *
 * @example
 * missedFacts(explainPast(study), 'all').map(({ id }) => id) // => []
 */
export function missedFacts(explained: Explained, counterMoves: CounterMoves): readonly MissedFact[] {
  const found = known.get(explained) ?? search(explained, counterMoves);
  known.set(explained, found);
  return found;
}

interface Asked {
  readonly fact: ObservedFact;
  readonly met: Uint8Array;
}

interface Lasting extends Asked {
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
  const few = fewOf(explained);
  const missed = askedOnce(explained, few.study.draws.samples).filter(({ met }) => met.includes(0));
  const lasting = missed.flatMap((one) => lastingFact(few.study, one) ?? []);
  const isSearched = explained.fallback.notTested === null && findMoves(few.study, lasting, counterMoves);
  const told = missed.map(({ fact, met }) => {
    const found = lasting.find((one) => one.fact === fact);
    if (found !== undefined) return isSearched ? toldOf(few.study, found) : undefined;
    return toldAgainst(few.study, fact, standsAgainst(few, fact, met));
  });
  return told.flatMap((one) => one ?? []);
}

function fewOf({ study, fallback }: Explained): Few {
  const draws = firstDraws(study.draws, missedDraws);
  const some = (columns: readonly Float64Array[]) =>
    columns.map((column) => column.subarray(0, draws.samples));
  return {
    study: { ...study, draws, weights: null },
    fallback: { ...fallback, worst: some(fallback.worst), best: some(fallback.best) },
  };
}

/** The facts in their order; of those asked in the same words, as renewals are, the last. */
function askedOnce({ study, facts, met }: Explained, samples: number): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const [f, id] of facts.entries()) {
    const fact = study.situation.observed.find((one) => one.id === id);
    if (fact === undefined) continue;
    const words = JSON.stringify(fact.happened);
    asked.delete(words);
    asked.set(words, { fact, met: (met[f] as Uint8Array).subarray(0, samples) });
  }
  return [...asked.values()];
}

function lastingFact({ situation, compiled }: Study, { fact, met }: Asked): Lasting | undefined {
  if (fact.happened.kind !== 'lasted') return undefined;
  return {
    fact,
    met,
    chosen: packageIndices(situation, fact.happened.package),
    issues: fact.happened.issues.map((issue) => compiled.issues.indexOf(issue)),
    moves: [],
  };
}

/** Who would have ended it, draw by draw; false where the moves are too many to be searched. */
function findMoves(study: Study, lasting: readonly Lasting[], counterMoves: CounterMoves): boolean {
  if (lasting.length === 0) return true;
  const { game, at } = gameDraws(study);
  const { samples } = study.draws;
  // Its own allowance: whether a reason is found must not change whether the past is explained.
  const budget: Budget = { left: mostValued.first + mostValued.aDraw * samples };
  try {
    for (let s = 0; s < samples; s++) {
      const missed = lasting.filter(({ met }) => met[s] === 0);
      if (missed.length === 0) continue;
      const explorer = explore(game, at(s), { counterMoves, budget });
      for (const one of missed) one.moves.push(...movesFrom(explorer, one, game.actors));
    }
    return true;
  } catch (error) {
    if (!(error instanceof TooManyPackages)) throw error;
    return false;
  }
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
function toldOf(study: Study, { fact, chosen, moves, met }: Lasting): MissedFact | undefined {
  const byActor = grouped(moves, ({ actor }) => String(actor));
  const [most, ...others] = byActor;
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
    happened: fact.happened.kind,
    what: '',
    because: 'moves',
    actor: actors[mover.actor]?.id ?? '',
    name: actors[mover.actor]?.name ?? '',
    changes: issues.flatMap(({ id }, j) => {
      const [from, to] = [optionOf(j, chosen), optionOf(j, mover.to)];
      return from === undefined || to === undefined || from.id === to.id
        ? []
        : [{ issue: id, from: from.id, to: to.id, label: to.label }];
    }),
    share: most.length / met.length,
    gain: { low, high },
    others: others.slice(0, mostOthers).flatMap((group): MissedFact['others'] => {
      const name = actors[group[0]?.actor ?? -1]?.name;
      return name === undefined ? [] : [{ name, because: 'moves', share: group.length / met.length }];
    }),
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

/** Who stands against a fact most often; of those that do alike, whom it would hurt most to agree, or gain least. */
function toldAgainst(study: Study, fact: ObservedFact, against: readonly Against[]): MissedFact | undefined {
  const known = against
    .filter(({ marks }) => marks.includes(1))
    .map((one) => ({ ...one, share: shareOf(one.marks, null), range: rangeOf(one) }))
    .sort((a, b) => b.share - a.share || (a.range?.high ?? 0) - (b.range?.high ?? 0));
  const [first, ...others] = known;
  if (first === undefined) return undefined;
  return {
    id: fact.id,
    on: fact.on,
    happened: fact.happened.kind,
    what: whatOf(study, fact),
    because: first.because,
    actor: first.actor,
    name: first.name,
    changes: [],
    share: first.share,
    gain: first.range,
    others: others.slice(0, mostOthers).map(({ name, because, share }) => ({ name, because, share })),
  };
}

function rangeOf({ marks, gain }: Against): MissedFact['gain'] {
  if (gain === null) return null;
  const told = gain.filter((value, s) => marks[s] === 1 && !Number.isNaN(value));
  if (told.length === 0) return null;
  const [low = 0, high = 0] = quantilesOf(told, null, [0.05, 0.95]);
  return { low, high };
}

function whatOf({ situation }: Study, { happened }: ObservedFact): string {
  if ('proposal' in happened)
    return situation.proposals.find(({ id }) => id === happened.proposal)?.title ?? happened.proposal;
  const options =
    'options' in happened ? happened.options : 'to' in happened ? { [happened.issue]: happened.to } : {};
  return Object.entries(options)
    .map(([issue, option]) => {
      const of = situation.issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option);
      return of?.label ?? option;
    })
    .join(', ');
}
