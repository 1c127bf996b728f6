import { expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy } from '../../study/index.ts';
import { explainPast } from './explain-past.ts';

/** Two members, one of whom would rather see the measures lapse; `dissent` is what standing alone costs it. */
const council = (dissent: number, vote: string) => `situation: small
title: A renewal
question: Would it be renewed?
as_of: 2026-01-01
actors:
  north: { name: North, capability: { value: 1, assumption: constructed } }
  south: { name: South, capability: { value: 1, assumption: constructed } }
issues:
  measures:
    question: Are they renewed?
    scale: { 0: lapsed, 100: in force, assumption: constructed }
    options: { lapsed: { at: 0, label: Lapsed }, kept: { at: 100, label: Kept } }
    status_quo: kept
stances:
  north: { measures: { position: 100, salience: 1, assumption: constructed } }
  south: { measures: { position: 0, salience: 1, assumption: constructed } }
required: [north, south]
no_deal: status_quo
observed:
  - { id: renewed, on: 2025-12-01, passed: { institution: council, options: { measures: kept }${vote} }, assumption: constructed }
institutions:
  council:
    name: Council
    members: { North: { follows: north }, South: { follows: south } }
    legal_bases: { treaty: { label: Treaty, rule: unanimity, assumption: constructed } }
    dissent_cost: { value: ${dissent}, assumption: constructed }
    decides: [{ issue: measures, options: [kept, lapsed], bases: [treaty] }]
    assumption: constructed
`;

async function shareOf(dissent: number, vote: string) {
  const { situation, diagnostics } = await load(smallStore({ situation: council(dissent, vote) }), {
    situation: 'small',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (situation === undefined) throw new Error('small');
  return explainPast(makeStudy(situation, { seed: 1, samples: 3 })).past.shares;
}

// The measures are all that South cares about, so their lapse is worth 1 to it.
test.each([
  ['a lapse worth more than dissent costs is refused', 0.99, ', otherwise: { measures: lapsed }', [0]],
  ['one worth no more is not', 1, ', otherwise: { measures: lapsed }', [1]],
  ['compared with itself everything passes', 0, '', [1]],
])('a renewal is voted against what would lapse: %s', async (_, dissent, vote, shares) => {
  expect(await shareOf(dissent, vote)).toEqual(shares);
});
