import type { Context } from 'hono';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Whether an address to listen on is reached from this machine alone.
 *
 * @example
 * isLoopback('127.0.0.1') // => true
 * isLoopback('0.0.0.0') // => false
 */
export function isLoopback(host: string): boolean {
  return loopback.test(host) || host === '::1';
}

/**
 * Why a request is refused, undefined where it is not: it names another machine (DNS rebinding), or a page of another
 * site sent it. Browsers tell which site with the fetch metadata or the origin; programs send neither.
 */
export function strangerIn(c: Context, isLocalOnly: boolean): string | undefined {
  const host = c.req.header('host');
  if (isLocalOnly && host !== undefined && !loopback.test(host))
    return `host '${host.slice(0, 80)}' is not this machine`;
  const origin = c.req.header('origin');
  if (origin !== undefined && !isOwn(origin.replace(/^https?:\/\//, ''), host, isLocalOnly))
    return `a page of '${origin.slice(0, 80)}' may not ask`;
  const isFollowed = c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';
  const isForeign = c.req.header('sec-fetch-site') === 'cross-site' && !isFollowed;
  return isForeign ? 'a page of another site may not ask' : undefined;
}

/** Whether a page was served by this server; on this machine alone, by any server of the machine. */
function isOwn(origin: string, host: string | undefined, isLocalOnly: boolean): boolean {
  return origin === host || (isLocalOnly && loopback.test(origin));
}
