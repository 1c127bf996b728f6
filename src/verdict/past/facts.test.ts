import { expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy } from '../../study/index.ts';
import { explainPast } from './explain-past.ts';
import { missedFacts } from './missed-facts.ts';

const head = `situation: small
title: What happened
question: Does the file account for it?
as_of: 2026-01-01
actors:
  north: { name: North, capability: { value: 1, assumption: constructed } }
  south: { name: South, capability: { value: 1, assumption: constructed } }
required: [north, south]
no_deal: status_quo
`;

const issue = (id: string, control: string) => `  ${id}:
    question: Does it hold?
    scale: { 0: none, 100: all of it, assumption: constructed }
    options: { none: { at: 0, label: None }, all: { at: 100, label: All } }
    status_quo: none
    ${control}
`;

/** North gains 1 by the measure, South loses 1, the burden that it would be spared; by one base all must agree, by the other one will do. */
const council = (validity: number, fact: string) => `${head}issues:
${issue('measure', '')}
stances:
  north: { measure: { position: 100, salience: 1, assumption: constructed } }
  south: { measure: { position: 0, salience: 1, assumption: constructed } }
observed:
  - { id: fact, on: 2025-12-01, ${fact}, assumption: constructed }
institutions:
  council:
    name: Council
    members: { North: { follows: north }, South: { follows: south } }
    legal_bases:
      treaty: { label: Treaty, rule: unanimity, assumption: constructed }
      one: { label: One, rule: { quota: 1 }, validity: { value: ${validity}, assumption: constructed }, assumption: constructed }
    dissent_cost: { value: 0, assumption: constructed }
    decides:
      - issue: measure
        options: [all]
        bases: [treaty, one]
        exempt: { at_least: 1, burden: { value: 1, assumption: constructed } }
    assumption: constructed
  senate:
    name: Senate
    members: { South: { follows: south } }
    legal_bases: { rules: { label: Rules, rule: unanimity, assumption: constructed } }
    dissent_cost: { value: 0, assumption: constructed }
    decides: [{ issue: measure, options: [all], bases: [rules] }]
    assumption: constructed
`;

async function explainedOf(situation: string) {
  const loaded = await load(smallStore({ situation }), { situation: 'small' });
  expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (loaded.situation === undefined) throw new Error('small');
  return explainPast(makeStudy(loaded.situation, { seed: 1, samples: 3 }));
}

async function shareOf(situation: string) {
  return (await explainedOf(situation)).past.shares;
}

const vote = (more: string, by = 'council') =>
  `passed: { institution: ${by}, options: { measure: all }${more} }`;

test.each([
  ['by all members, one of whom refuses and may not stand aside', 1, vote(', exempt: []'), 0],
  ['by those who take part, the refuser outside', 1, vote(', exempt: [South]'), 1],
  ['with the willing outside and the refuser inside', 1, vote(', exempt: [North]'), 0],
  ['with nobody left to take part', 1, vote(', exempt: [North, South]'), 0],
  ['with whoever need stand aside, where nobody is named', 1, vote(''), 1],
  ['on the base that lets one member do', 1, vote(', base: one, exempt: []'), 1],
  ['on that base, which no court upholds', 0, vote(', base: one, exempt: []'), 0],
  ['on the base in use, whatever becomes of the other', 0, vote(', base: treaty, exempt: [South]'), 1],
  ['by another body, whose only member refuses', 1, vote('', 'senate'), 0],
])('a vote is answered as it was taken: %s', async (_, validity, fact, share) => {
  expect(await shareOf(council(validity, fact))).toEqual([share]);
  // What did not pass is met in the draws in which it does not.
  expect(await shareOf(council(validity, fact.replace('passed', 'failed')))).toEqual([1 - share]);
});

/** North controls both issues, wants the first and loses by the second; South gains by both. */
const promise = (fact: string) => `${head}issues:
${issue('first', 'controller: north')}${issue('second', 'controller: north')}
stances:
  north:
    first: { position: 100, salience: 0.5, assumption: constructed }
    second: { position: 0, salience: 0.5, assumption: constructed }
  south:
    first: { position: 100, salience: 0.5, assumption: constructed }
    second: { position: 100, salience: 0.5, assumption: constructed }
proposals:
  both: { title: Both, package: { first: all, second: all }, assumption: constructed }
observed:
  - { id: fact, on: 2025-12-01, ${fact}, assumption: constructed }
`;

test.each([
  ['broke: { actor: north, proposal: both }', 1],
  ['broke: { actor: north, proposal: both, issue: second }', 1],
  ['kept: { actor: north, proposal: both, issue: second }', 0],
  ['broke: { actor: south, proposal: both, issue: second }', 0],
])('a breach is asked of the issue that it was on: %s', async (fact, share) => {
  expect(await shareOf(promise(fact))).toEqual([share]);
});

