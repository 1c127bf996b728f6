import { type Collector, nearestName, type Place, quoted } from '../diagnostics/index.ts';
import { builtInNames } from '../text/index.ts';

export interface Named {
  readonly name: string;
  readonly place: Place;
}

/**
 * The names of issues or parties, each once: a second `x` becomes `x (2)`, with a warning. Names of the language's own
 * properties are errors, since results are looked up by name.
 */
export function uniqueNames(things: readonly Named[], what: string, report: Collector): readonly string[] {
  for (const { name, place } of things) {
    if (name.trim() === '') report.error('empty-name', place, `${what} has no name`, 'give it one');
    if (builtInNames.has(name))
      report.error('reserved-name', place, `${quoted(name)} cannot name ${what}`, 'choose another name');
  }
  const names = things.map(({ name }) => name);
  return onceEach(names, (name, own, i) =>
    report.warning(
      'name-twice',
      (things[i] as Named).place,
      `${quoted(name)} stands twice; the second is read as ${quoted(own)}`,
    ),
  );
}

/** The names with every repetition numbered, `x (2)`, `x (3)`, …; `onRepeat` hears of each. */
export function onceEach(
  names: readonly string[],
  onRepeat: (name: string, own: string, index: number) => void,
): readonly string[] {
  const taken = new Set(names);
  if (taken.size === names.length) return names;
  const numbers = new Map<string, number>();
  return names.map((name, i) => {
    let number = (numbers.get(name) ?? 0) + 1;
    if (number > 1) while (taken.has(`${name} (${number})`)) number++;
    numbers.set(name, number);
    if (number === 1) return name;
    const own = `${name} (${number})`;
    onRepeat(name, own, i);
    return own;
  });
}

/** `did you mean 'x'?` for a name among a few candidates: the comparison takes too long for a hostile many. */
export function meant(
  name: string,
  candidates: Iterable<string>,
  otherwise: string,
  report: Collector,
): string {
  const few = report.isFull() ? [] : [...candidates];
  const near = few.length > 300 ? undefined : nearestName(name, few);
  return near === undefined ? otherwise : `did you mean ${quoted(near)}?`;
}

/** The last part of a path without its extension: `a/b/profile-1.xml` is `profile-1`. */
export function baseName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? path;
  return last.replace(/\.[^.]+$/, '') || last;
}

/** The folder a path names directly, or undefined. */
export function folderName(path: string): string | undefined {
  const parts = path.split(/[\\/]/);
  const folder = parts.at(-2);
  return folder === undefined || folder === '' || folder === '.' || folder === '..' ? undefined : folder;
}
