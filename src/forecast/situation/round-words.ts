import { listWords, pointWords, rangeWords, wayWords } from './list-words.ts';
import type { DynamicsMove, DynamicsRound, IssueDynamics } from './types.ts';

/** The start, a line a round, and why the replay ends. */
export function roundWords(dynamics: IssueDynamics): readonly string[] {
  const { initial, rounds, actors } = dynamics;
  return [
    `Start: ${actors.map(({ name, position }) => `${name} ${pointWords(position)}`).join(', ') || 'nobody'}. ${centres(initial)}`,
    ...rounds.map(
      (round, t) => `Round ${t + 1}: ${[...movesWords(round, dynamics), centres(round)].join(' ')}`,
    ),
    stopWords(dynamics),
  ];
}

/** Why the replay ends, in one sentence. */
export function stopWords({ stopped, rounds, endMedian }: IssueDynamics): string {
  const where = rangeWords(endMedian.low, endMedian.high);
  switch (stopped.why) {
    case 'no-weight':
      return 'Nobody weighs anything on this issue, so there is nothing to replay.';
    case 'agreement':
      return stopped.round === 0
        ? `All stood at ${where} from the start, so nothing moved.`
        : `After round ${stopped.round} all stood at ${where}.`;
    case 'settled':
      return `After round ${stopped.round} nobody moved any more; the weighted median ended at ${where}.`;
    case 'cycle':
      return `It never settled: by round ${stopped.round} positions came back that had been there ${stopped.length} rounds before, and so on without end, the weighted median at ${where}.`;
    case 'undefined-risk':
      return `After round ${stopped.round} all were in equal danger, where the model has no answer; the weighted median was ${where}.`;
    case 'round-limit':
      return `It was stopped after round ${rounds.length} without having settled; the weighted median was ${where}.`;
  }
}

/** Why a mover moved, seen from outside. */
export function reasonWords({ kind }: Pick<DynamicsMove, 'kind'>, by: string): string {
  switch (kind) {
    case 'confrontation':
      return `each side expected to gain from a contest, ${by} more`;
    case 'compromise':
      return `${by} expected to gain from a contest, the other side to lose, though less`;
    case 'compel':
      return `the other side expected to lose more from a contest than ${by} to gain`;
  }
}

function movesWords({ moves }: DynamicsRound, { actors }: IssueDynamics): readonly string[] {
  if (moves.length === 0) return ['nobody moved.'];
  const groups = new Map<string, DynamicsMove[]>();
  for (const move of moves) {
    const key = `${move.kind} ${move.by}`;
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  const name = (i: number) => actors[i]?.name ?? '';
  return [...groups.values()].map((group) => {
    const [first] = group as [DynamicsMove];
    const ways = group.map((one) => `${name(one.actor)} (${wayWords(one.from, one.to)})`);
    return `${listWords(ways)} ${verbs[first.kind]} ${name(first.by)}.`;
  });
}

const verbs: Readonly<Record<DynamicsMove['kind'], string>> = {
  confrontation: 'gave way to',
  compromise: 'went part of the way towards',
  compel: 'had to go over to',
};

function centres({ weightedMedian, weightedMean }: IssueDynamics['initial'] | DynamicsRound): string {
  return `Median ${pointWords(weightedMedian)}, mean ${pointWords(weightedMean)}.`;
}
