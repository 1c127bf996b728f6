import type { EumRound, EumRun } from '../eum/index.ts';
import type { DynamicsMove, DynamicsPressure, DynamicsRound } from './types.ts';

/** The rounds of a run with what a reader asks of them: who pressed whom, who moved, where everybody stood then. */
export function roundsOf({ rounds, initial }: EumRun): readonly DynamicsRound[] {
  return rounds.map((round, t) => {
    const before = (rounds[t - 1] ?? initial).positions;
    return {
      positions: Array.from(round.positions),
      pressed: pressedIn(round),
      moves: round.accepted.flatMap((offer, actor): DynamicsMove[] => {
        if (offer === null) return [];
        const from = before[actor];
        const to = round.positions[actor];
        const { kind, target, utility, otherUtility } = offer;
        return from === to ? [] : [{ actor, by: target, kind, from, to, utility, otherUtility }];
      }),
      weightedMedian: round.weightedMedian,
      weightedMean: round.weightedMean,
    };
  });
}

/**
 * Every pair in which one is pressed by the other in the first round: it thinks that the other expects to gain from
 * challenging it, which is what moves it. The strongest first.
 */
export function pressuresIn({ rounds, names }: EumRun): readonly DynamicsPressure[] {
  const answers = rounds[0]?.secondPass.answers;
  if (answers === undefined) return [];
  const found: DynamicsPressure[] = [];
  for (let from = 0; from < names.length; from++) {
    for (let to = 0; to < names.length; to++) {
      const gain = answers[to * names.length + from];
      if (from !== to && gain > 1e-12) found.push({ from, to, gain });
    }
  }
  return found.sort((a, b) => b.gain - a.gain || a.from - b.from || a.to - b.to);
}

function pressedIn({ offers, positions }: EumRound): DynamicsRound['pressed'] {
  return Array.from(positions, (_, actor) => ({
    actor,
    by: offers.filter(({ mover }) => mover === actor).map(({ target }) => target),
  })).filter(({ by }) => by.length > 0);
}
