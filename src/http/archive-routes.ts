import { type Context, Hono } from 'hono';
import type { FileArchive } from '../database/index.ts';
import { mayAs } from '../store/index.ts';
import { pageAsked } from './page-of.ts';
import { problem } from './problem.ts';
import { sendWhole } from './send-whole.ts';
import { wholeNumberAsked } from './whole-number.ts';

const mostFound = 100;

/** What only a database can answer: every state of a file, and the texts that hold some words. */
export function archiveRoutes(archive: FileArchive | null): Hono {
  const routes = new Hono();
  const needing = (c: Context, answer: (from: FileArchive) => Promise<Response>) =>
    archive === null
      ? problem(c, 404, {
          detail: 'a folder keeps no versions and no index of words',
          hint: 'serve a database: detente serve --database',
        })
      : answer(archive);
  routes.get('/versions/:path{.+}', (c) =>
    needing(c, async (from) => {
      const path = c.req.param('path');
      if (!maySee(c, path)) return problem(c, 404, { detail: `there is no file '${path.slice(0, 80)}'` });
      const asked = wholeNumberAsked(c, { name: 'version' });
      if (asked instanceof Response) return asked;
      return asked === null ? listed(c, from, path) : shown(c, from, path, asked);
    }),
  );
  routes.get('/search', (c) =>
    needing(c, async (from) => {
      const words = c.req.query('words') ?? '';
      const limit = wholeNumberAsked(c, { name: 'limit', most: mostFound });
      if (words.trim() === '' || words.length > 200)
        return problem(c, 422, { detail: 'words must have 1 to 200 characters' });
      if (limit instanceof Response) return limit;
      const isSeen = ({ path }: { readonly path: string }) => maySee(c, path);
      return c.json({ words, found: await from.search(words, limit ?? 20, isSeen) });
    }),
  );
  return routes;
}

function maySee(c: Context, path: string): boolean {
  const visitor = c.get('visitor');
  return visitor === undefined || mayAs(visitor.rights, 'reader', path);
}

async function listed(c: Context, from: FileArchive, path: string): Promise<Response> {
  const asked = pageAsked(c);
  if (asked instanceof Response) return asked;
  const { limit, before = Number.POSITIVE_INFINITY } = asked;
  const all = await from.versions(path);
  if (all.length === 0) return problem(c, 404, { detail: `there is no file '${path.slice(0, 80)}'` });
  const older = all.filter(({ version }) => version < before);
  const versions = older.slice(0, limit);
  const next = older.length > limit ? (versions.at(-1)?.version ?? null) : null;
  return c.json({ path, versions, next });
}

async function shown(c: Context, from: FileArchive, path: string, version: number): Promise<Response> {
  const text = await from.versionText(path, version);
  return text === undefined
    ? problem(c, 404, { detail: `there is no version ${version} of '${path.slice(0, 80)}'` })
    : sendWhole(c, text, { 'content-type': 'text/plain; charset=utf-8' });
}
