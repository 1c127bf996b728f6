import type { EumInput, EumSettings } from './types.ts';
import type { EumWorkspace } from './workspace.ts';

/** Puts the actors of an input into the workspace and sets the length of the scale for the whole run. */
export function startRun(
  ws: EumWorkspace,
  { position, capability, salience }: Omit<EumInput, 'names'>,
  range: EumSettings['range'],
): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (let i = 0; i < ws.n; i++) {
    const at = position[i];
    const power = capability[i];
    const cares = salience[i];
    if (!Number.isFinite(at)) throw new RangeError(`position ${i} is ${at}; positions are finite numbers`);
    if (!(power >= 0 && power < Number.POSITIVE_INFINITY))
      throw new RangeError(`capability ${i} is ${power}; capabilities are at least 0`);
    if (!(cares >= 0 && cares <= 1)) throw new RangeError(`salience ${i} is ${cares}; it runs from 0 to 1`);
    ws.position[i] = at;
    ws.salience[i] = cares;
    ws.weight[i] = power * cares;
    total += power * cares;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  if (!(total > 0 && total < Number.POSITIVE_INFINITY))
    throw new RangeError(`capability × salience adds up to ${total}; somebody must weigh something`);
  if (range !== undefined && !(range[0] <= low && high <= range[1]))
    throw new RangeError(`positions run from ${low} to ${high}, outside the range ${range.join(' to ')}`);
  ws.range = range === undefined ? high - low : range[1] - range[0];
}

/** Throws where the settings are not ones that the model can run with. */
export function checkSettings({ q, rounds, maxRounds, drift, range }: EumSettings): void {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`q is ${q}; it runs from 0 to 1`);
  if (typeof drift === 'number' && !(drift >= 0 && drift <= 1))
    throw new RangeError(`drift is ${drift}; it runs from 0 to 1`);
  for (const count of [rounds, maxRounds])
    if (count !== undefined && !(Number.isInteger(count) && count >= 0))
      throw new RangeError(`rounds are ${count}; they are counted from 0`);
  if (range !== undefined && !range.every(Number.isFinite))
    throw new RangeError('the range has no finite ends');
}

/** Throws unless the three columns are as long as each other. */
export function checkColumns({ position, capability, salience }: Omit<EumInput, 'names'>): void {
  if (position.length === 0) throw new RangeError('there are no actors');
  if (capability.length !== position.length || salience.length !== position.length)
    throw new RangeError('positions, capabilities and saliences are not as many as each other');
}
