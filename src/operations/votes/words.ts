import type { NamedCoalitions, VoteResult } from '../../votes/index.ts';
import { percent, signed, visible, wrapped } from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';
import type { RosterVotes, SituationVotes } from './shapes.ts';

/** The answer in words and tables: each decision under each legal base, then renewals. */
export function votesWords(result: SituationVotes | RosterVotes, style: WordsStyle): string {
  return result.kind === 'roster' ? rosterWords(result, style) : situationWords(result, style);
}

function situationWords(result: SituationVotes, style: WordsStyle): string {
  const { paint, width } = style;
  const say = (text: string) => wrapped(visible(text), width).join('\n');
  const name = (key: string) => visible(result.labels[key] ?? key);
  const foot = `prices are the gains that members lack, in utility (all issues together = 1); seed ${result.about.seed}, ${result.about.samples} samples, as of ${result.about.asOf}`;
  return [
    paint(say(visible(result.title)), 'bold'),
    say(opening(result)),
    ...result.votes.map((vote) => voteWords(vote, result, style)),
    ...result.renewals.map(({ on, says, otherwise, vote, lapse }) => {
      const lapses = Object.entries(otherwise)
        .map(([issue, option]) => name(`${issue}.${option}`))
        .join(', ');
      const winners = lapse
        .filter(({ gain }) => gain > 0)
        .map(({ actor, gain }) => `${name(actor)} ${signed(gain)}`);
      const losers = lapse
        .filter(({ gain }) => gain < 0)
        .map(({ actor, gain }) => `${name(actor)} ${signed(gain)}`);
      return [
        paint(say(`${on}: ${visible(says)}`), 'bold'),
        say(
          `When nobody acts: ${lapses}. Would gain from that: ${winners.join(', ') || 'nobody'}; lose: ${losers.join(', ') || 'nobody'}.`,
        ),
        voteWords(vote, result, style),
      ].join('\n');
    }),
    paint(say(foot), 'dim'),
  ].join('\n\n');
}

function opening({ votes, probability, probabilityAtBest, isRatifiedAtMedians }: SituationVotes): string {
  if (votes.length === 0) return 'No body has to decide anything of this package.';
  const best =
    probabilityAtBest > probability
      ? `; on the legal base that serves each decision best, in ${percent(probabilityAtBest)}`
      : '';
  return `ratified in ${percent(probability)} of draws${best}; at the medians it ${isRatifiedAtMedians ? 'passes' : 'fails'}`;
}

function voteWords(vote: VoteResult, { labels }: SituationVotes, style: WordsStyle): string {
  const { paint, width } = style;
  const say = (text: string) => wrapped(visible(text), width).join('\n');
  const name = (key: string) => visible(labels[key] ?? key);
  const what = vote.options.map(({ issue, option }) => `“${name(`${issue}.${option}`)}”`).join(' and ');
  const head = `${name(`institution:${vote.institution}`)} on ${what}, ${visible(vote.label)} (${vote.rule})${vote.isUsed ? '' : ', if that were the base'}`;
  const noes = vote.members.filter((member) => member.vote !== 'yes');
  const abstain = vote.members.filter((member) => member.vote === 'abstain').length;
  const count = `at the medians ${vote.members.length - noes.length} of ${vote.members.length} say yes${abstain > 0 ? `, ${abstain} abstain` : ''}: it ${vote.passesAtMedians ? 'passes' : 'fails'}; it passes in ${percent(vote.probability)} of draws`;
  const shown = [...vote.members]
    .filter((member) => member.vote !== 'yes' || member.pivotal > 0 || member.probabilityYes < 1)
    .sort((a, b) => b.pivotal - a.pivotal || a.probabilityYes - b.probabilityYes)
    .slice(0, 8);
  const members =
    shown.length === 0
      ? ''
      : table(
          ['member', 'follows', 'gain', 'says yes in', 'decides in', 'price of its consent'],
          shown.map((one) => [
            visible(one.name),
            name(one.follows),
            signed(one.gain),
            percent(one.probabilityYes),
            percent(one.pivotal),
            one.price === 0 ? 'none' : signed(one.price).replace('+', ''),
          ]),
          style,
          [2, 3, 4],
        );
  return [
    paint(say(head), 'bold'),
    say(count),
    say(blockingWords(vote)),
    ...(vote.missing === null ? [] : [say(missingWords(vote.missing))]),
    members,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function blockingWords({ blocking, uncounted }: VoteResult): string {
  if (uncounted !== null) return `who could block it was not searched: ${uncounted}`;
  if (blocking === null) return 'nobody can block it';
  const { size, count, listed } = blocking;
  if (size === 1 && Number(count) > 3) return `any of ${count} members can block it alone`;
  const first = listed[0]?.map(visible).join(', ') ?? '';
  return size === 1
    ? `can block it alone: ${listed.map((one) => visible(one[0] ?? '')).join(', ')}`
    : `the smallest blocking coalitions have ${size} members; there are ${count}, for example ${first}`;
}

function missingWords({ size, listed, cheapest }: NamedCoalitions): string {
  const fewest =
    size === 1
      ? `the consent of one more would do (${listed
          .map((one) => visible(one[0] ?? ''))
          .slice(0, 6)
          .join(', ')})`
      : `at least ${size} more must consent`;
  const price =
    cheapest === null
      ? ''
      : `; the cheapest way is ${cheapest.members.map(visible).join(', ')}, at ${signed(cheapest.price).replace('+', '')} of utility`;
  return `${fewest}${price}`;
}

function rosterWords(result: RosterVotes, style: WordsStyle): string {
  const six = (value: number) => value.toFixed(6);
  const rows = Object.entries(result.members)
    .sort(([, a], [, b]) => b.shapleyShubik - a.shapleyShubik)
    .map(([name, one]) => [
      six(one.shapleyShubik),
      six(one.banzhaf),
      six(one.penrose),
      six(one.colemanPrevent),
      six(one.colemanInitiate),
      one.swings,
      `${visible(name)}${one.hasVeto ? ' (veto)' : ''}${one.isDummy ? ' (without power)' : ''}`,
    ]);
  return [
    `${result.winningCoalitions} of ${result.coalitions} coalitions win (${percent(result.passage)}); ${result.blockingCoalitions} block; counted by ${result.engine}`,
    table(
      ['Shapley–Shubik', 'Banzhaf', 'Penrose', 'prevent', 'initiate', 'swings', 'member'],
      rows,
      style,
      [0, 1, 2, 3, 4, 5],
    ),
  ].join('\n\n');
}
