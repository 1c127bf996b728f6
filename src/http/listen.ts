import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { badSetting } from '../operations/shared/served-store.ts';

export interface Listening {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Milliseconds in which a request must have come whole, and in which some of an answer must be taken. */
  readonly requestMs?: number;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds for what is being answered when the server is told to stop. */
const grace = 10_000;

/**
 * How long a connection is kept that nobody uses, and what is said of it. A server that closes one after five seconds, as Node does, often
 * closes it while its client sends the next request, which then has no answer: so it is kept for longer than it is promised, and for
 * longer than proxies keep theirs (nginx 60 s, Caddy 120 s).
 */
const keptSeconds = 150;
const promisedSeconds = 120;

/**
 * A request that comes too slowly, or never ends, is 408 and its connection closed: its headers after ten seconds, its body after thirty. Node
 * looks every thirty seconds by itself, so that a connection could be held for a minute.
 */
function limitsOf(requestMs: number) {
  const requestTimeout = requestMs;
  const headersTimeout = Math.min(10_000, requestMs);
  const connectionsCheckingInterval = Math.min(2000, requestMs);
  return {
    requestTimeout,
    headersTimeout,
    connectionsCheckingInterval,
    keepAliveTimeout: 1000 * keptSeconds,
  };
}

/** An answer that nobody takes is held in memory: after the same time without a byte taken its connection is closed. */
function closeUnread(server: Server, unreadMs: number): void {
  server.prependListener('request', (_, response) => {
    // The system is asked whether it has passed anything on; an answer that is still worked out has nothing to take.
    response.on('timeout', () => {
      if (response.writableLength > 0) response.destroy();
      else response.setTimeout(unreadMs);
    });
    response.setTimeout(unreadMs);
  });
}

/** Promises less time than there is; Node itself would promise all of it. */
function promiseTime(server: Server): void {
  server.prependListener('request', (request, response) => {
    if (request.httpVersionMajor !== 1 || !response.shouldKeepAlive || !server.listening) return;
    response.setHeader('connection', 'keep-alive');
    response.setHeader('keep-alive', `timeout=${promisedSeconds}`);
  });
}

/** Once told to stop, a connection that was being answered closes with that answer, and is not kept for a question that nobody takes. */
function closeWithLastAnswer(server: Server): void {
  server.prependListener('request', (_, response) => {
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    });
  });
}

/** Answers until SIGINT or SIGTERM; `told` hears the address once it is there. */
export async function listenUntilStopped(
  door: string,
  { fetch, port, host, requestMs = 30_000 }: Listening,
  told: (address: string) => void,
): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw badSetting(door, 'port must be a whole number from 0 to 65535');
  await new Promise<void>((resolve, reject) => {
    const options = { fetch, port, hostname: host, serverOptions: limitsOf(requestMs) };
    const server = serve(options, ({ address, port: taken }) =>
      told(`http://${address.includes(':') ? `[${address}]` : address}:${taken}`),
    ) as Server;
    promiseTime(server);
    closeUnread(server, requestMs);
    closeWithLastAnswer(server);
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
