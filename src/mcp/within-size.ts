/** A result as large as a door may send, and what had to go for it. */
export interface Fitted {
  readonly value: unknown;
  /** Places left out, each with how much of it: `verdict.draws (9880 of 10000)`. */
  readonly leftOut: readonly string[];
}

/**
 * The largest parts of a result are shortened until its JSON has at most `most` characters: lists keep their first
 * items, texts over their share go whole. Small parts are never touched.
 */
export function withinSize(value: unknown, most: number): Fitted {
  const leftOut: string[] = [];
  return { value: shorten(value, most, '', leftOut), leftOut };
}

// What stands where all of a value went: null.
const nothing = 4;

function shorten(value: unknown, most: number, place: string, leftOut: string[]): unknown {
  if (sizeOf(value) <= most) return value;
  if (Array.isArray(value)) return fitList(value, most, place, leftOut);
  if (typeof value === 'object' && value !== null) return fitMap(value, most, place, leftOut);
  leftOut.push(place);
  return null;
}

function fitList(list: readonly unknown[], most: number, place: string, leftOut: string[]): unknown {
  const kept: unknown[] = [];
  let size = 2;
  for (const item of list) {
    size += sizeOf(item) + 1;
    if (size > most) break;
    kept.push(item);
  }
  // A first item that alone is too large is shortened itself: a list of one file, or of one table.
  if (kept.length === 0 && most >= 3 + nothing) kept.push(shorten(list[0], most - 3, `${place}[0]`, leftOut));
  if (kept.length < list.length) leftOut.push(`${place} (${list.length - kept.length} of ${list.length})`);
  return kept;
}

/** The smallest first: each takes what it needs, and what it does not need is for the larger ones. */
function fitMap(map: object, most: number, place: string, leftOut: string[]): unknown {
  const sized = Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ key, value, size: sizeOf(value) }));
  let room = most - 2 - sized.reduce((sum, { key }) => sum + JSON.stringify(key).length + 2, 0);
  let left = sized.length;
  if (room < nothing * left) {
    leftOut.push(place);
    return null;
  }
  const fitted = new Map<string, unknown>();
  for (const { key, value } of [...sized].sort((a, b) => a.size - b.size)) {
    const share = shorten(value, Math.floor(room / left), place === '' ? key : `${place}.${key}`, leftOut);
    fitted.set(key, share);
    room -= sizeOf(share);
    left -= 1;
  }
  return Object.fromEntries(sized.map(({ key }) => [key, fitted.get(key)]));
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
