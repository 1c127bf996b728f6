import type { Situation } from '../../situation/index.ts';
import { issuePlace } from './issue-case.ts';
import { listWords, pointWords, quotedText } from './list-words.ts';
import type { SmpDynamics, SmpDynamicsRound } from './smp-types.ts';
import type { DynamicsWords } from './types.ts';

/**
 * The replay over all issues in words, a line a turn, and one paragraph for a reader who knows none of the models.
 *
 * @example
 * smpWords(situation, smpDynamics(study)).paragraph.startsWith('All 2 issues together') // => true
 */
export function smpWords(situation: Situation, dynamics: SmpDynamics): DynamicsWords {
  const { actors, rounds } = dynamics;
  const name = (i: number) => actors[i]?.name ?? '';
  const lines = rounds.slice(1).map((round, t) => `Turn ${t + 1}: ${turnWords(round, name)}`);
  const stop = stopWords(dynamics);
  const sentences = [
    `All ${dynamics.issues.length} issues together, each actor giving way where it cares least: the Spatial Model of Politics.`,
    leftOutWords(situation, dynamics),
    bargainWords(dynamics, name),
    stop,
    forecastWords(situation, dynamics),
    'No published comparison shows this model to forecast better than a weighted mean: read it as a picture of who presses whom.',
  ];
  return { rounds: [...lines, stop], paragraph: sentences.filter((one) => one !== '').join(' ') };
}

function turnWords({ challenges, bargains }: SmpDynamicsRound, name: (i: number) => string): string {
  if (challenges.length === 0) return 'nobody challenged anybody.';
  const byTarget = new Map<number, string[]>();
  for (const { from, to } of challenges) byTarget.set(to, [...(byTarget.get(to) ?? []), name(from)]);
  const pairs = [...byTarget].map(([to, from]) => `${listWords(from)} challenged ${name(to)}`);
  const struck = bargains.filter(({ acceptedBy }) => acceptedBy.length > 0);
  const taken = struck.map(({ initiator, receiver, acceptedBy }) =>
    acceptedBy.length > 1
      ? `${name(initiator)} with ${name(receiver)}`
      : `${name(initiator)} with ${name(receiver)} (taken by ${listWords(acceptedBy.map(name))} alone)`,
  );
  const bargained = struck.length === 0 ? 'No bargain was taken.' : `Bargains taken: ${listWords(taken)}.`;
  return `${pairs.join('; ')}. ${bargained}`;
}

function leftOutWords({ actors }: Situation, { leftOut }: SmpDynamics): string {
  if (leftOut.length === 0) return '';
  const names = leftOut.map((id) => actors.find((one) => one.id === id)?.name ?? id);
  return `Left out, since they weigh nothing anywhere: ${listWords(names)}.`;
}

/** The pair between which most bargains were taken. */
function bargainWords({ rounds }: SmpDynamics, name: (i: number) => string): string {
  const counts = new Map<string, { readonly pair: string; count: number }>();
  let taken = 0;
  for (const { bargains } of rounds) {
    for (const { initiator, receiver, acceptedBy } of bargains) {
      if (acceptedBy.length === 0) continue;
      taken++;
      const [a, b] = initiator < receiver ? [initiator, receiver] : [receiver, initiator];
      const found = counts.get(`${a} ${b}`) ?? { pair: `${name(a)} and ${name(b)}`, count: 0 };
      found.count++;
      counts.set(`${a} ${b}`, found);
    }
  }
  const [first, ...others] = counts.values();
  if (first === undefined) return 'No bargain was taken by anybody.';
  const most = others.reduce((best, one) => (one.count > best.count ? one : best), first);
  return `Bargains were taken ${taken} times in ${rounds.length - 1} turns, most often between ${most.pair} (${most.count}).`;
}

function stopWords({ stopped }: SmpDynamics): string {
  switch (stopped.why) {
    case 'too-few':
      return 'Fewer than two actors weigh anything, so there is nothing to replay.';
    case 'settled':
      return `After turn ${stopped.round} hardly anybody moved any more.`;
    case 'turn-limit':
      return `It was stopped after turn ${stopped.round} without having settled.`;
    case 'cycle':
      return `It never settled: after turn ${stopped.round} all stood as they had ${stopped.length} turns before.`;
  }
}

function forecastWords(situation: Situation, { forecasts }: SmpDynamics): string {
  if (forecasts.length === 0) return '';
  const each = forecasts.map(({ issue, mean, median }) => {
    const question = situation.issues[issuePlace(situation, issue)]?.question ?? issue;
    const isSame = pointWords(mean) === pointWords(median);
    const beside = isSame ? '' : ` (median ${pointWords(median)})`;
    return `“${quotedText(question)}” ${pointWords(mean)}${beside}`;
  });
  return `Weighted by the chances of the groups it ends at, from 0 to 100: ${listWords(each)}.`;
}
