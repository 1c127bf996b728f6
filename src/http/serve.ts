import type { Server } from 'node:http';
import { serve as listen } from '@hono/node-server';
import { badSetting, servedStore } from '../operations/shared/served-store.ts';
import { app, isLoopback } from './app.ts';

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Address to listen on; 127.0.0.1 when not named, and then only requests for this machine are answered. */
  readonly host?: string;
  readonly root: string;
}

const limits = { requestTimeout: 30_000, headersTimeout: 10_000 };

/**
 * Serves until SIGINT or SIGTERM; answers are confined to situations below `root`.
 *
 * @example
 * serve({ root: '.', port: 70_000 }) // throws port must be a whole number from 0 to 65535
 */
export async function serve({ port = 4114, host = '127.0.0.1', root }: ServeOptions): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw badSetting('serve', 'port must be a whole number from 0 to 65535');
  const store = await servedStore(root, 'serve');
  const isLocalOnly = isLoopback(host);
  const { fetch } = app({ store, isLocalOnly });
  await new Promise<void>((resolve, reject) => {
    const options = { fetch, port, hostname: host, serverOptions: limits };
    const server = listen(options, ({ address, port: taken }) => {
      console.log(`Détente answers at http://${address.includes(':') ? `[${address}]` : address}:${taken}`);
      if (!isLocalOnly) console.error(`whoever can reach ${host} can read the situations in ${root}`);
    }) as Server;
    server.on('error', (error: NodeJS.ErrnoException) => reject(inWords(error, port, host)));
    const stop = () => {
      server.close(() => resolve());
      // Connections kept alive by a browser must not keep the process.
      server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

function inWords(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return badSetting('serve', `port ${port} is taken`, 'choose another with --port; 0 takes a free one');
    case 'EACCES':
      return badSetting('serve', `port ${port} is not allowed to you`, 'choose one above 1023 with --port');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return badSetting('serve', `'${host}' is no address of this machine`);
    default:
      return error;
  }
}
