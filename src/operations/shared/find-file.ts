import type { Store } from '../../store/index.ts';

/**
 * The file that a reference means where it names a folder, or a published case, that holds no situation: the first of
 * `names` in it. Any other reference means itself.
 */
export async function findFile(store: Store, reference: string, names: readonly string[]): Promise<string> {
  if (/\.\w+$/.test(reference)) return reference;
  const folder = reference.replace(/\/+$/, '');
  for (const place of [folder, `catalog/${folder}`]) {
    if ((await store.readText(`${place}/situation.yaml`)) !== undefined) return reference;
    for (const name of names)
      if ((await store.readText(`${place}/${name}`)) !== undefined) return `${place}/${name}`;
  }
  return reference;
}
