import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Somebody who has logged in. */
export interface LoginSession {
  readonly account: string;
  /** What a page of ours sends with each change; no page of another site can read it. */
  readonly csrf: string;
  /** When it ends, used or not, in milliseconds of the sessions’ clock. */
  readonly ends: number;
}

export interface Sessions {
  /** Begins one, and answers the secret of its cookie. */
  readonly begin: (account: string) => { readonly secret: string; readonly session: LoginSession };
  /** The session of a cookie, used now; undefined where it is none or has ended. */
  readonly use: (secret: string) => LoginSession | undefined;
  readonly end: (secret: string) => void;
  /** Seconds that are left of one. */
  readonly secondsLeft: (session: LoginSession) => number;
}

export interface SessionTimes {
  /** Hours from login to the end. */
  readonly hours: number;
  /** Hours without a request after which it ends. */
  readonly idleHours: number;
  /** A clock in milliseconds that is never set; tests bring their own. */
  readonly now?: () => number;
}

const most = 10_000;

/**
 * Sessions in the memory of this process: a restart ends them all. Only hashes of their secrets are kept. Their clock counts from the
 * start of the process, so that setting the machine’s clock neither ends one nor lengthens it.
 */
export function makeSessions({ hours, idleHours, now = () => performance.now() }: SessionTimes): Sessions {
  const kept = new Map<string, { readonly session: LoginSession; readonly used: number }>();
  const isOver = ({ session, used }: { readonly session: LoginSession; readonly used: number }, at: number) =>
    at >= session.ends || at >= used + idleHours * 3_600_000;
  return {
    begin: (account) => {
      const at = now();
      // The first of the map has been idle for longest.
      for (const [key, one] of kept) {
        if (!isOver(one, at) && kept.size < most) break;
        kept.delete(key);
      }
      const secret = randomBytes(32).toString('base64url');
      const csrf = randomBytes(24).toString('base64url');
      const session = { account, csrf, ends: at + hours * 3_600_000 };
      kept.set(hashOf(secret), { session, used: at });
      return { secret, session };
    },
    use: (secret) => {
      const key = hashOf(secret);
      const found = kept.get(key);
      if (found === undefined) return undefined;
      const at = now();
      kept.delete(key);
      if (isOver(found, at)) return undefined;
      kept.set(key, { session: found.session, used: at });
      return found.session;
    },
    end: (secret) => void kept.delete(hashOf(secret)),
    secondsLeft: ({ ends }) => Math.max(0, Math.round((ends - now()) / 1000)),
  };
}

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
