import { expect, test } from 'vitest';
import { operations, workOf } from './operations.ts';

test('what is taken for short draws few samples unless it is told to draw many', async () => {
  const short = operations.filter(({ name }) => workOf(name, {}) === 'short');
  expect(short.length).toBeGreaterThan(10);
  for (const entry of short) {
    const { input } = await entry.load();
    const { samples } = input.shape;
    const asks = samples?.safeParse(undefined);
    if (asks !== undefined)
      expect([asks.success, Number(asks.data ?? 0) <= 500], entry.name).toEqual([true, true]);
    expect(workOf(entry.name, { samples: 501 }), entry.name).toBe('long');
  }
});

test('settings that are none, or no numbers, are nobody’s way into the threads of the short', () => {
  for (const settings of [undefined, null, 'x', []]) expect(workOf('check', settings)).toBe('short');
  for (const samples of ['9', null, Number.NaN, 1e9]) expect(workOf('check', { samples })).toBe('long');
  expect(workOf('no-such-operation', {})).toBe('long');
});
