/** A name for each text, made legal by a rule; where two would be the same, later ones get a number. */
export function uniqueNames(texts: readonly string[], legal: (text: string) => string): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = legal(text);
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
    taken.add(name);
    return name;
  });
}
