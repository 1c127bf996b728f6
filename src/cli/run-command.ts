import { availableParallelism } from 'node:os';
import { Command, CommanderError } from 'commander';
import { ownLimits } from '../operations/shared/limits.ts';
import { toJson } from '../operations/shared/run.ts';
import {
  type Answer,
  InputError,
  type Operation,
  type PostRequest,
  Stopped,
} from '../operations/shared/types.ts';
import { fileStore, withBundled } from '../store/index.ts';
import { catalogues, printPlaced, renderTerminal } from '../words/index.ts';
import { ask } from './ask.ts';
import { addFlags, inFlags, readFlags } from './flags.ts';
import { setHeapAndCompiler } from './heap-and-compiler.ts';
import { showProblems, usageProblem } from './problems.ts';
import { progressLine } from './progress.ts';
import { withStandardInput } from './standard-input.ts';
import { styleFor, widthOf } from './style.ts';
import { addToFile, writeFiles, writeTable } from './write-files.ts';

const { sweep: say } = catalogues.en;

interface Globals {
  readonly json?: true;
  readonly color: boolean;
  readonly quiet?: true;
  readonly force?: true;
  readonly threads?: string;
}

/** Runs one operation as a command; answers the exit code: 0 fine, 2 bad input, 130 stopped by Ctrl-C. */
export async function runCommand(operation: Operation, argv: readonly string[]): Promise<number> {
  setHeapAndCompiler();
  const command = commandOf(operation);
  try {
    command.parse([...argv], { from: 'user' });
    return await answer(operation, command);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof Stopped) {
      process.stderr.write(`${error.message}\n`);
      return 130;
    }
    const problem = error instanceof CommanderError ? usageProblem(error, command.name()) : error;
    if (!(problem instanceof InputError)) throw error;
    showProblems(inFlags(problem, operation), {
      json: argv.includes('--json'),
      color: !argv.includes('--no-color'),
    });
    return 2;
  }
}

function commandOf(operation: Operation): Command {
  const command = new Command(`detente ${operation.name}`)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, getOutHelpWidth: () => widthOf(process.stdout) })
    .helpOption('-h, --help', 'show help')
    .showSuggestionAfterError(true);
  return addFlags(command, operation)
    .option('--json', 'print the result as JSON')
    .option('--no-color', 'no colours (also with NO_COLOR set)')
    .option('--quiet', 'no progress')
    .option('--force', 'overwrite files that differ')
    .option(
      '--threads <number>',
      'threads for long work, all cores where left out; they change nothing but the time',
    )
    .option('--debug', 'show where a failure happened');
}

async function answer(operation: Operation, command: Command): Promise<number> {
  const globals = command.opts<Globals>();
  const written = await write(await run(operation, command, globals.quiet === true), globals.force === true);
  if (written === 'stopped') return 130;
  const { output, words, warnings, exitCode } = written;
  if (globals.json) {
    process.stdout.write(toJson(output));
    return exitCode;
  }
  // Beside the answer, so that a reader of the words misses none and a pipe of them gets none.
  if (warnings.length > 0)
    process.stderr.write(`${printPlaced(warnings, styleFor(process.stderr, globals.color))}\n`);
  process.stdout.write(`${renderTerminal(words('en'), styleFor(process.stdout, globals.color))}\n`);
  return exitCode;
}

async function run(operation: Operation, command: Command, isQuiet: boolean): Promise<Answer> {
  const progress = progressLine(process.stderr, isQuiet);
  const stop = new AbortController();
  const given = readFlags(operation, command);
  const isStoppable = operation.isStoppable?.(given) === true;
  let patience: NodeJS.Timeout | undefined;
  const onInterrupt = () => {
    if (stop.signal.aborted) endAtOnce(progress.clear);
    stop.abort();
    patience = setTimeout(() => {
      progress.clear();
      process.stderr.write(`${say.stopping}\n`);
    }, 1000);
  };
  if (isStoppable) process.on('SIGINT', onInterrupt);
  const context = {
    store: withStandardInput(withBundled(fileStore(process.cwd(), { mostBytes: ownLimits.fileBytes }))),
    limits: ownLimits,
    progress: progress.show,
    note: progress.note,
    threads: threadsOf(command.opts<Globals>()),
    // Who asks for JSON, or pipes the text in, is a program.
    ...(process.stdin.isTTY && process.stderr.isTTY && command.opts<Globals>().json !== true && { ask }),
    writeBytes: (path: string, bytes: Uint8Array) =>
      writeTable(path, bytes, process.cwd(), command.opts<Globals>().force === true),
    post: async (request: PostRequest) => (await import('./post-json.ts')).postJson(request),
    ...(isStoppable && { signal: stop.signal }),
  };
  try {
    // Elsewhere Ctrl-C keeps its default: an analysis never yields, so a handler of ours would only run after it.
    return await operation.answer(given, context);
  } catch (error) {
    if (stop.signal.aborted && error === stop.signal.reason) throw new Stopped(say.stoppedWhole);
    throw error;
  } finally {
    clearTimeout(patience);
    process.removeListener('SIGINT', onInterrupt);
    progress.clear();
  }
}

/** Whoever asks twice does not wait for what is at hand. */
function endAtOnce(clear: () => void): never {
  clear();
  process.stderr.write(`${say.stoppedAtOnce}\n`);
  process.exit(130);
}

/** Writes what is to be written, and gives the answer that is true of it; nothing was written when Ctrl-C came first. */
async function write(found: Answer, force: boolean): Promise<Answer | 'stopped'> {
  const { files, append } = found;
  if (files.length === 0 && append === undefined) return found;
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.on('SIGINT', onInterrupt);
  try {
    const { signal } = stop;
    if (files.length > 0) await writeFiles(files, process.cwd(), { force, signal });
    return append === undefined ? found : await addToFile(append, process.cwd(), signal);
  } catch (error) {
    if (stop.signal.aborted && error === stop.signal.reason) return 'stopped';
    throw error;
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

const mostThreads = 1024;

function threadsOf({ threads }: Globals): number {
  if (threads === undefined) return availableParallelism();
  const count = Number(threads);
  if (Number.isInteger(count) && count >= 1 && count <= mostThreads) return count;
  const message = `threads is '${threads}'; it must be a whole number from 1 to ${mostThreads}`;
  throw new InputError([{ code: 'bad-setting', severity: 'error', message, file: 'detente' }], new Map());
}
