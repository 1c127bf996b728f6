import { Command, CommanderError } from 'commander';
import { placeDiagnostics, printDiagnostics, sortDiagnostics } from '../diagnostics/index.ts';
import { runOperation, toJson } from '../operations/run.ts';
import { type Context, InputError, type Operation, type OutputFile } from '../operations/types.ts';
import { fileStore, type Store } from '../store/index.ts';
import { addFlags, readFlags } from './flags.ts';
import { progressLine } from './progress.ts';
import { styleFor } from './style.ts';

interface Globals {
  readonly json: boolean;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly force: boolean;
}

/** Runs one operation as a command; answers the exit code: 0 fine, 2 bad input, 130 stopped by Ctrl-C. */
export async function runCommand(operation: Operation, argv: readonly string[]): Promise<number> {
  const command = addFlags(new Command(`detente ${operation.name}`), operation)
    .option('--json', 'print the result as JSON', false)
    .option('--no-color', 'no colours (also with NO_COLOR set)')
    .option('--quiet', 'no progress', false)
    .option('--force', 'overwrite files that differ', false)
    .option('--debug', 'show where a failure happened', false)
    .exitOverride()
    .showSuggestionAfterError(true);
  try {
    command.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  const globals = command.opts<Globals & Record<string, unknown>>();
  const stop = new AbortController();
  const onInterrupt = () => {
    stop.abort();
    // Analyses run to the end of their step; a second Ctrl-C is not needed, since nothing is written until the end.
    process.exit(130);
  };
  process.once('SIGINT', onInterrupt);
  try {
    return await answer(operation, command, globals, stop.signal);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    showProblems(error, globals);
    return 2;
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

async function answer(
  operation: Operation,
  command: Command,
  globals: Globals,
  signal: AbortSignal,
): Promise<number> {
  const store = fileStore(process.cwd());
  const progress = progressLine(process.stderr, globals.quiet);
  const context: Context = { store, signal, progress: progress.show };
  const output = await runOperation(operation, readFlags(operation, command), context);
  progress.clear();
  const files = operation.writes?.(output) ?? [];
  await writeAll(store, files, globals.force || operation.name === 'report');
  const text = globals.json
    ? toJson(output)
    : `${operation.words(output, styleFor(process.stdout, globals.color))}\n`;
  process.stdout.write(text);
  return operation.exitCode?.(output) ?? 0;
}

/** All files or none: nothing is written when one of them would overwrite something else. */
async function writeAll(store: Store, files: readonly OutputFile[], force: boolean): Promise<void> {
  const clashes = [];
  for (const { path, text } of files) {
    const old = await store.readText(path);
    if (old !== undefined && old !== text && !force) clashes.push(path);
  }
  if (clashes.length > 0) {
    const problems = clashes.map((path) => ({
      code: 'file-exists',
      severity: 'error' as const,
      message: `'${path}' exists and differs; nothing was written`,
      hint: 'choose another folder, or overwrite it with --force',
      file: path,
    }));
    throw new InputError(problems, new Map());
  }
  for (const { path, text } of files) await store.writeText(path, text);
}

function showProblems({ diagnostics, texts }: InputError, { json, color }: Globals): void {
  if (json) {
    process.stdout.write(toJson({ diagnostics: placeDiagnostics(sortDiagnostics(diagnostics), texts) }));
    return;
  }
  process.stderr.write(`${printDiagnostics(diagnostics, texts, styleFor(process.stderr, color))}`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  process.stderr.write(`\n${errors} error${errors === 1 ? '' : 's'}\n`);
}
