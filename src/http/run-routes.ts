import { type Context, Hono } from 'hono';
import type { KeptRun, RunArchive } from '../database/index.ts';
import { mayAs } from '../store/index.ts';
import { pageAsked, pageOf } from './page-of.ts';
import { problem } from './problem.ts';
import { sendWhole } from './send-whole.ts';

/** What was asked: GET /runs, the newest first; GET /runs/<hash>, the bytes of a result; GET /runs/<hash>/inputs, what they are made of. */
export function runRoutes(runs: RunArchive | null): Hono {
  const routes = new Hono();
  const none = (c: Context) =>
    problem(c, 404, { detail: 'a folder keeps no runs', hint: 'serve a database: detente serve --database' });
  routes.get('/', async (c) => {
    if (runs === null) return none(c);
    const asked = pageAsked(c);
    return asked instanceof Response
      ? asked
      : c.json(await pageOf(asked, runs.list, (run) => isSeen(c, run)));
  });
  routes.get('/:hash', (c) => found(c, runs, (result) => sendWhole(c, result, json)));
  routes.get('/:hash/inputs', (c) =>
    found(c, runs, (_, seen) => c.json({ hash: c.req.param('hash'), runs: seen })),
  );
  return routes;
}

const json = { 'content-type': 'application/json; charset=utf-8' };

async function found(
  c: Context,
  runs: RunArchive | null,
  answer: (result: string, seen: readonly KeptRun[]) => Response,
): Promise<Response> {
  const hash = c.req.param('hash') ?? '';
  const kept = runs !== null && /^[0-9a-f]{64}$/.test(hash) ? await runs.find(hash) : undefined;
  const seen = (kept?.runs ?? []).filter((run) => isSeen(c, run));
  if (kept === undefined || seen.length === 0)
    return problem(c, 404, {
      detail: 'there is no such run',
      hint: 'GET /runs lists those that you may see',
    });
  return answer(kept.result, seen);
}

/** Those made of files that one may read now, as a result tells what is in them; those made of none are their asker's. */
function isSeen(c: Context, { askedBy, inputs }: KeptRun): boolean {
  const visitor = c.get('visitor');
  if (visitor === undefined) return true;
  if (inputs.length === 0) return visitor.name === askedBy;
  return inputs.every(({ path }) => mayAs(visitor.rights, 'reader', path));
}
