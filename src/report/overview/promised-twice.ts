import type { Situation } from '../../situation/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import { type Catalogue, moneyText } from '../../words/index.ts';
import { namesOf } from '../paid-for-words.ts';

/**
 * Money that two proposals promise and that is there once, a sentence a pair.
 *
 * @example
 * promisedTwice([judged], situation, catalogue) // => []
 */
export function promisedTwice(
  verdicts: readonly Verdict[],
  situation: Situation,
  { overview: say }: Catalogue,
): readonly string[] {
  const nameOf = namesOf(situation);
  const seen = new Set<string>();
  return verdicts.flatMap(({ proposal, title, paidFor }) =>
    (paidFor?.rivals ?? []).flatMap(({ proposal: other, custody, currency, promised, available }) => {
      const pair = [proposal, other].sort().join(' ');
      if (seen.has(`${pair} ${custody}`)) return [];
      seen.add(`${pair} ${custody}`);
      const money = (amount: number) => moneyText(amount, currency, paidFor?.currencies ?? []);
      const holder = situation.ledger?.instruments.find(({ id }) => id === custody)?.label ?? custody;
      return [
        say.promisedTwice(title, nameOf(`proposal:${other}`), money(promised), money(available), holder),
      ];
    }),
  );
}
