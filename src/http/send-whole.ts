import type { Context, MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Takes room in memory for an answer until it is sent; says whether there was any. */
    takeRoom: (bytes: number) => boolean;
  }
}

/** Characters or bytes of an answer that nobody counts. */
const small = 100_000;

/** An answer stays in memory until its reader has taken it: all that are on their way together have so many bytes. */
export function boundedSending(mostBytes: number): MiddlewareHandler {
  let sending = 0;
  return async (c, next) => {
    c.set('takeRoom', (bytes) => {
      if (bytes <= small) return true;
      if (sending > 0 && sending + bytes > mostBytes) return false;
      sending += bytes;
      onceSent(c, () => {
        sending -= bytes;
      });
      return true;
    });
    return next();
  };
}

/** Answers with a text or bytes as they are; 503 where too much is on its way to readers who do not take it. */
export function sendWhole(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  if (c.get('takeRoom')(body.length)) return c.body(body, 200, headers);
  c.header('etag', undefined);
  c.header('retry-after', '5');
  return problem(c, 503, { detail: 'too much is on its way to others', hint: 'ask again in a moment' });
}

/** Hears of the end of an answer, sent or not; at once where no connection is known. */
function onceSent(c: Context, act: () => void): void {
  const { outgoing } = (c.env ?? {}) as {
    readonly outgoing?: { readonly once: (event: 'close', act: () => void) => unknown };
  };
  if (outgoing === undefined) act();
  else outgoing.once('close', act);
}
