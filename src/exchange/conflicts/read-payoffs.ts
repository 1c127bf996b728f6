import { quoted } from '../../diagnostics/index.ts';
import { stateCount } from '../../stability/index.ts';
import type { Path } from '../../text/index.ts';
import type { Frame } from './frame.ts';
import type { ConflictReading } from './reading.ts';
import type { ConflictData } from './schema.ts';
import { readStates } from './state-references.ts';

type Payoffs = NonNullable<ConflictData['preferences'][string]['payoffs']>;

/** By state, between which values the payoff lies; both alike where it is known. */
export interface PayoffRange {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function readPayoffs(
  payoffs: Payoffs,
  frame: Frame,
  path: Path,
  reading: ConflictReading,
): PayoffRange | undefined {
  const states = stateCount(frame.graph);
  const low = new Float64Array(states).fill(Number.NaN);
  const high = new Float64Array(states).fill(Number.NaN);
  const before = reading.report.errors();
  for (const { value, fits, at } of entriesOf(payoffs, frame, path, reading)) {
    const range = readRange(value, at, reading);
    for (const state of fits) {
      if (!Number.isNaN(low[state]))
        reading.fail('state-twice', at, `state ${state + 1} has two payoffs`, 'give one for every state');
      low[state] = range?.[0] ?? 0;
      high[state] = range?.[1] ?? 0;
    }
  }
  const missing = low.findIndex((value) => Number.isNaN(value));
  if (missing >= 0 && reading.report.errors() === before)
    reading.fail('states-missing', path, `state ${missing + 1} has no payoff`, `there are ${states} states`);
  return reading.report.errors() === before ? { low, high } : undefined;
}

interface Entry {
  readonly value: number | string;
  readonly fits: readonly number[];
  readonly at: Path;
}

function entriesOf(payoffs: Payoffs, frame: Frame, path: Path, reading: ConflictReading): readonly Entry[] {
  const states = stateCount(frame.graph);
  if (!Array.isArray(payoffs))
    return Object.entries(payoffs).map(([name, value]) => {
      const at = [...path, name];
      return { value, at, fits: readStates(name, frame, at, reading) };
    });
  if (payoffs.length !== states)
    reading.fail('wrong-length', path, `there are ${payoffs.length} payoffs for ${states} states`);
  return payoffs
    .slice(0, states)
    .map((value: number | string, k: number) => ({ value, fits: [k], at: [...path, k] }));
}

const number = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?`;
const rangeForm = new RegExp(`^\\s*(${number})\\s+to\\s+(${number})\\s*$`);

function readRange(
  value: number | string,
  path: Path,
  { fail }: ConflictReading,
): readonly [number, number] | undefined {
  if (typeof value === 'number') return [value, value];
  const [, from, to] = rangeForm.exec(value) ?? [];
  if (from === undefined || to === undefined) {
    fail('bad-payoff', path, `${quoted(value)} is no payoff`, 'write a number, or a range: 2 to 5');
    return undefined;
  }
  const [low, high] = [Number(from), Number(to)];
  if (low <= high && Number.isFinite(low) && Number.isFinite(high)) return [low, high];
  fail('bad-payoff', path, `${quoted(value)} runs downwards`, 'the lower end comes first');
  return undefined;
}
