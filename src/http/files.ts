import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { textHash } from '../evidence/index.ts';
import { cleanPath, mayAs, ReadError, type Store, WriteError } from '../store/index.ts';
import { problem } from './problem.ts';
import type { TellAudit } from './tell-audit.ts';

const mostBytes = 20_000_000;
const text = /\.(ya?ml|csv|txt|md|jsonl?)$/i;
const mostListed = 200;

/**
 * The files that questions are about: listed page by page, read, and, where the server may, written in the place of the very text that
 * was read. A text of a report is given as plain text: nothing of it runs.
 */
export function fileRoutes(desk: FileDesk): Hono {
  const routes = new Hono();
  routes.get('/', (c) => listed(c, desk.seenBy(c)));
  routes.get('/:path{.+}', (c) => read(c, desk.seenBy(c), c.req.param('path')));
  const tooLarge = (c: Context) => problem(c, 413, { detail: `the file is over ${mostBytes} bytes` });
  routes.put('/:path{.+}', bodyLimit({ maxSize: mostBytes, onError: tooLarge }), async (c) => {
    const path = c.req.param('path');
    const visitor = c.get('visitor');
    if (!desk.isWritable)
      return problem(c, 403, { detail: 'this server writes no files', hint: 'start it with --write' });
    if (visitor === undefined || mayAs(visitor.rights, 'analyst', path)) return written(c, desk, path);
    await desk.told({ who: visitor.name, what: 'refused', path });
    return problem(c, 403, { detail: `${visitor.name} may not change '${path.slice(0, 80)}'` });
  });
  return routes;
}

/** The files as a visitor sees them, and who hears of what is done to them. */
export interface FileDesk {
  readonly isWritable: boolean;
  readonly seenBy: (c: Context) => Store;
  readonly told: TellAudit;
}

/** Texts of a case; what a name hides, or what is no text, is none of anybody's business. */
function isShown(path: string): boolean {
  return text.test(path) && !path.split('/').some((part) => part.startsWith('.') && part !== '.');
}

/** Names in a folder: files first, then folders; `after` is the last name of the page before. */
async function listed(c: Context, store: Store): Promise<Response> {
  const folder = c.req.query('folder') ?? '.';
  const limit = Number(c.req.query('limit') ?? mostListed);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostListed)
    return problem(c, 422, { detail: `limit must be a whole number from 1 to ${mostListed}` });
  if (!(await store.isFolder(folder)))
    return problem(c, 404, { detail: `there is no folder '${folder.slice(0, 80)}'` });
  const files = (await store.list(folder)).filter(isShown);
  const all = [...files, ...(await store.listFolders(folder)).map((name) => `${name}/`)];
  const after = c.req.query('after');
  const start = after === undefined ? 0 : all.indexOf(after) + 1;
  if (after !== undefined && start === 0)
    return problem(c, 422, {
      detail: `after is '${after.slice(0, 80)}'; it must be a name of the page before`,
    });
  const names = all.slice(start, start + limit);
  const isLast = start + limit >= all.length;
  return c.json({ folder, names, next: isLast ? null : (names.at(-1) ?? null) });
}

async function read(c: Context, store: Store, path: string): Promise<Response> {
  const text = isShown(path) ? await textAt(store, path) : undefined;
  if (text === undefined) return problem(c, 404, { detail: `there is no file '${path.slice(0, 80)}'` });
  if (text instanceof ReadError) return problem(c, 422, { detail: text.message });
  const tag = tagOf(text);
  c.header('etag', tag);
  if (listsTag(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  return c.body(text, 200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' });
}

async function textAt(store: Store, path: string): Promise<string | undefined | ReadError> {
  try {
    return await store.readText(path);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

async function written(c: Context, { seenBy, told }: FileDesk, path: string): Promise<Response> {
  if (!isShown(path))
    return problem(c, 422, { detail: 'only .yaml, .csv, .txt, .md and .json files are written' });
  const match = c.req.header('if-match');
  const isNew = c.req.header('if-none-match') === '*';
  if (match === undefined && !isNew)
    return problem(c, 428, {
      detail: 'say which text you replace, so that nobody’s change is lost',
      hint: 'if-match with the etag that you read, or if-none-match: * for a new file',
    });
  const text = await c.req.text();
  try {
    const fits = (old: string | undefined) =>
      old === undefined ? isNew : match !== undefined && listsTag(match, tagOf(old));
    const isWritten = await seenBy(c).changeText(path, (old) => (fits(old) ? text : undefined));
    if (!isWritten)
      return problem(c, 412, {
        detail: `'${path.slice(0, 80)}' was changed meanwhile`,
        hint: 'read it again, and put your change into it',
      });
  } catch (error) {
    if (error instanceof WriteError || error instanceof ReadError)
      return problem(c, 409, { detail: error.message });
    throw error;
  }
  const who = c.get('visitor')?.name ?? 'somebody';
  await told({ who, what: 'changed', path: cleanPath(path), hash: textHash(text) });
  c.header('etag', tagOf(text));
  return c.body(null, isNew ? 201 : 204);
}

/** A strong tag: the same for the same text, and for no other. */
function tagOf(text: string): string {
  return `"${textHash(text)}"`;
}

function listsTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
