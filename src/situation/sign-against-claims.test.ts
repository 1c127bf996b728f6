import { expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';

const north = 'north: { name: North, capability: { value: 100, assumption: anchor }';

async function warnings(from: string, to: string): Promise<readonly string[]> {
  const store = smallStore({ situation: changed(small.situation, from, to) });
  const { situation, diagnostics } = await load(store, { situation: 'small' });
  expect(situation).toBeDefined();
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

const outside = (estimate: string) => warnings(north, `${north}, outside_option: ${estimate}`);

test('a number on the other side of 0 than all its claims is warned of', async () => {
  expect(await outside('{ value: -0.2 to 0.1, claims: [k1], direction: { k1: up } }')).toEqual([
    'outside-option-sign: actors.north.outside_option is -0.05 in the median; k1 points above 0',
  ]);
  expect(await outside('{ value: 0, claims: [k1], direction: { k1: down } }')).toHaveLength(1);
  expect(
    await warnings(
      'worth: { value: 0.1, claims: [k2] }',
      'worth: { value: 0.1, claims: [k2], direction: { k2: down } }',
    ),
  ).toEqual(['sign-against-claims: linkages.pair.worth is 0.1 in the median; k2 points below 0']);
});

test('a reading is held to its own claim', async () => {
  const readings = (k1: string) =>
    outside(`{ readings: { k1: ${k1}, k2: -0.3 to 0 }, direction: { k1: up, k2: down } }`);
  expect(await readings('0.1 to 0.2')).toEqual([]);
  expect(await readings('-0.2 to -0.1')).toEqual([
    'outside-option-sign: actors.north.outside_option reads -0.2 to -0.1 out of k1, which points above 0',
  ]);
});

test('nothing is said where the sign agrees, claims point both ways, or no direction is written', async () => {
  expect(await outside('{ value: 0.1, claims: [k1], direction: { k1: up } }')).toEqual([]);
  expect(await outside('{ value: 0.1, claims: [k1, k2], direction: { k1: up, k2: down } }')).toEqual([]);
  expect(await outside('{ value: -0.1, claims: [k1] }')).toEqual([]);
});
