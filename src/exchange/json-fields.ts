import { type Collector, type Place, quoted } from '../diagnostics/index.ts';
import { type JsonNode, type JsonObject, readNumber } from '../text/index.ts';
import { meant } from './names.ts';

/** A JSON file being read: where to say what is wrong with it. */
export interface JsonSource {
  readonly file: string;
  readonly report: Collector;
}

type Kind = JsonNode['kind'];
type NodeOf<K extends Kind> = Extract<JsonNode, { readonly kind: K }>;

const words: Readonly<Record<Kind, string>> = {
  object: 'a map',
  array: 'a list',
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

export function placeOf(source: JsonSource, node: JsonNode): Place {
  return { file: source.file, span: node.span };
}

/** The node when it has the kind; an error otherwise. `what` names it in the message. */
export function asKind<K extends Kind>(
  source: JsonSource,
  node: JsonNode,
  kind: K,
  what: string,
): NodeOf<K> | undefined {
  if (node.kind === kind) return node as NodeOf<K>;
  source.report.error(
    'wrong-kind',
    placeOf(source, node),
    `${what} is ${words[node.kind]}; it must be ${words[kind]}`,
  );
  return undefined;
}

/** The value of a key that must be there and have the kind. */
export function field<K extends Kind>(
  source: JsonSource,
  parent: JsonObject,
  key: string,
  kind: K,
  where = '',
): NodeOf<K> | undefined {
  const entry = parent.entries.get(key);
  if (entry !== undefined) return asKind(source, entry.value, kind, key + where);
  missing(source, parent, key, where);
  return undefined;
}

/** Says that a key is missing, and which one may have been meant. */
export function missing(source: JsonSource, parent: JsonObject, key: string, where = ''): void {
  // The brace that opens the map: its whole text may span a page.
  const span = { start: parent.span.start, end: parent.span.start + 1 };
  const hint = meant(key, parent.entries.keys(), 'add it', source.report);
  source.report.error('missing-key', { file: source.file, span }, `'${key}' is missing${where}`, hint);
}

/** A finite number; text that spells one is taken only where a format writes numbers so. */
export function numberOf(
  source: JsonSource,
  node: JsonNode,
  what: string,
  orText: 'numbers' | 'numbers or text' = 'numbers',
): number | undefined {
  if (node.kind === 'text' && orText === 'numbers or text') {
    const value = readNumber(node.value);
    if (value !== undefined) return value;
    source.report.error(
      'not-a-number',
      placeOf(source, node),
      `${what} is ${quoted(node.value)}; it must be a number`,
    );
    return undefined;
  }
  if (node.kind === 'number') return node.value;
  const given = node.kind === 'text' ? quoted(node.value) : words[node.kind];
  source.report.error('not-a-number', placeOf(source, node), `${what} is ${given}; it must be a number`);
  return undefined;
}

/** The number of a key that must be there. */
export function numberField(
  source: JsonSource,
  parent: JsonObject,
  key: string,
  where = '',
  orText: 'numbers' | 'numbers or text' = 'numbers',
): number | undefined {
  const entry = parent.entries.get(key);
  if (entry !== undefined) return numberOf(source, entry.value, key + where, orText);
  missing(source, parent, key, where);
  return undefined;
}

/** The text of a key, where it is one and not blank. */
export function textIn(parent: JsonObject, key: string): string | undefined {
  const node = parent.entries.get(key)?.value;
  return node?.kind === 'text' && node.value.trim() !== '' ? node.value : undefined;
}

/** The list of texts of a key that must be there; undefined when one of its items is none. */
export function textsField(
  source: JsonSource,
  parent: JsonObject,
  key: string,
  where: string,
): readonly string[] | undefined {
  const list = field(source, parent, key, 'array', where);
  if (list === undefined) return undefined;
  const texts = list.items.map((item) => asKind(source, item, 'text', `an item of ${key}${where}`)?.value);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}
