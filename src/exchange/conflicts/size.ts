import type { Factor } from '../../stability/index.ts';
import type { Path } from '../../text/index.ts';
import type { ConflictReading } from './reading.ts';
import { type Cube, conflictLimits } from './types.ts';

interface Size {
  readonly actors: number;
  readonly factors: readonly Factor[];
  readonly infeasible: readonly Cube[];
}

/** Says what is too large to be worked through; nothing is enumerated before. */
export function isWithinLimits(
  { actors, factors, infeasible }: Size,
  path: Path,
  { fail }: ConflictReading,
): boolean {
  const limits = conflictLimits;
  const combinations = factors.reduce((product, { options }) => product * options.length, 1);
  const over: readonly (readonly [boolean, string, string])[] = [
    [actors > limits.actors, `there are ${actors} actors`, `at most ${limits.actors} are read`],
    [actors === 0, 'there are no actors', 'name who decides'],
    [factors.length === 0, 'there are no options', 'name what the actors can do'],
    [
      combinations > limits.combinations,
      `the options have ${wordsOf(combinations)} combinations`,
      `at most ${limits.combinations} are read`,
    ],
    [
      infeasible.length > limits.patterns,
      `there are ${infeasible.length} patterns`,
      `at most ${limits.patterns}`,
    ],
    [
      combinations <= limits.combinations && infeasible.length * combinations > mostWork,
      `${infeasible.length} patterns over ${combinations} combinations take too long`,
      'write fewer patterns that bar more',
    ],
  ];
  for (const [isOver, message, hint] of over) if (isOver) fail('too-large', path, message, hint);
  return !over.some(([isOver]) => isOver);
}

/** The same once states are counted: there must be some, and not too many for all actors to rank. */
export function canBeRanked(
  states: number,
  actors: number,
  path: Path,
  { atKeys }: ConflictReading,
): boolean {
  if (states === 0) atKeys.fail('no-states', path, 'no state is feasible', 'bar less');
  else if (states * actors <= conflictLimits.cells) return true;
  else {
    const hint = `states times actors may be ${conflictLimits.cells}`;
    atKeys.fail('too-large', path, `${actors} actors cannot rank ${states} states`, hint);
  }
  return false;
}

const mostWork = 1e10;

function wordsOf(count: number): string {
  return count > 1e12 ? 'more than 10^12' : String(count);
}
