import { describe, expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { operation } from './roles.ts';

const ask = (more: object = {}, store = smallStore()) =>
  operation.run(operation.input.parse({ situation: 'small', samples: 50, ...more }), { store });

describe('sheets', () => {
  test('give each role its points, the worst outcome of each issue at 0 and the best together at 100', async () => {
    const { sheets, scored } = await ask();
    expect(scored).toBeNull();
    for (const { issues } of sheets) {
      const best = issues.map(({ options }) => Math.max(...options.map(({ points }) => points)));
      expect(best.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 9);
      for (const { options } of issues) expect(Math.min(...options.map(({ points }) => points))).toBe(0);
    }
    // North wants 80 and 100 and weighs both alike: all of the border, and the most of the water.
    const [north, south] = sheets;
    expect(north?.issues[1]?.options.map(({ points }) => points)).toEqual([0, expect.closeTo(100 / 1.6, 9)]);
    expect(north?.issues[0]?.options.map(({ points }) => points)).toEqual([
      0,
      expect.closeTo(30 / 1.6, 9),
      expect.closeTo(60 / 1.6, 9),
    ]);
    expect(north?.noDeal).toBeCloseTo(60 / 1.6, 9);
    expect(south?.together.map(({ label }) => label)).toEqual(['pair']);
  });

  test('let a role say what a claim has already, and nothing else', async () => {
    const { sheets } = await ask();
    expect(sheets.map(({ issues }) => issues.map(({ isPublic }) => isPublic))).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(sheets[1]?.said).toEqual([
      'South wants most of the water.',
      'South would open its border for water.',
    ]);
    const rounds = (await ask()).rounds.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(rounds).toBe(45);
  });
});

describe('a class’s package', () => {
  test('gives each role the points of its outcomes and what they are worth together', async () => {
    const { sheets, scored } = await ask({ option: ['water=half', 'trade=open'] });
    for (const { actor, points, noDeal, gain } of scored?.roles ?? []) {
      const sheet = sheets.find((one) => one.actor === actor);
      const parts = (sheet?.issues ?? []).map(
        ({ issue, options }) =>
          options.find(({ option }) => option === scored?.package[issue])?.points ?? NaN,
      );
      const together = (sheet?.together ?? []).map((one) => one.points);
      expect(points).toBeCloseTo(
        [...parts, ...together].reduce((sum, one) => sum + one, 0),
        9,
      );
      expect(gain).toBeCloseTo(points - noDeal, 9);
    }
    expect(scored?.tests).toMatchObject({ accepted: 1, ratified: null, paidFor: null });
  });

  test('says what was left on the table, and that nothing was where nothing is', async () => {
    const worse = (await ask({ option: ['water=most', 'trade=closed'] })).scored;
    expect(worse?.isNoDeal).toBe(true);
    expect(worse?.tests).toEqual({ joint: null, accepted: null, ratified: null, kept: null, paidFor: null });
    expect(worse?.isEfficient).toBe(false);
    // Whoever agrees on nothing has what it has without a deal, whatever the same outcomes would be worth under an agreement.
    for (const { points, noDeal, gain, gainsIn } of worse?.roles ?? [])
      expect([points, gain, gainsIn]).toEqual([noDeal, 0, 0]);
    for (const role of worse?.roles ?? [])
      expect(worse?.better?.gains[role.actor]).toBeGreaterThanOrEqual(role.gain - 1e-6);
    const best = worse?.better?.package ?? {};
    const option = Object.entries(best).map(([issue, one]) => `${issue}=${one}`);
    expect((await ask({ option })).scored?.isEfficient).toBe(true);
  });

  test.each([
    [{ roles: ['nroth'] }, "'nroth' is no actor"],
    [{ option: ['water=lots'] }, "'lots' is no option"],
    [{ seed: 3 }, 'seed has no effect'],
  ])('refuses %j', async (more, words) => {
    const given = { situation: 'small', ...more };
    await expect(operation.answer(given, { store: smallStore() })).rejects.toThrow(words);
  });
});
