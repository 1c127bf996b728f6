import { textHash } from '../evidence/index.ts';

/** Whole results, kept for a while so that an assistant may read what its answer left out. */
export interface Shelf {
  /** Keeps a text and answers its address; the same text has the same address. */
  readonly keep: (text: string) => string;
  /** The text at an address; undefined where it was never there, or is no more. */
  readonly at: (address: string) => string | undefined;
  /** Addresses, the newest last. */
  readonly addresses: () => readonly string[];
}

const start = 'detente://results/';

/**
 * Keeps the newest results; the oldest go when there are too many, or they are too large together.
 *
 * @example
 * const shelf = makeShelf();
 * shelf.at(shelf.keep('{}')) // => '{}'
 */
export function makeShelf({ most = 50, mostCharacters = 100_000_000 } = {}): Shelf {
  const kept = new Map<string, string>();
  let characters = 0;
  const drop = (address: string) => {
    characters -= kept.get(address)?.length ?? 0;
    kept.delete(address);
  };
  return {
    keep: (text) => {
      const address = `${start}${textHash(text)}`;
      drop(address);
      kept.set(address, text);
      characters += text.length;
      for (const old of kept.keys()) {
        if (kept.size <= most && characters <= mostCharacters) break;
        if (old !== address) drop(old);
      }
      return address;
    },
    at: (address) => kept.get(address),
    addresses: () => [...kept.keys()],
  };
}
