import type { z } from 'zod';
import { type Diagnostic, nearestName } from '../diagnostics/index.ts';
import type { Path } from './yaml-place.ts';
import type { YamlSource } from './yaml-source.ts';

/** The part of a zod issue that words and places are made from. */
type SchemaIssue = z.core.$ZodIssue;

/**
 * Checks plain data against a schema and turns every issue into a diagnostic at its place, in the project's words.
 * `data` is undefined when anything is wrong.
 */
export function checkSchema<T>(
  source: YamlSource,
  schema: z.ZodType<T>,
): { readonly data: T | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { data: parsed.data, diagnostics: [] };
  return {
    data: undefined,
    diagnostics: parsed.error.issues.flatMap((issue) => toDiagnostics(issue, source, schema)),
  };
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
    error(source, code, `${showPath(path)} ${words(issue, valueAt(source.value, path))}`, path, false, hint),
  ];
}

function unknownKey(key: string, path: Path, source: YamlSource, known: readonly string[]): Diagnostic {
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
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined,
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
      return issue.origin === 'number' || issue.origin === 'int'
        ? `is ${show(value)}; it must be at least ${issue.minimum}`
        : `is too short; it needs at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `is ${show(value)}; it must be at most ${issue.maximum}`
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

/** `stances.ru.sanctions.position`, `claims[3]`: how a path is written everywhere in the product. */
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
  const inner = def['innerType'] ?? (def['type'] === 'pipe' ? def['in'] : undefined);
  return inner === undefined ? schema : unwrap(inner);
}

function child(schema: unknown, part: string | number): unknown {
  const def = (schema as Definition | undefined)?._zod?.def;
  const shape = (schema as { shape?: Record<string, unknown> } | undefined)?.shape;
  return shape?.[part] ?? def?.['valueType'] ?? def?.['element'];
}
