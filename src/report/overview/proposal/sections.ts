import type { Situation } from '../../../situation/index.ts';
import type { TestName, Verdict } from '../../../verdict/index.ts';
import {
  type Catalogue,
  listed,
  moneyText,
  percent,
  signed,
  signedMoneyText,
  twoDigits,
  visible,
} from '../../../words/index.ts';
import { inText } from '../../describe-input.ts';
import { capital, optionNames } from '../../kept-words.ts';
import { namesOf } from '../../paid-for-words.ts';
import { sumText } from '../../ratified-words.ts';

/** What sentences are made with. */
interface Making {
  readonly situation: Situation;
  readonly catalogue: Catalogue;
}

/** Names that are listed before the rest is counted. */
const mostNames = 5;
/** What happens less often is not said. */
const seldom = 0.1;

/** What each test says of a proposal, in short sentences; the weightiest first. */
export function testSentences(test: TestName, verdict: Verdict, making: Making): readonly string[] {
  switch (test) {
    case 'accepted':
      return acceptedSentences(verdict, making);
    case 'ratified':
      return ratifiedSentences(verdict, making);
    case 'kept':
      return keptSentences(verdict, making);
    case 'paidFor':
      return paidForSentences(verdict, making);
  }
}

function acceptedSentences({ accepted }: Verdict, { situation, catalogue }: Making): readonly string[] {
  const { accepted: say } = catalogue.proposalView;
  const nameOf = namesOf(situation);
  const name = (id: string) => inText(nameOf(id));
  const gainOf = (id: string) => accepted.gains.find(({ actor }) => actor === id)?.gain;
  const refusing = accepted.blockers
    .filter(({ probability }) => probability >= seldom)
    .slice(0, 3)
    .flatMap(({ actor, probability }) => {
      const gain = gainOf(actor);
      if (gain === undefined) return [];
      return [say.refuses(capital(name(actor)), percent(probability), signed(gain.low), signed(gain.high))];
    });
  const least = accepted.worst === null || refusing.length > 0 ? undefined : accepted.worst;
  return [
    ...refusing,
    ...(least === undefined
      ? []
      : [say.least(capital(name(least.actor)), signed(least.gain.low), signed(least.gain.high))]),
    ...(accepted.signatories.length === 0
      ? []
      : [say.signs(several(accepted.signatories.map(name), catalogue))]),
    ...(accepted.losersNotAsked.length === 0
      ? []
      : [say.notAsked(several(accepted.losersNotAsked.map(name), catalogue))]),
    ...(accepted.signatoriesMissing.length === 0
      ? []
      : [say.missing(several(accepted.signatoriesMissing.map(name), catalogue))]),
  ];
}

function ratifiedSentences({ ratified }: Verdict, { situation, catalogue }: Making): readonly string[] {
  if (ratified === null) return [];
  const { ratified: say } = catalogue.proposalView;
  const nameOf = namesOf(situation);
  const [used, others] = [true, false].map((isUsed) =>
    ratified.votes.filter((vote) => vote.isUsed === isUsed),
  );
  const aside = ratified.decisions.flatMap(
    ({ outside }) => outside.filter(({ members }) => members.length > 0)[0] ?? [],
  );
  const text = (vote: (typeof ratified.votes)[number]) => [
    say.passes(
      capital(nameOf(`institution:${vote.institution}`)),
      visible(vote.label),
      vote.rule,
      percent(vote.probability),
      aside.length > 0,
    ),
    ...(vote.refusing.length === 0 ? [] : [say.refuse(several(vote.refusing.map(visible), catalogue))]),
  ];
  const upheld = ratified.decisions
    .filter((one) => one.upheld < 1)
    .map((one) => say.upheld(percent(one.upheld)));
  return [
    ...new Set([
      ...(used ?? []).flatMap(text),
      ...aside.map(({ members, share }) =>
        say.aside(several(members.map(visible), catalogue), percent(share)),
      ),
      ...upheld,
      ...(others ?? []).map((vote) => say.wereIt(visible(vote.label), vote.rule, percent(vote.probability))),
      ...turnSentences(ratified, { situation, catalogue }),
    ]),
  ];
}