test('who breaks one promise alone keeps a file’s word of the other', async () => {
  // To take back the first as well would cost North more than the second gains it.
  const text = promise('kept: { actor: north, proposal: both, issue: first }');
  const costly = text.replace(
    'first: { position: 100, salience: 0.5',
    'first: { position: 100, salience: 0.9',
  );
  expect(await shareOf(costly)).toEqual([1]);
});

test('a promise with too many ways to break it leaves its own fact untested, and the others weigh', async () => {
  const many = Array.from({ length: 13 }, (_, j) => `many${j}`);
  const text = `${head}issues:
${many.map((id) => issue(id, 'controller: north')).join('')}stances:
  north:
${many.map((id) => `    ${id}: { position: 100, salience: 0.5, assumption: constructed }\n`).join('')}  south:
    many0: { position: 100, salience: 0.5, assumption: constructed }
proposals:
  all: { title: All, package: { ${many.map((id) => `${id}: all`).join(', ')} }, assumption: constructed }
  one: { title: One, package: { many0: all }, assumption: constructed }
observed:
  - { id: long, on: 2025-12-01, kept: { actor: north, proposal: all }, assumption: constructed }
  - { id: welcome, on: 2025-12-02, welcomed: { actor: south, proposal: one }, assumption: constructed }
  - { id: broken, on: 2025-12-03, broke: { actor: north, proposal: all }, assumption: constructed }
`;
  const { facts, untested, past } = await explainedOf(text);
  expect(untested).toEqual([
    { id: 'long', because: 'an actor could break it in too many ways' },
    { id: 'broken', because: 'an actor could break it in too many ways' },
  ]);
  expect(facts).toEqual(['welcome']);
  expect(past.shares).toEqual([1]);
});

test('what should have lasted and did not is told with who would have moved, by what, for what gain', async () => {
  const text = promise('lasted: no_deal, issues: [first]');
  const explained = await explainedOf(text);
  expect(explained.past.shares).toEqual([0]);
  expect(missedFacts(explained, 'all')).toEqual([
    {
      id: 'fact',
      on: '2025-12-01',
      happened: 'lasted',
      what: '',
      because: 'moves',
      actor: 'north',
      name: 'North',
      changes: [{ issue: 'first', from: 'none', to: 'all', label: 'All' }],
      share: 1,
      gain: { low: 0.5, high: 0.5 },
      others: [],
    },
  ]);
  // What nobody would have ended needs no reason.
  expect(missedFacts(await explainedOf(text.replace('[first]', '[second]')), 'all')).toEqual([]);
});

const against = async (text: string) =>
  missedFacts(await explainedOf(text), 'all').map(({ happened, because, actor, name, what, share, gain }) => [
    `${happened} ${because} ${actor} ${name} ${what}`,
    share,
    gain === null ? null : [gain.low, gain.high],
  ]);

// South loses 1 by the measure, inside or out; outside it would be spared a burden of 1, which North would bear besides.
test.each([
  [1, vote(', exempt: []'), ['passed refuses south South All', 1, [-1, -1]]],
  [1, vote(', exempt: [North]'), ['passed refuses south South All', 1, [-2, -2]]],
  [0, vote(', base: one, exempt: []'), ['passed refuses south South All', 1, [-1, -1]]],
  [1, vote(', exempt: [South]').replace('passed', 'failed'), ['failed agrees north North All', 1, [0, 0]]],
])('a vote that is missed names who has it otherwise: validity %i, %s', async (validity, fact, wanted) => {
  expect(await against(council(validity, fact))).toEqual([wanted]);
});

test.each([
  ['signed: both', ['signed loses north North Both', 1, [-0.5, -0.5]]],
  ['welcomed: { actor: north, proposal: both }', ['welcomed loses north North Both', 1, [-0.5, -0.5]]],
  ['rejected: { actor: south, proposal: both }', ['rejected gains south South Both', 1, [0.5, 0.5]]],
  ['kept: { actor: north, proposal: both }', ['kept breaks north North Both', 1, [0.5, 0.5]]],
  ['broke: { actor: south, proposal: both }', ['broke keeps south South Both', 1, null]],
  [
    'moved: { actor: north, issue: second, from: none, to: all }',
    ['moved loses north North All', 1, [-0.5, -0.5]],
  ],
  ['moved: { actor: north, issue: first, from: none, to: all }', null],
])('a fact that is missed names who has it otherwise: %s', async (fact, wanted) => {
  const found = await against(promise(fact));
  expect(found).toEqual(wanted === null ? [] : [wanted]);
});
