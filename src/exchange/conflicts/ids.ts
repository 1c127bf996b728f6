import { builtInNames } from '../../text/index.ts';
import { reservedWords } from './statement-parser.ts';

/** Ids for names that people gave: letters and digits in lower case, `_` between; a repeated one is numbered. */
export function idsOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>(builtInNames);
  return names.map((name) => {
    const plain = name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 60);
    const base = /^[a-z]/.test(plain) ? plain : plain === '' ? 'x' : `x_${plain}`;
    let id = base;
    for (let k = 2; taken.has(id) || reservedWords.has(id); k++) id = `${base}_${k}`;
    taken.add(id);
    return id;
  });
}

/** A value for every id. */
export function recordOf<T>(
  ids: readonly string[],
  value: (index: number) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(ids.map((id, i) => [id, value(i)]));
}
