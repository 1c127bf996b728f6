import { expect, test } from 'vitest';
import { root, smallStore } from '../../../test/helpers.ts';
import { fileStore } from '../../store/index.ts';
import { numbersOf } from '../shared/answers.ts';
import { load } from '../shared/load.ts';
import { operation } from './timeline.ts';
import { citedIn } from './walk.ts';

const ask = async (store = smallStore(), more: object = {}) =>
  operation.run(operation.input.parse({ situation: 'small', samples: 100, ...more }), { store });

test('a timeline has a step a day of knowledge, each the change since the one before, credited in full', async () => {
  const { days, proposals } = await ask();
  expect(days.map(({ day }) => day)).toEqual(['2026-01-04', '2026-01-05', '2026-01-10']);
  expect(days.map(({ claims }) => claims)).toEqual([['k2'], ['k1'], []]);
  for (const { steps } of proposals)
    for (const [i, { shares, change, credits, together }] of steps.entries()) {
      const before = steps[i - 1]?.shares.joint ?? null;
      const whole = before === null || shares.joint === null ? null : shares.joint - before;
      expect(change.joint).toBe(whole);
      if (whole === null) continue;
      expect(credits.reduce((sum, one) => sum + (one.joint ?? 0), 0) + (together.joint ?? 0)).toBeCloseTo(
        whole,
        12,
      );
    }
});

test('only claims that came up that day are credited, and only those that a number hangs on', async () => {
  const { days } = await ask();
  for (const { claims, counted } of days) expect(claims).toEqual(expect.arrayContaining([...counted]));
  expect(days[0]?.counted).toEqual([]);
});

test('follows one proposal and the days from a day on, and names a proposal that there is not', async () => {
  const { days, proposals } = await ask(smallStore(), { proposal: 'swap', from: '2026-01-06' });
  expect([days.length, proposals.map(({ proposal }) => proposal)]).toEqual([1, ['swap']]);
  await expect(ask(smallStore(), { proposal: 'swop' })).rejects.toThrow("'swop' is no proposal");
  await expect(ask(smallStore(), { from: '2030-01-01' })).rejects.toThrow(
    /^no day is left from 2030-01-01 on: the last to follow is /,
  );
});

test('draws the picture where asked, and the same bytes twice', async () => {
  const { files } = await ask(smallStore(), { figures: 'x' });
  expect(files[0]?.text).toContain('</svg>');
  expect(await ask(smallStore(), { figures: 'x' })).toEqual(await ask(smallStore(), { figures: 'x' }));
});

test('a claim that no file names beside its own place moves no number, so that it need not be looked at', async () => {
  for (const situation of ['joint-plan-of-action-2013', 'black-sea-grain-2022']) {
    const store = fileStore(root);
    const whole = await load(store, { situation });
    const isCited = citedIn(whole);
    const key = whole.situation && numbersOf(whole.situation);
    for (const claim of whole.situation?.evidence.claims.keys() ?? []) {
      if (isCited(claim)) continue;
      const left = whole.again({}, new Set([claim]));
      expect([claim, left.situation && numbersOf(left.situation)]).toEqual([claim, key]);
    }
  }
});

test('what is new on a day has nothing before it: no claim is asked for its sake', async () => {
  const { days, proposals } = await ask(fileStore(root), {
    situation: 'joint-plan-of-action-2013',
    samples: 20,
  });
  for (const { steps } of proposals)
    for (const [i, { shares, credits, change }] of steps.entries())
      if ((steps[i - 1]?.shares.joint ?? null) === null || shares.joint === null)
        expect([change.joint, ...credits.map(({ joint }) => joint)].every((one) => one === null)).toBe(true);
  expect(days.some(({ counted }) => counted.length > 0)).toBe(true);
});
