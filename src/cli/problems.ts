import type { CommanderError } from 'commander';
import { placedInOrder } from '../diagnostics/index.ts';
import { toJson } from '../operations/shared/run.ts';
import { InputError } from '../operations/shared/types.ts';
import { printPlaced } from '../words/index.ts';
import { styleFor } from './style.ts';

/** Says what is wrong with the input: in words on standard error, or as JSON where the result would have stood. */
export function showProblems(
  { diagnostics, texts }: InputError,
  { json, color }: { readonly json: boolean; readonly color: boolean },
): void {
  if (json) {
    process.stdout.write(toJson({ diagnostics: placedInOrder(diagnostics, texts) }));
    return;
  }
  process.stderr.write(printPlaced(placedInOrder(diagnostics, texts), styleFor(process.stderr, color)));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  process.stderr.write(`\n${errors} error${errors === 1 ? '' : 's'}\n`);
}

/** A mistyped command line in our own words, so that it is shown like everything else that is wrong. */
export function usageProblem({ code, message }: CommanderError, command: string): InputError {
  const [, words = message, near] =
    /^(?:error: )?([\s\S]*?)(?:\n\(Did you mean (.+)\?\))?$/.exec(message.trim()) ?? [];
  const diagnostic = {
    code: code === 'commander.unknownCommand' ? 'unknown-command' : 'bad-setting',
    severity: 'error',
    message: words.replace(/\.$/, '').replace('. Expected', '; expected').replace(' but got', ', got'),
    hint: nearest(near) ?? `${command} --help tells what can be given`,
    file: command,
  } as const;
  return new InputError([diagnostic], new Map());
}

/** The library names several as "one of a, b". */
function nearest(near: string | undefined): string | undefined {
  if (near === undefined) return undefined;
  return near.startsWith('one of ') ? `did you mean ${near}?` : `did you mean '${near}'?`;
}
