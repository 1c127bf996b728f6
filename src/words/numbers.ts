import { numeralsEnglish } from './catalogue/en/numerals.ts';

/**
 * The only formatter of numbers that readers see. Every text keeps the order of its numbers, none is "-0", and nothing that is not
 * certain reads as 0 or 100 %.
 */
const { under, over, to, and, plural, never } = numeralsEnglish;

const missing = '–';

/**
 * A share of draws or votes in whole percent; 0 and 100 only where none or all.
 *
 * @example
 * percent(0.001) // => 'under 1 %'
 * percent(0.5) // => '50 %'
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return `${under} 1 %`;
  if (share < 1 && share > 0.99) return `${over} 99 %`;
  return `${whole(share * 100)} %`;
}

/**
 * The same where there is little room: `<1 %`, `>99 %`.
 *
 * @example
 * percentNarrow(0.5) // => '50 %'
 */
export function percentNarrow(share: number): string {
  if (share > 0 && share < 0.01) return '<1 %';
  if (share < 1 && share > 0.99) return '>99 %';
  return `${whole(share * 100)} %`;
}

/**
 * A share that is counted, not drawn, at two digits that count: `0.35 %`; what is not certain never reads as 0 or 100.
 *
 * @example
 * percentTwoDigits(0.1234) // => '12 %'
 */
export function percentTwoDigits(share: number): string {
  if (share > 0 && share < 0.000_95) return '<0.1 %';
  if (share < 1 && share >= 0.995) return '>99 %';
  return `${roundedTwoDigits(100 * share)} %`;
}

/**
 * A rate a year with one decimal.
 *
 * @example
 * ratePercent(0.035) // => '3.5 %'
 */
export function ratePercent(rate: number): string {
  return `${decimals(100 * rate, 1)} %`;
}

/**
 * Two digits that count below ten, whole numbers above.
 *
 * @example
 * twoDigits(1234) // => '1,234'
 */
export function twoDigits(value: number): string {
  if (!Number.isFinite(value)) return infinite(value);
  const rounded = Math.abs(value) < 10 ? Number(value.toPrecision(2)) : value;
  const size = Math.abs(rounded);
  if (size >= 10) return grouped(rounded.toFixed(0));
  const digits = size === 0 ? 0 : 1 - Math.floor(Math.log10(size));
  return withoutMinusZero(rounded.toFixed(Math.max(0, Math.min(3, digits))));
}

/**
 * A gain with its sign: `+0.12`.
 *
 * @example
 * signed(-0.5) // => '−0.50'
 */
