import { type CurrencyUnit, moneyText, visible } from '../words/index.ts';

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
  return `${name(one.account)} ${verbs[one.kind] ?? 'lacks'} ${money(one.first)} of “${visible(one.label)}” in ${one.firstMonth}${more}`;
}
