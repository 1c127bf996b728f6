/** One letter of one UTF-16 unit for each actor: the first of its name that nobody before it has, else a digit or another sign not used. */
export function actorLetters(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const own = [...name.toUpperCase()].filter((one) => one.length === 1 && /^[\p{Lu}\p{Lo}]$/u.test(one));
    const spare = [...'123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const letter = [...own, ...spare].find((one) => !taken.has(one)) ?? '·';
    taken.add(letter);
    return letter;
  });
}
