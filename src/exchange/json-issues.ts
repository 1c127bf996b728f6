import { type Place, quoted } from '../diagnostics/index.ts';
import type { JsonNode, JsonObject } from '../text/index.ts';
import type { DraftIssue } from './draft.ts';
import { type JsonSource, numberOf, placeOf } from './json-fields.ts';

/**
 * Issues from a map of names to their values: a list, a map whose keys are the values, `{"values": […]}`, or
 * `{"range": …}` (GeniusWeb). Undefined when one of them is wrong or there are none.
 */
export function issuesFrom(
  source: JsonSource,
  map: JsonObject,
  names: Iterable<string>,
): readonly DraftIssue[] | undefined {
  const issues = [...names].map((name) => {
    const entry = map.entries.get(name);
    return entry === undefined
      ? undefined
      : issueFrom(source, name, { file: source.file, span: entry.key }, entry.value);
  });
  if (issues.length === 0)
    source.report.error(
      'no-issues',
      placeOf(source, map),
      'the domain has no issues',
      'a package needs at least one',
    );
  return issues.length > 0 && issues.every((issue) => issue !== undefined) ? issues : undefined;
}

function issueFrom(source: JsonSource, name: string, place: Place, node: JsonNode): DraftIssue | undefined {
  const range = node.kind === 'object' ? node.entries.get('range')?.value : undefined;
  if (range !== undefined) return rangeFrom(source, name, place, range);
  const listed = node.kind === 'object' ? node.entries.get('values')?.value : undefined;
  const texts = textsOf(listed?.kind === 'array' ? listed : node);
  if (texts === undefined) {
    source.report.error(
      'wrong-kind',
      place,
      `issue ${quoted(name)} holds no list of values`,
      'write its values as a list of texts',
    );
    return undefined;
  }
  const seen = new Set<string>();
  const twice = texts.find((text, k) => seen.add(text).size <= k);
  if (twice !== undefined)
    source.report.error(
      'option-twice',
      place,
      `issue ${quoted(name)} lists ${quoted(twice)} twice`,
      'keep it once',
    );
  if (texts.length === 0)
    source.report.error(
      'no-options',
      place,
      `issue ${quoted(name)} has no options`,
      'an issue needs at least one',
    );
  return twice !== undefined || texts.length === 0
    ? undefined
    : { kind: 'options', name, place, options: texts };
}

function textsOf(node: JsonNode): readonly string[] | undefined {
  if (node.kind === 'object') return [...node.entries.keys()];
  if (node.kind !== 'array') return undefined;
  const texts = node.items.map((item) => (item.kind === 'text' ? item.value : undefined));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** Low, high and step, as a list or as a map. */
function rangeFrom(source: JsonSource, name: string, place: Place, node: JsonNode): DraftIssue | undefined {
  const parts =
    node.kind === 'array'
      ? node.items
      : node.kind === 'object'
        ? ['low', 'high', 'step'].flatMap((key) => node.entries.get(key)?.value ?? [])
        : [];
  const numbers = parts.map((part) =>
    numberOf(source, part, `a bound of ${quoted(name)}`, 'numbers or text'),
  );
  if (numbers.includes(undefined)) return undefined;
  const [low, high, step] = numbers;
  if (
    numbers.length !== 3 ||
    low === undefined ||
    high === undefined ||
    step === undefined ||
    !(low <= high) ||
    !(step > 0)
  ) {
    const message = `the range of ${quoted(name)} is [${numbers.join(', ')}]`;
    source.report.error(
      'bad-bounds',
      placeOf(source, node),
      message,
      'write low, high and a step above 0, low not above high',
    );
    return undefined;
  }
  return { kind: 'numbers', name, place, low, high, step };
}
