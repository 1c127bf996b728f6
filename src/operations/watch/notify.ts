import type { Diagnostic } from '../../diagnostics/index.ts';
import { catalogues } from '../../words/index.ts';
import { type Context, InputError } from '../shared/types.ts';

const { watch: say } = catalogues.en;

/** What became of a notice. The address itself may hold a secret: only its host is told. */
export interface Notified {
  readonly host: string;
  readonly failed: 'timed-out' | 'too-large' | 'unreachable' | 'stopped' | 'refused' | null;
}

/** An https address, or one of this machine. */
export function checkedAddress(address: string, { post }: Context): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isOwn = url?.protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url === undefined || !(url.protocol === 'https:' || isOwn)) throw refused(say.noAddress, say.https);
  if (post === undefined) throw refused(say.notHere, say.commandLine);
  return url;
}

/** Posts the changes once, and waits ten seconds at most: a reader who is not told by it sees them in the answer. */
export async function notify(url: URL, told: object, { post, signal }: Context): Promise<Notified> {
  const reply = await post?.({
    url: url.href,
    body: JSON.stringify(told),
    timeoutMs: 10_000,
    mostBytes: 100_000,
    ...(signal !== undefined && { signal }),
  });
  if (reply === undefined) return { host: url.host, failed: 'unreachable' };
  if (reply.kind === 'failed') return { host: url.host, failed: reply.why };
  return { host: url.host, failed: reply.status >= 200 && reply.status < 300 ? null : 'refused' };
}

/** A notice that was not taken is a warning: the answer and its exit code stay. */
export function noticeDoubts(notified: Notified | null): readonly Diagnostic[] {
  if (notified === null || notified.failed === null) return [];
  const { host, failed } = notified;
  return [
    {
      code: 'not-notified',
      severity: 'warning',
      message: say.notNotified(host, say.failures[failed]),
      file: 'watch',
    },
  ];
}

function refused(message: string, hint: string): InputError {
  return new InputError(
    [{ code: 'bad-setting', severity: 'error', message, hint, file: 'watch' }],
    new Map(),
  );
}
