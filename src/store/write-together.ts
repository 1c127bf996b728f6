import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFile,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ownPlace } from './lock-owner.ts';
import { makeFolders } from './make-folders.ts';
import { WriteError, writeErrorOf } from './write-error.ts';

/** A file to be written: its path on the machine and its whole text, or the bytes of one that is no text. */
export interface FileText {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes all files or none. Every text is first written and flushed to a temporary file beside its place; only when
 * all of them are on the disk do the renames follow. A stop before that leaves nothing behind. Other threads are asked for what waits
 * for the disk alone: what the system answers in microseconds is asked here, as in `confine`.
 *
 * @example
 * writeTogether([]) // => undefined
 */
export async function writeTogether(files: readonly FileText[], signal?: AbortSignal): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const file of files) {
      staged.push(await stage(file));
      refuseTwice(staged, file.path);
      signal?.throwIfAborted();
    }
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  }
  for (const { temporary, target } of staged)
    try {
      renameSync(temporary, target);
    } catch (error) {
      for (const left of staged) rmSync(left.temporary, { force: true });
      throw writeErrorOf(target, error);
    }
}

/** How the names of a program's temporary files begin: whoever finds it dead can clear them away. */
export function temporaryOf(pid: number, place: string): string {
  return `.${pid}_${place}_`;
}

interface Staged {
  readonly temporary: string;
  readonly target: string;
}

/** The later of two texts for one place would win in silence, links and spellings counted. */
function refuseTwice(staged: readonly Staged[], path: string): void {
  const last = staged.at(-1);
  if (staged.some((one) => one !== last && one.target === last?.target))
    throw new WriteError(path, 'another result is to be written there, too; nothing was written');
}

async function stage({ path, text }: FileText): Promise<Staged> {
  try {
    await makeFolders(dirname(path));
    // A link is written through: the file that it names is replaced, not the link.
    const target = realOr(path);
    refuseOther(target, path);
    const temporary = join(
      dirname(target),
      `${temporaryOf(process.pid, ownPlace())}${randomBytes(6).toString('hex')}.tmp`,
    );
    await writeAndFlush(temporary, text);
    return { temporary, target };
  } catch (error) {
    throw writeErrorOf(path, error);
  }
}

function realOr(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** A rename would put a file in the place of a device or a pipe. */
function refuseOther(target: string, path: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new WriteError(path, 'it is a folder');
  if (found !== undefined && !found.isFile()) throw new WriteError(path, 'it is no regular file');
}

const writeElsewhere = promisify(writeFile);
const flush = promisify(fsync);

/** Up to so many characters or bytes are written at once on this thread: into memory, which the flush then waits for. */
const mostAtOnce = 1_000_000;

async function writeAndFlush(temporary: string, text: string | Uint8Array): Promise<void> {
  const file = openSync(temporary, 'wx');
  try {
    if (text.length <= mostAtOnce) writeFileSync(file, text);
    else await writeElsewhere(file, text);
    await flush(file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}
