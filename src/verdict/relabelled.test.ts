import { expect, test } from 'vitest';
import { smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { makeStudy } from '../study/index.ts';
import { verdict } from './index.ts';

interface Names {
  readonly actors: readonly [string, string];
  readonly options: readonly [string, string];
  /** Whether everything stands in the other order. */
  readonly isTurned: boolean;
}

/** Two actors, an issue each, all numbers certain: draws are named after their inputs, so that only certain ones may be renamed. */
function situationOf({ actors: [a, b], options: [no, yes], isTurned }: Names): string {
  const inOrder = (...parts: readonly string[]) => (isTurned ? parts.toReversed() : parts).join('');
  const actor = (id: string) =>
    `  ${id}: { name: ${id}, capability: { value: 1, assumption: a }, impatience: { value: 0.3, assumption: a }, reply_lag: { value: 6, assumption: a } }\n`;
  const issue = (id: string) => {
    const options = inOrder(`${no}: { at: 0, label: N }, `, `${yes}: { at: 100, label: Y }, `);
    return `  i_${id}:\n    question: Q?\n    scale: { 0: n, 100: y, assumption: a }\n    options: { ${options}}\n    status_quo: ${no}\n    controller: ${id}\n`;
  };
  const stance = (own: string, other: string, salience: number) =>
    `  ${own}: { i_${own}: { position: 0, salience: 0.4, assumption: a }, i_${other}: { position: 100, salience: ${salience}, assumption: a } }\n`;
  return `situation: s
title: T
question: Q?
as_of: 2026-01-10
actors:
${inOrder(actor(a), actor(b))}issues:
${inOrder(issue(a), issue(b))}stances:
${inOrder(stance(a, b, 0.8), stance(b, a, 0.5))}required: [${a}, ${b}]
no_deal: status_quo
proposals:
  p: { title: P, package: { i_${a}: ${yes}, i_${b}: ${yes} }, assumption: a }
`;
}

async function answerOf(names: Names) {
  const { situation } = await load(smallStore({ situation: situationOf(names) }), { situation: 'small' });
  const [p] = situation?.proposals ?? [];
  if (situation === undefined || p === undefined) throw new Error('small');
  const found = verdict(makeStudy(situation, { seed: 1, samples: 20 }), { ...p, proposal: p.id });
  const { accepted, kept, joint, past } = found;
  return {
    joint: joint.probability,
    chain: joint.chain.map(({ probability }) => probability),
    past: [past.together, past.effectiveSample],
    accepted: [accepted.probability, accepted.distance],
    byActor: names.actors.map((id) => {
      const gain = accepted.gains.find(({ actor }) => actor === id)?.gain;
      const one = kept?.actors.find(({ actor }) => actor === id);
      return [gain, one?.probability, one?.criticalPatience, one?.longestLag, one?.bondNeeded];
    }),
  };
}

test('other names in another order leave every number of a verdict as it is', async () => {
  const first = await answerOf({ actors: ['north', 'south'], options: ['no', 'yes'], isTurned: false });
  expect(first.byActor.flat()).not.toContain(undefined);
  for (const isTurned of [false, true])
    expect(await answerOf({ actors: ['zeta', 'alpha'], options: ['z', 'a'], isTurned })).toEqual(first);
});
