import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { AccountCheck } from './accounts.ts';
import { problem } from './problem.ts';
import { makeRate } from './rate.ts';
import { isSameSecret, type LoginSession, type Sessions } from './sessions.ts';
import type { TokenCheck } from './tokens.ts';
import type { Visitor } from './visitor.ts';

/** How a shared server knows who asks. */
export interface Access {
  readonly tokens?: TokenCheck;
  /** People who log in, with what they may do. */
  readonly people?: { readonly sessions: Sessions; readonly rightsOf: AccountCheck; readonly cookie: string };
  /** Requests in a minute of one visitor. */
  readonly perMinute?: number;
}

/** Requests without a good token in a minute, after which an address waits. */
const mostWrong = 20;

/** What answers without anybody’s name: that the process lives, and the way in. */
const open = /^\/(health|login|login\/done)$/;

/** Lets nobody in who is not known, nor more often than is fair; changes by a session come from our own pages alone. */
export function guarded(access: Access, addressOf: (c: Context) => string): MiddlewareHandler {
  const wrong = makeRate(mostWrong);
  const fair = makeRate(access.perMinute ?? 1200);
  return async (c, next) => {
    if (c.req.path === '/health') return next();
    const address = addressOf(c);
    if (!wrong.hasRoom(address)) return tooMany(c, 'too many wrong tokens');
    if (open.test(c.req.path))
      return fair.take(`at ${address}`) ? next() : tooMany(c, 'too many requests from this address');
    const found = await visitorOf(c, access);
    if (found.kind !== 'known') return notKnown(c, found.kind, access, () => wrong.take(address));
    const { visitor } = found;
    if (!fair.take(visitor.name)) return tooMany(c, `too many requests of ${visitor.name}`);
    if (found.session !== undefined && !isOwnPage(c, found.session))
      return problem(c, 403, {
        detail: 'a change by a session must come from a page of this server',
        hint: 'send x-csrf-token with the value that GET /session gives',
      });
    c.set('visitor', visitor);
    c.set('takeMore', (many) =>
      fair.take(visitor.name, many) ? undefined : tooMany(c, `too many requests of ${visitor.name}`),
    );
    const rights = JSON.stringify(visitor.rights);
    c.set('isUnchanged', async () => {
      const now = await visitorOf(c, access);
      return now.kind === 'known' && JSON.stringify(now.visitor.rights) === rights;
    });
    return next();
  };
}

type Found =
  | { readonly kind: 'known'; readonly visitor: Visitor; readonly session?: LoginSession }
  | { readonly kind: 'none' | 'wrong' };

async function visitorOf(c: Context, { tokens, people }: Access): Promise<Found> {
  const shown = c.req.header('authorization');
  if (shown !== undefined) {
    const [, token] = /^Bearer (\S{1,200})$/i.exec(shown) ?? [];
    const visitor = token === undefined ? undefined : await tokens?.(token);
    return visitor === undefined ? { kind: 'wrong' } : { kind: 'known', visitor };
  }
  const secret = people === undefined ? undefined : getCookie(c, people.cookie);
  if (people === undefined || secret === undefined) return { kind: 'none' };
  const session = people.sessions.use(secret);
  const rights = session === undefined ? undefined : await people.rightsOf(session.account);
  // A session that has ended is nobody's attempt at anything.
  if (session === undefined || rights === undefined) return { kind: 'none' };
  return { kind: 'known', visitor: { name: session.account, rights, by: 'session' }, session };
}

function isOwnPage(c: Context, { csrf }: LoginSession): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return true;
  return isSameSecret(c.req.header('x-csrf-token') ?? '', csrf);
}

function notKnown(c: Context, kind: 'none' | 'wrong', access: Access, count: () => boolean) {
  if (kind === 'wrong') count();
  c.header('www-authenticate', 'Bearer realm="detente"');
  if (kind === 'wrong')
    return problem(c, 401, { detail: 'this token is not, or no longer, good', hint: byToken });
  if (access.people === undefined)
    return problem(c, 401, { detail: 'this server wants a token', hint: byToken });
  return problem(c, 401, { detail: 'this server wants a login or a token', hint: `GET /login; ${byToken}` });
}

const byToken = 'authorization: Bearer <token>; detente token makes one';

function tooMany(c: Context, detail: string): Response {
  c.header('retry-after', '60');
  return problem(c, 429, { detail, hint: 'wait a minute' });
}
