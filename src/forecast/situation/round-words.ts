import { catalogues } from '../../words/index.ts';
import { listWords, pointWords, rangeWords, wayWords } from './list-words.ts';
import type { DynamicsMove, DynamicsRound, IssueDynamics } from './types.ts';

const say = catalogues.en.replay;

/** The start, a line a round, and why the replay ends. */
export function roundWords(dynamics: IssueDynamics): readonly string[] {
  const { initial, rounds, actors } = dynamics;
  return [
    say.start(
      actors.map(({ name, position }) => `${name} ${pointWords(position)}`).join(', '),
      centres(initial),
    ),
    ...rounds.map((round, t) => say.round(t + 1, [...movesWords(round, dynamics), centres(round)].join(' '))),
    stopWords(dynamics),
  ];
}

/** Why the replay ends, in one sentence. */
export function stopWords({ stopped, rounds, endMedian }: IssueDynamics): string {
  const where = rangeWords(endMedian.low, endMedian.high);
  switch (stopped.why) {
    case 'no-weight':
      return say.stopped.noWeight;
    case 'agreement':
      return stopped.round === 0 ? say.stopped.agreedAtOnce(where) : say.stopped.agreed(stopped.round, where);
    case 'settled':
      return say.stopped.settled(stopped.round, where);
    case 'cycle':
      return say.stopped.cycle(stopped.round, stopped.length, where);
    case 'undefined-risk':
      return say.stopped.undefinedRisk(stopped.round, where);
    case 'round-limit':
      return say.stopped.limit(rounds.length, where);
  }
}

/** Why a mover moved, seen from outside. */
export function reasonWords({ kind }: Pick<DynamicsMove, 'kind'>, by: string): string {
  return say.reasons[kind](by);
}

function movesWords({ moves }: DynamicsRound, { actors }: IssueDynamics): readonly string[] {
  if (moves.length === 0) return [say.nobodyMoved];
  const groups = new Map<string, DynamicsMove[]>();
  for (const move of moves) {
    const key = `${move.kind} ${move.by}`;
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  const name = (i: number) => actors[i]?.name ?? '';
  return [...groups.values()].map((group) => {
    const [first] = group as [DynamicsMove];
    const ways = group.map((one) => `${name(one.actor)} (${wayWords(one.from, one.to)})`);
    return say.moved(listWords(ways), say.verbs[first.kind], name(first.by));
  });
}

function centres({ weightedMedian, weightedMean }: IssueDynamics['initial'] | DynamicsRound): string {
  return say.centres(pointWords(weightedMedian), pointWords(weightedMean));
}
