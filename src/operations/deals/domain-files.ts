import { type DomainFile, looksLikeDomain } from '../../exchange/index.ts';
import { ReadError, type Store } from '../../store/index.ts';
import { InputError } from '../shared/types.ts';

const isNamedSo = (path: string) => /\.(json|xml)$/i.test(path);

/** The files of a domain, when the reference names one, and the profiles named beside it; undefined for a situation. */
export async function domainFiles(
  store: Store,
  reference: string,
  profiles: readonly string[] = [],
): Promise<readonly DomainFile[] | undefined> {
  const path = reference.replace(/\/+$/, '');
  const text = isNamedSo(path) ? await store.readText(path) : undefined;
  if (text !== undefined) return [{ path, text }, ...(await namedFiles(store, [path], profiles))];
  if (!(await store.isFolder(path))) {
    if (profiles.length > 0 && isNamedSo(path))
      throw badFile('no-such-file', `there is no file '${path}'`, 'name the file of the domain', path);
    return undefined;
  }
  const names = (await store.list(path)).filter(isNamedSo);
  if ((await store.readText(`${path}/situation.yaml`)) !== undefined) return undefined;
  const read = await Promise.all(names.map((name) => readSpare(store, `${path}/${name}`)));
  const isDomain = read.some(
    ({ path: file, text: one }) => /\.xml$/i.test(file) || looksLikeDomain(file, one),
  );
  if (!isDomain) return undefined;
  return [
    ...read,
    ...(await namedFiles(
      store,
      read.map(({ path: file }) => file),
      profiles,
    )),
  ];
}

/** Files that were asked for by name: each must be there, and counts once. */
async function namedFiles(store: Store, known: readonly string[], names: readonly string[]) {
  const files: DomainFile[] = [];
  for (const name of names) {
    if ([...known, ...files.map(({ path }) => path)].includes(name))
      throw badFile('bad-setting', 'the file is named twice', 'name each file once', name);
    const text = await store.readText(name);
    if (text === undefined)
      throw badFile('no-such-file', `there is no file '${name}'`, 'name the files of the profiles', name);
    files.push({ path: name, text });
  }
  return files;
}

/** A file that is in the folder by chance, perhaps: that it cannot be read matters only where it is needed. */
async function readSpare(store: Store, path: string): Promise<DomainFile> {
  try {
    return { path, text: (await store.readText(path)) ?? '' };
  } catch (error) {
    if (error instanceof ReadError) return { path, text: '', problem: error.message };
    throw error;
  }
}

function badFile(code: string, message: string, hint: string, file: string): InputError {
  return new InputError([{ code, severity: 'error', message, hint, file }], new Map());
}
