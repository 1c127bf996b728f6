import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { exampleLine, type Field, fieldsOf } from '../operations/fields.ts';
import type { Operation } from '../operations/types.ts';

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
