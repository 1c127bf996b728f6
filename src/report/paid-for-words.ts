import type { Situation } from '../situation/index.ts';
import type { PaidForTest } from '../verdict/index.ts';
import { type Catalogue, listed, moneyText, percent, visible } from '../words/index.ts';
import { lackWords } from './money-words.ts';

/** What ids are called: accounts, actors, institutions and proposals. */
export type NameOf = (id: string) => string;

/**
 * Names of a situation's accounts, actors, institutions and proposals, whichever has the id.
 *
 * @example
 * namesOf(situation)('south') // => 'South'
 * namesOf(situation)('proposal:swap') // => 'Water for trade'
 */
export function namesOf({ ledger, actors, proposals, institutions }: Situation): NameOf {
  const names = new Map([
    ...actors.map(({ id, name }) => [id, name] as const),
    ...proposals.map(({ id, title }) => [`proposal:${id}`, title] as const),
    ...institutions.map(({ id, name }) => [`institution:${id}`, name] as const),
    ...(ledger?.accounts ?? []).map(({ id, name }) => [`account:${id}`, name] as const),
  ]);
  return (id) => visible(names.get(id) ?? id.replace(/^\w+:/, ''));
}

/**
 * The fourth line of a brief: does everybody have the money, who runs short first, who else was promised it, who pays.
 *
 * @example
 * paidForWords(null, namesOf(situation), catalogue) // => catalogue.paidFor.notTested
 */
export function paidForWords(test: PaidForTest | null, nameOf: NameOf, catalogue: Catalogue): string {
  const { paidFor: say } = catalogue;
  if (test === null) return say.notTested;
  return [
    answer(test, nameOf, catalogue),
    ...rivalWords(test, nameOf, say),
    ...reserveWords(test, nameOf, say),
    ...bearer(test, nameOf, say),
  ].join('; ');
}

function answer(test: PaidForTest, nameOf: NameOf, catalogue: Catalogue): string {
  const { paidFor: say } = catalogue;
  const until = test.firstMonth;
  const when = until === null || until.low === until.high ? '' : say.elseFirst(until.low, until.high);
  const share = `${sharesWords(test, say)}${when}`;
  const own = test.onlyWithDeal[0];
  const first = own ?? test.first;
  if (first === null) return say.yes(share);
  const lack = lackWords(first, (id) => nameOf(`account:${id}`), test.currencies, catalogue);
  const money = (amount: number) => moneyText(amount, test.reportIn, test.currencies);
  const [low, median, high] = test.lacking;
  const without = test.noDeal.lacking[1];
  const against = without === median ? say.asWithout : say.against(money(without));
  return say.no(lack, money(median), money(low), money(high), against, share);
}

/** Whether the package is honoured, and whether what it covers is financed, each in its share of draws. */
function sharesWords({ honoured, financed }: PaidForTest, say: Catalogue['paidFor']): string {
  const covered = financed === null ? '' : say.financed(percent(financed));
  return `${say.honoured(percent(honoured))}${covered}`;
}

function rivalWords(
  { rivals, currencies }: PaidForTest,
  nameOf: NameOf,
  say: Catalogue['paidFor'],
): readonly string[] {
  const [worst] = [...rivals].sort((a, b) => b.short - a.short);
  if (worst === undefined) return [];
  const money = (amount: number) => moneyText(amount, worst.currency, currencies);
  const title = nameOf(`proposal:${worst.proposal}`);
  return [say.sameMoney(title, money(worst.promised), money(worst.available))];
}

/** Whose money lasts for longer or less long than without the package. */
function reserveWords(
  { reserves }: PaidForTest,
  nameOf: NameOf,
  say: Catalogue['paidFor'],
): readonly string[] {
  const when = ({ low, median, high }: PaidForTest['reserves'][number]['deal']) =>
    low === null ? say.neverDry : say.dryIn(median, low, high);
  return reserves
    .filter(({ deal, noDeal }) => when(deal) !== when(noDeal))
    .map(({ account, deal, noDeal }) => say.runsOut(nameOf(`account:${account}`), when(deal), when(noDeal)));
}

/** Who bears the loss: actors that lose in all but a few draws, the largest loss first. */
function bearer(
  { deltas, reportIn, currencies }: PaidForTest,
  nameOf: NameOf,
  say: Catalogue['paidFor'],
): readonly string[] {
  const losers = deltas.filter(({ total }) => total.high < 0).slice(0, 2);
  if (losers.length === 0) return [];
  const money = (amount: number) => moneyText(amount, reportIn, currencies);
  const each = losers.map(({ actor, total }) =>
    say.loser(nameOf(actor), money(total.low), money(total.high)),
  );
  return [say.bearsLoss(listed(each))];
}
