/**
 * The candidate a typist most likely meant: smallest Damerau–Levenshtein distance (optimal string alignment), at
 * most a third of the longer word's length; undefined when nothing is near. Ties go to the earlier candidate.
 *
 * @example
 * nearestName('verdct', ['brief', 'verdict']) // => 'verdict'
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const typed = name.slice(0, longestName).toLowerCase();
  for (const candidate of candidates) {
    const distance = editDistance(typed, candidate.slice(0, longestName).toLowerCase());
    const limit = Math.max(1, Math.ceil(Math.max(typed.length, candidate.length) / 3));
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

// Names beyond this length are not typing mistakes, and the distance is quadratic in it.
const longestName = 60;

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours cost 1 each.
 *
 * @example
 * editDistance('salience', 'sailence') // => 1
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
