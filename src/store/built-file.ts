/**
 * What the build leaves for others to carry, by its path beside the program; undefined where there is no such file, as in sources that
 * were never built, or nothing that reads one, as in a browser.
 *
 * @example
 * await builtFile('no/such.json') // => undefined
 */
export async function builtFile(path: string): Promise<string | undefined> {
  try {
    const { readFile } = await import('node:fs/promises');
    return await readFile(new URL(`../${path}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
