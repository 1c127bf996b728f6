import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileStore } from './file-store.ts';
import { WriteError, writeErrorOf } from './write-error.ts';
import { writeTogether } from './write-together.ts';

export interface AppendOptions {
  readonly signal?: AbortSignal;
  /** How long to wait for another program that is writing the same file, in milliseconds. */
  readonly patience?: number;
}

/**
 * Replaces a file by what `add` makes of its text, one writer at a time: whoever comes second is given the text that the first
 * has left. The new text is whole or not there at all; a stop leaves the old. No folder is made for it.
 *
 * @example
 * appendText('no-such-folder/record.jsonl', (old = '') => `${old}line\n`) // throws there is no folder
 */
export async function appendText(
  path: string,
  add: (old: string | undefined) => string,
  { signal, patience = 20_000 }: AppendOptions = {},
): Promise<void> {
  const target = await realpath(path).catch(() => resolve(path));
  const folder = await stat(dirname(target)).catch(() => undefined);
  if (folder?.isDirectory() !== true)
    throw new WriteError(path, `there is no folder '${dirname(path)}'; name a file in one that is there`);
  const lock = `${target}.lock`;
  const token = `${process.pid} ${randomBytes(6).toString('hex')}`;
  await take(lock, token, path, patience, signal);
  try {
    const text = add(await fileStore('.').readDamaged(target));
    if ((await ownerOf(lock)) !== token)
      throw new WriteError(path, 'another program has taken it over; nothing was written');
    await writeTogether([{ path: target, text }], signal);
  } finally {
    if ((await ownerOf(lock)) === token) await rm(lock, { force: true });
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
