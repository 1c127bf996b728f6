import { serve as listen } from '@hono/node-server';
import { fileStore } from '../store/index.ts';
import { app } from './app.ts';

export interface ServeOptions {
  readonly port: number;
  /** Address to listen on; 127.0.0.1 when not named, and then only requests for this machine are answered. */
  readonly host?: string;
  readonly root: string;
}

/** Serves until SIGINT or SIGTERM; answers are confined to situations below `root`. */
export async function serve({ port, host, root }: ServeOptions): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`port ${port} must be a whole number from 0 to 65535`);
  const store = fileStore(root, { confined: true });
  const { fetch } = app({ store, isLocalOnly: host === undefined });
  await new Promise<void>((resolve, reject) => {
    const server = listen({ fetch, port, hostname: host ?? '127.0.0.1' }, (address) => {
      console.log(
        `Détente answers at http://${address.address.includes(':') ? `[${address.address}]` : address.address}:${address.port}`,
      );
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; choose another with --port`) : error,
      );
    });
    const stop = () => {
      server.close(() => resolve());
      // Connections kept alive by a browser must not keep the process.
      if ('closeAllConnections' in server) server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
