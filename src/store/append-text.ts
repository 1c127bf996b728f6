import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { changeFile, type WaitOptions } from './change-file.ts';
import { fileStore, refuseOddFile } from './file-store.ts';
import { WriteError } from './write-error.ts';

export type AppendOptions = WaitOptions;

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
  options: AppendOptions = {},
): Promise<void> {
  const target = await realpath(path).catch(() => resolve(path));
  const folder = await stat(dirname(target)).catch(() => undefined);
  if (folder?.isDirectory() !== true)
    throw new WriteError(path, `there is no folder '${dirname(path)}'; name a file in one that is there`);
  await refuseOddFile(target, path);
  await changeFile(target, path, () => fileStore('.').readDamaged(target), add, options);
}
