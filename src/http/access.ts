import { readFile } from 'node:fs/promises';
import { badSetting } from '../operations/shared/served-store.ts';
import { accountFile, checkAccounts } from './accounts.ts';
import type { Access } from './guard.ts';
import { readLines } from './line-file.ts';
import { type LoginDesk, sessionCookie } from './login.ts';
import { openProvider } from './provider.ts';
import { makeSessions } from './sessions.ts';
import { checkTokens, tokenFile } from './tokens.ts';

/** Who a shared server lets in. */
export interface PeopleOptions {
  /** File of tokens. */
  readonly tokens?: string;
  /** File of accounts: people who may log in by the provider. */
  readonly accounts?: string;
  /** Address of the provider of OpenID Connect. */
  readonly issuer?: string;
  /** What the provider calls this server. */
  readonly client?: string;
  /** File that holds the secret of the client; DETENTE_CLIENT_SECRET where left out, and no secret where neither is there. */
  readonly clientSecretFile?: string;
  /** Where people reach this server, as https://detente.example.org. */
  readonly address?: string;
  /** Hours from a login to its end. */
  readonly sessionHours?: number;
  /** Requests in a minute of one visitor. */
  readonly perMinute?: number;
}

/** The two halves of an open door: who is known, and the way in. */
export interface OpenedAccess {
  readonly access?: Access;
  readonly login?: Omit<LoginDesk, 'audit'>;
}

/** Reads what says who may ask; nothing where everybody may. */
export async function openAccess(options: PeopleOptions): Promise<OpenedAccess> {
  const { tokens, perMinute } = options;
  if (tokens !== undefined) await readLines(tokenFile(tokens));
  const login = await openLogin(options);
  if (tokens === undefined && login === undefined) return {};
  return {
    access: {
      ...(tokens !== undefined && { tokens: checkTokens(tokens) }),
      ...(login !== undefined && {
        people: {
          sessions: login.sessions,
          rightsOf: login.rightsOf,
          cookie: sessionCookie(login.isSecure),
        },
      }),
      ...(perMinute !== undefined && { perMinute }),
    },
    ...(login !== undefined && { login }),
  };
}

async function openLogin(options: PeopleOptions): Promise<Omit<LoginDesk, 'audit'> | undefined> {
  const { accounts, issuer, client, address, sessionHours = 12 } = options;
  if ([accounts, issuer, client, address].every((one) => one === undefined)) return undefined;
  if (accounts === undefined || issuer === undefined || client === undefined || address === undefined)
    throw badSetting('serve', 'a login needs --accounts, --issuer, --client and --address together');
  if (!(sessionHours > 0 && sessionHours <= 720))
    throw badSetting('serve', 'session-hours must be a number above 0, at most 720');
  await readLines(accountFile(accounts));
  const secret = await secretIn(options.clientSecretFile);
  const provider = await openProvider({ issuer, client, secret, address });
  return {
    provider,
    sessions: makeSessions({ hours: sessionHours, idleHours: Math.min(2, sessionHours) }),
    rightsOf: checkAccounts(accounts),
    isSecure: address.startsWith('https:'),
  };
}

/** Secrets come from a file or the environment, never from the command line, which every process of the machine may read. */
async function secretIn(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return process.env['DETENTE_CLIENT_SECRET'];
  const text = await readFile(file, 'utf8').catch(() => {
    throw badSetting('serve', `the file of the client's secret '${file}' cannot be read`);
  });
  return text.trim();
}
