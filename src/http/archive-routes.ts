import { type Context, Hono } from 'hono';
import type { FileArchive } from '../database/index.ts';
import { problem } from './problem.ts';

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
      const asked = c.req.query('version');
      return asked === undefined ? listed(c, from, path) : shown(c, from, path, asked);
    }),
  );
  routes.get('/search', (c) =>
    needing(c, async (from) => {
      const words = c.req.query('words') ?? '';
      const limit = Number(c.req.query('limit') ?? 20);
      if (words.trim() === '' || words.length > 200)
        return problem(c, 422, { detail: 'words must have 1 to 200 characters' });
      if (!Number.isInteger(limit) || limit < 1 || limit > mostFound)
        return problem(c, 422, { detail: `limit must be a whole number from 1 to ${mostFound}` });
      return c.json({ words, found: await from.search(words, limit) });
    }),
  );
  return routes;
}

async function listed(c: Context, from: FileArchive, path: string): Promise<Response> {
  const versions = await from.versions(path);
  return versions.length === 0
    ? problem(c, 404, { detail: `there is no file '${path.slice(0, 80)}'` })
    : c.json({ path, versions });
}

async function shown(c: Context, from: FileArchive, path: string, asked: string): Promise<Response> {
  const text = await from.versionText(path, Number(asked.trim() || Number.NaN));
  return text === undefined
    ? problem(c, 404, { detail: `there is no version '${asked.slice(0, 20)}' of '${path.slice(0, 80)}'` })
    : c.body(text, 200, { 'content-type': 'text/plain; charset=utf-8' });
}
