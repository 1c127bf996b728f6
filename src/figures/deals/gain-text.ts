/** A gain as printed in pictures: sign, two digits that count, true minus sign; `?` when it is unknown. */
export function gainText(gain: number | null): string {
  if (gain === null) return '?';
  const size = Math.abs(gain);
  const text = size.toFixed(size >= 0.0995 ? 2 : 3);
  if (Number(text) === 0) return '0';
  return gain < 0 ? `−${text}` : `+${text}`;
}
