import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { textHash } from '../evidence/index.ts';
import { DatabaseError } from '../queue/index.ts';
import { NameError, ReadError, type Store, WriteError } from '../store/index.ts';
import { changedMeanwhile, listsTag, tagOf } from './changed-meanwhile.ts';
import { docsHeaders, docsPages } from './docs-pages.ts';
import { badName, problem } from './problem.ts';
import { strangerIn } from './strangers.ts';
import { strictPolicy } from './strict-policy.ts';

/** One case on the desk: its files, and whether they may be written. */
export interface Desk {
  readonly store: Store;
  /** The situation’s file below the store. */
  readonly file: string;
  readonly isOwn: boolean;
  /** The application as built, by name. */
  readonly program: ReadonlyMap<string, string>;
  /** Where the documents stand as pages; none are given out where left out. */
  readonly docs?: URL;
}

const mostBytes = 20_000_000;
const written = /\.(ya?ml|csv|txt|md|jsonl?)$/i;

const saveShape = z.strictObject({ path: z.string(), text: z.string(), replaces: z.string() });

/**
 * The application and the files of one case. Files are written whole, by rename, and in the place of the very text that was read;
 * only files beside the situation are, and only pages of this server may.
 *
 * @example
 * const desk = { store, file: 'a/situation.yaml', isOwn: true, program: new Map() };
 * (await workbench(desk).request('/nothing')).status // => 404
 */
export function workbench(desk: Desk): Hono {
  const routes = new Hono();
  routes.use('/docs/*', docsHeaders);
  routes.use(secureHeaders({ contentSecurityPolicy: policy, referrerPolicy: 'no-referrer' }));
  routes.use(async (c, next) => {
    const stranger = strangerIn(c, true);
    return stranger === undefined ? next() : problem(c, 403, { detail: stranger });
  });
  const tooLarge = (c: Context) => problem(c, 413, { detail: `the file is over ${mostBytes} bytes` });
  routes.get('/case', async (c) => {
    const found = await caseOf(desk);
    const tag = tagOf(JSON.stringify(found.hashes));
    c.header('etag', tag);
    c.header('cache-control', 'no-cache');
    return listsTag(c.req.header('if-none-match'), tag) ? c.body(null, 304) : c.json(found);
  });
  routes.put('/case', bodyLimit({ maxSize: mostBytes, onError: tooLarge }), (c) => save(c, desk));
  routes.route('/docs', docsPages(desk.docs));
  routes.get('/:name{.*}', (c) => {
    const name = c.req.param('name') || 'index.html';
    const text = desk.program.get(name);
    if (text === undefined) return problem(c, 404, { detail: 'there is nothing here' });
    return c.body(text, 200, { 'content-type': typeOf(name), 'cache-control': 'no-cache' });
  });
  routes.onError((error, c) => {
    if (error instanceof DatabaseError) {
      c.header('retry-after', '5');
      return problem(c, 503, { detail: error.message, hint: error.hint });
    }
    console.error(error);
    return problem(c, 500, { detail: 'the server failed; see its output' });
  });
  return routes;
}

/** Style attributes stand in our own figures. */
const policy = {
  ...strictPolicy,
  workerSrc: ["'self'"],
  styleSrcAttr: ["'unsafe-inline'"],
  connectSrc: ["'self'"],
};

function typeOf(name: string): string {
  const kinds = { js: 'text/javascript', css: 'text/css', html: 'text/html' } as const;
  const kind = name.split('.').at(-1) as keyof typeof kinds;
  return `${kinds[kind] ?? 'text/plain'}; charset=utf-8`;
}

async function caseOf({ store, file, isOwn }: Desk) {
  const folder = folderOf(file);
  const paths = (await store.list(folder))
    .filter((name) => written.test(name))
    .map((name) => `${folder}/${name}`);
  const read = await Promise.all(paths.map(async (path) => [path, await store.readDamaged(path)] as const));
  const texts = Object.fromEntries(read.filter((one): one is [string, string] => one[1] !== undefined));
  const hashes = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, textHash(text)]));
  return { situation: file, texts, hashes, isOwn };
}

async function save(c: Context, { store, file, isOwn }: Desk): Promise<Response> {
  if (!isOwn) return problem(c, 403, { detail: 'the shipped example is not written' });
  // A form of any page could send what browsers send unasked; this type they ask about first.
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? ''))
    return problem(c, 415, { detail: 'a file is saved as application/json' });
  const asked = saveShape.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success)
    return problem(c, 400, { detail: 'a file is saved by its path, its text and the hash that it replaces' });
  const { path, text, replaces } = asked.data;
  const name = path.slice(folderOf(file).length + 1);
  if (path !== `${folderOf(file)}/${name}` || /[/\\\0]/.test(name) || !written.test(name))
    return problem(c, 403, { detail: `'${path.slice(0, 80)}' is no file beside the situation` });
  const isRead = (old: string | undefined) =>
    old === undefined ? replaces === '' || replaces === textHash('') : replaces === textHash(old);
  let now: string | undefined;
  try {
    const isWritten = await store.changeText(path, (old) => {
      now = old;
      return isRead(old) ? text : undefined;
    });
    if (isWritten) return c.json({ hash: textHash(text) });
    return changedMeanwhile(c, { path: name, now, text, base: undefined }, 'read the case again');
  } catch (error) {
    if (error instanceof NameError) return badName(c, error);
    if (error instanceof WriteError || error instanceof ReadError)
      return problem(c, 409, { detail: error.message });
    throw error;
  }
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/') || '.';
}
