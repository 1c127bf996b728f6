/** A number at two significant digits, as the data bear, with a true minus sign. */
export function twoDigits(value: number): string {
  if (value === 0) return '0';
  const digits = Math.abs(value) >= 10 ? 0 : Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value))));
  const text = value.toFixed(Math.min(3, digits));
  return (Number(text) === 0 ? '0' : text).replace('-', '−');
}

/** A gain with its sign: `+0.12`. */
export function signed(value: number): string {
  const text = twoDigits(value);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** A probability in whole percent; 0 and 100 only when every draw agrees. */
export function percent(probability: number): string {
  if (probability > 0 && probability < 0.01) return 'under 1 %';
  if (probability < 1 && probability > 0.99) return 'over 99 %';
  return `${Math.round(probability * 100)} %`;
}

/** A swing of probability in points of percent. */
export function points(swing: number): string {
  return counted(Math.max(1, Math.round(Math.abs(swing) * 100)), 'point');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `1 claim`, `2 claims`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
