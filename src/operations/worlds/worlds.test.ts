import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { InputError } from '../shared/types.ts';
import { operation } from './worlds.ts';

/**
 * South wants none of the water and a closed border for certain. The pair costs it 0.9 in one world and nothing in the other: it accepts
 * in none of the draws of the first, and in all of the second.
 */
const text = changed(
  changed(small.situation, 'worth: { value: 0.1,', 'worth: { value: -0.9,'),
  'required: [north, south]',
  `worlds:
  coupled: { label: Both at once, linkages: [pair] }
  apart: { linkages: [] }
required: [north, south]`,
)
  .replace('water: { position: 0 to 20', 'water: { position: 0')
  .replace('trade: { position: { low: 20, mode: 60, high: 90 }', 'trade: { position: 0');

const ask = (more: object = {}, situation = text) =>
  operation.run(operation.input.parse({ situation: 'small', samples: 40, ...more }), {
    store: smallStore({ situation }),
  });

describe('two worlds', () => {
  test('are told apart best by a report that is sure in one and never true in the other, as a hand works it out', async () => {
    const { reports, chance, facts } = await ask({ reliability: 0.75 });
    const [south] = reports.filter(({ actor }) => actor === 'south');
    // By hand: 0.75 × 0 + 0.25 × 0.5 = 0.125 against 0.875, so that a yes is seven times likelier in the second.
    const h = -0.125 * Math.log2(0.125) - 0.875 * Math.log2(0.875);
    expect(south).toMatchObject({
      proposal: 'swap',
      test: 'accepted',
      first: 0,
      second: 1,
      ifYes: expect.closeTo(1 / 7, 12),
      ifNo: expect.closeTo(7, 12),
      bits: expect.closeTo(1 - h, 12),
    });
    expect(reports[0]?.bits).toBe(south?.bits);
    // The present lasts in both: what has happened tells nothing.
    expect(chance).toEqual({ before: 0.5, after: 0.5 });
    expect(facts.every(({ ratio }) => ratio === 1)).toBe(true);
    // North gains in either world: a report on it would tell nothing, and is not listed.
    expect(reports.filter(({ actor }) => actor === 'north')).toEqual([]);
  });

  test('a claim speaks for the world whose linkage alone rests on it, by its grade', async () => {
    const { claims } = await ask();
    // Credibility 3 is even odds, whatever the source.
    expect(claims).toMatchObject([{ claim: 'k2', speaksFor: 'coupled', linkages: ['pair'], ratio: 1 }]);
    const sure = await operation.run(operation.input.parse({ situation: 'small', samples: 20 }), {
      store: smallStore({
        situation: text,
        evidence: changed(small.evidence, 'credibility: 3', 'credibility: 1'),
      }),
    });
    // 0.9 of ten at the weight of the letter B for what it says of trade, a little less for what is told at first hand.
    expect(sure.claims[0]?.ratio).toBeGreaterThan(4);
    expect(sure.claims[0]?.ratio).toBeLessThan(9 ** 0.75);
  });

  test('an act that only one world explains moves its chance by the likelihood ratio of the fact', async () => {
    const observed = `observed:
  - { id: no, on: 2026-01-08, refused: swap, epsilon: 0.2, claims: [k2] }
`;
    const { facts, chance } = await ask(
      { prior: 0.25 },
      changed(text, 'required: [north', `${observed}required: [north`),
    );
    expect(facts).toEqual([
      { fact: 'no', first: 0.8, second: expect.closeTo(0.2, 12), ratio: expect.closeTo(4, 9) },
    ]);
    expect(chance.after).toBeCloseTo((0.25 * 0.8) / (0.25 * 0.8 + 0.75 * 0.2), 12);
    const plain = await ask(
      { ignore: ['observed'] },
      changed(text, 'required: [north', `${observed}required: [north`),
    );
    expect([plain.facts, plain.chance.after]).toEqual([[], 0.5]);
  });

  test('are asked in either order, and say in words what would tell', async () => {
    const turned = await ask({ between: 'apart,coupled' });
    expect(turned.first.id).toBe('apart');
    expect(turned.reports.find(({ actor }) => actor === 'south')).toMatchObject({ first: 1, second: 0 });
    const words = renderTerminal(operation.words(turned, catalogues.en), {
      width: 200,
      paint: (one: string) => one,
    });
    expect(words).toContain('most telling would be a report whether Water for trade: South accepts');
    expect(words).toContain('of the claims at hand k2');
  });

  test.each([
    [{ between: 'apart,couple' }, "'couple' is no world", "did you mean 'coupled'?"],
    [{ between: 'apart' }, "between 'apart' is no pair", 'A,B: coupled, apart'],
    [{ between: 'apart,apart' }, "between 'apart,apart' is no pair", 'A,B'],
  ])('%j is refused with what would be right', async (more, message, hint) => {
    await expect(ask(more)).rejects.toMatchObject({
      diagnostics: [{ message: expect.stringContaining(message), hint: expect.stringContaining(hint) }],
    });
  });

  test('of a file that names none there is nothing to tell apart', async () => {
    const error = await ask({}, small.situation).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).diagnostics[0]?.code).toBe('no-worlds');
  });
});
