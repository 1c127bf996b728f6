import { readdir, readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { version } from '../version.ts';
import { problem } from './problem.ts';
import { strictPolicy } from './strict-policy.ts';

/** The documents as the build leaves them. Their names are read once, so that no address leads anywhere else. */
export function docsPages(folder: URL | undefined): Hono {
  const routes = new Hono();
  let names: Promise<ReadonlySet<string>> | undefined;
  routes.use(etag());
  const toNewest = (c: Context) => c.redirect(`/docs/${version}/`);
  routes.get('/', toNewest);
  routes.get('/:path{.*}', async (c) => {
    const path = c.req.param('path');
    if (path === '') return toNewest(c);
    const asked = path.replace(/(?<=\/)$/, 'index.html');
    names ??= namesIn(folder);
    if (folder === undefined || !(await names).has(asked))
      return problem(c, 404, { detail: 'there is no such page', hint: '/docs/ leads to the documents' });
    const content = await readFile(new URL(asked, folder));
    return c.body(new Uint8Array(content), 200, {
      'content-type': typeOf(asked),
      'cache-control': 'no-cache',
    });
  });
  return routes;
}

/** What browsers are told of the documents; of all that sets headers it must be the outermost. */
export const docsHeaders = secureHeaders({
  contentSecurityPolicy: strictPolicy,
  referrerPolicy: 'no-referrer',
});

async function namesIn(folder: URL | undefined): Promise<ReadonlySet<string>> {
  const found = folder === undefined ? [] : await readdir(folder, { recursive: true }).catch(() => []);
  return new Set(found.map((name) => name.replaceAll('\\', '/')).filter((name) => typeOf(name) !== ''));
}

/** Empty: nothing that is given out. */
function typeOf(name: string): string {
  const kinds: Readonly<Record<string, string>> = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    txt: 'text/plain; charset=utf-8',
    png: 'image/png',
    webp: 'image/webp',
    svg: 'image/svg+xml',
  };
  return kinds[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? '';
}
