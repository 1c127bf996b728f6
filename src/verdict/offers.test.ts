import { expect, test } from 'vitest';
import { smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { namesOf, offerWords, optionNames } from '../report/index.ts';
import { makeStudy } from '../study/index.ts';
import { catalogues } from '../words/index.ts';
import { verdict } from './index.ts';

const issue = (id: string, who: string) => `  ${id}:
    question: Does ${who} cooperate?
    scale: { 0: no, 100: yes, assumption: constructed }
    options: { defects: { at: 0, label: defects }, cooperates: { at: 100, label: cooperates } }
    status_quo: defects
    controller: ${who}
`;
const stance = (id: string, position: number, salience: number) =>
  `    ${id}: { position: ${position}, salience: ${salience}, assumption: constructed }\n`;

/** Each wants the other's cooperation twice as much as it minds its own; south minds the third issue little, north much. */
const file = (proposal: string) => `situation: dilemma
title: A conditional offer
question: Is it taken up?
as_of: 2026-01-10
evidence: evidence.yaml
actors:
  north:
    name: North
    capability: { value: 100, assumption: anchor }
    reply_lag: { value: 600, assumption: constructed }
    unilateral_cost: { north: { value: 0.05, assumption: constructed } }
  south: { name: South, capability: { value: 100, assumption: anchor } }
issues:
${issue('north', 'north')}${issue('south', 'south')}${issue('third', 'south')}stances:
  north:
${stance('north', 0, 0.4)}${stance('south', 100, 0.8)}${stance('third', 100, 0.4)}  south:
${stance('north', 100, 0.8)}${stance('south', 0, 0.4)}${stance('third', 0, 0.4)}required: [north, south]
no_deal: status_quo
proposals:
  swap: { title: A swap, ${proposal}, claims: [k1] }
`;
const offer =
  'offers: [{ by: north, if: { south: cooperates }, then: { north: cooperates }, otherwise: { north: defects }, assumption: constructed }]';

async function answerTo(proposal: string, asOf?: string) {
  const given = { situation: 'small', ...(asOf !== undefined && { asOf }) };
  const { situation, diagnostics } = await load(smallStore({ situation: file(proposal) }), given);
  const [swap] = situation?.proposals ?? [];
  if (situation === undefined || swap === undefined) throw new Error(JSON.stringify(diagnostics));
  const study = makeStudy(situation, { seed: 1, samples: 200 });
  return { situation, answer: verdict(study, { ...swap, proposal: swap.id }) };
}

test('what an offer asks and gives is the package that every test is asked of', async () => {
  const { answer } = await answerTo(`package: {}, ${offer}`);
  const plain = await answerTo('package: { north: cooperates, south: cooperates }');
  expect(answer.package).toEqual({ north: 'cooperates', south: 'cooperates', third: 'defects' });
  expect(answer.accepted).toEqual(plain.answer.accepted);
  expect(answer.ratified).toEqual(plain.answer.ratified);
});

test('an offer tells who would take it up, who would do it for nothing, and whether it is meant', async () => {
  const { answer, situation } = await answerTo(`package: {}, ${offer}`);
  const [one] = answer.offers;
  // Saliences add up to 1.6: the other's cooperation is worth 0.5, one's own costs 0.25.
  expect(one?.takers).toEqual([
    { actor: 'south', condition: -0.25, inducement: 0.5, deterrent: 0, takesUp: 1, alone: 0 },
  ]);
  expect(one).toMatchObject({ takenUp: 1, alone: 0, meant: 1, given: 0, threatMeant: 1 });
  const words = offerWords(answer.offers, namesOf(situation), optionNames(situation), catalogues.en);
  expect(words).toEqual([
    'North offers North “cooperates” for South “cooperates”; taken up in 100 % of draws, done for nothing in 0 %; to South the condition is worth −0.25, what it gets +0.50; meant in 100 %; once it has what it asked, still given in 0 %; otherwise it threatens North “defects”, which it would carry out in 100 %; that takes 0 from South',
  ]);
});

test('what is given ends at once with what it was given for, and with nothing else', async () => {
  const kept = async (proposal: string) =>
    (await answerTo(proposal)).answer.kept?.actors.find(({ actor }) => actor === 'south')?.probability;
  // North answers after fifty years: nothing but the end of the offer holds South.
  expect(await kept('package: { north: cooperates, south: cooperates }')).toBe(0);
  expect(await kept(`package: {}, ${offer}`)).toBe(1);
  expect(await kept(`package: { third: cooperates }, ${offer}`)).toBe(0);
});

test('an offer that was not known yet is no part of the package', async () => {
  const later = offer.replace('by: north', 'by: north, known: 2026-01-09');
  expect(
    (await answerTo(`package: { third: cooperates }, ${later}`, '2026-01-09')).answer.offers,
  ).toHaveLength(1);
  const { answer } = await answerTo(`package: { third: cooperates }, ${later}`, '2026-01-08');
  expect(answer.offers).toEqual([]);
  expect(answer.package).toEqual({ north: 'defects', south: 'defects', third: 'cooperates' });
});

test('a proposal of which nothing but a later offer is left does not exist', async () => {
  await expect(
    answerTo(`package: {}, ${offer.replace('by: north', 'by: north, known: 2026-01-09')}`, '2026-01-08'),
  ).rejects.toThrow();
});
