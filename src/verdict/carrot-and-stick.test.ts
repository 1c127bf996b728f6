import { expect, test } from 'vitest';
import { smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { makeStudy } from '../study/index.ts';
import { verdict } from './index.ts';

const issue = (who: string) => `  ${who}:
    question: Does ${who} cooperate?
    scale: { 0: no, 100: yes, assumption: constructed }
    options: { defects: { at: 0, label: defects }, cooperates: { at: 100, label: cooperates } }
    status_quo: defects
    controller: ${who}
`;
const wants = (own: string, other: string) =>
  `  ${own}: { ${own}: { position: 0, salience: 0.4, assumption: constructed }, ${other}: { position: 100, salience: 0.8, assumption: constructed } }
`;
const dilemma = `situation: dilemma
title: A prisoner's dilemma
question: Do both keep it?
as_of: 2026-01-10
evidence: evidence.yaml
actors:
  north: { name: North, capability: { value: 100, assumption: anchor } }
  south: { name: South, capability: { value: 100, assumption: anchor } }
issues:
${issue('north')}${issue('south')}stances:
${wants('north', 'south')}${wants('south', 'north')}required: [north, south]
no_deal: status_quo
proposals:
  both: { title: Both cooperate, package: { north: cooperates, south: cooperates }, claims: [k1] }
`;

test('the carrot and the stick of a prisoner’s dilemma: a breach is worth a third, the reply takes two thirds away', async () => {
  const { situation, diagnostics } = await load(smallStore({ situation: dilemma }), { situation: 'small' });
  const [both] = situation?.proposals ?? [];
  if (situation === undefined || both === undefined) throw new Error(JSON.stringify(diagnostics));
  const answer = verdict(makeStudy(situation, { seed: 1, samples: 500 }), { ...both, proposal: both.id });
  const [north] = answer.kept?.actors ?? [];
  // Temptation 1, reward 2/3, punishment 1/3: q* = (1 − 2/3) / (1 − 1/3).
  expect(north?.criticalPatience).toBeCloseTo(0.5, 12);
  expect(north?.usual?.inducement).toBeCloseTo(-1 / 3, 12);
  expect(north?.usual?.deterrent).toBeCloseTo(2 / 3, 12);
});