/** The concession that turns each refuser, said once for all whom it turns. */
function turnSentences(
  { decisions }: NonNullable<Verdict['ratified']>,
  { situation, catalogue }: Making,
): readonly string[] {
  const { ratified: say } = catalogue.proposalView;
  const [nameOf, optionName] = [namesOf(situation), optionNames(situation)];
  const consents = decisions.flatMap((one) => one.consents);
  const keyed = consents.flatMap(({ member, concession }) =>
    concession === null ? [] : [{ member: visible(member), concession }],
  );
  const keys = new Set(keyed.map(({ concession }) => `${concession.issue} ${concession.to}`));
  return [...keys].flatMap((key) => {
    const turned = keyed.filter(({ concession }) => `${concession.issue} ${concession.to}` === key);
    const [first] = turned;
    if (first === undefined) return [];
    const { issue, to, hurts, loss, money } = first.concession;
    const cost = hurts === null ? null : say.costs(inText(nameOf(hurts)), twoDigits(loss), sumText(money));
    const members = [...new Set(turned.map(({ member }) => member))];
    return [say.turned(several(members, catalogue), optionName(issue, to), cost)];
  });
}

function keptSentences({ kept }: Verdict, { situation, catalogue }: Making): readonly string[] {
  if (kept === null) return [];
  if (kept.notTested !== null) return [`${capital(kept.notTested)}.`];
  const { kept: say } = catalogue.proposalView;
  const [nameOf, optionName] = [namesOf(situation), optionNames(situation)];
  const breaking = kept.actors
    .filter(({ probability }) => 1 - probability >= seldom)
    .toSorted((a, b) => a.probability - b.probability);
  const [worst] = breaking;
  const who = breaking
    .slice(0, 3)
    .map(({ actor, probability }) => say.tempted(capital(inText(nameOf(actor))), percent(1 - probability)));
  const usual = worst?.usual ?? null;
  if (worst === undefined || usual === null) return who;
  const { bondNeeded } = worst;
  const issueName = (issue: string) => optionName(issue, usual.changes[0]?.to ?? '').replace(/ “.*$/, '');
  return [
    ...who.slice(0, 1),
    say.by(listed(usual.changes.slice(0, 2).map(({ issue, to }) => optionName(issue, to)))),
    usual.returned.length === 0 ? say.noReply : say.reply(several(usual.returned.map(issueName), catalogue)),
    ...(bondNeeded === null || bondNeeded <= 0 ? [] : [say.bond(twoDigits(bondNeeded))]),
    ...who.slice(1),
  ];
}

function paidForSentences({ paidFor }: Verdict, { situation, catalogue }: Making): readonly string[] {
  if (paidFor === null) return [];
  const { paidFor: say } = catalogue.proposalView;
  const { day } = catalogue.overview;
  const nameOf = namesOf(situation);
  const { reportIn, currencies, lacking, noDeal } = paidFor;
  const money = (amount: number) => moneyText(amount, reportIn, currencies);
  const [low, median, high] = lacking;
  const without = noDeal.lacking[1];
  const when = ({ median: month }: { readonly median: string | null }) =>
    month === null ? say.lasts : say.usedUpIn(day(month));
  const ends = paidFor.reserves
    .filter((one) => when(one.deal) !== when(one.noDeal))
    .map(({ account, deal, noDeal: none }) =>
      say.usedUp(nameOf(`account:${account}`), when(deal), when(none)),
    );
  const loser = paidFor.deltas.find(({ total }) => total.high < 0);
  const sums = (amount: number) => signedMoneyText(amount, reportIn, currencies);
  return [
    say.honoured(percent(paidFor.honoured), paidFor.financed === null ? null : percent(paidFor.financed)),
    ...(high === 0
      ? []
      : [say.gap(money(median), money(low), money(high), without === median ? null : money(without))]),
    ...ends,
    ...(loser === undefined
      ? []
      : [say.loser(inText(nameOf(loser.actor)), sums(loser.total.low), sums(loser.total.high))]),
  ];
}

/** The first few names, and how many more. */
function several(names: readonly string[], { proposalView: say }: Catalogue): string {
  if (names.length <= mostNames + 1) return listed(names);
  return say.andMore(names.slice(0, mostNames).join(', '), names.length - mostNames);
}
