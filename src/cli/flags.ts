import { Argument, type Command, Option } from 'commander';
import { exampleLine, fieldsOf, type InputField } from '../operations/shared/fields.ts';
import { readWords } from '../operations/shared/read-words.ts';
import { InputError, type Operation } from '../operations/shared/types.ts';

/** Arguments, flags and examples of an operation, on its command. */
export function addFlags(command: Command, operation: Operation): Command {
  command.description(operation.description);
  const fields = fieldsOf(operation);
  for (const key of operation.positional) {
    const field = fields.find((one) => one.key === key);
    if (field === undefined) throw new Error(`positional: ${key}`);
    const shape = field.type === 'list' ? `${key}...` : key;
    command.addArgument(new Argument(field.isRequired ? `<${shape}>` : `[${shape}]`, meaning(field)));
  }
  for (const field of fields) {
    if (!operation.positional.includes(field.key))
      command.addOption(optionOf(field, operation.severalAtOnce?.includes(field.key) === true));
  }
  const lines = operation.examples.map(
    ({ input, says }) => `  ${exampleLine(operation, input)}\n      ${says}`,
  );
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

function optionOf(field: InputField, isSeveral: boolean): Option {
  const placeholder =
    field.choices === undefined
      ? { string: 'text', number: 'number', boolean: 'true|false', day: 'day' }[field.item]
      : 'choice';
  const value = field.type === 'boolean' ? '' : ` <${placeholder}${isSeveral ? '...' : ''}>`;
  const option = new Option(`${field.flag}${value}`, meaning(field));
  if (field.type === 'list') option.argParser((text, list: string[] | undefined) => [...(list ?? []), text]);
  return option;
}

function meaning({ description, choices, defaultValue }: InputField): string {
  const isShown = defaultValue !== undefined && defaultValue !== false;
  const all = choices === undefined ? '' : `: ${choices.join(', ')}`;
  return `${description}${all}${isShown ? ` (default: ${defaultValue})` : ''}`;
}

/** What the user typed, as the operation's raw input; defaults are the schema's. */
export function readFlags(operation: Operation, command: Command): Record<string, unknown> {
  const options = command.opts<Record<string, unknown>>();
  const typed = new Map<string, readonly string[]>();
  for (const { key, flag, type } of fieldsOf(operation)) {
    const place = operation.positional.indexOf(key);
    const value: unknown = place >= 0 ? command.processedArgs[place] : options[optionKey(flag)];
    // A list with no items given is left to the schema's default.
    if (value === undefined || (type === 'list' && Array.isArray(value) && value.length === 0)) continue;
    typed.set(key, Array.isArray(value) ? value.map(String) : [String(value)]);
  }
  return readWords(operation, typed);
}

/** The key under which commander keeps a flag. */
function optionKey(flag: string): string {
  return new Option(flag).attributeName();
}

/** What is wrong with settings, said of the flags that the user typed: `--counter-moves is 'x'`. */
export function inFlags({ diagnostics, texts }: InputError, operation: Operation): InputError {
  const flags = new Map(
    fieldsOf(operation)
      .filter(({ key }) => !operation.positional.includes(key))
      .map(({ key, flag }) => [key, flag]),
  );
  const said = (text: string) =>
    text.replace(/^'?([A-Za-z]+)'?(?=[ .[])/, (whole, key: string) => flags.get(key) ?? whole);
  return new InputError(
    diagnostics.map((one) =>
      one.code === 'bad-setting' && one.file === operation.name
        ? { ...one, message: said(one.message) }
        : one,
    ),
    texts,
  );
}
