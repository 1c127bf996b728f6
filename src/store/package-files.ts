import { readdir, readFile } from 'node:fs/promises';

/**
 * The worked example's files as shipped with the package, by name.
 *
 * @example
 * [...(await exampleFiles()).keys()].includes('situation.yaml') // => true
 */
export async function exampleFiles(): Promise<ReadonlyMap<string, string>> {
  const folder = new URL('../../situations/us-russia-2025/', import.meta.url);
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const read = await Promise.all(
    names.sort().map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  );
  return new Map(read);
}

/**
 * A file that is shipped with the package, by its path in it.
 *
 * @example
 * (await packageFile('situations/us-russia-2025/situation.yaml')).length > 0 // => true
 */
export async function packageFile(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
}
