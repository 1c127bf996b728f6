import { signed, twoDigits } from './numbers.ts';

/** A currency as the ledger states it: its code, and what its amounts are counted in. */
export interface CurrencyUnit {
  readonly id: string;
  readonly unit: string;
}

/** Short scale of a unit: millions are said in billions from a thousand on. */
const larger: Readonly<Record<string, readonly [per: number, short: string]>> = {
  million: [1000, 'bn'],
  billion: [1, 'bn'],
};

/**
 * How a figure counts a currency: billions where it is kept in millions.
 *
 * @example
 * inBillions('EUR', [{ id: 'EUR', unit: 'million' }]).unit // => 'EUR bn'
 */
export function inBillions(currency: string, currencies: readonly CurrencyUnit[]) {
  const [per, short] = scaleOf(currency, currencies);
  return { per, unit: `${currency} ${short}`.trim() };
}

/**
 * A sum at two significant digits, in billions where the currency is kept in millions: `EUR 12 bn`, `EUR 40 m`.
 *
 * @example
 * moneyText(1500, 'EUR', [{ id: 'EUR', unit: 'million' }]) // => 'EUR 1.5 bn'
 */
export function moneyText(amount: number, currency: string, currencies: readonly CurrencyUnit[]): string {
  return text(amount, currency, currencies, twoDigits);
}

/**
 * The same with its sign: `EUR +12 bn`.
 *
 * @example
 * signedMoneyText(1500, 'EUR', [{ id: 'EUR', unit: 'million' }]) // => 'EUR +1.5 bn'
 */
export function signedMoneyText(
  amount: number,
  currency: string,
  currencies: readonly CurrencyUnit[],
): string {
  return text(amount, currency, currencies, signed);
}

/** A sum as a table holds it. */
export interface Sum {
  readonly amount: number;
  readonly currency: string;
}

/**
 * Sums that stand below one another: all in billions where the largest is, so that they can be compared at a glance.
 *
 * @example
 * moneyColumn([{ amount: 1500, currency: 'EUR' }, { amount: 20, currency: 'EUR' }], [{ id: 'EUR', unit: 'million' }]) // => ['EUR 1.5 bn', 'EUR 0.020 bn']
 */
export function moneyColumn(sums: readonly Sum[], currencies: readonly CurrencyUnit[]): readonly string[] {
  return column(sums, currencies, twoDigits);
}

/**
 * The same with their signs.
 *
 * @example
 * signedMoneyColumn([{ amount: 1500, currency: 'EUR' }], [{ id: 'EUR', unit: 'million' }]) // => ['EUR +1.5 bn']
 */
export function signedMoneyColumn(
  sums: readonly Sum[],
  currencies: readonly CurrencyUnit[],
): readonly string[] {
  return column(sums, currencies, signed);
}

function column(
  sums: readonly Sum[],
  currencies: readonly CurrencyUnit[],
  format: (value: number) => string,
): readonly string[] {
  const isKeptInMillions = ({ currency }: Sum) => unitOf(currency, currencies) === 'million';
  const largest = Math.max(0, ...sums.filter(isKeptInMillions).map(({ amount }) => Math.abs(amount)));
  // What is kept in another unit has no smaller one to be said in.
  const least = sums.every(isKeptInMillions) ? largest : Number.POSITIVE_INFINITY;
  return sums.map(({ amount, currency }) => text(amount, currency, currencies, format, least));
}

/**
 * An amount in whole minor units, to the last of them: `1234.50`.
 *
 * @example
 * exactMoney(123456, 2) // => '1234.56'
 */
export function exactMoney(minor: number, decimals: number): string {
  const digits = (Math.abs(minor) / 10 ** decimals).toFixed(decimals);
  return minor < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

function text(
  amount: number,
  currency: string,
  currencies: readonly CurrencyUnit[],
  format: (value: number) => string,
  /** The largest that it stands beside: they are said in one unit. */
  largest = Math.abs(amount),
): string {
  const isSmall = unitOf(currency, currencies) === 'million' && largest < 95;
  const [per, short] = isSmall ? [1, 'm'] : scaleOf(currency, currencies);
  const digits = format(amount / per);
  if (digits === '0') return '0';
  return `${currency} ${digits}${short === '' ? '' : ` ${short}`}`;
}

function unitOf(currency: string, currencies: readonly CurrencyUnit[]): string {
  return currencies.find(({ id }) => id === currency)?.unit ?? '';
}

function scaleOf(
  currency: string,
  currencies: readonly CurrencyUnit[],
): readonly [per: number, short: string] {
  const unit = unitOf(currency, currencies);
  return (Object.hasOwn(larger, unit) ? larger[unit] : undefined) ?? [1, unit];
}
