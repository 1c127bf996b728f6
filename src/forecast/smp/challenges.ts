import { averageBargains, type BargainPositions, interpolate } from './bargain.ts';
import { chanceOfWinning, gainOfChallenge } from './contest.ts';
import { lookAs } from './evaluate.ts';
import type { SmpBargain, SmpChallenge } from './types.ts';
import type { SmpWorkspace } from './workspace.ts';

// A challenge that gains no more than this is not made.
const leastGain = 1e-5;

/** Each actor challenges the one from whom it expects to gain most, the first listed among equals. */
export function findChallenges(ws: SmpWorkspace): readonly SmpChallenge[] {
  const challenges: SmpChallenge[] = [];
  for (let i = 0; i < ws.n; i++) {
    lookAs(ws, i);
    let best: SmpChallenge | undefined;
    for (let j = 0; j < ws.n; j++) {
      if (j === i) continue;
      const probability = chanceOfWinning(ws, i, j);
      const gain = gainOfChallenge(ws, i, i, j, probability);
      if (gain > (best?.gain ?? leastGain)) best = { initiator: i, target: j, gain, probability };
    }
    if (best !== undefined) challenges.push(best);
  }
  return challenges;
}

/** The bargains that a challenge puts on the table. */
export function proposeBargains(ws: SmpWorkspace, challenge: SmpChallenge): readonly SmpBargain[] {
  const { initiator: i, target: j, probability } = challenge;
  const model = ws.settings.brgnModel;
  const initiators = bargainOf(ws, i, j, probability);
  const named = (version: SmpBargain['version'], { initiator, receiver }: BargainPositions): SmpBargain => ({
    initiator: i,
    receiver: j,
    version,
    initiatorPosition: initiator,
    receiverPosition: receiver,
  });
  if (model === 'InitOnlyInterp') return [named('initiator', initiators)];
  const receivers = bargainOf(ws, i, j, receiversChance(ws, i, j));
  if (model === 'InitRcvrInterp') return [named('initiator', initiators), named('receiver', receivers)];
  return [named('average', averageOf(ws, i, j, initiators, receivers))];
}

function bargainOf(
  { dimensions, salience, positions, settings }: SmpWorkspace,
  i: number,
  j: number,
  probability: number,
): BargainPositions {
  const row = (matrix: Float64Array, a: number) => matrix.subarray(a * dimensions, (a + 1) * dimensions);
  return interpolate(settings.interVecBrgn, probability, {
    initiatorSalience: row(salience, i),
    receiverSalience: row(salience, j),
    initiatorPosition: row(positions, i),
    receiverPosition: row(positions, j),
  });
}

/** P as the receiver sees it; the program takes the initiator's gain, as the receiver sees it, in its place. */
function receiversChance(ws: SmpWorkspace, i: number, j: number): number {
  lookAs(ws, j);
  const chance = chanceOfWinning(ws, i, j);
  return ws.settings.compat ? gainOfChallenge(ws, i, i, j, chance) : chance;
}

function averageOf(
  { settings, capability, totalSalience }: SmpWorkspace,
  i: number,
  j: number,
  initiators: BargainPositions,
  receivers: BargainPositions,
): BargainPositions {
  // The program puts the initiator's capability on both sides.
  const other = settings.compat ? i : j;
  const first = capability[i] * totalSalience[i];
  const second = capability[other] * totalSalience[j];
  return averageBargains(initiators, receivers, first, second);
}
