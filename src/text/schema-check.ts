import type { z } from 'zod';
import { type Diagnostic, hasErrors, moreProblems, nearestName, newCollector } from '../diagnostics/index.ts';
import { unquotedComma } from './unquoted-comma.ts';
import type { Path } from './yaml-place.ts';
import type { YamlSource } from './yaml-source.ts';

/** The part of a zod issue that words and places are made from. */
type SchemaIssue = z.core.$ZodIssue;

/** What a schema makes of a text. */
export interface Checked<T> {
  /** Undefined when anything is wrong. */
  readonly data: T | undefined;
  /** The same with entries left out that are wrong, so that what the others mean can be checked; undefined where that fails. */
  readonly readable: T | undefined;
  /** Those of the reading included. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks plain data against a schema and turns every issue into a diagnostic at its place, in the project's words. After
 * a slip of syntax only what stands before it can be trusted. `fallback` holds values for keys of the top that are missing
 * or wrong as a whole.
 *
 * @example
 * checkSchema(readYaml('a.yaml', 'a: 1'), z.strictObject({ a: z.number() })).data // => { a: 1 }
 * checkSchema(readYaml('a.yaml', 'a: b'), z.strictObject({ a: z.number() })).data // => undefined
 */
export function checkSchema<T>(source: YamlSource, schema: z.ZodType<T>, fallback: object = {}): Checked<T> {
  if (source.value === undefined)
    return { data: undefined, readable: undefined, diagnostics: source.diagnostics };
  const parsed = schema.safeParse(source.value);
  const { diagnostics } = source;
  if (parsed.success) {
    bare(parsed.data);
    const data = hasErrors(diagnostics) ? undefined : parsed.data;
    return { data, readable: firstSlip(source) === undefined ? parsed.data : undefined, diagnostics };
  }
  const { issues } = parsed.error;
  return {
    data: undefined,
    readable: firstSlip(source) === undefined ? readableOf(source, schema, issues, fallback) : undefined,
    diagnostics: [...diagnostics, ...diagnosticsOf(issues, source, schema)],
  };
}

/** Where the reading first lost its way; undefined where all was read. */
function firstSlip({ diagnostics }: YamlSource): number | undefined {
  const slips = diagnostics.filter(({ code }) => slipCodes.has(code)).map(({ span }) => span?.start ?? 0);
  return slips.length === 0 ? undefined : Math.min(...slips);
}

const slipCodes: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'several-documents',
  'nested-too-deep',
  'file-too-large',
  'unreadable-yaml',
]);

/** Data of a file are looked up by names that users choose: without a prototype no name finds what the file does not hold. */
function bare<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const item of Object.values(value)) bare(item);
  return Array.isArray(value) ? value : Object.setPrototypeOf(value, null);
}

/** The issues at their places, but for echoes of what the reading has said already. */
function diagnosticsOf(
  issues: readonly SchemaIssue[],
  source: YamlSource,
  schema: z.ZodType,
): readonly Diagnostic[] {
  const slip = firstSlip(source) ?? Number.POSITIVE_INFINITY;
  const said = new Set(source.diagnostics.map(({ span }) => span?.start));
  const report = newCollector();
  for (const issue of issues) {
    if (report.isFull()) report.add([moreProblems(1, 'error', source.file)]);
    else
      report.add(
        toDiagnostics(issue, source, schema).filter(
          ({ code, span = { start: 0 } }) =>
            span.start < slip &&
            !said.has(span.start) &&
            (code !== 'missing-key' || slip === Number.POSITIVE_INFINITY),
        ),
      );
  }
  return report.diagnostics();
}

// A file that is wrong in more places than this says nothing more by what is left of it.
const mostPruned = 1000;

/** The data without the entries that are wrong: an actor, a claim; of a list all from the first wrong one on. */
function readableOf<T>(
  source: YamlSource,
  schema: z.ZodType<T>,
  issues: readonly SchemaIssue[],
  fallback: object,
): T | undefined {
  if (issues.length > mostPruned || typeof source.value !== 'object' || Array.isArray(source.value))
    return undefined;
  const pruned: Record<string, unknown> = { ...source.value };
  for (const issue of issues) {
    const [top, entry] = issue.path;
    if (top === undefined)
      for (const key of issue.code === 'unrecognized_keys' ? issue.keys : []) delete pruned[key];
    else pruned[String(top)] = without(pruned[String(top)], entry, Reflect.get(fallback, String(top)));
  }
  const parsed = schema.safeParse(pruned);
  return parsed.success ? bare(parsed.data) : undefined;
}

function without(value: unknown, entry: PropertyKey | undefined, otherwise: unknown): unknown {
  if (entry === undefined || typeof value !== 'object' || value === null) return otherwise;
  if (Array.isArray(value)) return value.slice(0, Number(entry));
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== String(entry)));
}

/**
 * The names that stand in a map of the text, whether they can be read or not; undefined where there is no telling.
 *
 * @example
 * namesIn(readYaml('a.yaml', 'actors: { us: {}, ru: {} }'), 'actors') // => ['us', 'ru']
 */
export function namesIn(source: YamlSource, key: string): readonly string[] | undefined {
  if (firstSlip(source) !== undefined || typeof source.value !== 'object' || source.value === null)
    return undefined;
  const map = Object.hasOwn(source.value, key) ? Reflect.get(source.value, key) : {};
  return typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.keys(map) : undefined;
}

