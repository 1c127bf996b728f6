import { expect, test } from 'vitest';
import { operations } from '../src/operations.ts';
import { memoryStore } from '../src/store/index.ts';
import { renderTerminal } from '../src/words/index.ts';

const ids = Array.from({ length: 13 }, (_, j) => `many${j}`);
const issue = (id: string) => `  ${id}:
    question: How much of ${id}?
    scale: { 0: none, 100: all, assumption: constructed }
    options: { none: { at: 0, label: No ${id} }, all: { at: 100, label: All ${id} } }
    status_quo: none
    controller: north
`;
const wants = (id: string) => `    ${id}: { position: 100, salience: 0.5, assumption: constructed }\n`;

/** One actor who could break a package in more ways than are searched. */
const situation = `situation: large
title: A large package
question: Is it kept?
as_of: 2026-01-10
actors:
  north: { name: North, capability: { value: 1, assumption: constructed } }
  south: { name: South, capability: { value: 1, assumption: constructed } }
issues:
${ids.map(issue).join('')}stances:
  north:
${ids.map(wants).join('')}  south:
${wants('many0')}required: [north, south]
no_deal: status_quo
proposals:
  whole: { title: All of it, package: { ${ids.map((id) => `${id}: all`).join(', ')} }, assumption: constructed }
`;
const files = new Map([['large/situation.yaml', situation]]);

async function answer(name: string, settings: object = {}) {
  const operation = await operations.find((one) => one.name === name)?.load();
  const input = { situation: 'large', samples: 20, ...settings };
  const found = await operation?.answer(input, { store: memoryStore(files) });
  if (found === undefined) throw new Error(name);
  return { output: JSON.parse(JSON.stringify(found.output)), words: renderTerminal(found.words('en')) };
}

test('a test that a package is too large for is said to be not tested, wherever packages are listed', async () => {
  const { verdict } = (await answer('verdict', { proposal: 'whole' })).output;
  expect([verdict.joint.notApplicable, verdict.notTested]).toEqual([
    ['ratified', 'paidFor'],
    [{ test: 'kept', because: 'an actor could break it in too many ways' }],
  ]);
  const verdicts = await answer('verdicts');
  expect(verdicts.output.proposals[0].joint).toEqual(verdict.joint);
  const sweep = await answer('sweep');
  for (const { words } of [verdicts, sweep]) {
    const row = words.split('\n').find((line) => line.includes('All of it'));
    expect(row).toMatch(/at most .*\d+ %.*not tested/);
  }
  const improve = await answer('improve', { proposal: 'whole' });
  expect(improve.output.proposals[0].before).toMatchObject({
    notApplicable: ['ratified', 'paidFor'],
    notTested: ['kept'],
  });
  expect(improve.words).toMatch(/All of it.*at most/);
});

test('what a verdict is at most is put on record as no forecast', async () => {
  const { line } = (await answer('record')).output;
  const [entry] = JSON.parse(line).proposals;
  expect([entry.proposal, entry.joint, entry.accepted, entry.kept]).toEqual(['whole', null, 1, null]);
});
