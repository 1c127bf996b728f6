import { streamKey, uniform } from '../../numeric/index.ts';
import { elect } from './election.ts';
import { ownRisk } from './evaluate.ts';
import type { SmpBargain, SmpChoice } from './types.ts';
import { idealDistance, spatialUtility } from './utility.ts';
import type { SmpWorkspace } from './workspace.ts';

/**
 * Each party to a bargain takes the one of its options — the status quo first — that prevails in an election among all
 * actors. Moves `positions`; one side may accept a bargain that the other refuses.
 */
export function chooseAll(
  ws: SmpWorkspace,
  bargains: readonly SmpBargain[],
  names: readonly string[],
  turn: number,
): readonly SmpChoice[] {
  const { n, dimensions, positions } = ws;
  const values = valuesOf(ws, bargains);
  const choices: SmpChoice[] = [];
  for (let actor = 0; actor < n; actor++) {
    const list: number[] = [];
    for (const [b, { initiator, receiver }] of bargains.entries())
      if (initiator === actor || receiver === actor) list.push(b);
    if (list.length === 0) continue;
    const probabilities = electAmong(ws, values, list);
    const at =
      ws.settings.stm === 'Deterministic'
        ? mostProbable(probabilities)
        : drawn(probabilities, uniform(streamKey(ws.settings.seed, `smp:${names[actor]}`), turn));
    const options = [null, ...list];
    choices.push({ actor, options, probabilities, chosen: options[at] ?? null });
  }
  for (const { actor, chosen } of choices) {
    const bargain = chosen === null ? undefined : bargains[chosen];
    if (bargain === undefined) continue;
    const { initiator, initiatorPosition, receiverPosition } = bargain;
    positions.set(initiator === actor ? initiatorPosition : receiverPosition, actor * dimensions);
  }
  return choices;
}

/**
 * Row 0: the mean over all positions of what they are worth to each actor; then the same for each bargain, the two sides'
 * new positions first. The order of the sums is the program's: votes that look at signs alone turn on the last bit.
 */
function valuesOf(ws: SmpWorkspace, bargains: readonly SmpBargain[]): Float64Array {
  const { n, own } = ws;
  const values = new Float64Array((bargains.length + 1) * n);
  addPositions(values.subarray(0, n), own, n, -1, -1);
  for (const [b, { initiator, receiver, initiatorPosition, receiverPosition }] of bargains.entries()) {
    const row = values.subarray((b + 1) * n, (b + 2) * n);
    for (let a = 0; a < n; a++)
      row[a] = utilityOf(ws, a, initiatorPosition) + utilityOf(ws, a, receiverPosition);
    addPositions(row, own, n, initiator, receiver);
  }
  for (let at = 0; at < values.length; at++) values[at] = values[at] / n;
  return values;
}

function addPositions(row: Float64Array, own: Float64Array, n: number, i: number, j: number): void {
  for (let other = 0; other < n; other++) {
    if (other === i || other === j) continue;
    const start = other * n;
    for (let a = 0; a < n; a++) row[a] = row[a] + own[start + a];
  }
}

function utilityOf(
  { dimensions, salience, ideals, share, risks }: SmpWorkspace,
  actor: number,
  position: Float64Array,
): number {
  const distance = idealDistance(dimensions, salience, ideals, actor, position, 0);
  return spatialUtility(distance, ownRisk(share, risks, actor));
}

function electAmong(
  { n, election }: SmpWorkspace,
  values: Float64Array,
  list: readonly number[],
): Float64Array {
  election.utilities.set(values.subarray(0, n));
  for (const [at, b] of list.entries())
    election.utilities.set(values.subarray((b + 1) * n, (b + 2) * n), (at + 1) * n);
  elect(election, list.length + 1);
  return election.probabilities.slice(0, list.length + 1);
}

function mostProbable(probabilities: Float64Array): number {
  let best = 0;
  for (let o = 1; o < probabilities.length; o++) if (probabilities[o] > probabilities[best]) best = o;
  return best;
}

function drawn(probabilities: Float64Array, at: number): number {
  let below = 0;
  for (let o = 0; o < probabilities.length; o++) {
    below += probabilities[o];
    if (at < below) return o;
  }
  return probabilities.length - 1;
}
