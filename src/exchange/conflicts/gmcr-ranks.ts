import { quoted } from '../../diagnostics/index.ts';
import { type ProductGraph, ranksFromTruths } from '../../stability/index.ts';
import type { Path } from '../../text/index.ts';
import { readCube } from './gmcr-cube.ts';
import type { GmcrActor, GmcrData } from './gmcr-schema.ts';
import { numbered, ranksFromTiers } from './ranking.ts';
import type { ConflictReading } from './reading.ts';
import type { Cube } from './types.ts';

/** By decision maker, how it ranks the states: by its ranking, or by its ordered statements. */
export function gmcrRanks(
  data: GmcrData,
  graph: ProductGraph,
  reading: ConflictReading,
): readonly Int32Array[] | undefined {
  const isManual = data.useManualPreferenceRanking ?? data.useManualPreferenceVectors;
  const found = data.decisionMakers.map((actor, i) => {
    const path = ['decisionMakers', i];
    const key = actor.preferenceRanking !== undefined ? 'preferenceRanking' : 'preferenceVector';
    const ranking = actor[key];
    if (isManual === true && ranking === undefined) {
      const message = `${quoted(actor.name)} has no ranking, which this file says is used`;
      reading.fail('missing-key', path, message, 'add preferenceRanking');
      return undefined;
    }
    const isRanked = ranking !== undefined && (isManual ?? ranking.length > 0);
    return isRanked
      ? byRanking(ranking, actor.name, graph, [...path, key], reading)
      : byStatements(actor, graph, [...path, 'preferences'], reading);
  });
  const ranks = found.filter((own) => own !== undefined);
  return ranks.length === found.length ? ranks : undefined;
}

function byRanking(
  ranking: NonNullable<GmcrActor['preferenceRanking']>,
  name: string,
  { decimals }: ProductGraph,
  path: Path,
  reading: ConflictReading,
): Int32Array | undefined {
  const before = reading.report.errors();
  const tiers = ranking.map((tier, k) => {
    const at = [...path, k];
    const states = typeof tier === 'number' ? [tier] : tier;
    return {
      states: states.flatMap((number) => numbered(number, decimals.length, at, reading) ?? []),
      path: at,
    };
  });
  if (reading.report.errors() > before) return undefined;
  return ranksFromTiers(tiers, decimals.length, { name, path }, reading);
}

function byStatements(
  { name, preferences }: GmcrActor,
  { decimals, factors }: ProductGraph,
  path: Path,
  reading: ConflictReading,
): Int32Array | undefined {
  if (preferences === undefined || preferences.length === 0)
    reading.warn('no-preferences', path.slice(0, -1), `${quoted(name)} has no preferences: all states tie`);
  const statements = (preferences ?? []).map((statement, k) => {
    const at = [...path, k];
    if (Array.isArray(statement)) return readCube(statement, factors.length, at, reading);
    return statement.members.flatMap((cube, m) =>
      readCube(cube, factors.length, [...at, 'members', m], reading),
    );
  });
  const looks = statements.reduce((sum, cubes) => sum + cubes.length + 1, 0) * decimals.length;
  if (!reading.spend(looks, path)) return undefined;
  const masks = statements.map((cubes) => cubes.map(maskOf));
  return ranksFromTruths(decimals.length, masks.length, (statement, state) => {
    const decimal = decimals[state] as number;
    for (const { mask, value } of masks[statement] as readonly Mask[])
      if ((decimal & mask) === value) return true;
    return false;
  });
}

interface Mask {
  readonly mask: number;
  readonly value: number;
}

/** A pattern as bits of the decimal: no more options are read than an integer has bits. */
function maskOf(cube: Cube): Mask {
  let [mask, value] = [0, 0];
  for (const { factor, options } of cube) {
    mask |= 1 << factor;
    if (options[0] === 1) value |= 1 << factor;
  }
  return { mask, value };
}
