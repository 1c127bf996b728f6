import type { z } from 'zod';
import { type Diagnostic, nearestName } from '../../diagnostics/index.ts';
import { showPath } from '../../text/index.ts';
import { type Context, InputError, type Operation, type SettingsSchema } from './types.ts';

/** The same bytes through every door. */
export function toJson(output: object): string {
  return `${JSON.stringify(output, null, 2)}\n`;
}

/** An operation's output for raw input; an InputError says everything that is wrong with the input. */
export async function runOperation(operation: Operation, raw: unknown, context: Context): Promise<object> {
  return (await operation.answer(raw, context)).output;
}

/** What an operation's input schema makes of raw input, defaults filled in. */
export function parseInput<Input extends SettingsSchema>(
  operation: { readonly name: string; readonly input: Input },
  raw: unknown,
): z.output<Input> {
  const parsed = operation.input.safeParse(raw ?? {});
  if (parsed.success) return parsed.data;
  // A value may miss several rules at once; the first that is told is enough to mend it.
  const places = parsed.error.issues.map(({ path }) => JSON.stringify(path));
  const diagnostics = parsed.error.issues
    .filter(({ code }, i) => code === 'unrecognized_keys' || places.indexOf(places[i] ?? '') === i)
    .flatMap((issue) => settingDiagnostics(issue, operation, raw));
  throw new InputError(diagnostics, new Map());
}

/** The input's fields: their schemas by key. */
export function inputFields({ input }: Pick<Operation, 'input'>): Readonly<Record<string, z.ZodType>> {
  return input.shape;
}

function settingDiagnostics(
  issue: z.core.$ZodIssue,
  operation: Pick<Operation, 'name' | 'input'>,
  raw: unknown,
): Diagnostic[] {
  const diagnostic = (message: string, hint?: string): Diagnostic => ({
    code: 'bad-setting',
    severity: 'error',
    message,
    file: operation.name,
    ...(hint === undefined ? {} : { hint }),
  });
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const known = Object.keys(inputFields(operation));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestName(key, known);
      return diagnostic(
        `'${key}' is no setting`,
        near === undefined ? `settings are: ${known.join(', ')}` : `did you mean '${near}'?`,
      );
    });
  }
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    raw,
  );
  const name = path.length === 0 ? 'the input' : showPath(path);
  if (value === undefined) return [diagnostic(`'${name}' is missing`)];
  return [diagnostic(`${name} is ${show(value)}; ${expected(issue)}`, nearestChoice(issue, value))];
}

function nearestChoice(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  const near = nearestName(value, issue.values.map(String));
  return near === undefined ? undefined : `did you mean '${near}'?`;
}

function show(value: unknown): string {
  return typeof value === 'string'
    ? `'${value.slice(0, 60)}'`
    : (JSON.stringify(value)?.slice(0, 60) ?? 'nothing');
}

const kinds: Readonly<Record<string, string>> = {
  object: 'a map of settings',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `it must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `it must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `it must be ${issue.inclusive === false ? 'above' : 'at least'} ${issue.minimum}`
        : 'it must not be empty';
    case 'too_big':
      return `it must be ${issue.inclusive === false ? 'below' : 'at most'} ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}`;
    default:
      return issue.message;
  }
}
