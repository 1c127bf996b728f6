import { type Command, Option } from 'commander';
import type { Role } from '../http/index.ts';

/** The commands that are no operations: they open another door to all of them. */
export function addDoors(root: Command): void {
  const folder = () => new Option('--root <folder>', 'folder that situations are read from').default('.');
  root.commandsGroup('Doors:');
  root
    .command('serve')
    .usage('[options]')
    .summary('Answer over HTTP on this machine')
    .description('Answers every operation over HTTP: POST /api/<operation> with its settings as JSON.')
    .addOption(new Option('--port <number>', 'port; 0 takes a free one (default: 4114)'))
    .addOption(new Option('--host <name>', 'address to listen on; beyond this machine only if you name it'))
    .addOption(folder())
    .addOption(
      new Option('--database <url>', 'PostgreSQL database that holds the files, instead of a folder').env(
        'DATABASE_URL',
      ),
    )
    .option(
      '--write',
      'let requests change files below the folder, each in the place of the text it has read',
    )
    .addOption(
      new Option(
        '--tokens <file>',
        'let only those in who show a token of this file; `detente token` makes them',
      ),
    )
    .option('--log', 'a line of JSON on standard error for each request')
    .addOption(new Option('--threads <number>', 'questions worked on at once (default: all cores)'))
    .addOption(new Option('--most-waiting <number>', 'questions that may wait for a thread (default: 100)'))
    .addOption(new Option('--seconds <number>', 'seconds that one question may take (default: 600)'))
    .addOption(new Option('--megabytes <number>', 'memory that one question may take (default: 2000)'))
    .addHelpText(
      'after',
      '\nExamples:\n  detente serve\n  detente serve --root cases --write --log\n  curl -N -H "accept: text/event-stream" -d \'{"situation":"situations/us-russia-2025"}\' http://127.0.0.1:4114/api/verdicts',
    )
    .action(async ({ port, threads, mostWaiting, seconds, megabytes, ...rest }: ServeFlags) => {
      const { serve } = await import('../http/index.ts');
      const numbers = Object.entries({ port, threads, mostWaiting, seconds, megabytes }).flatMap(
        ([name, text]) => (text === undefined ? [] : [[name, Number(text.trim() || Number.NaN)] as const]),
      );
      await serve({ ...rest, ...Object.fromEntries(numbers) });
    });
  root
    .command('token')
    .usage('<name> --tokens <file> [options]')
    .argument('<name>', 'whose token it is')
    .summary('Make a token for a server that is shared')
    .description(
      'Adds a token to a file that `detente serve --tokens` reads, and prints it: this once, for only its hash is kept. A line taken out of the file ends its token at once.',
    )
    .requiredOption('--tokens <file>', 'file of tokens')
    .addOption(
      new Option('--role <role>', 'what it allows').choices(['reader', 'analyst', 'owner']).default('reader'),
    )
    .option('--expires <day>', 'the last day it is good for (default: a year from now)')
    .addHelpText('after', '\nExamples:\n  detente token ines --tokens tokens.jsonl --role analyst')
    .action(async (name: string, { tokens, role, expires }: TokenFlags) => {
      const { addToken } = await import('../http/index.ts');
      const year = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
      console.log(await addToken(tokens, { name, role, expires: expires ?? year }));
    });
  for (const [name, summary] of [
    ['import', 'Copy the texts of a folder into a database'],
    ['export', 'Copy the texts of a database into a folder'],
  ] as const)
    root
      .command(name)
      .usage('[folder] [options]')
      .argument('[folder]', 'folder to copy; the current one where left out')
      .summary(summary)
      .description(
        `${summary}, hidden files left out. The same again changes nothing; a file whose text differs is left alone and named.`,
      )
      .addOption(
        new Option('--database <url>', 'PostgreSQL database: postgresql://user@host:5432/name').env(
          'DATABASE_URL',
        ),
      )
      .option('--force', 'replace files whose text differs')
      .addHelpText(
        'after',
        `\nExamples:\n  detente ${name} cases --database postgresql://detente@localhost/detente`,
      )
      .action(async (folder: string | undefined, { database, force }: CopyFlags) => {
        const { copy } = await import('./copy.ts');
        await copy({ way: name, folder: folder ?? '.', database, replaces: force === true });
      });
  root
    .command('open')
    .usage('[situation] [options]')
    .argument(
      '[situation]',
      'folder of a situation, or its file; a new folder begins a case of your own; the worked example where left out',
    )
    .summary('Look at a situation, change it and ask in the browser')
    .description(
      'Serves the workbench with one situation on this machine, and opens it in the browser. All analyses run there, in the page’s own worker; nothing leaves the machine.',
    )
    .addOption(new Option('--port <number>', 'port; 0 takes a free one (default: 4115)'))
    .option('--no-browser', 'print the address and start no browser')
    .addHelpText(
      'after',
      '\nExamples:\n  detente open\n  detente open my-new-case\n  detente open my-situation --port 8080 --no-browser',
    )
    .action(async (situation: string | undefined, { port, browser }: { port?: string; browser: boolean }) => {
      const { open } = await import('../http/index.ts');
      const asked = port === undefined ? {} : { port: Number(port.trim() || Number.NaN) };
      await open({ ...asked, ...(situation !== undefined && { situation }), browser });
    });
  root
    .command('mcp')
    .summary('Answer an assistant over standard input and output (MCP)')
    .description(
      'Offers every operation as a tool of the Model Context Protocol, over standard input and output.',
    )
    .addOption(folder())
    .action(async ({ root: served }: { root: string }) => {
      const { serveMcp } = await import('../mcp/index.ts');
      await serveMcp({ root: served });
    });
  root
    .command('worker')
    .summary('Work out the parts of sweeps that a database holds')
    .description(
      'Takes parts of sweeps (`detente sweep … --database`) from a PostgreSQL database and works them out until Ctrl-C; as many workers as you like, on any machines that reach it. A worker that is killed loses nothing: its part is handed out again.',
    )
    .requiredOption(
      '--database <url>',
      'PostgreSQL database: postgresql://user@host:5432/name',
      process.env.DATABASE_URL,
    )
    .option('--until-empty', 'end where no part is left')
    .option('--quiet', 'say nothing of each part')
    .action(async ({ database, untilEmpty, quiet }: WorkerFlags) => {
      const { workFor } = await import('./work.ts');
      await workFor({ database, untilEmpty: untilEmpty === true, quiet: quiet === true });
    });
}

interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly root: string;
  readonly database?: string;
  readonly tokens?: string;
  readonly write?: true;
  readonly log?: true;
  readonly threads?: string;
  readonly mostWaiting?: string;
  readonly seconds?: string;
  readonly megabytes?: string;
}

interface TokenFlags {
  readonly tokens: string;
  readonly role: Role;
  readonly expires?: string;
}

interface CopyFlags {
  readonly database?: string;
  readonly force?: true;
}

interface WorkerFlags {
  readonly database: string;
  readonly untilEmpty?: true;
  readonly quiet?: true;
}
