import { stateCount } from '../../stability/index.ts';
import type { Path } from '../../text/index.ts';
import { type Frame, statesFitting } from './frame.ts';
import { lookUp } from './look-up.ts';
import { readPattern } from './patterns.ts';
import { numbered } from './ranking.ts';
import type { ConflictReading } from './reading.ts';
import type { StateReference } from './schema.ts';

/** The states that a reference means: by number from 1, by name, or all that fit a pattern. Empty when it is wrong. */
export function readStates(
  reference: StateReference,
  frame: Frame,
  path: Path,
  reading: ConflictReading,
): readonly number[] {
  const states = stateCount(frame.graph);
  if (typeof reference === 'number' || (typeof reference === 'string' && /^\d{1,9}$/.test(reference))) {
    const state = numbered(Number(reference), states, path, reading);
    return state === undefined ? [] : [state];
  }
  if (frame.stateIds !== undefined) {
    if (typeof reference === 'string') {
      const state = lookUp(reference, frame.stateIds, 'state', path, reading);
      return state === undefined ? [] : [state];
    }
    reading.fail('unknown-state', path, 'states are given by name here', 'write the name of a state');
    return [];
  }
  const cube = readPattern(reference, frame.factors, path, reading);
  if (cube === undefined) return [];
  if (cube.length < frame.factors.length && !reading.spend(states, path)) return [];
  const fitting = statesFitting(frame, cube);
  if (fitting.length === 0) reading.fail('unknown-state', path, 'no feasible state fits this pattern');
  return fitting;
}

/** The one state that a reference means, or what is wrong with it. */
export function readState(
  reference: StateReference,
  frame: Frame,
  path: Path,
  reading: ConflictReading,
): number | undefined {
  const states = readStates(reference, frame, path, reading);
  if (states.length > 1)
    reading.fail('several-states', path, `this fits ${states.length} states`, 'say more, so that one fits');
  return states.length === 1 ? states[0] : undefined;
}
