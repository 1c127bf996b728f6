import type { Context } from 'hono';
import { problem } from './problem.ts';

/** What may be done at the addresses that there are: the first that fits counts. */
const ways: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/[^/]+$/, 'POST'],
  [/^\/logout$/, 'POST'],
  [/^\/mcp$/, 'POST'],
  [/^\/files\/.+/, 'GET, HEAD, PUT'],
  [
    /^\/(health|ready|metrics|openapi\.json|search|session|files|audit|runs|remarks|login(\/done)?)?$/,
    'GET, HEAD',
  ],
  [/^\/(schema|versions|runs|docs)\/.*/, 'GET, HEAD'],
];

/** The problem of a method that an address does not have; undefined where the address is none, or has it. */
export function otherMethod(c: Context): Response | undefined {
  const allow = ways.find(([pattern]) => pattern.test(c.req.path))?.[1];
  if (allow === undefined || allow.split(', ').includes(c.req.method)) return undefined;
  c.header('allow', allow);
  return problem(c, 405, {
    detail: `${c.req.method.slice(0, 20)} is not done here`,
    hint: allow === 'POST' ? 'POST with its settings as JSON' : `here are: ${allow}`,
  });
}
