/**
 * Whether maps and lists stand in each other deeper than so many levels. Looked at level by level: what recursion would fail at is just what
 * is asked for.
 *
 * @example
 * nestsBeyond({ a: [1] }, 2) // => false
 * nestsBeyond({ a: [[1]] }, 2) // => true
 */
export function nestsBeyond(value: unknown, most: number): boolean {
  let level = containersAmong([value]);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((one) => containersAmong(Object.values(one)));
  }
  return false;
}

function containersAmong(values: readonly unknown[]): readonly object[] {
  return values.filter((one) => typeof one === 'object' && one !== null);
}
