import type { Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import { issuePlace } from './issue-case.ts';
import { listWords, pointWords, quotedText } from './list-words.ts';
import type { SmpDynamics, SmpDynamicsRound } from './smp-types.ts';
import type { DynamicsWords } from './types.ts';

const { together: say } = catalogues.en.replay;

/**
 * The replay over all issues in words, a line a turn, and one paragraph for a reader who knows none of the models.
 *
 * @example
 * smpWords(situation, smpDynamics(study)).paragraph.startsWith('All 2 issues together') // => true
 */
export function smpWords(situation: Situation, dynamics: SmpDynamics): DynamicsWords {
  const { actors, rounds } = dynamics;
  const name = (i: number) => actors[i]?.name ?? '';
  const lines = rounds.slice(1).map((round, t) => say.turn(t + 1, turnWords(round, name)));
  const stop = stopWords(dynamics);
  const sentences = [
    say.opening(dynamics.issues.length),
    leftOutWords(situation, dynamics),
    bargainWords(dynamics, name),
    stop,
    forecastWords(situation, dynamics),
    say.caution,
  ];
  return { rounds: [...lines, stop], paragraph: sentences.filter((one) => one !== '').join(' ') };
}

function turnWords({ challenges, bargains }: SmpDynamicsRound, name: (i: number) => string): string {
  if (challenges.length === 0) return say.noChallenge;
  const byTarget = new Map<number, string[]>();
  for (const { from, to } of challenges) byTarget.set(to, [...(byTarget.get(to) ?? []), name(from)]);
  const pairs = [...byTarget].map(([to, from]) => say.challenged(listWords(from), name(to)));
  const struck = bargains.filter(({ acceptedBy }) => acceptedBy.length > 0);
  const taken = struck.map(({ initiator, receiver, acceptedBy }) =>
    acceptedBy.length > 1
      ? say.with(name(initiator), name(receiver))
      : say.takenAlone(say.with(name(initiator), name(receiver)), listWords(acceptedBy.map(name))),
  );
  const bargained = struck.length === 0 ? say.noneTaken : say.taken(listWords(taken));
  return `${pairs.join('; ')}. ${bargained}`;
}

function leftOutWords({ actors }: Situation, { leftOut }: SmpDynamics): string {
  if (leftOut.length === 0) return '';
  const names = leftOut.map((id) => actors.find((one) => one.id === id)?.name ?? id);
  return say.leftOut(listWords(names));
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
      const found = counts.get(`${a} ${b}`) ?? { pair: say.pair(name(a), name(b)), count: 0 };
      found.count++;
      counts.set(`${a} ${b}`, found);
    }
  }
  const [first, ...others] = counts.values();
  if (first === undefined) return say.nobodyTook;
  const most = others.reduce((best, one) => (one.count > best.count ? one : best), first);
  return say.most(taken, rounds.length - 1, most.pair, most.count);
}

function stopWords({ stopped }: SmpDynamics): string {
  switch (stopped.why) {
    case 'too-few':
      return say.stopped.tooFew;
    case 'settled':
      return say.stopped.settled(stopped.round);
    case 'turn-limit':
      return say.stopped.limit(stopped.round);
    case 'cycle':
      return say.stopped.cycle(stopped.round, stopped.length);
  }
}

function forecastWords(situation: Situation, { forecasts }: SmpDynamics): string {
  if (forecasts.length === 0) return '';
  const each = forecasts.map(({ issue, mean, median }) => {
    const question = situation.issues[issuePlace(situation, issue)]?.question ?? issue;
    const isSame = pointWords(mean) === pointWords(median);
    return say.issue(quotedText(question), pointWords(mean), isSame ? null : pointWords(median));
  });
  return say.forecasts(listWords(each));
}
