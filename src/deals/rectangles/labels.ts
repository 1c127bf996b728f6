/**
 * Sums attained on the way to one state, none of them dominated, as a flat list: n sums, then the trail that leads back to
 * the boxes taken, then the target it was last seen to reach. Sums fall from first to last, compared in order.
 */
export type Labels = number[];

/** Numbers a label takes. */
export function labelWidth(parties: number): number {
  return parties + 2;
}

/** The undominated of two lists. */
export function mergeLabels(a: Labels, b: Labels, parties: number): Labels {
  const width = labelWidth(parties);
  const merged: Labels = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isFirst = j >= b.length || (i < a.length && compareLabels(a, i, b, j, parties) >= 0);
    if (isFirst) pushUndominated(merged, a, i, parties);
    else pushUndominated(merged, b, j, parties);
    if (isFirst) i += width;
    else j += width;
  }
  return merged;
}

/** Labels in any order, put in order and thinned to the undominated. */
export function orderedLabels(labels: Labels, parties: number): Labels {
  const width = labelWidth(parties);
  const starts = Array.from({ length: labels.length / width }, (_, i) => i * width);
  starts.sort((i, j) => compareLabels(labels, j, labels, i, parties));
  const ordered: Labels = [];
  for (const start of starts) pushUndominated(ordered, labels, start, parties);
  return ordered;
}

function compareLabels(a: Labels, i: number, b: Labels, j: number, parties: number): number {
  for (let p = 0; p < parties; p++) {
    const difference = a[i + p] - b[j + p];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What comes later in order cannot dominate, so it is enough to look back; for two parties at the last one. */
function pushUndominated(kept: Labels, from: Labels, start: number, parties: number): void {
  const width = labelWidth(parties);
  const stop = parties <= 2 ? Math.max(0, kept.length - width) : 0;
  for (let k = kept.length - width; k >= stop; k -= width) {
    let isCovered = true;
    for (let p = 0; p < parties && isCovered; p++) {
      isCovered = kept[k + p] >= from[start + p];
    }
    if (isCovered) return;
  }
  for (let p = 0; p < width; p++) kept.push(from[start + p]);
}
