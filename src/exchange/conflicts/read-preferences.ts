import { ranksFromUtilities, stateCount } from '../../stability/index.ts';
import type { Path } from '../../text/index.ts';
import type { Frame } from './frame.ts';
import { lookUp } from './look-up.ts';
import { ranksFromTiers } from './ranking.ts';
import { type PayoffRange, readPayoffs } from './read-payoffs.ts';
import { readStatements } from './read-statements.ts';
import type { ConflictReading } from './reading.ts';
import type { ConflictData } from './schema.ts';
import { readStates } from './state-references.ts';
import type { ConflictFile } from './types.ts';

type Preference = ConflictData['preferences'][string];

export interface Preferences {
  readonly ranks: readonly Int32Array[];
  readonly intervals?: NonNullable<ConflictFile['intervals']>;
}

const kinds = ['ranking', 'statements', 'payoffs'] as const;

/** How every actor ranks the states; ranges of payoffs rank by their middle, and are kept beside. */
export function readPreferences(
  { preferences }: ConflictData,
  actorIds: readonly string[],
  frame: Frame,
  reading: ConflictReading,
): Preferences | undefined {
  for (const id of Object.keys(preferences))
    lookUp(id, actorIds, 'actor', ['preferences', id], reading.atKeys);
  const found = actorIds.map((id) => {
    const own = Object.hasOwn(preferences, id) ? preferences[id] : undefined;
    if (own !== undefined) return readPreference(own, id, frame, reading);
    reading.atKeys.fail(
      'missing-key',
      ['preferences'],
      `preferences of '${id}' are missing`,
      'rank the states for it',
    );
    return undefined;
  });
  const ranks: Int32Array[] = [];
  for (const own of found) {
    if (own === undefined) return undefined;
    ranks.push(own.ranks);
  }
  const isVague = found.some((own) => own?.range?.low.some((value, s) => value !== own.range?.high[s]));
  if (!isVague) return { ranks };
  const low = found.map((own) => own?.range?.low ?? Float64Array.from(own?.ranks ?? []));
  const high = found.map((own) => own?.range?.high ?? Float64Array.from(own?.ranks ?? []));
  return { ranks, intervals: { low, high } };
}

interface Found {
  readonly ranks: Int32Array;
  readonly range?: PayoffRange;
}

function readPreference(
  own: Preference,
  id: string,
  frame: Frame,
  reading: ConflictReading,
): Found | undefined {
  const path = ['preferences', id];
  const given = kinds.filter((kind) => own[kind] !== undefined);
  if (given.length !== 1) {
    const message = given.length === 0 ? `'${id}' has no preferences` : `'${id}' has ${given.join(' and ')}`;
    reading.atKeys.fail('one-of', path, message, `give one of ${kinds.join(', ')}`);
    return undefined;
  }
  if (own.ranking !== undefined) return ranked(readRanking(own.ranking, id, frame, path, reading));
  if (own.statements !== undefined)
    return ranked(readStatements(own.statements, frame, [...path, 'statements'], reading));
  const range = readPayoffs(own.payoffs ?? [], frame, [...path, 'payoffs'], reading);
  if (range === undefined) return undefined;
  return {
    ranks: ranksFromUtilities(range.low.map((value, s) => value / 2 + (range.high[s] as number) / 2)),
    range,
  };
}

function ranked(ranks: Int32Array | undefined): Found | undefined {
  return ranks === undefined ? undefined : { ranks };
}

function readRanking(
  ranking: NonNullable<Preference['ranking']>,
  name: string,
  frame: Frame,
  above: Path,
  reading: ConflictReading,
): Int32Array | undefined {
  const path = [...above, 'ranking'];
  const before = reading.report.errors();
  const tiers = ranking.map((tier, k) => {
    const at = [...path, k];
    const states = Array.isArray(tier)
      ? tier.flatMap((one, j) => readStates(one, frame, [...at, j], reading))
      : readStates(tier, frame, at, reading);
    return { states, path: at };
  });
  // A reference that is wrong leaves its states out: that they are missing is no news.
  if (reading.report.errors() > before) return undefined;
  return ranksFromTiers(tiers, stateCount(frame.graph), { name, path }, reading);
}
