#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { operations } from '../operations.ts';
import { version } from '../version.ts';

const examples = `
Examples:
  detente brief situations/us-russia-2025          the answer for every proposal
  detente report situations/us-russia-2025         the same as one HTML file
  detente check my-situation                       what is wrong with a file, and where
  detente init my-situation                        start from the worked example

detente <command> --help tells each command's settings.`;

/** Builds the command line from the registry; each command loads its operation when it runs. */
function program(): Command {
  const root = new Command('detente')
    .description(
      'Would this deal be accepted, ratified, kept and paid for, how sure is that, and which reports does the answer rest on?',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', examples)
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride();
  const groups = { answers: 'Answers:', evidence: 'Evidence:', files: 'Files:' } as const;
  for (const entry of operations) {
    root.commandsGroup(groups[entry.group]);
    root
      .command(entry.name, { hidden: false })
      .summary(entry.summary)
      .description(entry.summary)
      .allowUnknownOption()
      .helpOption(false);
  }
  root.commandsGroup('Doors:');
  root
    .command('serve')
    .summary('Answer over HTTP on this machine')
    .description('Answer over HTTP on this machine')
    .addOption(new Option('--port <number>', 'port; 0 takes a free one').default('4114'))
    .addOption(new Option('--host <name>', 'address to listen on; beyond this machine only if you name it'))
    .addOption(new Option('--root <folder>', 'folder that situations are read from').default('.'));
  root
    .command('mcp')
    .summary('Answer an assistant over standard input and output (Model Context Protocol)')
    .description('Answer an assistant over standard input and output (Model Context Protocol)')
    .addOption(new Option('--root <folder>', 'folder that situations are read from').default('.'));
  return root;
}

async function main(argv: readonly string[]): Promise<number> {
  const name = argv[0];
  const entry = operations.find((one) => one.name === name);
  if (entry !== undefined) {
    const { runCommand } = await import('./run-command.ts');
    return runCommand(await entry.load(), argv.slice(1));
  }
  const root = program();
  root.commands
    .find((one) => one.name() === 'serve')
    ?.action(async (options) => {
      const { serve } = await import('../http/index.ts');
      await serve({
        port: Number(options.port),
        root: options.root,
        ...(options.host === undefined ? {} : { host: options.host }),
      });
    });
  root.commands
    .find((one) => one.name() === 'mcp')
    ?.action(async (options) => {
      const { serveMcp } = await import('../mcp/index.ts');
      await serveMcp({ root: options.root });
    });
  if (name === undefined) {
    root.outputHelp();
    return 0;
  }
  try {
    await root.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

// `detente … | head` closes the pipe early; that is the reader's choice, not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    if (code !== 0) process.exitCode = code;
  },
  (error: unknown) => {
    const text =
      error instanceof Error
        ? process.argv.includes('--debug')
          ? error.stack
          : error.message
        : String(error);
    process.stderr.write(
      `detente failed: ${text}\n${process.argv.includes('--debug') ? '' : 'run again with --debug for the place\n'}`,
    );
    process.exitCode = 1;
  },
);
