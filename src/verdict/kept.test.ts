import { expect, test } from 'vitest';
import { smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { makeStudy } from '../study/index.ts';
import { keptTest } from './kept.ts';
import { explainPast } from './past/explain-past.ts';
import { plainPromise } from './question.ts';

const many = (count: number) => {
  const rows = (row: (k: number) => string) => Array.from({ length: count }, (_, k) => row(k)).join('');
  return `situation: small
title: Many issues in one hand
question: Would it be kept?
as_of: 2026-01-01
actors:
  north: { name: North, capability: { value: 1, assumption: constructed } }
  south: { name: South, capability: { value: 1, assumption: constructed } }
issues:
${rows((k) => `  i${k}: { question: q, scale: { 0: none, 100: all, assumption: c }, options: { no: { at: 0, label: No }, half: { at: 50, label: Half }, yes: { at: 100, label: Yes } }, status_quo: no, controller: north }\n`)}stances:
  north:
${rows((k) => `    i${k}: { position: ${k}, salience: 0.5, assumption: constructed }\n`)}  south:
${rows((k) => `    i${k}: { position: ${100 - k}, salience: 0.5, assumption: constructed }\n`)}required: [north, south]
no_deal: status_quo
`;
};

// Three options each: ten issues can be moved together in 59,049 ways, sixteen in 43 million.
test.each([
  [10, [], false],
  [
    16,
    ["'north' can move 16 issues alone, in 43046721 ways together: whether packages are kept is not tested"],
    true,
  ],
] as const)('an actor that can move %i issues at once', async (count, warnings, isNull) => {
  const { situation, diagnostics } = await load(smallStore({ situation: many(count) }), {
    situation: 'small',
  });
  expect(diagnostics.map(({ code, message }) => (code === 'too-many-moves' ? message : code))).toEqual(
    warnings,
  );
  if (situation === undefined) throw new Error('small');
  const study = makeStudy(situation, { seed: 1, samples: 5 });
  const chosen = { ...situation.noDeal, i0: 'yes' };
  const question = { ...plainPromise, proposal: null, title: '', package: chosen, required: ['north'] };
  const found = keptTest(explainPast(study), question, new Uint8Array(5), false);
  expect(found?.kept.notTested === null).toBe(true);
  expect(isNull).toBe(count > 10);
});
