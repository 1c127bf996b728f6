import { expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { operation } from './evidence.ts';

const full = `credibility: 2
    why: two ministries said the same
    note: the interpreter's words
    about: 2026-02
    valid_until: 2026-09-30
    status: accepted
    hedges: [{ kind: reportedly, at: 3-9, band: [0.5, 0.8] }]
    quantities:
      - { value: { low: 3, high: 4.5 }, unit: km3 a year, of: water released, approximate: true, bound: min, as_of: 2025-12 }
      - { value: 7, unit: years, of: the term }
`;

async function claims(evidence: string) {
  const { output } = await operation.answer({ situation: 'small' }, { store: smallStore({ evidence }) });
  const found = operation.output.parse(JSON.parse(JSON.stringify(output)));
  return new Map(found.claims.map((claim) => [claim.id, claim]));
}

test('all that the file says of a claim is in the answer', async () => {
  const found = await claims(changed(small.evidence, 'credibility: 2\n', full));
  expect(found.get('k1')).toMatchObject({
    id: 'k1',
    statement: 'South wants most of the water.',
    type: 'position',
    grade: 'B2',
    chain: ['A paper'],
    report: 'story',
    why: 'two ministries said the same',
    note: "the interpreter's words",
    about: '2026-02',
    validUntil: '2026-09-30',
    status: 'accepted',
    hedges: [{ kind: 'reportedly', at: '3-9', band: [0.5, 0.8] }],
    quantities: [
      {
        low: 3,
        high: 4.5,
        unit: 'km3 a year',
        of: 'water released',
        approximate: true,
        bound: 'min',
        asOf: '2025-12',
      },
      { low: 7, high: 7, unit: 'years', of: 'the term', approximate: false, bound: null, asOf: null },
    ],
  });
});

test('what the file does not say is null or empty, never left out', async () => {
  const found = await claims(small.evidence);
  expect(found.get('k2')).toMatchObject({
    grade: 'B3',
    said: '2026-01-04',
    topics: ['trade'],
    why: null,
    note: null,
    about: null,
    validUntil: null,
    status: 'accepted',
    hedges: [],
    quantities: [],
    passages: [{ at: null, text: null }],
    contradicts: [],
  });
});
