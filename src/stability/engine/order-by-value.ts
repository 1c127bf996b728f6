/** States in ascending order of a value, by counting: values are ranks, so there are never more of them than states. */
export function orderByValue(values: Int32Array): Int32Array {
  const { lowest, highest } = boundsOf(values);
  const width = highest - lowest + 1;
  // Ranks far apart are ranked anew first: counting needs a counter a value.
  if (width > 4 * values.length + 1024) return orderByValue(compressed(values));
  const starts = new Int32Array(width + 1);
  for (const value of values) starts[value - lowest + 1] = starts[value - lowest + 1] + 1;
  for (let k = 1; k <= width; k++) starts[k] = starts[k] + starts[k - 1];
  const order = new Int32Array(values.length);
  for (let s = 0; s < values.length; s++) {
    const value = values[s] - lowest;
    const place = starts[value];
    order[place] = s;
    starts[value] = place + 1;
  }
  return order;
}

function boundsOf(values: Int32Array): { readonly lowest: number; readonly highest: number } {
  let [lowest, highest] = [values[0] ?? 0, values[0] ?? 0];
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { lowest, highest };
}

function compressed(values: Int32Array): Int32Array {
  const levels = Int32Array.from(new Set(values)).sort();
  const rankOf = new Map(Array.from(levels, (value, rank) => [value, rank] as const));
  return values.map((value) => rankOf.get(value) as number);
}
