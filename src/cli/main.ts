#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { InputError } from '../operations/shared/types.ts';
import { operations } from '../operations.ts';
import { version } from '../version.ts';
import { catalogues } from '../words/index.ts';
import { addDoors } from './doors.ts';
import { widthOf } from './style.ts';

const examples = `
Examples:
  detente brief situations/us-russia-2025          the answer for every proposal
  detente report situations/us-russia-2025         the same as one HTML file
  detente check my-situation                       what is wrong with a file, and where
  detente init my-situation                        start from the worked example

detente <command> --help tells each command's settings.`;

/** The overview, from the registry alone: no operation is loaded for it. */
function program(): Command {
  const root = new Command('detente')
    .description(catalogues.en.tests.purpose)
    .usage('<command> [settings]')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', examples)
    .helpCommand(false)
    .configureOutput({ writeErr: () => {}, getOutHelpWidth: () => widthOf(process.stdout) })
    .exitOverride();
  const groups = { answers: 'Answers:', evidence: 'Evidence:', files: 'Files:' } as const;
  for (const { name, summary, group } of operations) {
    root.commandsGroup(groups[group]);
    root.command(name).usage('').summary(summary);
  }
  addDoors(root);
  return root;
}

const globalFlags = ['--json', '--no-color', '--quiet', '--force', '--debug'];

/** Global flags may stand before the command, and `help <command>` is `<command> --help`. */
function arranged(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((word) => !globalFlags.includes(word));
  const words = at <= 0 ? argv : [...argv.slice(at), ...argv.slice(0, at)];
  if (words[0] !== 'help') return words;
  return words[1] === undefined ? ['--help'] : [words[1], '--help'];
}

async function main(given: readonly string[]): Promise<number> {
  const argv = arranged(given);
  const entry = operations.find((one) => one.name === argv[0]);
  try {
    if (entry !== undefined) {
      const { runCommand } = await import('./run-command.ts');
      return await runCommand(await entry.load(), argv.slice(1));
    }
    const root = program();
    if (argv.length === 0) root.outputHelp();
    else await root.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (!(error instanceof CommanderError || error instanceof InputError)) throw error;
    const { showProblems, usageProblem } = await import('./problems.ts');
    const problem = error instanceof InputError ? error : usageProblem(error, 'detente');
    showProblems(problem, { json: argv.includes('--json'), color: !argv.includes('--no-color') });
    return 2;
  }
}

// `detente … | head` closes the pipe early; that is the reader's choice, not a failure. A full disk is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code = 'an error' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0);
    const words = code === 'ENOSPC' ? 'the disk is full' : `the system says ${code}`;
    // The place where it would be said may be the one that fails: then the code must do.
    if (stream === process.stdout)
      process.stderr.write(`detente failed: cannot write the result: ${words}\n`);
    process.exit(1);
  });
}

/** Settles when the command has said all and set the exit code: for who runs it within a process of his own. */
export const finished: Promise<void> = main(process.argv.slice(2)).then(
  (code) => {
    if (code !== 0) process.exitCode = code;
  },
  (error: unknown) => {
    const isDebug = process.argv.includes('--debug');
    const words =
      error instanceof Error ? ((isDebug ? error.stack : undefined) ?? error.message) : String(error);
    process.stderr.write(
      `detente failed: ${words}\n${isDebug ? '' : 'run again with --debug for the place\n'}`,
    );
    process.exitCode = 1;
  },
);
