import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Asker, InquiryOutcome } from '../asking/index.ts';
import { bodyText } from './body-text.ts';
import { listsTag } from './changed-meanwhile.ts';
import { type Failure, problem, problemText } from './problem.ts';
import { sendWhole } from './send-whole.ts';
import { settingsIn } from './settings-in.ts';

const mostBytes = 1_000_000;

/** Answers a question at once, or with its progress where whoever asks reads events. */
export async function answerQuestion(
  c: Context,
  operation: string,
  asker: Asker,
  { areKept }: { readonly areKept: boolean },
): Promise<Response> {
  const body = await bodyText(c, { mostBytes, isA: 'the request' });
  if (body instanceof Response) return body;
  const read = settingsIn(body);
  if ('failure' in read) return problem(c, 400, read.failure);
  const wantsEvents = /\btext\/event-stream\b/.test(c.req.header('accept') ?? '');
  if (wantsEvents) return events(c, operation, read.raw, asker);
  const asked = await asker.ask({ operation, raw: read.raw, signal: c.req.raw.signal });
  if (asked.kind === 'answered') {
    // Where the very bytes are found again.
    if (areKept) c.header('content-location', `/runs/${asked.hash}`);
    const tag = `"${asked.hash}"`;
    c.header('etag', tag);
    // Of what is not read but asked for, HTTP says this where the condition does not hold (RFC 9110, 13.1.2).
    if (listsTag(c.req.header('if-none-match'), tag))
      return problem(c, 412, { detail: 'the answer is still the one that you have' });
    return sendWhole(c, asked.json, { 'content-type': 'application/json; charset=utf-8' });
  }
  // Nobody reads it any more; servers write such a request down as 499.
  if (asked.kind === 'left') return new Response(null, { status: 499 });
  const { status, failure } = failureOf(asked);
  if (status === 503) c.header('retry-after', asked.kind === 'busy' ? String(asked.retryAfter) : '5');
  return problem(c, status, failure);
}

/** Milliseconds between signs of life, for whatever stands between and closes what is silent. */
const beat = 15_000;

/** Server-sent events: `progress` as often as it changes, then one `answer` with the same bytes, or one `problem`. */
function events(c: Context, operation: string, raw: unknown, asker: Asker): Response {
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    const left = new AbortController();
    stream.onAbort(() => left.abort());
    const signal = AbortSignal.any([left.signal, c.req.raw.signal]);
    const heart = setInterval(() => void stream.write(': still at work\n\n'), beat);
    try {
      const progress = (step: object) =>
        void stream.writeSSE({ event: 'progress', data: JSON.stringify(step) });
      const asked = await asker.ask({ operation, raw, signal, progress });
      if (asked.kind === 'left') return;
      if (asked.kind === 'answered')
        return await stream.writeSSE({ event: 'answer', data: new TextDecoder().decode(asked.json) });
      const { status, failure } = failureOf(asked);
      await stream.writeSSE({ event: 'problem', data: problemText(c, status, failure) });
    } finally {
      clearInterval(heart);
    }
  });
}

type NoAnswer = Exclude<InquiryOutcome, { readonly kind: 'answered' | 'left' }>;

function failureOf(asked: NoAnswer): { readonly status: ContentfulStatusCode; readonly failure: Failure } {
  switch (asked.kind) {
    case 'refused':
      return {
        status: 422,
        failure: { detail: 'the input cannot be used', diagnostics: asked.diagnostics },
      };
    case 'other-rights':
      return {
        status: 403,
        failure: { detail: 'what you may see has changed while this was worked out', hint: 'ask again' },
      };
    case 'overdue':
      return {
        status: 504,
        failure: { detail: `it took longer than ${asked.seconds} s`, hint: 'ask for fewer samples' },
      };
    case 'too-large':
      return {
        status: 503,
        failure: { detail: `it needed more than ${asked.megabytes} MB`, hint: 'ask for fewer samples' },
      };
    case 'busy':
      return { status: 503, failure: { detail: 'too many questions wait', hint: 'ask again in a moment' } };
    case 'away':
      return { status: 503, failure: { detail: asked.because, hint: 'ask again in a moment' } };
    case 'failed':
      console.error(asked.error);
      return { status: 500, failure: { detail: 'the server failed; see its output' } };
  }
}
