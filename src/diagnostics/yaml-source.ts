import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseAllDocuments } from 'yaml';
import type { Diagnostic, Span } from './diagnostic.ts';

/** A path into a YAML document: keys and indices from the root. */
export type Path = readonly (string | number)[];

/** A text read as YAML: plain data, and a way back from any path in it to its place. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Plain data: null-prototype objects, arrays, strings, finite numbers, booleans, null. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Place of the value at a path; of its nearest existing ancestor when it is missing. */
  readonly spanOf: (path: Path) => Span;
  /** Place of the key at a path. */
  readonly spanOfKey: (path: Path) => Span;
}

/** Limits that keep a hostile file from hanging the loader; generous for anything written by hand. */
export const yamlLimits = { bytes: 4_000_000, depth: 40, nodes: 400_000 } as const;

type Report = (code: string, message: string, span: Span, hint?: string) => void;

/**
 * Reads one YAML 1.2 document. Never throws: syntax errors, duplicate keys, aliases, tags, collections as keys, names
 * of built-in properties, infinities, too deep or too large texts all come back as diagnostics with their places.
 */
export function readYaml(file: string, text: string): YamlSource {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, message, span, hint) =>
    void diagnostics.push({
      code,
      severity: 'error',
      message,
      file,
      span,
      ...(hint === undefined ? {} : { hint }),
    });
  const root = parse(text, report);
  const spans = new Map<string, Place>();
  const whole = { start: 0, end: Math.min(text.length, 1) };
  const value = root === undefined ? undefined : toData(root, report, spans);
  return {
    file,
    text,
    value,
    diagnostics,
    spanOf: (path) => nearest(spans, path)?.value ?? whole,
    spanOfKey: (path) => spans.get(pointer(path))?.key ?? nearest(spans, path)?.value ?? whole,
  };
}

interface Place {
  readonly value: Span;
  readonly key?: Span;
}

function parse(text: string, report: Report): Node | undefined {
  if (text.length > yamlLimits.bytes) {
    const size = `${Math.round(text.length / 1e5) / 10} million characters`;
    report('file-too-large', `the file has ${size}; the limit is 4 million`, { start: 0, end: 1 });
    return undefined;
  }
  const tooDeep = deepIndent(text);
  if (tooDeep !== undefined) {
    report('nested-too-deep', `nesting is deeper than ${yamlLimits.depth} levels`, tooDeep);
    return undefined;
  }
  try {
    return compose(text, report);
  } catch (error) {
    // The composer is recursive; whatever it throws on a hostile text is that text's fault.
    report('unreadable-yaml', `cannot be read as YAML: ${firstLine(error)}`, { start: 0, end: 1 });
    return undefined;
  }
}

function compose(text: string, report: Report): Node | undefined {
  const options = { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: true, logLevel: 'silent' } as const;
  const parsed = parseAllDocuments(text, options);
  const documents = Array.isArray(parsed) ? parsed : [];
  const first = documents[0];
  if (first === undefined || first.contents === null) {
    report('empty-file', 'the file holds no YAML', { start: 0, end: 1 }, 'detente new writes a skeleton to start from');
    return undefined;
  }
  for (const error of documents.flatMap((document) => document.errors).slice(0, 50)) {
    const [start, end] = error.pos;
    const code = error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax';
    const words = code === 'duplicate-key' ? 'this key stands twice in one map' : firstLine(error);
    report(code, words, { start, end: Math.max(end, start + 1) });
  }
  const second = documents[1];
  if (second !== undefined) {
    const start = second.range[0];
    report('several-documents', 'the file holds several YAML documents; one is read', { start, end: start + 1 });
  }
  return first.contents as Node;
}

/** First bracket or indentation beyond the depth limit, found without recursion. */
function deepIndent(text: string): Span | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    else if (code === 10) depth = depth > 200 ? depth : 0;
    if (depth > 200) return { start: i, end: i + 1 };
  }
  const dashes = /^[ \t]*(?:[-?] ?){200}/m.exec(text) ?? /^ {400}/m.exec(text);
  return dashes === null ? undefined : { start: dashes.index, end: dashes.index + 1 };
}

function toData(root: Node, report: Report, spans: Map<string, Place>): unknown {
  let nodes = 0;
  const visit = (node: unknown, path: Path, key: Span | undefined): unknown => {
    const span = spanOfNode(node, key);
    spans.set(pointer(path), key === undefined ? { value: span } : { value: span, key });
    nodes++;
    if (nodes > yamlLimits.nodes) return null;
    if (path.length > yamlLimits.depth) {
      report('nested-too-deep', `nesting is deeper than ${yamlLimits.depth} levels`, span);
      return null;
    }
    if (isAlias(node)) {
      report('alias', `aliases are not read: *${node.source}`, span, 'write the value out where it is used');
      return null;
    }
    if (isMap(node)) return visitMap(node.items, path);
    if (isSeq(node)) return node.items.map((item, i) => visit(item, [...path, i], undefined));
    return isScalar(node) ? scalar(node, span, report) : null;
  };
  const visitMap = (items: readonly Pair[], path: Path) => {
    const map: Record<string, unknown> = Object.create(null);
    for (const { key, value } of items) {
      const name = keyName(key, report);
      if (name !== undefined) map[name] = visit(value, [...path, name], spanOfNode(key, undefined));
    }
    return map;
  };
  return visit(root, [], undefined);
}

const builtIns = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

function keyName(key: unknown, report: Report): string | undefined {
  const span = spanOfNode(key, undefined);
  if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
    report('key-not-text', 'a key must be plain text', span, isAlias(key) ? 'aliases are not read' : undefined);
    return undefined;
  }
  // Dates and numbers as keys keep the spelling of the file: 0 and 100 name the ends of a scale.
  const name = key.source ?? String(key.value);
  if (!builtIns.has(name)) return name;
  report('reserved-key', `'${name}' cannot be used as a key`, span, 'choose another name');
  return undefined;
}

function scalar(node: { value: unknown; source?: string; tag?: string }, span: Span, report: Report): unknown {
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
    report('tag', `tags are not read: ${node.tag.slice(0, 40)}`, span, 'write the plain value');
    return null;
  }
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    report('not-finite', `${node.source ?? String(value)} is no finite number`, span);
    return null;
  }
  if (typeof value === 'bigint') return Number(value);
  return value === undefined || typeof value === 'object' ? null : value;
}

function spanOfNode(node: unknown, fallback: Span | undefined): Span {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  if (range) return { start: range[0], end: Math.max(range[1], range[0] + 1) };
  return fallback ?? { start: 0, end: 1 };
}

function nearest(spans: ReadonlyMap<string, Place>, path: Path): Place | undefined {
  for (let length = path.length; length >= 0; length--) {
    const place = spans.get(pointer(path.slice(0, length)));
    if (place === undefined) continue;
    // A missing child is best shown at its parent's key: the parent's value may span a page.
    return length < path.length && place.key !== undefined ? { value: place.key } : place;
  }
  return undefined;
}

function pointer(path: Path): string {
  return path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').slice(0, 160).replace(/\.$/, '');
}
