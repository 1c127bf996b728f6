import type { Context } from 'hono';

/**
 * Where a request comes from: the other end of the connection. Behind a proxy that is the proxy for everybody, and the last address that
 * it has added is the one it saw; what stands before that anybody can have written.
 */
export function addressOf(isBehindProxy: boolean): (c: Context) => string {
  return (c) => {
    const seen = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    if (seen !== undefined && seen !== '') return seen.slice(0, 60);
    const { incoming } = (c.env ?? {}) as {
      readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
    };
    return incoming?.socket?.remoteAddress ?? 'here';
  };
}
