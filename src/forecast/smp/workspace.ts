import { type Election, makeElection } from './election.ts';
import { adjustmentShare } from './risk.ts';
import type { SmpSettings } from './settings.ts';
import type { SmpInput } from './types.ts';
import { type VoteCode, voteCodes } from './vote.ts';

/** What the turns of a run read and write; made once. Utilities and distances have a row a position, a column an actor. */
export interface SmpWorkspace {
  readonly n: number;
  readonly dimensions: number;
  readonly settings: SmpSettings;
  readonly rule: VoteCode;
  /** Share of others' attitudes to risk in an observer's guess. */
  readonly share: number;
  readonly capability: Float64Array;
  readonly salience: Float64Array;
  /** S, the sum of an actor's saliences. */
  readonly totalSalience: Float64Array;
  /** Capability × total salience. */
  readonly weight: Float64Array;
  readonly idealAdjustment: Float64Array | undefined;
  readonly positions: Float64Array;
  readonly ideals: Float64Array;
  /** Row j, column a: from a's ideal to j's position. */
  readonly distances: Float64Array;
  readonly risks: Float64Array;
  /** Row j, column a: what j's position is worth to a in a's own view. */
  readonly own: Float64Array;
  /** The same in the view of the observer looked through last, and what each actor's own position is worth there. */
  readonly view: Float64Array;
  readonly viewAtHome: Float64Array;
  readonly election: Election;
}

export function makeSmpWorkspace(input: SmpInput, settings: SmpSettings): SmpWorkspace {
  const n = input.capability.length;
  const dimensions = input.positions.length / n;
  const totalSalience = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < dimensions; k++)
      totalSalience[i] = totalSalience[i] + input.salience[i * dimensions + k];
  // An actor's list holds the status quo and, with everybody pressing it and itself pressing one, n pairs of bargains.
  const election = makeElection(input.capability, 2 * n + 1, settings);
  return {
    n,
    dimensions,
    settings,
    rule: voteCodes[settings.votingRule],
    share: adjustmentShare(settings.bigRAdjust),
    capability: input.capability,
    salience: input.salience,
    totalSalience,
    weight: input.capability.map((capability, i) => capability * totalSalience[i]),
    idealAdjustment: input.idealAdjustment,
    positions: input.positions.slice(),
    ideals: input.positions.slice(),
    distances: new Float64Array(n * n),
    risks: new Float64Array(n),
    own: new Float64Array(n * n),
    view: new Float64Array(n * n),
    viewAtHome: new Float64Array(n),
    election,
  };
}

/** Throws on columns of the wrong length and on numbers out of their range. */
export function checkSmpInput({ names, capability, positions, salience, idealAdjustment }: SmpInput): void {
  const n = names.length;
  const dimensions = positions.length / n;
  if (n < 2) throw new RangeError(`there are ${n} actors; there must be at least 2`);
  if (!Number.isInteger(dimensions) || dimensions < 1)
    throw new RangeError(`there are ${positions.length} positions of ${n} actors`);
  if (capability.length !== n)
    throw new RangeError(`there are ${capability.length} capabilities of ${n} actors`);
  if (salience.length !== positions.length)
    throw new RangeError(`there are ${salience.length} saliences for ${positions.length} positions`);
  for (const value of capability)
    if (!(value > 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`a capability is ${value}; capabilities are above 0`);
  for (const value of positions)
    if (!(value >= 0 && value <= 1))
      throw new RangeError(`a position is ${value}; positions run from 0 to 1`);
  checkSalience(salience, dimensions);
  if (idealAdjustment !== undefined) checkAdjustment(idealAdjustment, n);
}

// Saliences of percentages that add up to 100 may add up to a little more than 1.
const slack = 1e-9;

function checkSalience(salience: Float64Array, dimensions: number): void {
  for (let at = 0; at < salience.length; at += dimensions) {
    const row = salience.subarray(at, at + dimensions);
    const sum = row.reduce((total, value) => total + value, 0);
    if (!(row.every((value) => value >= 0) && sum > 0 && sum <= 1 + slack))
      throw new RangeError(
        `an actor's saliences are ${row.join(', ')}; they add up to at most 1 and above 0`,
      );
  }
}

function checkAdjustment(adjustment: Float64Array, n: number): void {
  if (adjustment.length !== n * n)
    throw new RangeError(`the ideal adjustment has ${adjustment.length} entries for ${n} actors`);
  for (let at = 0; at < adjustment.length; at += n) {
    const row = adjustment.subarray(at, at + n);
    const sum = row.reduce((total, value) => total + value, 0);
    if (!(row.every((value) => value >= 0) && sum <= 1 + slack))
      throw new RangeError(`a row of the ideal adjustment adds up to ${sum}; it is at most 1`);
  }
}
