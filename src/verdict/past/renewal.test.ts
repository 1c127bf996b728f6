import { expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy } from '../../study/index.ts';
import { studyIn } from '../worlds.ts';
import { explainPast, explainWithout } from './explain-past.ts';

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

// With the treaty the measures are worth 2 to South, and a lapse 1.
const treaty = `linkages:
  - { id: treaty, actor: south, when: { measures: kept, talks: open }, worth: { value: 2, assumption: constructed } }
worlds:
  together: { label: Together, linkages: [treaty] }
  apart: { label: Apart, linkages: [] }
`;

test('a vote that a linkage moves is taken anew in the world that lacks it', async () => {
  const text = council(0.5, ', otherwise: { measures: lapsed }')
    .replace(
      'stances:',
      `  talks:
    question: Do they talk?
    scale: { 0: no, 100: yes, assumption: constructed }
    options: { closed: { at: 0, label: Closed }, open: { at: 100, label: Open } }
    status_quo: open
stances:`,
    )
    .replace('observed:', `${treaty}observed:`);
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (situation === undefined) throw new Error('small');
  const study = makeStudy(situation, { seed: 1, samples: 3 });
  const whole = explainPast(study);
  const shares = situation.worlds.map(
    (world) => explainWithout(whole, studyIn(study, world), {}).past.shares,
  );
  expect([whole.past.shares, ...shares]).toEqual([[1], [1], [0]]);
});
