import { expect, test } from 'vitest';
import { smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { drawInputs } from './draws.ts';
import { makeStudy } from './study.ts';

test('zeros of both signs are columns of their own, and inputs of one number share theirs', async () => {
  const { situation } = await load(smallStore(), { situation: 'small' });
  if (situation === undefined) throw new Error('small');
  const [input] = makeStudy(situation, { seed: 1, samples: 0 }).compiled.inputs;
  if (input === undefined) throw new Error('an input');
  const inputs = [0, -0, 0, 7, 7].map((value) => ({
    ...input,
    distribution: { kind: 'constant' as const, value },
  }));
  const { columns } = drawInputs({ inputs }, 1, 3);
  expect(columns.map((column) => [...column])).toEqual(
    [0, -0, 0, 7, 7].map((value) => [value, value, value]),
  );
  expect(columns[0]).toBe(columns[2]);
  expect(columns[3]).toBe(columns[4]);
});
