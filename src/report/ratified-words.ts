import type { RatifiedTest } from '../verdict/index.ts';
import { type Catalogue, listed, moneyText, percent, twoDigits, visible } from '../words/index.ts';
import { inText } from './describe-input.ts';
import type { OptionName } from './kept-words.ts';
import type { NameOf } from './paid-for-words.ts';

type Say = Catalogue['ratified'];

/**
 * The second line of a brief: which bodies decide, on which legal base, who stops it, and what would turn those who refuse.
 *
 * @example
 * ratifiedWords(null, namesOf(situation), optionNames(situation), catalogue) // => catalogue.ratified.notTested
 */
export function ratifiedWords(
  test: RatifiedTest | null,
  nameOf: NameOf,
  optionName: OptionName,
  { ratified: say }: Catalogue,
): string {
  if (test === null) return say.notTested;
  if (test.probability === null) return say.nobodyDecides;
  const best =
    test.probabilityAtBest > test.probability + 0.005 ? say.atBest(percent(test.probabilityAtBest)) : '';
  const share = `${say.passesIn(percent(test.probability))}${best}`;
  return [
    share,
    ...test.votes.map((vote) => voteText(vote, nameOf, say)),
    ...new Set(test.decisions.flatMap(({ consents }) => consentTexts(consents, nameOf, optionName, say))),
  ].join('; ');
}

/** The base in use in full; others that are argued for in short. */
function voteText(vote: RatifiedTest['votes'][number], nameOf: NameOf, say: Say): string {
  const base = say.base(visible(vote.label), vote.rule);
  const passes = say.passes(vote.passesAtMedians);
  const share = percent(vote.probability);
  if (!vote.isUsed) return say.wereIt(base, passes, share);
  const count = vote.refusing.length;
  const refusing =
    count === 0
      ? ''
      : count > 6
        ? say.manyRefuse(count)
        : say.refuse(listed(vote.refusing.map(visible)), count);
  const body = nameOf(`institution:${vote.institution}`);
  return say.vote(body, base, passes, share, refusing);
}

type Consent = RatifiedTest['decisions'][number]['consents'][number];

/** The concession that turns each refuser, said once for all whom it turns; then who is turned by no single change. */
function consentTexts(
  consents: readonly Consent[],
  nameOf: NameOf,
  optionName: OptionName,
  say: Say,
): readonly string[] {
  const groups = new Map<string, Consent[]>();
  for (const one of consents) {
    const key = one.concession === null ? '' : `${one.concession.issue} ${one.concession.to}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((turned) => {
    const who = turned.length > 4 ? say.members(turned.length) : listed(turned.map(lacking));
    const concession = turned[0]?.concession ?? null;
    if (concession === null) return say.notTurned(who);
    const { issue, to, hurts, loss, money: sum } = concession;
    const cost =
      hurts === null ? say.costsNobody : say.costs(inText(nameOf(hurts)), twoDigits(loss), sumText(sum));
    return say.turnedBy(who, optionName(issue, to), cost);
  });
}

/** A member, with the sum that it lacks where money has a worth to it. */
function lacking({ member, money }: Consent): string {
  const sum = sumText(money);
  return sum === null ? visible(member) : `${visible(member)} (${sum})`;
}

/** A sum in its currency. */
export function sumText(money: Consent['money']): string | null {
  return money === null
    ? null
    : moneyText(money.amount, money.currency, [{ id: money.currency, unit: money.unit }]);
}
