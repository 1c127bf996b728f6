import { expect, test } from 'vitest';
import { deals, type PackageSpace } from './index.ts';

test('a step of the grid above what a party has without a deal leaves it better off, no step does not', () => {
  const space: PackageSpace = {
    issues: [{ name: 'i', options: ['less', 'same', 'more'] }],
    parties: [{ name: 'p', reservation: 0.5 }],
    model: {
      kind: 'additive',
      values: [Float64Array.of(0.5 - 1e-10, 0.5, 0.5 + 1e-10)],
      tables: [],
      forbidden: [],
      limits: [],
    },
  };
  expect(deals(space).zopa).toEqual({ weak: '2', strict: '1', interval: null });
});
