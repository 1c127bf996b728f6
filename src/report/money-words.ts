import { twoDigits } from './numbers.ts';
import { plainText } from './wrap-text.ts';

interface CurrencyUnit {
  readonly id: string;
  readonly unit: string;
}

/** Short scale of a unit: millions are said in billions from a thousand on. */
const larger: Readonly<Record<string, readonly [per: number, short: string]>> = {
  million: [1000, 'bn'],
  billion: [1, 'bn'],
};

/** How a figure counts a currency: billions where it is kept in millions. */
export function inBillions(currency: string, currencies: readonly CurrencyUnit[]) {
  const unit = currencies.find(({ id }) => id === currency)?.unit ?? '';
  const [per, short] = larger[unit] ?? [1, unit];
  return { per, unit: `${currency} ${short}`.trim() };
}

/** A sum at two significant digits, in billions where the currency is kept in millions: `EUR 12 bn`, `EUR 40 m`. */
export function moneyText(
  amount: number,
  currency: string,
  currencies: readonly CurrencyUnit[],
  isSigned = false,
): string {
  const unit = currencies.find(({ id }) => id === currency)?.unit ?? '';
  const isSmall = unit === 'million' && Math.abs(amount) < 95;
  const [per, short] = isSmall ? [1, 'm'] : (larger[unit] ?? [1, unit]);
  const text = twoDigits(amount / per);
  if (text === '0') return '0';
  const sign = isSigned && amount > 0 ? '+' : '';
  return `${currency} ${sign}${text}${short === '' ? '' : ` ${short}`}`;
}

interface LackLike {
  readonly account: string;
  readonly kind: string;
  readonly currency: string;
  readonly firstMonth: string;
  readonly first: number;
  readonly total: number;
  readonly label: string;
}

const verbs: Readonly<Record<string, string>> = {
  unfunded: 'cannot pay for',
  undrawn: 'cannot pay out',
  default: 'cannot serve',
  uncovered: 'cannot pay out',
  'over-limit': 'is guaranteed too little for',
  'over-pledged': 'has been pledged more than there is for',
};

/** `Ukraine’s treasury cannot pay for EUR 2 bn of budget in 2026-03 (EUR 60 bn in all)`. */
export function lackWords(
  one: LackLike,
  name: (account: string) => string,
  currencies: readonly CurrencyUnit[],
): string {
  const money = (amount: number) => moneyText(amount, one.currency, currencies);
  const more = one.total > one.first ? ` (${money(one.total)} over the whole run)` : '';
  return `${name(one.account)} ${verbs[one.kind] ?? 'lacks'} ${money(one.first)} of “${plainText(one.label)}” in ${one.firstMonth}${more}`;
}
