/**
 * Two letters of a name that no other name has: its first two, or the first with the first that tells it from those that begin alike.
 *
 * @example
 * initialsIn('Slovakia', ['Slovakia', 'Slovenia']) // => 'Sa'
 */
export function initialsIn(name: string, all: readonly string[]): string {
  const letters = [...name];
  const others = all
    .filter((one) => one !== name && one.slice(0, 2) === name.slice(0, 2))
    .map((one) => [...one]);
  const at = letters.findIndex((letter, k) => k > 0 && others.every((one) => one[k] !== letter));
  return `${letters[0] ?? ''}${letters[at < 0 ? 1 : at] ?? ''}`;
}
