/** An amount as the ledger has it: a tenth below 100, whole above, two digits that count below 1; the table is exact. */
export function amountText(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (needsPower(size)) return powerText(value);
  if (size >= 99.95) return grouped(value.toFixed(0));
  if (size >= 0.995) return withMinus(value.toFixed(1).replace(/\.0$/, ''));
  return twoDigits(value).replace(/0+$/, '');
}

/** A sampled amount: two digits that count, whatever its size. */
export function sampledText(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (needsPower(size)) return powerText(value);
  return size >= 10 ? grouped(Number(value.toPrecision(2)).toFixed(0)) : twoDigits(value);
}

/** A sampled difference, with its sign. */
export function differenceText(value: number): string {
  return value > 0 ? `+${sampledText(value)}` : sampledText(value);
}

/** `1 flow`, `2 flows`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Too large or too small to be read as digits. */
export function needsPower(size: number): boolean {
  return size >= 9_999_500 || size < 0.000_995;
}

/** `1.2·10⁻⁹`. */
export function powerText(value: number): string {
  const [digits = '', power = ''] = value.toExponential(1).split('e');
  const raised = power.replace('+', '').replace(/./g, (one) => raisedDigits[one] ?? one);
  return `${withMinus(digits)}·10${raised}`;
}

const raisedDigits: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

function twoDigits(value: number): string {
  const rounded = Number(value.toPrecision(2));
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return withMinus(rounded.toFixed(decimals));
}

function grouped(digits: string): string {
  return withMinus(digits.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** The hyphen becomes a true minus sign. */
function withMinus(text: string): string {
  return text.replace('-', '−');
}
