import { type Command, Option } from 'commander';
import type { RoleOrNone } from '../store/index.ts';

/** `serve`, and what says who may ask it. */
export function addServer(root: Command): void {
  root
    .command('serve')
    .usage('[options]')
    .summary('Answer over HTTP on this machine')
    .description('Answers every operation over HTTP: POST /api/<operation> with its settings as JSON.')
    .addOption(new Option('--port <number>', 'port; 0 takes a free one (default: 4114)'))
    .addOption(new Option('--host <name>', 'address to listen on; beyond this machine only if you name it'))
    .addOption(new Option('--root <folder>', 'folder that situations are read from').default('.'))
    .addOption(
      new Option('--database <url>', 'PostgreSQL database that holds the files, instead of a folder').env(
        'DATABASE_URL',
      ),
    )
    .option(
      '--write',
      'let requests change files below the folder, each in the place of the text it has read',
    )
    .option('--tokens <file>', 'let only those in who show a token of this file; `detente token` makes them')
    .option('--accounts <file>', 'let people of this file log in; `detente account` adds them')
    .option('--issuer <url>', 'provider of OpenID Connect that people log in by')
    .option('--client <id>', 'what the provider calls this server')
    .option('--client-secret-file <file>', 'its secret there (or DETENTE_CLIENT_SECRET in the environment)')
    .option('--address <url>', 'where people reach this server: https://detente.example.org')
    .option('--session-hours <number>', 'hours from a login to its end (default: 12)')
    .option('--per-minute <number>', 'requests in a minute of one visitor of a shared server (default: 1200)')
    .option('--behind-proxy', 'every request comes through a proxy, which says whose it is')
    .option('--audit <file>', 'write down who changed what in this file; a database does by itself')
    .option('--log', 'a line of JSON on standard error for each request')
    .addOption(
      new Option(
        '--threads <number>',
        'long questions worked on at once, and as many short ones (default: all cores)',
      ),
    )
    .addOption(
      new Option(
        '--most-waiting <number>',
        'questions of either kind that may wait for a thread (default: 100)',
      ),
    )
    .addOption(new Option('--seconds <number>', 'seconds that one question may take (default: 600)'))
    .addOption(new Option('--megabytes <number>', 'memory that one question may take (default: 2000)'))
    .addHelpText(
      'after',
      '\nExamples:\n  detente serve\n  detente serve --root cases --write --log\n  curl -N -H "accept: text/event-stream" -d \'{"situation":"situations/us-russia-2025"}\' http://127.0.0.1:4114/api/verdicts',
    )
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('../http/index.ts');
      const { port, threads, mostWaiting, seconds, megabytes, sessionHours, perMinute, ...rest } = flags;
      const given = { port, threads, mostWaiting, seconds, megabytes, sessionHours, perMinute };
      const numbers = Object.entries(given).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, Number(text.trim() || Number.NaN)] as const],
      );
      await serve({ ...rest, ...Object.fromEntries(numbers) });
    });
  addToken(root);
  addAccount(root);
}

const role = () =>
  new Option('--role <role>', 'what it allows everywhere')
    .choices(['reader', 'analyst', 'owner', 'none'])
    .default('reader');
const situation = () =>
  new Option('--situation <folder=role...>', 'a role of its own in a folder, as river=analyst');

function addToken(root: Command): void {
  root
    .command('token')
    .usage('<name> --tokens <file> [options]')
    .argument('<name>', 'whose token it is')
    .summary('Make a token for a server that is shared')
    .description(
      'Adds a token to a file that `detente serve --tokens` reads, and prints it: this once, for only its hash is kept. A line taken out of the file ends its token at once.',
    )
    .requiredOption('--tokens <file>', 'file of tokens')
    .addOption(role())
    .addOption(situation())
    .option('--expires <day>', 'the last day it is good for (default: a year from now)')
    .addHelpText(
      'after',
      '\nExamples:\n  detente token ines --tokens tokens.jsonl --role analyst\n  detente token guest --tokens tokens.jsonl --role none --situation river=reader',
    )
    .action(async (name: string, { tokens, role, situation, expires }: TokenFlags) => {
      const http = await import('../http/index.ts');
      const year = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
      const situations = rolesIn(situation);
      console.log(await http.addToken(tokens, { name, role, situations, expires: expires ?? year }));
    });
}

function addAccount(root: Command): void {
  root
    .command('account')
    .usage('<address> --accounts <file> [options]')
    .argument('<address>', 'the address that the provider vouches for, or sub: and its subject')
    .summary('Let a person log in to a server that is shared')
    .description(
      'Adds a person to a file that `detente serve --accounts` reads. The last line of a person counts; one whose lines are taken out is let in no more, at once.',
    )
    .requiredOption('--accounts <file>', 'file of accounts')
    .addOption(role())
    .addOption(situation())
    .addHelpText(
      'after',
      '\nExamples:\n  detente account ines@example.org --accounts accounts.jsonl --role analyst --situation river=owner',
    )
    .action(async (account: string, { accounts, role, situation }: AccountFlags) => {
      const http = await import('../http/index.ts');
      await http.addAccount(accounts, { account, role, situations: rolesIn(situation) });
    });
}

/** `river=analyst` as a folder and its role; what is no role is found where the line is made. */
function rolesIn(given: readonly string[] = []): Readonly<Record<string, RoleOrNone>> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.lastIndexOf('=');
      return [text.slice(0, Math.max(0, at)), text.slice(at + 1) as RoleOrNone];
    }),
  );
}

interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly root: string;
  readonly database?: string;
  readonly tokens?: string;
  readonly accounts?: string;
  readonly issuer?: string;
  readonly client?: string;
  readonly clientSecretFile?: string;
  readonly address?: string;
  readonly sessionHours?: string;
  readonly perMinute?: string;
  readonly behindProxy?: true;
  readonly audit?: string;
  readonly write?: true;
  readonly log?: true;
  readonly threads?: string;
  readonly mostWaiting?: string;
  readonly seconds?: string;
  readonly megabytes?: string;
}

interface TokenFlags {
  readonly tokens: string;
  readonly role: RoleOrNone;
  readonly situation?: readonly string[];
  readonly expires?: string;
}

interface AccountFlags {
  readonly accounts: string;
  readonly role: RoleOrNone;
  readonly situation?: readonly string[];
}
