import { statSync } from 'node:fs';
import { textShelf } from './text-shelf.ts';

/** Reads the text of a file by its real path, or gives again what was read of the very same. */
export type KeptText = (full: string, read: () => Promise<string | undefined>) => Promise<string | undefined>;

/**
 * Milliseconds in which a file may be changed once more within one tick of its disk's clock, and look the same: some disks count in hundredths
 * of a second, and those that tell whole seconds in up to two.
 */
const tick = { fine: 50, coarse: 2000 } as const;

/**
 * Keeps texts of files, those that were asked for last, and gives them again while the file in their place is the same by its number, size
 * and times. A file that is written by rename is another; one that is written in place has another time once it has settled.
 */
export function keepTexts(mostCharacters: number): KeptText {
  if (mostCharacters === 0) return (_, read) => read();
  const shelf = textShelf(mostCharacters);
  return async (full, read) => {
    const stamp = stampOf(full);
    if (stamp === missing) {
      shelf.drop(full);
      return undefined;
    }
    const known = shelf.at(full);
    if (known !== undefined && known.stamp === stamp) return known.text;
    const text = await read();
    if (text === undefined || stamp === undefined || stampOf(full) !== stamp) shelf.drop(full);
    else shelf.put(full, { stamp, text });
    return text;
  };
}

const missing = 'missing';

/** What tells a file from any other state of it; undefined where it is none, or has not settled. Asked on this thread, as in `confine`. */
function stampOf(full: string): string | undefined {
  const found = statSync(full, { bigint: true, throwIfNoEntry: false });
  if (found === undefined) return missing;
  if (!found.isFile()) return undefined;
  const changed = found.ctimeNs > found.mtimeNs ? found.ctimeNs : found.mtimeNs;
  const isFine = changed % 1_000_000_000n !== 0n;
  // A file of the future tells that a clock was set: nothing is known by times.
  if (Date.now() - Number(changed / 1_000_000n) < (isFine ? tick.fine : tick.coarse)) return undefined;
  return [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}
