import type { Path } from '../../text/index.ts';

/** What can be left out of a situation because it came up after its day, in the order in which it is counted in words. */
export const leftOutKinds = [
  'claims',
  'proposals',
  'issues',
  'options',
  'rules',
  'bodies',
  'bases',
  'instruments',
  'devices',
  'offers',
  'facts',
  'events',
  'numbers',
] as const;

export type LeftOutKind = (typeof leftOutKinds)[number];

/** How many of each kind were left out: not yet known on the day, or about what was not. */
export type NotYetKnown = Readonly<Record<LeftOutKind, number>>;

/** Takes parts out of a file, counts them by kind, and remembers where the others stood. */
export interface Sieve {
  /** Entries of a list for which `look` gives something, as it gives them; the others are left out. */
  readonly list: <T, U>(
    path: Path,
    entries: readonly T[],
    kind: LeftOutKind | null,
    look: (entry: T, index: number) => U | undefined,
  ) => U[];
  /** The same for a map of names. */
  readonly map: <T, U>(
    path: Path,
    entries: Readonly<Record<string, T>>,
    kind: LeftOutKind | null,
    look: (entry: T, name: string) => U | undefined,
  ) => Record<string, U>;
  /** Something at a path is left out. */
  readonly leave: (kind: LeftOutKind | null, path: Path) => void;
  readonly counts: () => NotYetKnown;
  /** Paths of the file that were left out. */
  readonly left: () => readonly Path[];
  /** Where in the file something stands that a path of the sifted one names. */
  readonly pathInFile: (path: Path) => Path;
}

export function newSieve(): Sieve {
  const counts = new Map<LeftOutKind, number>();
  const left: Path[] = [];
  const places = new Map<string, readonly number[]>();
  const leave = (kind: LeftOutKind | null, path: Path) => {
    left.push(path);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  return {
    leave,
    list(path, entries, kind, look) {
      const kept = entries.map((entry, index) => ({ index, found: look(entry, index) }));
      for (const { index, found } of kept) if (found === undefined) leave(kind, [...path, index]);
      const still = kept.flatMap(({ index, found }) => (found === undefined ? [] : [{ index, found }]));
      places.set(
        path.join('.'),
        still.map(({ index }) => index),
      );
      return still.map(({ found }) => found);
    },
    map: (path, entries, kind, look) =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([name, entry]) => {
          const found = look(entry, name);
          if (found === undefined) leave(kind, [...path, name]);
          return found === undefined ? [] : [[name, found]];
        }),
      ),
    counts: () => countsOf((kind) => counts.get(kind) ?? 0),
    left: () => left,
    pathInFile: (path) =>
      path.map((part, i) =>
        typeof part === 'number' ? (places.get(path.slice(0, i).join('.'))?.[part] ?? part) : part,
      ),
  };
}

/** Counts by kind, every kind named. */
export function countsOf(count: (kind: LeftOutKind) => number): NotYetKnown {
  return Object.fromEntries(leftOutKinds.map((kind) => [kind, count(kind)])) as NotYetKnown;
}
