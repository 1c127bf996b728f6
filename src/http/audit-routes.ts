import { type Context, Hono } from 'hono';
import type { AuditLog, KeptEvent } from '../database/index.ts';
import { cleanPath, mayAs } from '../store/index.ts';
import { pageAsked, pageOf } from './page-of.ts';
import { problem } from './problem.ts';

/** GET /audit: who did what. Owners see their folders; who owns everything sees logins, too. */
export function auditRoutes(audit: AuditLog | null): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => {
    if (audit === null)
      return problem(c, 404, {
        detail: 'this server keeps no audit log',
        hint: 'start it with --audit <file>, or on a database',
      });
    const folder = c.req.query('folder') ?? '';
    if (!owns(c, folder))
      return problem(c, 403, { detail: 'only owners see who did what', hint: 'name your own folder' });
    const asked = pageAsked(c);
    if (asked instanceof Response) return asked;
    const start = cleanPath(folder) === '' ? '' : `${cleanPath(folder)}/`;
    const isSeen = ({ path }: KeptEvent) =>
      start === '' ? isShownTo(c, path) : path !== null && cleanPath(path).startsWith(start);
    return c.json(await pageOf(asked, audit.read, isSeen));
  });
  return routes;
}

function owns(c: Context, folder: string): boolean {
  const rights = c.get('visitor')?.rights;
  return rights === undefined || mayAs(rights, 'owner', folder);
}

/** Who owns everything but one folder does not see what was done there. */
function isShownTo(c: Context, path: string | null): boolean {
  return path === null || owns(c, path);
}
