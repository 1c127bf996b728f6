import { load, Schema, Type } from 'js-yaml';
import { hasUsualLayout } from './usual-layout.ts';
import { builtInNames, yamlLimits } from './yaml-limits.ts';

/**
 * The data of a YAML text that is right in every way, or undefined when there is anything to look at more closely. It is
 * five times as fast as reading with places, which is then needed for wrong texts alone. Tests hold that whatever is
 * read here is read alike with places.
 *
 * @example
 * plainYaml('a: [1, 2]') // => { a: [1, 2] }
 */
export function plainYaml(text: string): unknown {
  if (text.length > yamlLimits.bytes || isUnusual.test(text) || !hasUsualLayout(text)) return undefined;
  let value: unknown;
  try {
    value = load(text, { schema: coreSchema });
  } catch {
    // Whatever is wrong with it, the reading with places says it in our words.
    return undefined;
  }
  let nodes = 0;
  const visit = (node: unknown, depth: number): unknown => {
    nodes++;
    if (nodes > yamlLimits.nodes || depth > yamlLimits.depth) throw unusual;
    if (typeof node === 'number') return finite(node);
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return node.map((item) => visit(item, depth + 1));
    const map: Record<string, unknown> = Object.create(null);
    for (const [key, item] of Object.entries(node)) {
      // A collection as a key has been turned into text.
      if (builtInNames.has(key) || key.includes('[object')) throw unusual;
      map[key] = visit(item, depth + 1);
    }
    return map;
  };
  try {
    return value === null || value === undefined ? undefined : visit(value, 0);
  } catch (error) {
    if (error === unusual) return undefined;
    throw error;
  }
}

const unusual = new Error('read with places');

function finite(value: number): number {
  if (!Number.isFinite(value)) throw unusual;
  return value;
}

/**
 * What the two readers may take differently, or what is refused with a place: anchors, aliases, tags, tabs, carriage
 * returns, directives, document marks, complex or empty keys and items, keys that are numbers in unusual spelling,
 * control characters, quotes that run over lines, block texts with an indentation of their own.
 */
const isUnusual = new RegExp(
  [
    String.raw`(?:^|[\s,\[{:])(?:[&*]\S|!)`,
    String.raw`[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff\ud800-\udfff]`,
    String.raw`^(?:%|\.\.\.)|(?:^|[^\w-])---`,
    String.raw`[\]}]\s*:|[{,]\s*\[|(?:^|[,{\[])\s*(?:- +)*:`,
    String.raw`(?:^|[,\[{]|- )\s*\?|[\][{},"']#`,
    String.raw`^ *- *(?:-(?:\s|$)|#|$)|[,\[{]\s*~|[,{]\s*(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)\s*[,}]`,
    // A quoted text that is not closed on its line.
    String.raw`(?:^|[:\-,]\s|[[{])\s*(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)$`,
    String.raw`[|>][-+]?\d|(?:^|- )\s*[|>]|[|>][-+]? *\n *(?:\n|#)`,
    String.raw`(?:^|[,{])\s*(?:- +)*(?!\d{4}-\d\d-\d\d\s*:)(?:[-+.]|0\d|\d+[^\d\s:,}]|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)[^\s:]*\s*:`,
  ].join('|'),
  'm',
);

/** The core schema of YAML 1.2.2 (§10.3), which js-yaml's own differs from in underscores and binary numbers. */
const coreSchema = new Schema([
  new Type('tag:yaml.org,2002:str', { kind: 'scalar', construct: (data) => data ?? '' }),
  new Type('tag:yaml.org,2002:seq', { kind: 'sequence', construct: (data) => data ?? [] }),
  new Type('tag:yaml.org,2002:map', { kind: 'mapping', construct: (data) => data ?? {} }),
]).extend({
  implicit: [
    scalar('null', /^(?:~|null|Null|NULL|)$/, () => null),
    scalar('bool', /^(?:true|True|TRUE|false|False|FALSE)$/, (text) => text[0] === 't' || text[0] === 'T'),
    scalar('int', /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/, (text) => {
      if (text.startsWith('0o')) return Number.parseInt(text.slice(2), 8);
      return text.startsWith('0x') ? Number.parseInt(text.slice(2), 16) : Number(text);
    }),
    scalar(
      'float',
      /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/,
      (text) => (/[nN]/.test(text) ? Number.NaN : Number(text)),
    ),
  ],
});

function scalar(name: string, form: RegExp, read: (text: string) => unknown): Type {
  return new Type(`tag:yaml.org,2002:${name}`, {
    kind: 'scalar',
    resolve: (data) => form.test(data ?? ''),
    construct: (data) => read(data ?? ''),
  });
}
