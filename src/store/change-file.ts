import { createHash, randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAtWork, isRunning, newToken, ownerIn, ownPlace } from './lock-owner.ts';
import type { TextChange } from './types.ts';
import { WriteError, writeErrorOf } from './write-error.ts';
import { temporaryOf, writeTogether } from './write-together.ts';

export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** How long to wait for another program that is writing the same file, in milliseconds. */
  readonly patience?: number;
  /** How long the very same lock of a program that cannot be asked for must be seen before it is taken for left, in milliseconds. */
  readonly leftAfter?: number;
}

/**
 * Writes what `change` makes of a file's text while nobody else writes it, in this program or another: a file beside it says who does.
 * `path` is its name in words for the user. Nothing is written where it makes undefined; says whether it was.
 */
export async function changeFile(
  target: string,
  path: string,
  read: () => Promise<string | undefined>,
  change: TextChange,
  options: WaitOptions = {},
): Promise<boolean> {
  const lock = `${target}.lock`;
  const token = newToken();
  const stillOwns = async () => (await ownerOf(lock)) === token;
  await take(lock, token, path, options);
  try {
    const text = change(await read());
    if (text === undefined) return false;
    if (!(await stillOwns()))
      throw new WriteError(path, 'another program has taken it over; nothing was written');
    await writeTogether([{ path: target, text }], options.signal);
    return true;
  } finally {
    if (await stillOwns()) await rm(lock, { force: true });
  }
}

const pauseMs = 20;

/**
 * Waits until nobody else writes. The lock of a program that is no more is taken away; no time of a file and no clock that can be set is
 * asked. A lock of another machine or container, whose processes cannot be asked for, is held for a moment: whoever has seen the very same
 * one for long takes it for left. Its owner, should it go on after all, finds it gone and writes nothing.
 */
async function take(
  lock: string,
  token: string,
  path: string,
  { signal, patience = 20_000, leftAfter = 10_000 }: WaitOptions,
): Promise<void> {
  let seen: { readonly owner: string; readonly since: number } | undefined;
  for (let waited = 0; ; waited += pauseMs) {
    signal?.throwIfAborted();
    if (await create(lock, token, path)) return;
    const owner = await ownerOf(lock);
    if (owner !== undefined && owner !== seen?.owner) seen = { owner, since: performance.now() };
    const atWork = owner === undefined ? true : isAtWork(ownerIn(owner));
    const seemsLeft = atWork === undefined && performance.now() - (seen?.since ?? 0) > leftAfter;
    const isLeft = owner !== undefined && (atWork === false || seemsLeft);
    if (isLeft && (await clearAfter(lock, owner))) continue;
    if (waited >= patience)
      throw new WriteError(path, `another program is writing it; if none is, remove '${lock}'`);
    await pause(pauseMs);
  }
}

/**
 * The lock is linked into its place with its owner in it: a program that is killed at any moment leaves one that says whose it was, or
 * none. Where a disk knows no links it is made in place.
 */
async function create(lock: string, token: string, path: string): Promise<boolean> {
  const draft = join(
    dirname(lock),
    `${temporaryOf(process.pid, ownPlace())}${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeFile(draft, token, { flag: 'wx' });
    await link(draft, lock).catch(async (error: unknown) => {
      if ((error as { code?: string }).code === 'EEXIST') throw error;
      await writeFile(lock, token, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw writeErrorOf(path, error);
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/**
 * Takes the lock of a program that is no more out of the way, and what it has left half-written; says whether the next try may find it free.
 * Of those that find it at once one puts its mark beside it, and it alone may move that very lock: another would else take away the lock of
 * whoever came next, and make it give up or, worse, write beside somebody else.
 */
async function clearAfter(lock: string, owner: string): Promise<boolean> {
  const mark = join(dirname(lock), `.${createHash('sha256').update(owner).digest('hex').slice(0, 24)}.tmp`);
  if (!(await create(mark, newToken(), mark))) {
    const marking = await ownerOf(mark);
    // Killed while it cleared.
    if (marking !== undefined && isAtWork(ownerIn(marking)) === false) await rm(mark, { force: true });
    return false;
  }
  try {
    if ((await ownerOf(lock)) !== owner) return true;
    await rm(lock, { force: true });
    await clearHalfWritten(dirname(lock), owner);
    return true;
  } finally {
    await rm(mark, { force: true });
  }
}

async function clearHalfWritten(folder: string, owner: string): Promise<void> {
  // A number that another process has by now, or elsewhere, names no files that were left.
  const gone = ownerIn(owner);
  if (gone === undefined || (gone.place === ownPlace() && isRunning(gone.pid))) return;
  const left = temporaryOf(gone.pid, gone.place);
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(left) && name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
}

async function ownerOf(lock: string): Promise<string | undefined> {
  return readFile(lock, 'utf8').catch(() => undefined);
}