export function signed(value: number): string {
  const text = twoDigits(value);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/**
 * A gain in a picture: sign and hundredths, thousandths below a tenth; `?` where it is unknown.
 *
 * @example
 * gainText(0.25) // => '+0.25'
 */
export function gainText(value: number | null): string {
  if (value === null) return '?';
  const size = Math.abs(value);
  const text = withoutMinusZero(value.toFixed(size >= 0.0995 ? 2 : 3));
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/**
 * An amount as the ledger has it: a tenth below 100, whole above, two digits that count below 1; the table is exact.
 *
 * @example
 * amountText(1234.5) // => '1,235'
 */
export function amountText(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (needsPower(size)) return powerText(value);
  if (size >= 99.95) return grouped(value.toFixed(0));
  if (size >= 0.995) return withMinus(value.toFixed(1).replace(/\.0$/, ''));
  return twoThatCount(value).replace(/0+$/, '');
}

/**
 * A sampled amount: two digits that count, whatever its size.
 *
 * @example
 * sampledText(12345) // => '12,000'
 */
export function sampledText(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  return needsPower(size) ? powerText(value) : roundedTwoDigits(value);
}

/**
 * A sampled difference, with its sign.
 *
 * @example
 * differenceText(-1.5) // => '−1.5'
 */
export function differenceText(value: number): string {
  return value > 0 ? `+${sampledText(value)}` : sampledText(value);
}

/**
 * A weight as it is given: whole numbers in full, others to a hundredth; very large or small ones as powers.
 *
 * @example
 * weightText(0.5) // => '0.5'
 */
export function weightText(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (value !== 0 && rounded === 0) return amountText(value);
  const size = Math.abs(rounded);
  if (size >= 1e10 || (!Number.isInteger(rounded) && needsPower(size))) return powerText(value);
  return grouped(rounded === 0 ? '0' : String(rounded));
}

/**
 * A number at a fixed count of decimals, as tables of one kind have it; `–` where there is none.
 *
 * @example
 * decimals(1.234, 1) // => '1.2'
 */
export function decimals(value: number | null | undefined, places: number): string {
  if (value === null || value === undefined || Number.isNaN(value)) return missing;
  return Number.isFinite(value)
    ? withMinus(grouped(zeroWithoutSign(value.toFixed(places))))
    : infinite(value);
}

/**
 * The same with its sign.
 *
 * @example
 * signedDecimals(1.25, 1) // => '+1.3'
 */
export function signedDecimals(value: number, places: number): string {
  const text = decimals(value, places);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/**
 * At most so many decimals, none that are nought: `42`, `42.5`; `–` where there is no number.
 *
 * @example
 * atMostDecimals(1.5, 2) // => '1.5'
 */
export function atMostDecimals(value: number | null | undefined, places: number): string {
  if (value === null || value === undefined || Number.isNaN(value)) return missing;
  if (!Number.isFinite(value)) return infinite(value);
  const rounded = Number(value.toFixed(places));
  return withMinus(grouped(String(rounded === 0 ? 0 : rounded)));
}

/**
 * So many digits that count, for results that are proved: `0.250`.
 *
 * @example
 * digits(1234.5, 2) // => '1.2e+3'
 */
export function digits(value: number, count: number): string {
  return value === 0 ? '0' : withMinus(value.toPrecision(count));
}

/**
 * A very small or large number in powers of ten, for gaps: `1.2e-9` would be read by few.
 *
 * @example
 * powerText(123456789) // => '1.2·10⁸'
 */
export function powerText(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  const raised = exponent.replace('+', '').replace(/./g, (one) => raisedDigits[one] ?? one);
  return `${withMinus(mantissa)}·10${raised}`;
}

/**
 * Too large or too small to be read as digits.
 *
 * @example
 * needsPower(123456789) // => true
 */
export function needsPower(size: number): boolean {
  return size >= 9_999_500 || size < 0.000_995;
}

/**
 * A whole number with its thousands apart: `10,000`.
 *
 * @example
 * whole(1234.4) // => '1,234'
 */
export function whole(value: number): string {
  if (!Number.isFinite(value)) return infinite(value);
  const rounded = Math.round(value);
  return grouped(rounded === 0 ? '0' : rounded.toFixed(0));
}

/**
 * A count of any length in groups of three; a power of ten where nobody would read the digits.
 *
 * @example
 * large('1234567') // => '1,234,567'
 */
export function large(text: string): string {
  if (text.length > 15) return `about ${text[0]}.${text.slice(1, 3)}·10^${text.length - 1}`;
  return grouped(text);
}

/**
 * `1 claim`, `2 claims`.
 *
 * @example
 * counted(1, 'claim') // => '1 claim'
 * counted(2, 'claim') // => '2 claims'
 */
export function counted(count: number, noun: string): string {
  return `${whole(count)} ${plural(count, noun)}`;
}

/**
 * `a`, `a and b`, `a, b and c`.
 *
 * @example
 * listed(['a', 'b', 'c']) // => 'a, b and c'
 */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/**
 * `a to b`; one of them where they read the same.
 *
 * @example
 * rangeText('1', '2') // => '1 to 2'
 */
export function rangeText(low: string, high: string): string {
  return low === high ? low : `${low} ${to} ${high}`;
}

/**
 * A month or a day as ISO 8601 has it; `never` where there is none.
 *
 * @example
 * dateText('2025-12-11') // => '2025-12-11'
 */
export function dateText(text: string | null): string {
  return text ?? never;
}

function infinite(value: number): string {
  return Number.isNaN(value) ? missing : value > 0 ? '∞' : '−∞';
}

function roundedTwoDigits(value: number): string {
  if (Math.abs(value) < 10) return twoThatCount(value);
  return grouped(Number(value.toPrecision(2)).toFixed(0));
}

function twoThatCount(value: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(2));
  const places = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return withMinus(rounded.toFixed(places));
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

/** Thousands apart; the hyphen becomes a true minus sign. */
function grouped(text: string): string {
  const [front = '', ...rest] = text.split('.');
  return withMinus([front.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.'));
}

function withMinus(text: string): string {
  return text.replace('-', '−');
}

/** `-0.00` is `0`. */
function withoutMinusZero(text: string): string {
  return Number(text) === 0 ? '0' : withMinus(text);
}

/** `-0.00` is `0.00`: its decimals stay, for columns. */
function zeroWithoutSign(text: string): string {
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/**
 * A change of a share in points of 100, with its sign.
 *
 * @example
 * pointsText(-0.125) // => '−13'
 * pointsText(0.004) // => '+0.4'
 */
export function pointsText(change: number): string {
  const points = 100 * change;
  return signedDecimals(points, Math.abs(points) < 1 ? 1 : 0);
}
