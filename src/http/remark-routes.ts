import { Hono } from 'hono';
import type { KeptRemark, RemarkArchive } from '../database/index.ts';
import { cleanPath, mayAs } from '../store/index.ts';
import { pageAsked, pageOf } from './page-of.ts';
import { problem } from './problem.ts';

/** GET /remarks: reviews and comments in all files that one may read, the newest first; below a folder, or by somebody. */
export function remarkRoutes(remarks: RemarkArchive | null): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => {
    if (remarks === null)
      return problem(c, 404, {
        detail: 'a folder is not searched for what was said in all of its files',
        hint: 'POST /api/comment and /api/review list those of one situation; a database lists all',
      });
    const asked = pageAsked(c);
    if (asked instanceof Response) return asked;
    const folder = cleanPath(c.req.query('folder') ?? '');
    const visitor = c.get('visitor');
    const isSeen = ({ path }: KeptRemark) =>
      (folder === '' || path.startsWith(`${folder}/`)) &&
      (visitor === undefined || mayAs(visitor.rights, 'reader', path));
    const by = c.req.query('by');
    return c.json(await pageOf(asked, (most, before) => remarks.list(most, before, by), isSeen));
  });
  return routes;
}
