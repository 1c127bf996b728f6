import { type Command, Option } from 'commander';
import { addServer } from './serve-door.ts';

/** The commands that are no operations: they open another door to all of them. */
export function addDoors(root: Command): void {
  const folder = () => new Option('--root <folder>', 'folder that situations are read from').default('.');
  root.commandsGroup('Doors:');
  addServer(root);
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
      'Serves the workbench with one situation on this machine, and opens it in the browser. All analyses run there, in the page’s own worker; nothing leaves the machine, unless you name a database.',
    )
    .addOption(new Option('--port <number>', 'port; 0 takes a free one (default: 4115)'))
    .option(
      '--database <url>',
      'PostgreSQL database that holds the situation, for a team: postgresql://user@host:5432/name',
    )
    .option('--no-browser', 'print the address and start no browser')
    .addHelpText(
      'after',
      '\nExamples:\n  detente open\n  detente open my-new-case\n  detente open my-situation --port 8080 --no-browser\n  detente open river --database postgresql://detente@localhost/detente',
    )
    .action(async (situation: string | undefined, { port, database, browser }: OpenFlags) => {
      const { open } = await import('../http/index.ts');
      const asked = {
        ...(port !== undefined && { port: Number(port.trim() || Number.NaN) }),
        ...(database !== undefined && { database }),
      };
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

interface OpenFlags {
  readonly port?: string;
  readonly database?: string;
  readonly browser: boolean;
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
