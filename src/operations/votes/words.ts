import type { NamedCoalitions, VoteResult } from '../../votes/index.ts';
import {
  type Catalogue,
  type Document,
  decimals,
  document,
  group,
  heading,
  labelOf,
  type MaybeBlock,
  note,
  numberColumn,
  percent,
  sentence,
  signed,
  table,
  textColumn,
  twoDigits,
} from '../../words/index.ts';
import type { RosterVotes, SituationVotes } from './shapes.ts';

/** The answer in words and tables: each decision under each legal base, then renewals. */
export function votesWords(result: SituationVotes | RosterVotes, catalogue: Catalogue): Document {
  return result.kind === 'roster' ? rosterWords(result, catalogue) : situationWords(result, catalogue);
}

function situationWords(result: SituationVotes, catalogue: Catalogue): Document {
  const { votes: say } = catalogue;
  const { about, labels } = result;
  const name = (key: string) => labelOf(labels, key);
  return document(
    heading(result.title),
    sentence(opening(result, catalogue)),
    ...result.votes.map((vote) => group(...voteWords(vote, result, catalogue))),
    ...result.renewals.map(({ on, says, otherwise, vote, lapse }) => {
      const lapses = Object.entries(otherwise).map(([issue, option]) => name(`${issue}.${option}`));
      const who = (isWanted: (gain: number) => boolean) =>
        lapse
          .filter(({ gain }) => isWanted(gain))
          .map(({ actor, gain }) => `${name(actor)} ${signed(gain)}`)
          .join(', ');
      return group(
        heading(say.renewal(on, says)),
        sentence(
          say.lapse(
            lapses.join(', '),
            who((gain) => gain > 0),
            who((gain) => gain < 0),
          ),
        ),
        ...voteWords(vote, result, catalogue),
      );
    }),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
}

function opening(
  { votes, probability, probabilityAtBest, isRatifiedAtMedians }: SituationVotes,
  { votes: say }: Catalogue,
): string {
  if (votes.length === 0) return say.nothingToDecide;
  const best = probabilityAtBest > probability ? say.onBestBase(percent(probabilityAtBest)) : '';
  return say.opening(percent(probability), best, isRatifiedAtMedians);
}

function voteWords(
  vote: VoteResult,
  { labels }: SituationVotes,
  { votes: say }: Catalogue,
): readonly MaybeBlock[] {
  const name = (key: string) => labelOf(labels, key);
  const what = vote.options.map(({ issue, option }) => say.quoted(name(`${issue}.${option}`))).join(' and ');
  const noes = vote.members.filter((member) => member.vote !== 'yes');
  const abstain = vote.members.filter((member) => member.vote === 'abstain').length;
  const yes = vote.members.length - noes.length;
  const share = percent(vote.probability);
  return [
    heading(say.head(name(`institution:${vote.institution}`), what, vote.label, vote.rule, vote.isUsed), 3),
    sentence(say.count(yes, vote.members.length, abstain, vote.passesAtMedians, share)),
    sentence(blockingWords(vote, say)),
    vote.missing === null ? undefined : sentence(missingWords(vote.missing, say)),
    membersTable(vote, name, say),
  ];
}

function membersTable(vote: VoteResult, name: (key: string) => string, say: Catalogue['votes']): MaybeBlock {
  const shown = [...vote.members]
    .filter((member) => member.vote !== 'yes' || member.pivotal > 0 || member.probabilityYes < 1)
    .sort((a, b) => b.pivotal - a.pivotal || a.probabilityYes - b.probabilityYes)
    .slice(0, 8);
  const { members: head } = say;
  return table(
    [
      textColumn(head.member),
      textColumn(head.follows, { dropsAt: 1 }),
      numberColumn(head.gain),
      numberColumn(head.saysYes),
      numberColumn(head.decides),
      textColumn(head.price),
    ],
    shown.map((one) => [
      one.name,
      name(one.follows),
      signed(one.gain),
      percent(one.probabilityYes),
      percent(one.pivotal),
      one.price === 0 ? say.noPrice : twoDigits(one.price),
    ]),
  );
}

function blockingWords({ blocking, uncounted }: VoteResult, say: Catalogue['votes']): string {
  if (uncounted !== null) return say.notSearched(uncounted);
  if (blocking === null) return say.nobodyBlocks;
  const { size, count, listed } = blocking;
  if (size === 1 && Number(count) > 3) return say.anyBlocks(count);
  return size === 1
    ? say.blocksAlone(listed.map((one) => one[0] ?? '').join(', '))
    : say.smallestBlocking(size, count, listed[0]?.join(', ') ?? '');
}

function missingWords({ size, listed }: NamedCoalitions, say: Catalogue['votes']): string {
  return size === 1
    ? say.oneMore(
        listed
          .map((one) => one[0] ?? '')
          .slice(0, 6)
          .join(', '),
      )
    : say.moreNeeded(size, listed[0]?.join(', ') ?? '');
}

function rosterWords(result: RosterVotes, { votes: say }: Catalogue): Document {
  const six = (value: number) => decimals(value, 6);
  const { power: head } = say;
  const { winningCoalitions, coalitions, passage, blockingCoalitions, engine } = result;
  return document(
    sentence(say.roster(winningCoalitions, coalitions, percent(passage), blockingCoalitions, engine)),
    table(
      [
        numberColumn(head.shapleyShubik),
        numberColumn(head.banzhaf),
        numberColumn(head.penrose, { dropsAt: 3 }),
        numberColumn(head.prevent, { dropsAt: 2 }),
        numberColumn(head.initiate, { dropsAt: 1 }),
        numberColumn(head.swings, { dropsAt: 4 }),
        textColumn(head.member),
      ],
      Object.entries(result.members)
        .sort(([, a], [, b]) => b.shapleyShubik - a.shapleyShubik)
        .map(([name, one]) => [
          six(one.shapleyShubik),
          six(one.banzhaf),
          six(one.penrose),
          six(one.colemanPrevent),
          six(one.colemanInitiate),
          one.swings,
          say.member(name, one.hasVeto, one.isDummy),
        ]),
    ),
  );
}
