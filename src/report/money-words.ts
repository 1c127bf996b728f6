import { type Catalogue, type CurrencyUnit, moneyText } from '../words/index.ts';

interface LackLike {
  readonly account: string;
  readonly kind: keyof Catalogue['ledger']['lackVerbs'];
  readonly currency: string;
  readonly firstMonth: string;
  readonly first: number;
  readonly total: number;
  readonly label: string;
}

/**
 * Who cannot pay what, and when first.
 *
 * @example
 * const lack = { account: 'fund', kind: 'cash', currency: 'EUR', label: 'aid', firstMonth: '2026-02', first: 5, total: 5 };
 * lackWords(lack, () => 'The fund', run.plan.ledger.currencies, catalogue).includes('The fund') // => true
 */
export function lackWords(
  one: LackLike,
  name: (account: string) => string,
  currencies: readonly CurrencyUnit[],
  { ledger: say }: Catalogue,
): string {
  const money = (amount: number) => moneyText(amount, one.currency, currencies);
  const more = one.total > one.first ? say.overTheRun(money(one.total)) : '';
  return say.lack(
    name(one.account),
    say.lackVerbs[one.kind],
    money(one.first),
    one.label,
    one.firstMonth,
    more,
  );
}
