import { fileStore, type Store, withBundled } from '../../store/index.ts';
import { servedLimits } from './limits.ts';
import { InputError } from './types.ts';

/** The folder that a door serves to others: nothing outside it is read. */
export async function servedStore(root: string, door: string): Promise<Store> {
  if (await fileStore('.').isFolder(root))
    return withBundled(
      fileStore(root, { confined: true, mostBytes: servedLimits.fileBytes, keptCharacters }),
    );
  throw badSetting(door, `root '${root}' is no folder`, 'name the folder that holds the situations');
}

/** Of the texts that many look at again and again. */
const keptCharacters = 20_000_000;

/** One setting of a door that cannot be used. */
export function badSetting(door: string, message: string, hint?: string): InputError {
  const diagnostic = { code: 'bad-setting', severity: 'error', message, file: `detente ${door}` } as const;
  return new InputError([hint === undefined ? diagnostic : { ...diagnostic, hint }], new Map());
}
