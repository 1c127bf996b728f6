import { quoted } from '../../diagnostics/index.ts';
import type { Path } from '../../text/index.ts';
import type { ConflictReading } from './reading.ts';

/** States that stand together in a ranking, and where they stand in the file. */
export interface Tier {
  readonly states: readonly number[];
  readonly path: Path;
}

/** Ranks from tiers, best first: every state exactly once, or what is wrong. */
export function ranksFromTiers(
  tiers: readonly Tier[],
  states: number,
  whose: { readonly name: string; readonly path: Path },
  { fail }: ConflictReading,
): Int32Array | undefined {
  const ranks = new Int32Array(states).fill(-1);
  let isRight = true;
  for (const [k, tier] of tiers.entries())
    for (const state of tier.states) {
      if (ranks[state] !== -1) {
        isRight = false;
        const message = `state ${state + 1} stands twice in the ranking of ${quoted(whose.name)}`;
        fail('state-twice', tier.path, message, 'name every state once');
      }
      ranks[state] = tiers.length - 1 - k;
    }
  const missing = Array.from(ranks.keys()).filter((state) => ranks[state] === -1);
  if (missing.length > 0) {
    const message = `the ranking of ${quoted(whose.name)} misses ${listed(missing)}`;
    fail('states-missing', whose.path, message, `rank each of the states 1 to ${states}; lists are ties`);
  }
  return isRight && missing.length === 0 ? ranks : undefined;
}

/** The state of a number from 1, or what is wrong with it. */
export function numbered(
  number: number,
  states: number,
  path: Path,
  { fail }: ConflictReading,
): number | undefined {
  if (number >= 1 && number <= states) return number - 1;
  fail('unknown-state', path, `there is no state ${number}`, `states run from 1 to ${states}`);
  return undefined;
}

function listed(states: readonly number[]): string {
  const shown = states.slice(0, 6).map((state) => state + 1);
  const more = states.length > shown.length ? ` and ${states.length - shown.length} more` : '';
  return states.length === 1 ? `state ${shown[0]}` : `the states ${shown.join(', ')}${more}`;
}
