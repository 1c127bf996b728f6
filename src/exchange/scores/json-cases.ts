import { quoted } from '../../diagnostics/index.ts';
import type { JsonArray, JsonNode, JsonObject } from '../../text/index.ts';
import { asKind, field, type JsonSource, numberField, numberOf, placeOf } from '../json-fields.ts';
import { checkWeights } from './actor-rows.ts';
import { type GivenScale, rescale, scaleOf, usualScale } from './scale.ts';
import type { CaseActor, DecidedCase } from './types.ts';

const actorFields = ['name', 'capability', 'position', 'salience'] as const;

/** Cases of a catalogue: `{ "cases": [{ id, scale: [low, high], actors: [[name, capability, position, salience]], outcome }] }`. */
export function jsonCases(source: JsonSource, root: JsonNode): readonly DecidedCase[] {
  const top = asKind(source, root, 'object', 'the file');
  const list = top === undefined ? undefined : field(source, top, 'cases', 'array');
  const seen = new Set<string>();
  return (list?.items ?? []).flatMap((item, i) => {
    const entry = asKind(source, item, 'object', `cases[${i}]`);
    const found = entry === undefined ? undefined : caseOf(source, entry, i);
    if (entry === undefined || found === undefined) return [];
    if (seen.has(found.issue))
      source.report.error(
        'issue-twice',
        placeOf(source, entry.entries.get('id')?.value ?? entry),
        `issue ${quoted(found.issue)} stands twice`,
        'give each case an id of its own',
      );
    seen.add(found.issue);
    return [found];
  });
}

function caseOf(source: JsonSource, entry: JsonObject, index: number): DecidedCase | undefined {
  const where = ` of cases[${index}]`;
  const issue = field(source, entry, 'id', 'text', where)?.value;
  if (issue === undefined) return undefined;
  if (!entry.entries.has('actors')) {
    source.report.warning(
      'no-actors',
      placeOf(source, entry.entries.get('id')?.value ?? entry),
      `${quoted(issue)} lists no actors and is left out`,
      'add actors as [name, capability, position, salience]',
    );
    return undefined;
  }
  const scale = readScale(source, entry, issue);
  const given = numberField(source, entry, 'outcome', where);
  const actors = field(source, entry, 'actors', 'array', where);
  if (scale === undefined || given === undefined || actors === undefined) return undefined;
  const read = actors.items.map((item, k) => actorOf(source, item, scale, `actors[${k}]${where}`));
  const node = entry.entries.get('outcome')?.value ?? entry;
  const outcome = rescale(given, scale, `outcome${where}`, placeOf(source, node), source.report);
  const quo = statusQuoOf(source, entry, scale, where);
  if (outcome === undefined || quo === undefined) return undefined;
  const list = read.flatMap((actor) => actor ?? []);
  if (list.length < actors.items.length) return undefined;
  if (list.length === 0)
    source.report.error('no-actors', placeOf(source, actors), `${quoted(issue)} has no actor`, 'add one');
  const isPercent = list.some(({ salience }) => salience > 1);
  if (isPercent)
    source.report.note(
      'salience-in-percent',
      placeOf(source, actors),
      `saliences of ${quoted(issue)} go above 1: all of them are read as 0 to 100`,
    );
  return {
    issue,
    actors: isPercent ? list.map((actor) => ({ ...actor, salience: actor.salience / 100 })) : list,
    outcome,
    statusQuo: quo,
  };
}

function readScale(source: JsonSource, entry: JsonObject, issue: string): GivenScale | undefined {
  const node = entry.entries.get('scale')?.value;
  if (node === undefined) return usualScale;
  const ends = asKind(source, node, 'array', `scale of ${quoted(issue)}`);
  if (ends === undefined) return undefined;
  const [low, high] = ends.items.map((item) =>
    numberOf(source, item, `an end of the scale of ${quoted(issue)}`),
  );
  if (ends.items.length === 2 && (low === undefined || high === undefined)) return undefined;
  return scaleOf(
    low ?? null,
    ends.items.length === 2 ? (high ?? null) : null,
    issue,
    placeOf(source, node),
    source.report,
  );
}

function statusQuoOf(
  source: JsonSource,
  entry: JsonObject,
  scale: GivenScale,
  where: string,
): number | null | undefined {
  const key = ['status_quo', 'reference_point'].find((name) => entry.entries.has(name));
  const node = key === undefined ? undefined : entry.entries.get(key)?.value;
  if (key === undefined || node === undefined || node.kind === 'null') return null;
  const value = numberOf(source, node, key + where);
  return value === undefined
    ? undefined
    : rescale(value, scale, key + where, placeOf(source, node), source.report);
}

function actorOf(source: JsonSource, item: JsonNode, scale: GivenScale, what: string): CaseActor | undefined {
  const parts = item.kind === 'object' ? fieldsOf(source, item, what) : listOf(source, item, what);
  if (parts === undefined) return undefined;
  const [nameNode, ...rest] = parts;
  const name = asKind(source, nameNode, 'text', `the name of ${what}`)?.value;
  const [capability, position, salience] = rest.map((node, k) =>
    numberOf(source, node, `${actorFields[k + 1] ?? ''} of ${what}`),
  );
  if (name === undefined || capability === undefined || position === undefined || salience === undefined)
    return undefined;
  const [capabilityNode, positionNode, salienceNode] = rest;
  const at = (column: string) =>
    placeOf(source, (column === 'capability' ? capabilityNode : salienceNode) ?? item);
  if (!checkWeights({ capability, salience }, at, source.report)) return undefined;
  const place = placeOf(source, positionNode ?? item);
  const point = rescale(position, scale, `position of ${what}`, place, source.report);
  return point === undefined ? undefined : { name, capability, position: point, salience };
}

type Parts = readonly [JsonNode, JsonNode, JsonNode, JsonNode];

function listOf(source: JsonSource, item: JsonNode, what: string): Parts | undefined {
  const list: JsonArray | undefined = asKind(source, item, 'array', what);
  if (list === undefined) return undefined;
  const [name, capability, position, salience] = list.items;
  if (list.items.length === 4 && name && capability && position && salience)
    return [name, capability, position, salience];
  source.report.error(
    'wrong-length',
    placeOf(source, item),
    `${what} has ${list.items.length} entries; it must have 4`,
    'write [name, capability, position, salience]',
  );
  return undefined;
}

function fieldsOf(source: JsonSource, item: JsonObject, what: string): Parts | undefined {
  const name = field(source, item, 'name', 'text', ` of ${what}`);
  const [capability, position, salience] = actorFields
    .slice(1)
    .map((key) => field(source, item, key, 'number', ` of ${what}`));
  return name && capability && position && salience ? [name, capability, position, salience] : undefined;
}
