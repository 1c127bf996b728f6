import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { PlacedDiagnostic } from '../diagnostics/index.ts';
import { diagnosticShape } from '../diagnostics/result.ts';
import type { NameError } from '../store/index.ts';
import type { Reconciled } from '../text/index.ts';

/** What is said of a failure beyond its status. */
export interface Failure {
  readonly detail: string;
  readonly hint?: string;
  /** Everything that is wrong with the input, as the command line shows it. */
  readonly diagnostics?: readonly PlacedDiagnostic[];
  /** Of a change that came too late: what stands there now, and both changes put together; null: nothing stands there. */
  readonly current?: CurrentText | null;
}

export interface CurrentText {
  readonly etag: string;
  readonly text: string;
  /** Null where nobody knows what the change was made of. */
  readonly reconciled: Reconciled | null;
}

const state = z.string().nullable();

const currentShape = z.strictObject({
  etag: z.string().describe('names the text that stands there now'),
  text: z.string().describe('what stands there now'),
  reconciled: z
    .strictObject({
      text: z.string().nullable().describe('both changes in one text; null: places are left to decide'),
      conflicts: z
        .array(
          z.strictObject({
            path: z.string().describe('keys from the top, parted by full stops; empty: the whole text'),
            kind: z.enum(['value', 'comment', 'order', 'layout']).describe('what both have changed'),
            base: state.describe('what stood there; null: nothing'),
            ours: state.describe('what you have made of it; null: taken out'),
            theirs: state.describe('what stands there now; null: taken out'),
          }),
        )
        .describe('places that both have changed, each otherwise'),
    })
    .nullable()
    .describe('your change and the other, put together key by key; null: send base'),
});

/** Problem details for HTTP APIs (RFC 9457, application/problem+json), with the diagnostics as an extension. */
export const problemShape = z.strictObject({
  title: z.string().describe('what the status means'),
  status: z.int().describe('the HTTP status'),
  detail: z.string().describe('what is wrong this time'),
  hint: z.string().optional().describe('what would be right'),
  instance: z.string().describe('the id of the request, as the log has it'),
  diagnostics: z.array(diagnosticShape).optional().describe('everything that is wrong with the input'),
  current: currentShape
    .nullable()
    .optional()
    .describe('of a change that came too late, where asked for; null: the file is gone'),
});

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The problem as JSON, for an answer or an event. */
export function problemText(c: Context, status: number, failure: Failure): string {
  const instance = `urn:request:${c.get('requestId') ?? 'none'}`;
  return JSON.stringify({ title: titles[status] ?? 'Error', status, instance, ...failure });
}

/** Answers a request with what is wrong. */
export function problem(c: Context, status: ContentfulStatusCode, failure: Failure): Response {
  return c.body(problemText(c, status, failure), status, { 'content-type': 'application/problem+json' });
}

/** Answers whoever would make a file under a name that is none, in one way wherever files are written. */
export function badName(c: Context, { message }: NameError): Response {
  return problem(c, 422, { detail: message.slice(0, 400), hint: 'give it a name that every disk takes' });
}
