import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AccountCheck } from './accounts.ts';
import { problem } from './problem.ts';
import { type LoginStarted, type Provider, ProviderAway } from './provider.ts';
import { isSameSecret, type Sessions } from './sessions.ts';
import type { TellAudit } from './tell-audit.ts';

export interface LoginDesk {
  readonly provider: Provider;
  readonly sessions: Sessions;
  readonly rightsOf: AccountCheck;
  /** Whether people come over TLS: cookies then go over nothing else. */
  readonly isSecure: boolean;
  readonly audit: TellAudit;
}

/**
 * The name of the cookie of a session. Over TLS its prefix makes browsers hold it to this host alone.
 *
 * @example
 * sessionCookie(true) // => '__Host-detente'
 */
export function sessionCookie(isSecure: boolean): string {
  return isSecure ? '__Host-detente' : 'detente';
}

/** A login that is on its way, and the browser that began it. */
interface Pending {
  readonly started: LoginStarted;
  readonly browser: string;
  readonly to: string;
  readonly since: number;
}

const patience = 600_000;
const mostPending = 1000;

/** The way in by a provider and out again: GET /login, GET /login/done, GET /session, POST /logout. */
export function loginRoutes(desk: LoginDesk): Hono {
  const routes = new Hono();
  const pending = new Map<string, Pending>();
  const browserCookie = desk.isSecure ? '__Host-detente-login' : 'detente-login';
  const cookie = sessionCookie(desk.isSecure);
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: desk.isSecure } as const;
  routes.get('/login', async (c) => {
    const started = await desk.provider.start().catch((error: unknown) => awayOf(error));
    if (started instanceof ProviderAway) return away(c, started);
    const browser = randomBytes(24).toString('base64url');
    for (const [state, { since }] of pending)
      if (pending.size >= mostPending || performance.now() - since > patience) pending.delete(state);
    const to = ownPath(c.req.query('to'));
    pending.set(started.state, { started, browser, to, since: performance.now() });
    setCookie(c, browserCookie, browser, { ...options, maxAge: patience / 1000 });
    return c.redirect(started.url.href, 303);
  });
  routes.get('/login/done', async (c) => {
    const state = c.req.query('state') ?? '';
    const found = pending.get(state);
    pending.delete(state);
    const isSame = isSameSecret(getCookie(c, browserCookie) ?? '', found?.browser ?? '-');
    deleteCookie(c, browserCookie, { path: '/', secure: desk.isSecure });
    if (found === undefined || !isSame || performance.now() - found.since > patience)
      return problem(c, 400, {
        detail: 'this login was not begun here, or too long ago',
        hint: 'GET /login',
      });
    const account = await desk.provider
      .finish(new URL(c.req.url), found.started)
      .catch((error: unknown) => error);
    if (account instanceof ProviderAway) return away(c, account);
    if (typeof account !== 'string') {
      await desk.audit({ who: 'somebody', what: 'refused', path: '/login' });
      return problem(c, 401, { detail: 'the provider does not vouch for you', hint: 'GET /login' });
    }
    if ((await desk.rightsOf(account)) === undefined) {
      await desk.audit({ who: account, what: 'refused', path: '/login' });
      return problem(c, 403, {
        detail: `'${account.slice(0, 200)}' has no account here`,
        hint: 'an owner adds one: detente account',
      });
    }
    const { secret, session } = desk.sessions.begin(account);
    await desk.audit({ who: account, what: 'logged-in', path: null });
    setCookie(c, cookie, secret, { ...options, maxAge: desk.sessions.secondsLeft(session) });
    return c.redirect(found.to, 303);
  });
  routes.get('/session', (c) => described(c, desk, cookie));
  routes.post('/logout', async (c) => {
    const secret = getCookie(c, cookie);
    if (secret !== undefined) desk.sessions.end(secret);
    deleteCookie(c, cookie, { path: '/', secure: desk.isSecure });
    await desk.audit({ who: c.get('visitor')?.name ?? 'somebody', what: 'logged-out', path: null });
    return c.body(null, 204);
  });
  return routes;
}

/** Who asks and what they may do; and, for a page of ours, what it has to send with changes. */
function described(c: Context, { sessions }: LoginDesk, cookie: string): Response {
  const visitor = c.get('visitor');
  const secret = visitor?.by === 'session' ? getCookie(c, cookie) : undefined;
  const session = secret === undefined ? undefined : sessions.use(secret);
  c.header('cache-control', 'no-store');
  return c.json({
    name: visitor?.name ?? null,
    ...visitor?.rights,
    csrf: session?.csrf ?? null,
    secondsLeft: session === undefined ? null : sessions.secondsLeft(session),
  });
}

/** A place on this server to go to after the login; never an address of another. */
function ownPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,500}$/.test(to) ? to : '/';
}

function awayOf(error: unknown): ProviderAway {
  if (error instanceof ProviderAway) return error;
  throw error;
}

function away(c: Context, error: ProviderAway): Response {
  console.error(`the provider of logins cannot be asked: ${error.message}`);
  c.header('retry-after', '10');
  return problem(c, 503, { detail: 'the provider of logins cannot be asked', hint: 'try again in a moment' });
}
