import { randomBytes } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { TextChange } from './types.ts';
import { WriteError, writeErrorOf } from './write-error.ts';
import { writeTogether } from './write-together.ts';

export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** How long to wait for another program that is writing the same file, in milliseconds. */
  readonly patience?: number;
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
  { signal, patience = 20_000 }: WaitOptions = {},
): Promise<boolean> {
  const lock = `${target}.lock`;
  const token = `${process.pid} ${randomBytes(6).toString('hex')}`;
  const stillOwns = async () => (await ownerOf(lock)) === token;
  await take(lock, token, path, patience, signal);
  try {
    const text = change(await read());
    if (text === undefined) return false;
    if (!(await stillOwns()))
      throw new WriteError(path, 'another program has taken it over; nothing was written');
    await writeTogether([{ path: target, text }], signal);
    return true;
  } finally {
    if (await stillOwns()) await rm(lock, { force: true });
  }
}

const pauseMs = 20;

/** Waits until nobody else writes. The lock of a program that is no more is taken away. */
async function take(
  lock: string,
  token: string,
  path: string,
  patience: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let waited = 0; ; waited += pauseMs) {
    signal?.throwIfAborted();
    if (await create(lock, token, path)) return;
    const owner = await ownerOf(lock);
    if (owner !== undefined && owner !== '' && !isAlive(Number(owner.split(' ')[0])))
      await rm(lock, { force: true });
    else if (waited >= patience)
      throw new WriteError(path, `another program is writing it; if none is, remove '${lock}'`);
    else await pause(pauseMs);
  }
}

async function create(lock: string, token: string, path: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(token, 'utf8');
    await file.close();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw writeErrorOf(path, error);
  }
}

async function ownerOf(lock: string): Promise<string | undefined> {
  return readFile(lock, 'utf8').catch(() => undefined);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's may not be asked, but it is there.
    return (error as { code?: string }).code === 'EPERM';
  }
}
