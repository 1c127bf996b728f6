import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const stillOwns = () => ownerOf(lock) === token;
  await take(lock, token, path, options);
  try {
    const text = change(await read());
    if (text === undefined) return false;
    if (!stillOwns()) throw new WriteError(path, 'another program has taken it over; nothing was written');
    await writeTogether([{ path: target, text }], options.signal);
    return true;
  } finally {
    if (stillOwns()) rmSync(lock, { force: true });
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
    // Whoever waits looks first, so that it makes no draft of a lock each time.
    const owner = ownerOf(lock);
    if (owner === undefined && create(lock, token, path)) return;
    if (owner !== undefined && owner !== seen?.owner) seen = { owner, since: performance.now() };
    const atWork = owner === undefined ? true : isAtWork(ownerIn(owner));
    const seemsLeft = atWork === undefined && performance.now() - (seen?.since ?? 0) > leftAfter;
    const isLeft = owner !== undefined && (atWork === false || seemsLeft);
    if (isLeft && clearAfter(lock, owner)) continue;
    if (waited >= patience)
      throw new WriteError(path, `another program is writing it; if none is, remove '${lock}'`);
    await pause(pauseMs);
  }
}

/**
 * The lock is linked into its place with its owner in it: a program that is killed at any moment leaves one that says whose it was, or
 * none. Where a disk knows no links it is made in place. The system is asked on this thread, as for everything about a lock: it answers in
 * microseconds, and a dozen turns of a busy machine took seconds.
 */
function create(lock: string, token: string, path: string): boolean {
  const draft = join(
    dirname(lock),
    `${temporaryOf(process.pid, ownPlace())}${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    writeFileSync(draft, token, { flag: 'wx' });
    linkOrMake(draft, lock, token);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw writeErrorOf(path, error);
  } finally {
    clear(draft);
  }
}

function linkOrMake(draft: string, lock: string, token: string): void {
  try {
    linkSync(draft, lock);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    writeFileSync(lock, token, { flag: 'wx' });
  }
}

/**
 * Takes the lock of a program that is no more out of the way, and what it has left half-written; says whether the next try may find it free.
 * Of those that find it at once one puts its mark beside it, and it alone may move that very lock: another would else take away the lock of
 * whoever came next, and make it give up or, worse, write beside somebody else.
 */
function clearAfter(lock: string, owner: string): boolean {
  const mark = join(dirname(lock), `.${createHash('sha256').update(owner).digest('hex').slice(0, 24)}.tmp`);
  if (!create(mark, newToken(), mark)) {
    const marking = ownerOf(mark);
    // Killed while it cleared.
    if (marking !== undefined && isAtWork(ownerIn(marking)) === false) clear(mark);
    return false;
  }
  try {
    if (ownerOf(lock) !== owner) return true;
    rmSync(lock, { force: true });
    clearHalfWritten(dirname(lock), owner);
    return true;
  } finally {
    clear(mark);
  }
}

function clearHalfWritten(folder: string, owner: string): void {
  // A number that another process has by now, or elsewhere, names no files that were left.
  const gone = ownerIn(owner);
  if (gone === undefined || (gone.place === ownPlace() && isRunning(gone.pid))) return;
  const left = temporaryOf(gone.pid, gone.place);
  for (const name of namesIn(folder))
    if (name.startsWith(left) && name.endsWith('.tmp')) clear(join(folder, name));
}

/** None where the folder cannot be read: what others left stays, and stops nobody. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes a file of ours; one that the system does not let go is left. */
function clear(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What was done stays done.
  }
}

function ownerOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown }).code;
}
