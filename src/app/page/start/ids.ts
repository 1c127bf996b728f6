/** Names that the file can use: plain letters of the words, a number where two are alike or none are left. */
export function idsOf(names: readonly string[], kind: string): readonly string[] {
  const taken: string[] = [];
  for (const name of names) taken.push(freeId(name, kind, taken));
  return taken;
}

/** One more such name beside those that are taken. */
export function freeId(name: string, kind: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 24)
    .replace(/_+$/, '');
  const isUsable = plain !== '' && !/^(true|false|null|yes|no|on|off|y|n)$/.test(plain);
  const base = isUsable ? plain : `${kind}_${taken.length + 1}`;
  let id = base;
  for (let n = 2; taken.includes(id); n++) id = `${base}_${n}`;
  return id;
}
