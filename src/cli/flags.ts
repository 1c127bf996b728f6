import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { inputFields } from '../operations/run.ts';
import type { Operation } from '../operations/types.ts';

/** A field of an operation's input as the command line sees it. */
export interface Field {
  readonly key: string;
  readonly flag: string;
  readonly type: 'string' | 'number' | 'boolean' | 'list';
  readonly choices: readonly string[] | undefined;
  readonly isRequired: boolean;
  readonly description: string;
  readonly defaultValue: unknown;
}

/** The fields of an operation's input, read from its schema: `asOf` is `--as-of <text>`. */
export function fieldsOf(operation: Operation): readonly Field[] {
  return Object.entries(inputFields(operation)).map(([key, schema]) => {
    const { inner, isOptional, defaultValue } = unwrap(schema);
    const def = inner._zod.def as { readonly type: string; readonly entries?: Record<string, string> };
    const type =
      def.type === 'array' ? 'list' : def.type === 'boolean' || def.type === 'number' ? def.type : 'string';
    return {
      key,
      flag: `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      type,
      choices: def.entries === undefined ? undefined : Object.values(def.entries),
      isRequired: !isOptional,
      description: schema.description ?? inner.description ?? '',
      defaultValue,
    };
  });
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

/** Arguments, flags and examples of an operation, on its command. */
export function addFlags(command: Command, operation: Operation): Command {
  command.description(operation.description);
  const fields = fieldsOf(operation);
  for (const key of operation.positional) {
    const field = fields.find((one) => one.key === key);
    if (field === undefined) throw new Error(`positional: ${key}`);
    command.addArgument(new Argument(field.isRequired ? `<${key}>` : `[${key}]`, field.description));
  }
  for (const field of fields) {
    if (!operation.positional.includes(field.key)) command.addOption(optionOf(field));
  }
  const lines = operation.examples.map(
    ({ input, says }) => `  ${exampleLine(operation, input)}\n      ${says}`,
  );
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

function optionOf(field: Field): Option {
  const value =
    field.type === 'boolean'
      ? ''
      : ` <${field.choices === undefined ? field.type.replace('list', 'value') : 'choice'}>`;
  const shownDefault =
    field.defaultValue === undefined || field.defaultValue === false
      ? ''
      : ` (default: ${field.defaultValue})`;
  const choices = field.choices === undefined ? '' : `: ${field.choices.join(', ')}`;
  const option = new Option(`${field.flag}${value}`, `${field.description}${choices}${shownDefault}`);
  if (field.type === 'number') option.argParser((text) => parseNumber(text, field.flag));
  if (field.type === 'list') option.argParser((text, list: string[] | undefined) => [...(list ?? []), text]);
  return option;
}

/** A number as a person types it; anything else is refused with the flag's name. */
export function parseNumber(text: string, name: string): number {
  const value = Number(text.replaceAll('_', ''));
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InvalidArgumentError(`'${text}' is no number for ${name}.`);
  return value;
}

/** What the user typed, as the operation's raw input; defaults are the schema's. */
export function readFlags(operation: Operation, command: Command): Record<string, unknown> {
  const options = command.opts<Record<string, unknown>>();
  const raw: Record<string, unknown> = {};
  for (const [i, key] of operation.positional.entries()) {
    const value: unknown = command.processedArgs[i];
    if (value !== undefined) raw[key] = value;
  }
  for (const { key } of fieldsOf(operation)) {
    if (!operation.positional.includes(key) && options[key] !== undefined) raw[key] = options[key];
  }
  return raw;
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
    given[key] === undefined ? [] : [quote(String(given[key]))],
  );
  return ['detente', operation.name, ...places, ...flags].join(' ');
}

function quote(text: string): string {
  return /^[\w./=:#,@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
