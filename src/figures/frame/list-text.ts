/** `Belgium`, `Belgium and Italy`, `Belgium, Italy and Malta`; beyond three the rest is counted. */
export function listText(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
