import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileStore } from './file-store.ts';
import { oneWriter, type WaitOptions } from './one-writer.ts';
import { WriteError } from './write-error.ts';
import { writeTogether } from './write-together.ts';

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
  await oneWriter(target, path, options, async (stillOwns) => {
    const text = add(await fileStore('.').readDamaged(target));
    if (!(await stillOwns()))
      throw new WriteError(path, 'another program has taken it over; nothing was written');
    await writeTogether([{ path: target, text }], options.signal);
  });
}
