import { expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { operation as verdicts } from '../verdicts/verdicts.ts';
import { operation } from './expiry.ts';

const sampling = { seed: 1, samples: 200 };
/** The treaty's end gives South a fifth of the water, more than it could bargain for. */
const text = changed(
  changed(
    // Nobody can take it back alone.
    changed(small.situation, '    controller: north\n', ''),
    'then: { water: most }',
    'then: { water: little }',
  ),
  'worth: { value: 0.1,',
  'worth: { value: -0.05,',
);
const store = (situation: string) => smallStore({ situation });
const asked = (event?: string, situation = text) =>
  operation.run(
    { situation: 'small', ...(event !== undefined && { event }), ...sampling },
    { store: store(situation) },
  );

test('each side is the verdict of the file with no deal of that day', async () => {
  const { changes, on, proposals } = await asked();
  expect([on, changes]).toEqual(['2026-06-01', [{ issue: 'water', before: 'most', after: 'little' }]]);
  const answers = async (noDeal: string) => {
    const own = store(changed(text, 'no_deal: status_quo', `no_deal: ${noDeal}`));
    const found = await verdicts.run({ situation: 'small', ignore: [], ...sampling }, { store: own });
    return found.proposals.map(({ joint, accepted, kept }) => [
      joint.probability,
      accepted.probability,
      kept?.probability ?? null,
    ]);
  };
  const sides = (side: 'before' | 'after') =>
    proposals.map((one) => [one[side]?.joint, one[side]?.accepted, one[side]?.kept]);
  expect(sides('before')).toEqual(await answers('{ status_quo_on: 2026-05-31 }'));
  expect(sides('after')).toEqual(await answers('{ status_quo_on: 2026-06-01 }'));
  expect(proposals[0]?.before?.accepted).toBeGreaterThan((proposals[0]?.after?.accepted ?? 1) + 0.5);
});

test('what a body would renew is taken to lapse', async () => {
  const renewed = changed(
    text,
    'then: { water: little }',
    'renewal: { by: council, base: law, otherwise: { water: half } }',
  ).concat(`institutions:
  council:
    name: Council
    follows: north
    members: { A: {}, B: {} }
    legal_bases: { law: { label: law, rule: unanimity, claims: [k1] } }
    decides: [{ issue: water, options: [little], bases: [law] }]
`);
  expect((await asked('lapse', renewed)).changes).toEqual([
    { issue: 'water', before: 'most', after: 'half' },
  ]);
});

test('an event that changes nothing, or none at all, is said with those that do', async () => {
  await expect(asked('laps')).rejects.toMatchObject({
    diagnostics: [{ code: 'unknown-event', hint: "did you mean 'lapse'? events are: lapse" }],
  });
  await expect(asked(undefined, small.situation)).rejects.toMatchObject({
    diagnostics: [
      { code: 'no-events', message: 'nothing in the calendar after 2026-01-10 changes what holds' },
    ],
  });
});
