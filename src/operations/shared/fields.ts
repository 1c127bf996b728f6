import type { z } from 'zod';
import { daySchema } from '../../evidence/index.ts';
import { inputFields } from './run.ts';
import type { Operation } from './types.ts';

/** A field of an operation's input as the command line sees it. */
export interface InputField {
  readonly key: string;
  readonly flag: string;
  readonly type: 'string' | 'number' | 'boolean' | 'list';
  /** What one value is: that of the field, or of each item of a list. */
  readonly item: 'string' | 'number' | 'boolean' | 'day';
  readonly choices: readonly string[] | undefined;
  readonly isRequired: boolean;
  readonly description: string;
  readonly defaultValue: unknown;
}

/** The fields of an operation's input, read from its schema: `asOf` is `--as-of <text>`. */
export function fieldsOf(operation: Pick<Operation, 'input'>): readonly InputField[] {
  return Object.entries(inputFields(operation)).map(([key, schema]) => {
    const { inner, isOptional, defaultValue } = unwrap(schema);
    const { element } = inner._zod.def as { readonly element?: z.ZodType };
    const value = element === undefined ? inner : unwrap(element).inner;
    const item = itemOf(value);
    return {
      key,
      flag: `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      type: element === undefined ? (item === 'day' ? 'string' : item) : 'list',
      item,
      choices: choicesOf(value),
      isRequired: !isOptional,
      description: schema.description ?? inner.description ?? '',
      defaultValue,
    };
  });
}

function itemOf(schema: z.ZodType): InputField['item'] {
  const { type } = schema._zod.def;
  if (schema === daySchema) return 'day';
  return type === 'boolean' || type === 'number' ? type : 'string';
}

function choicesOf(schema: z.ZodType): readonly string[] | undefined {
  const { entries } = schema._zod.def as { readonly entries?: Readonly<Record<string, string>> };
  return entries === undefined ? undefined : Object.values(entries);
}

function unwrap(schema: z.ZodType): { inner: z.ZodType; isOptional: boolean; defaultValue: unknown } {
  let inner = schema;
  let isOptional = false;
  let defaultValue: unknown;
  for (;;) {
    const def = inner._zod.def as { type: string; innerType?: z.ZodType; defaultValue?: unknown };
    if (def.innerType === undefined) return { inner, isOptional, defaultValue };
    if (def.type === 'default') defaultValue = def.defaultValue;
    if (def.type === 'optional' || def.type === 'default') isOptional = true;
    inner = def.innerType;
  }
}

/** An example's input as the command line that gives it; settings at their defaults are left out. */
export function exampleLine(operation: Operation, input: object): string {
  const given = input as Readonly<Record<string, unknown>>;
  const fields = fieldsOf(operation);
  const flags = fields.flatMap(({ key, flag, type, defaultValue }) => {
    const value = given[key];
    if (value === undefined || value === defaultValue || operation.positional.includes(key)) return [];
    if (type === 'boolean') return value === true ? [flag] : [];
    return [value].flat().flatMap((one) => [flag, quote(String(one))]);
  });
  const places = operation.positional.flatMap((key) =>
    given[key] === undefined ? [] : [given[key]].flat().map((one) => quote(String(one))),
  );
  return ['detente', operation.name, ...places, ...flags].join(' ');
}

/** A setting as a shell takes it. */
export function quote(text: string): string {
  return /^[\w./=:#,@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
