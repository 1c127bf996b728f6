import { expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { operation } from './check.ts';

const file = (support: string) => `situation: small
title: A size
question: Who measured it?
as_of: 2026-03-01
evidence: evidence.yaml
actors:
  north: { name: North, capability: { value: 0.2, ${support} } }
issues:
  water:
    question: Who has it?
    scale: { 0: south, 100: north, assumption: constructed }
    options: { shared: { at: 50, label: Shared, assumption: constructed }, own: { at: 100, label: Own, assumption: constructed } }
    status_quo: shared
stances:
  north: { water: { position: 100, salience: 1, assumption: constructed } }
required: [north]
no_deal: status_quo
`;
test.each([
  ['claims: [k1]', { onClaims: 1, sizeJudged: 0 }],
  ['claims: [k1], assumption: how weak is ours', { onClaims: 1, sizeJudged: 1 }],
  ['assumption: constructed', { onClaims: 0, sizeJudged: 0 }],
])('a number with %s counts as cited, and as judged in size where it says so', async (support, counts) => {
  const store = smallStore({ situation: file(support) });
  const result = await operation.run({ situation: 'small', samples: 200 }, { store });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result).toMatchObject(counts);
});
