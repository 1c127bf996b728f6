import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { badSetting } from '../operations/shared/served-store.ts';

export interface Listening {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds for what is being answered when the server is told to stop. */
const grace = 10_000;

const limits = { requestTimeout: 30_000, headersTimeout: 10_000 };

/** Answers until SIGINT or SIGTERM; `told` hears the address once it is there. */
export async function listenUntilStopped(
  door: string,
  { fetch, port, host }: Listening,
  told: (address: string) => void,
): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw badSetting(door, 'port must be a whole number from 0 to 65535');
  await new Promise<void>((resolve, reject) => {
    const options = { fetch, port, hostname: host, serverOptions: limits };
    const server = serve(options, ({ address, port: taken }) =>
      told(`http://${address.includes(':') ? `[${address}]` : address}:${taken}`),
    ) as Server;
    server.on('error', (error: NodeJS.ErrnoException) => reject(inWords(door, error, port, host)));
    const stop = () => {
      server.close(() => resolve());
      // Connections kept alive by a browser must not keep the process; what is being answered may end.
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), grace).unref();
      // The second signal finds no patience.
      for (const signal of signals) process.once(signal, () => server.closeAllConnections());
    };
    const once = () => {
      for (const signal of signals) process.removeListener(signal, once);
      stop();
    };
    for (const signal of signals) process.once(signal, once);
  });
}

function inWords(door: string, error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return badSetting(door, `port ${port} is taken`, 'choose another with --port; 0 takes a free one');
    case 'EACCES':
      return badSetting(door, `port ${port} is not allowed to you`, 'choose one above 1023 with --port');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return badSetting(door, `'${host}' is no address of this machine`);
    default:
      return error;
  }
}
