import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastFirst } from './least-first.ts';

test('the least rank comes first, of equal ones the first that came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }), (ranks) => {
      const waiting = leastFirst();
      for (const [n, rank] of ranks.entries()) waiting.add(n, rank);
      const taken = ranks.map(() => waiting.take());
      expect(taken).toEqual([...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b));
      expect(waiting.take()).toBe(undefined);
    }),
  );
});
