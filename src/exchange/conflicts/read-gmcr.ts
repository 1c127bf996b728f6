import { type Diagnostic, quoted } from '../../diagnostics/index.ts';
import type { Factor } from '../../stability/index.ts';
import { checkSchema, type YamlSource } from '../../text/index.ts';
import { baseName, uniqueNames } from '../names.ts';
import { feasibleGraph } from './feasible-graph.ts';
import { readCube } from './gmcr-cube.ts';
import { gmcrRanks } from './gmcr-ranks.ts';
import { type GmcrData, gmcrSchema } from './gmcr-schema.ts';
import { idsOf } from './ids.ts';
import { readPartition } from './partition.ts';
import type { ConflictReading } from './reading.ts';
import { canBeRanked, isWithinLimits } from './size.ts';
import type { ConflictFile } from './types.ts';

/**
 * Reads what GMCR+ and gmcr-py save: options with their directions, decision makers with the options they own, infeasible
 * patterns, and rankings or ordered statements. The flags decide which of the two counts; without them a ranking does.
 */
export function readGmcr(
  source: YamlSource,
  reading: ConflictReading,
): { readonly conflict?: ConflictFile; readonly diagnostics: readonly Diagnostic[] } {
  const { data, diagnostics } = checkSchema(source, gmcrSchema);
  if (data === undefined) return { diagnostics };
  warnOfPerception(data, reading);
  const actors = namesOf(data.decisionMakers, 'decisionMakers', 'a decision maker', reading);
  const factors = readFactors(data, reading);
  const infeasible = (data.infeasibles ?? []).flatMap((cube, k) =>
    readCube(cube, factors.length, ['infeasibles', k], reading),
  );
  const coalitions = readCoalitions(data, reading);
  const size = { actors: actors.length, factors, infeasible };
  if (reading.report.errors() > 0 || !isWithinLimits(size, ['options'], reading)) return { diagnostics };
  const graph = feasibleGraph(factors, infeasible);
  if (!canBeRanked(graph.decimals.length, actors.length, ['infeasibles'], reading)) return { diagnostics };
  const ranks = gmcrRanks(data, graph, reading);
  if (ranks === undefined || reading.report.errors() > 0) return { diagnostics };
  const id = idsOf([baseName(source.file)])[0] as string;
  const optionIds = idsOf(factors.map(({ name }) => name));
  const conflict: ConflictFile = {
    kind: 'gmcr',
    id,
    title: data.title ?? baseName(source.file),
    conflict: { actors, graph, ranks },
    actorIds: idsOf(actors),
    factors: factors.map(({ name }, f) => ({
      id: optionIds[f] as string,
      label: name,
      options: ['no', 'yes'],
      isBinary: true,
    })),
    infeasible,
    decimals: graph.decimals,
    ...(coalitions === undefined ? {} : { coalitions }),
  };
  return { conflict, diagnostics };
}

function namesOf(
  things: readonly { readonly name: string }[],
  key: string,
  what: string,
  { placeOf, report }: ConflictReading,
): readonly string[] {
  const named = things.map(({ name }, i) => ({ name, place: placeOf([key, i, 'name']) }));
  return uniqueNames(named, what, report);
}

function readFactors(data: GmcrData, reading: ConflictReading): readonly Factor[] {
  const owners = ownersOf(data, reading);
  const names = namesOf(data.options, 'options', 'an option', reading);
  return data.options.map(({ permittedDirection = 'both' }, o): Factor => {
    const owner = owners[o];
    const factor = {
      name: names[o] as string,
      options: ['N', 'Y'],
      controllers: owner === undefined ? [] : [owner],
    };
    if (permittedDirection === 'both') return factor;
    return {
      ...factor,
      allowed: Uint8Array.from(permittedDirection === 'fwd' ? [1, 1, 0, 1] : [1, 0, 1, 1]),
    };
  });
}

function ownersOf(
  { decisionMakers, options }: GmcrData,
  { fail, warn }: ConflictReading,
): (number | undefined)[] {
  const owners = new Array<number | undefined>(options.length).fill(undefined);
  for (const [i, { name, options: own }] of decisionMakers.entries())
    for (const [k, option] of own.entries()) {
      const path = ['decisionMakers', i, 'options', k];
      const before = owners[option];
      if (option < 0 || option >= options.length) {
        const hint = `options are counted from 0 to ${options.length - 1}`;
        fail('unknown-option', path, `there is no option ${option}`, hint);
      } else if (before === undefined) owners[option] = i;
      else {
        const also = quoted(decisionMakers[before]?.name ?? '');
        const message = `option ${option} belongs to ${also} and to ${quoted(name)}`;
        fail('shared-option', path, message, 'give every option to one decision maker');
      }
    }
  for (const [o, owner] of owners.entries())
    if (owner === undefined)
      warn('no-controller', ['options', o], `nobody owns option ${o}; it is never moved`);
  return owners;
}

function readCoalitions({ coalitions, decisionMakers }: GmcrData, reading: ConflictReading) {
  if (coalitions === undefined || coalitions.length === 0) return undefined;
  const blocs = coalitions.map((members) => (typeof members === 'number' ? [members] : members));
  const count = decisionMakers.length;
  for (const [b, members] of blocs.entries())
    for (const member of members)
      if (member < 0 || member >= count) {
        const hint = `decision makers are counted from 0 to ${count - 1}`;
        reading.fail('unknown-actor', ['coalitions', b], `there is no decision maker ${member}`, hint);
        return undefined;
      }
  return readPartition(
    blocs,
    decisionMakers.map(({ name }) => name),
    ['coalitions'],
    reading,
  );
}

/** What changes the answers of gmcr-py and is not modelled here must not pass in silence. */
function warnOfPerception({ decisionMakers }: GmcrData, { warn }: ConflictReading): void {
  for (const [i, actor] of decisionMakers.entries())
    for (const [key, value] of Object.entries(actor))
      if (/percei|percept/i.test(key) && Array.isArray(value) && value.length > 0)
        warn('not-modelled', ['decisionMakers', i, key], `${key} is not read: every state is seen by all`);
}