function toDiagnostics(issue: SchemaIssue, source: YamlSource, schema: z.ZodType): Diagnostic[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, source, keysAt(schema, path, source.value)));
  }
  if (issue.code === 'invalid_key') {
    const name = String(path.at(-1) ?? '');
    return [
      error(
        source,
        'bad-name',
        `'${name}' is no name: use letters, digits, _ and -, a letter first`,
        path,
        true,
      ),
    ];
  }
  if (isMissing(issue, source, path)) {
    const key = String(path.at(-1) ?? 'value');
    const place = path.length > 1 ? ` in ${showPath(path.slice(0, -1))}` : '';
    return [error(source, 'missing-key', `'${key}' is missing${place}`, path)];
  }
  const code = issue.code === 'custom' ? String(issue.params?.['code'] ?? 'invalid-value') : 'invalid-value';
  const hint = issue.code === 'custom' ? (issue.params?.['hint'] as string | undefined) : undefined;
  return [
    error(
      source,
      code,
      `${subjectOf(issue, path)}${words(issue, valueAt(source.value, path))}`,
      path,
      false,
      hint,
    ),
  ];
}

function unknownKey(key: string, path: Path, source: YamlSource, known: readonly string[]): Diagnostic {
  const comma = unquotedComma(valueAt(source.value, path), key);
  if (comma !== undefined)
    return error(
      source,
      'unquoted-comma',
      `'${key.slice(0, 60)}' ${comma.message}`,
      [...path, key],
      true,
      comma.hint,
    );
  const near = nearestName(key, known);
  const place = path.length === 0 ? 'at the top' : `in ${showPath(path)}`;
  const hint =
    near === undefined
      ? known.length === 0
        ? undefined
        : `keys here are: ${known.join(', ')}`
      : `did you mean '${near}'?`;
  return error(source, 'unknown-key', `'${key}' is no key ${place}`, [...path, key], true, hint);
}

function error(
  source: YamlSource,
  code: string,
  message: string,
  path: Path,
  atKey = false,
  hint?: string,
): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    file: source.file,
    span: atKey ? source.spanOfKey(path) : source.spanOf(path),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** What a message is about: the whole file where no key is; a rule over all of it has its own words. */
function subjectOf({ code }: SchemaIssue, path: Path): string {
  if (path.length > 0) return `${showPath(path)} `;
  return code === 'custom' ? '' : 'the file ';
}

function isMissing(issue: SchemaIssue, source: YamlSource, path: Path): boolean {
  const isTypeIssue =
    issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value';
  return (
    (isTypeIssue || issue.code === 'custom') && path.length > 0 && valueAt(source.value, path) === undefined
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined,
    value,
  );
}

function words(issue: SchemaIssue, value: unknown): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_type':
      return `is ${show(value)}; it must be ${typeName(issue.expected)}`;
    case 'invalid_value':
      return `is ${show(value)}; it must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'array' && Array.isArray(value) && value.length === 0)
        return `is empty; it needs at least ${issue.minimum}: list one, or leave the key out`;
      return issue.origin === 'number' || issue.origin === 'int'
        ? `is ${show(value)}; it must be ${issue.inclusive === false ? 'above' : 'at least'} ${issue.minimum}`
        : `is too short; it needs at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `is ${show(value)}; it must be ${issue.inclusive === false ? 'below' : 'at most'} ${issue.maximum}`
        : `is too long; it may have at most ${issue.maximum}`;
    case 'invalid_format':
      return `is ${show(value)}; ${issue.message}`;
    case 'invalid_union':
      if (issue.discriminator !== undefined) return `has no known ${issue.discriminator}`;
      return `is ${show(value)}; no form of this value matches`;
    default:
      return `is ${show(value)}: ${issue.message.toLowerCase()}`;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map of keys and values',
  record: 'a map of names and values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

function show(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `'${value.slice(0, 40)}'` : String(value);
}

/**
 * `stances.ru.sanctions.position`, `claims[3]`: how a path is written everywhere in the product.
 *
 * @example
 * showPath(['claims', 3]) // => 'claims[3]'
 */
export function showPath(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}

/** The keys a schema knows at a path, for the nearest name; empty where any name is allowed. */
function keysAt(schema: z.ZodType, path: Path, value: unknown): readonly string[] {
  let at: unknown = chosen(schema, value);
  for (const [i, part] of path.entries())
    at = chosen(child(unwrap(at), part), valueAt(value, path.slice(0, i + 1)));
  const shape = (unwrap(at) as { shape?: object } | undefined)?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

interface Definition {
  readonly _zod?: { readonly def: Readonly<Record<string, unknown>> };
}

/** Of a union told apart by one key, the form that the value has. */
function chosen(schema: unknown, value: unknown): unknown {
  const def = (unwrap(schema) as Definition | undefined)?._zod?.def;
  const key = def?.['discriminator'];
  if (typeof key !== 'string' || typeof value !== 'object' || value === null) return schema;
  const kind = (value as Record<string, unknown>)[key];
  const options = (def?.['options'] ?? []) as readonly unknown[];
  return options.find((option) => {
    const literal = (option as { shape?: Record<string, Definition> }).shape?.[key]?._zod?.def;
    return (literal?.['values'] as readonly unknown[] | undefined)?.includes(kind);
  });
}

function unwrap(schema: unknown): unknown {
  const def = (schema as Definition | undefined)?._zod?.def;
  if (def === undefined) return undefined;
  const later = def['type'] === 'lazy' ? (def['getter'] as () => unknown)() : undefined;
  const inner = later ?? def['innerType'] ?? (def['type'] === 'pipe' ? def['in'] : undefined);
  return inner === undefined ? schema : unwrap(inner);
}

function child(schema: unknown, part: string | number): unknown {
  const def = (schema as Definition | undefined)?._zod?.def;
  const shape = (schema as { shape?: Record<string, unknown> } | undefined)?.shape;
  return shape?.[part] ?? def?.['valueType'] ?? def?.['element'];
}
