import { type Context, Hono } from 'hono';
import type { FileArchive } from '../database/index.ts';
import { textHash } from '../evidence/index.ts';
import {
  cleanPath,
  type LargeText,
  mayAs,
  NameError,
  ReadError,
  type Store,
  WriteError,
} from '../store/index.ts';
import { bodyText } from './body-text.ts';
import { changedMeanwhile, changeShape, listsTag, reconciled, tagOf } from './changed-meanwhile.ts';
import { badName, problem } from './problem.ts';
import { sendWhole } from './send-whole.ts';
import { settingsIn } from './settings-in.ts';
import { isSignedLog, wrongInLog } from './signed-lines.ts';
import type { TellAudit } from './tell-audit.ts';
import { wholeNumberAsked } from './whole-number.ts';

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
  routes.put('/:path{.+}', async (c) => {
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
  /** Older states of the files, where they are kept. */
  readonly archive: FileArchive | null;
}

/** Texts of a case; what a name hides, or what is no text, is none of anybody's business. */
function isShown(path: string): boolean {
  return text.test(path) && !path.split('/').some((part) => part.startsWith('.') && part !== '.');
}

/** Names in a folder: files first, then folders; `after` is the last name of the page before. */
async function listed(c: Context, store: Store): Promise<Response> {
  const folder = c.req.query('folder') ?? '.';
  const asked = wholeNumberAsked(c, { name: 'limit', most: mostListed });
  if (asked instanceof Response) return asked;
  const limit = asked ?? mostListed;
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
  const large = isShown(path) ? await store.largeText?.(path).catch(() => undefined) : undefined;
  return large === undefined ? readWhole(c, store, path) : sendParts(c, large);
}

const asText = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };

/** What is large goes out as its reader takes it: nothing of it lies in memory for one who does not. */
async function sendParts(c: Context, { hash, size, bytes, close }: LargeText): Promise<Response> {
  const tag = `"${hash}"`;
  c.header('etag', tag);
  const headers = { ...asText, 'content-length': String(size) };
  const isKnown = listsTag(c.req.header('if-none-match'), tag);
  if (!isKnown && c.req.method !== 'HEAD') return c.body(bytes(), 200, headers);
  await close();
  return isKnown ? c.body(null, 304) : c.body(null, 200, headers);
}

async function readWhole(c: Context, store: Store, path: string): Promise<Response> {
  const text = isShown(path) ? await textAt(store, path) : undefined;
  if (text === undefined) return problem(c, 404, { detail: `there is no file '${path.slice(0, 80)}'` });
  if (text instanceof ReadError) return problem(c, 422, { detail: text.message });
  const tag = tagOf(text);
  c.header('etag', tag);
  if (listsTag(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  return sendWhole(c, text, asText);
}

async function textAt(store: Store, path: string): Promise<string | undefined | ReadError> {
  try {
    return await store.readText(path);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

async function written(c: Context, desk: FileDesk, path: string): Promise<Response> {
  if (!isShown(path))
    return problem(c, 422, { detail: 'only .yaml, .csv, .txt, .md and .json files are written' });
  const match = c.req.header('if-match');
  const isNew = c.req.header('if-none-match') === '*';
  if (match === undefined && !isNew)
    return problem(c, 428, {
      detail: 'say which text you replace, so that nobody’s change is lost',
      hint: 'if-match with the etag that you read, or if-none-match: * for a new file',
    });
  const body = await bodyText(c, { mostBytes, isA: 'the file' });
  if (body instanceof Response) return body;
  // Somebody who wants both changes put together sends what the change was made of beside it.
  const isAsked = c.req.query('reconcile') !== undefined;
  const sent = isAsked ? changeIn(body) : { success: true as const, data: { text: body, base: undefined } };
  if (!sent.success)
    return problem(c, 400, {
      detail: 'with ?reconcile a file is sent as JSON: its text, and the base that you read',
    });
  const { text } = sent.data;
  let now: string | undefined;
  let wrong: ReturnType<typeof wrongInLog> = null;
  const writer = c.get('visitor');
  const mayStand = (old: string | undefined) => {
    wrong = writer !== undefined && isSignedLog(path) ? wrongInLog(old, text, writer.name) : null;
    return wrong === null;
  };
  try {
    const fits = (old: string | undefined) =>
      old === undefined ? isNew : match !== undefined && listsTag(match, tagOf(old));
    const isWritten = await desk.seenBy(c).changeText(path, (old) => {
      now = old;
      return fits(old) && mayStand(old) ? text : undefined;
    });
    if (wrong !== null) return notSigned(c, wrong, writer?.name ?? '');
    if (!isWritten && isAsked) {
      const base = sent.data.base ?? (await textTagged(desk.archive, path, match));
      return reconciled(c, { path, now, text, base });
    }
    const late = { path, now, text, base: undefined };
    if (!isWritten)
      return changedMeanwhile(c, late, 'read it again, and put your change into it; ?reconcile helps');
  } catch (error) {
    if (error instanceof NameError) return badName(c, error);
    if (error instanceof WriteError || error instanceof ReadError)
      return problem(c, 409, { detail: error.message });
    throw error;
  }
  await desk.told({
    who: writer?.name ?? 'somebody',
    what: 'changed',
    path: cleanPath(path),
    hash: textHash(text),
  });
  c.header('etag', tagOf(text));
  return c.body(null, isNew ? 201 : 204);
}

function changeIn(body: string) {
  const read = settingsIn(body);
  return changeShape.safeParse('raw' in read ? read.raw : undefined);
}

function notSigned(
  c: Context,
  { kind, line }: NonNullable<ReturnType<typeof wrongInLog>>,
  name: string,
): Response {
  return kind === 'taken-out'
    ? problem(c, 403, {
        detail: `line ${line} that stood there is gone: what was said stays`,
        hint: 'read it again, and add your lines',
      })
    : problem(c, 403, {
        detail: `line ${line} is not by ${name}: nobody speaks in another's name`,
        hint: `"by":"${name}"`,
      });
}

/** The state of a file that a writer says to have read. */
async function textTagged(
  archive: FileArchive | null,
  path: string,
  match: string | undefined,
): Promise<string | undefined> {
  const states = archive === null ? [] : await archive.versions(path);
  const found = states.find(({ hash }) => match?.includes(`"${hash}"`));
  return found === undefined ? undefined : archive?.versionText(path, found.version);
}
