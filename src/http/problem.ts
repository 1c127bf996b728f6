import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { PlacedDiagnostic } from '../diagnostics/index.ts';
import { diagnosticShape } from '../diagnostics/result.ts';

/** What is said of a failure beyond its status. */
export interface Failure {
  readonly detail: string;
  readonly hint?: string;
  /** Everything that is wrong with the input, as the command line shows it. */
  readonly diagnostics?: readonly PlacedDiagnostic[];
}

/** Problem details for HTTP APIs (RFC 9457, application/problem+json), with the diagnostics as an extension. */
export const problemShape = z.strictObject({
  title: z.string().describe('what the status means'),
  status: z.int().describe('the HTTP status'),
  detail: z.string().describe('what is wrong this time'),
  hint: z.string().optional().describe('what would be right'),
  instance: z.string().describe('the id of the request, as the log has it'),
  diagnostics: z.array(diagnosticShape).optional().describe('everything that is wrong with the input'),
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
