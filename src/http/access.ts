import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { badSetting } from '../operations/shared/served-store.ts';
import { appendText } from '../store/index.ts';
import { problem } from './problem.ts';

/** What somebody may do: ask and read; change files, too; all that there is. */
export const roles = ['reader', 'analyst', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Who a request comes from. */
export interface Visitor {
  readonly name: string;
  readonly role: Role;
}

declare module 'hono' {
  interface ContextVariableMap {
    visitor: Visitor | undefined;
  }
}

const entryShape = z.strictObject({
  name: z.string().regex(/^[\w.@-]{1,60}$/),
  role: z.enum(roles),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  expires: z.iso.date(),
});
type Entry = z.infer<typeof entryShape>;

/** Finds out who a request comes from; undefined where nobody known sends it. */
export type Access = (token: string) => Promise<Visitor | undefined>;

/**
 * Who may ask, by a file with a line of JSON for each token: name, role, the SHA-256 of the token, and the last day it is good for. The
 * file is read again when it changes, so that a line taken out ends a token at once.
 */
export function accessByTokens(file: string): Access {
  let known: { readonly at: string; readonly entries: ReadonlyMap<string, Entry> } | undefined;
  return async (token) => {
    const { mtimeMs, size } = await stat(file);
    const at = `${mtimeMs} ${size}`;
    if (known?.at !== at) known = { at, entries: await readEntries(file) };
    const entry = known.entries.get(hashOf(token));
    if (entry === undefined || entry.expires < new Date().toISOString().slice(0, 10)) return undefined;
    return { name: entry.name, role: entry.role };
  };
}

/** The lines of a file of tokens, by their hashes. One that cannot be read refuses the file: it may be the one that was to end a token. */
export async function readEntries(file: string): Promise<ReadonlyMap<string, Entry>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw badSetting('serve', `the file of tokens '${file}' cannot be read`, 'detente token makes one');
  });
  const entries = text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const found = entryShape.safeParse(jsonIn(line));
    if (!found.success)
      throw badSetting('serve', `line ${i + 1} of '${file}' is no token`, 'detente token writes such lines');
    return [[found.data.sha256, found.data] as const];
  });
  return new Map(entries);
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Makes a token, adds its line to the file, and answers it: it is shown this once and kept nowhere.
 *
 * @example
 * addToken('tokens.jsonl', { name: 'ines', role: 'reader', expires: 'soon' }) // throws expires must be a day
 */
export async function addToken(
  file: string,
  { name, role, expires }: Visitor & { readonly expires: string },
): Promise<string> {
  const token = `detente_${randomBytes(32).toString('base64url')}`;
  const found = entryShape.safeParse({ name, role, sha256: hashOf(token), expires });
  if (!found.success) throw badSetting('token', wrong(found.error.issues[0]?.path[0]));
  await appendText(file, (old = '') => `${old}${JSON.stringify(found.data)}\n`);
  return token;
}

function wrong(field: PropertyKey | undefined): string {
  if (field === 'role') return `role must be one of: ${roles.join(', ')}`;
  if (field === 'expires') return 'expires must be a day, as 2027-03-31';
  return 'a name has 1 to 60 letters, digits, points, strokes or @';
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Wrong tokens in a minute, after which an address waits. */
const mostWrong = 20;

/** Lets nobody in who shows no token, and lets only those change files who may. */
export function guarded(access: Access, addressOf: (c: Context) => string): MiddlewareHandler {
  const wrongs = new Map<string, { readonly since: number; readonly count: number }>();
  return async (c, next) => {
    if (c.req.path === '/health') return next();
    const address = addressOf(c);
    const now = Date.now();
    const before = wrongs.get(address);
    const recent = before !== undefined && now - before.since < 60_000 ? before : { since: now, count: 0 };
    if (recent.count >= mostWrong) {
      c.header('retry-after', '60');
      return problem(c, 429, { detail: 'too many wrong tokens', hint: 'wait a minute' });
    }
    const [, token] = /^Bearer (\S{1,200})$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const visitor = token === undefined ? undefined : await access(token);
    if (visitor === undefined) {
      if (token !== undefined) {
        if (wrongs.size > 10_000) wrongs.clear();
        wrongs.set(address, { ...recent, count: recent.count + 1 });
      }
      c.header('www-authenticate', 'Bearer realm="detente"');
      const detail =
        token === undefined ? 'this server wants a token' : 'this token is not, or no longer, good';
      return problem(c, 401, { detail, hint: 'authorization: Bearer <token>; detente token makes one' });
    }
    if (c.req.method === 'PUT' && visitor.role === 'reader')
      return problem(c, 403, { detail: `${visitor.name} may read, not change` });
    c.set('visitor', visitor);
    return next();
  };
}
