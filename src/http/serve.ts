import { servedStore } from '../operations/shared/served-store.ts';
import { app } from './app.ts';
import { listenUntilStopped } from './listen.ts';
import { isLoopback } from './strangers.ts';

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Address to listen on; 127.0.0.1 when not named, and then only requests for this machine are answered. */
  readonly host?: string;
  readonly root: string;
}

/**
 * Serves until SIGINT or SIGTERM; answers are confined to situations below `root`.
 *
 * @example
 * serve({ root: '.', port: 70_000 }) // throws port must be a whole number from 0 to 65535
 */
export async function serve({ port = 4114, host = '127.0.0.1', root }: ServeOptions): Promise<void> {
  const store = await servedStore(root, 'serve');
  const isLocalOnly = isLoopback(host);
  const { fetch } = app({ store, isLocalOnly });
  await listenUntilStopped('serve', { fetch, port, host }, (address) => {
    console.log(`Détente answers at ${address}`);
    if (!isLocalOnly) console.error(`whoever can reach ${host} can read the situations in ${root}`);
  });
}
