import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments } from 'yaml';
import type { Diagnostic, Span } from '../diagnostics/index.ts';
import { encodingDiagnostic } from './encoding.ts';
import { plainYaml } from './plain-yaml.ts';
import { builtInNames, yamlLimits } from './yaml-limits.ts';
import { nameOf, type Path, placeOf, spanOfNode } from './yaml-place.ts';

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

type Report = (code: string, message: string, span: Span, hint?: string) => void;

/**
 * Reads one YAML 1.2 document. Never throws: syntax errors, duplicate keys, aliases, tags, collections as keys, names
 * of built-in properties, infinities, too deep or too large texts all come back as diagnostics with their places.
 *
 * @example
 * readYaml('a.yaml', 'a: 1').value // => { a: 1 }
 */
export function readYaml(file: string, text: string): YamlSource {
  const value = plainYaml(text);
  if (value === undefined) return readWithPlaces(file, text);
  // Places are asked for when something is wrong; most texts are right and never need them.
  let placed: YamlSource | undefined;
  const places = () => {
    placed ??= readWithPlaces(file, text);
    return placed;
  };
  return {
    file,
    text,
    value,
    diagnostics: [],
    spanOf: (path) => places().spanOf(path),
    spanOfKey: (path) => places().spanOfKey(path),
  };
}

/**
 * The reading that knows where everything stands; `readYaml` uses it for texts that are not plainly right.
 *
 * @example
 * readWithPlaces('a.yaml', 'a: 1').value // => { a: 1 }
 */
export function readWithPlaces(file: string, text: string): YamlSource {
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
  const foreign = encodingDiagnostic(file, text);
  if (foreign !== undefined) diagnostics.push({ span: { start: 0, end: 1 }, ...foreign });
  const root = foreign === undefined ? parse(text, report) : undefined;
  const whole = { start: 0, end: Math.min(text.length, 1) };
  const value = root === undefined ? undefined : toData(root, report);
  return {
    file,
    text,
    value,
    diagnostics,
    spanOf: (path) => (root === undefined ? whole : placeOf(root, path).value),
    spanOfKey: (path) => {
      if (root === undefined) return whole;
      const { isFound, key, value: span } = placeOf(root, path);
      return isFound && key !== undefined ? key : span;
    },
  };
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
  const options = { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;
  const parsed = parseAllDocuments(text, options);
  const documents = Array.isArray(parsed) ? parsed : [];
  const first = documents[0];
  if (first === undefined || first.contents === null) {
    report(
      'empty-file',
      'the file holds no YAML',
      { start: 0, end: 1 },
      'detente new writes a skeleton to start from',
    );
    return undefined;
  }
  for (const error of documents.flatMap((document) => document.errors).slice(0, 50)) {
    const [start, end] = error.pos;
    report('yaml-syntax', firstLine(error), { start, end: Math.max(end, start + 1) });
  }
  const second = documents[1];
  if (second !== undefined) {
    const start = second.range[0];
    report('several-documents', 'the file holds several YAML documents; one is read', {
      start,
      end: start + 1,
    });
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

function toData(root: Node, report: Report): unknown {
  let nodes = 0;
  const visit = (node: unknown, depth: number, key: Node | undefined): unknown => {
    nodes++;
    if (nodes > yamlLimits.nodes) return null;
    if (depth > yamlLimits.depth) {
      report('nested-too-deep', `nesting is deeper than ${yamlLimits.depth} levels`, spanOfNode(node, key));
      return null;
    }
    if (isAlias(node)) {
      const hint = 'write the value out where it is used';
      report('alias', `aliases are not read: *${node.source}`, spanOfNode(node, key), hint);
      return null;
    }
    const tag = (node as { tag?: string } | null)?.tag;
    if (tag !== undefined) {
      report('tag', `tags are not read: ${tag.slice(0, 60)}`, spanOfNode(node, key), 'write the plain value');
      return null;
    }
    if (isMap(node)) return visitMap(node.items, depth);
    if (isSeq(node)) return node.items.map((item) => visit(item, depth + 1, undefined));
    return isScalar(node) ? scalar(node, () => spanOfNode(node, key), report) : null;
  };
  const visitMap = (items: readonly Pair[], depth: number) => {
    const map: Record<string, unknown> = Object.create(null);
    for (const { key, value } of items) {
      const name = keyName(key, report);
      if (name === undefined) continue;
      // Looked for here, as the parser's own search takes the square of the number of keys.
      if (Object.hasOwn(map, name))
        report('duplicate-key', 'this key stands twice in one map', spanOfNode(key, undefined));
      map[name] = visit(value, depth + 1, key as Node);
    }
    return map;
  };
  return visit(root, 0, undefined);
}

function keyName(key: unknown, report: Report): string | undefined {
  if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
    report(
      'key-not-text',
      'a key must be plain text',
      spanOfNode(key, undefined),
      isAlias(key) ? 'aliases are not read' : undefined,
    );
    return undefined;
  }
  // Dates and numbers as keys keep the spelling of the file: 0 and 100 name the ends of a scale.
  const name = nameOf(key);
  if (!builtInNames.has(name)) return name;
  report(
    'reserved-key',
    `'${name}' cannot be used as a key`,
    spanOfNode(key, undefined),
    'choose another name',
  );
  return undefined;
}

type ScalarNode = { readonly value: unknown; readonly source?: string };

function scalar(node: ScalarNode, span: () => Span, report: Report): unknown {
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    report('not-finite', `${node.source ?? String(value)} is no finite number`, span());
    return null;
  }
  if (typeof value === 'bigint') return Number(value);
  return value === undefined || typeof value === 'object' ? null : value;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').slice(0, 160).replace(/\.$/, '');
}
