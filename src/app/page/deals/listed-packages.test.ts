import { describe, expect, test } from 'vitest';
import { inOrder, listedPackages } from './listed-packages.ts';

const view = {
  issues: [
    {
      id: 'water',
      question: 'How much water?',
      options: [
        { id: 'little', label: 'A little', name: 'water “A little”' },
        { id: 'much', label: 'Much of it', name: 'water “Much of it”' },
      ],
    },
    {
      id: 'toll',
      question: 'Who pays?',
      options: [
        { id: 'none', label: 'Nobody', name: 'toll “Nobody”' },
        { id: 'both', label: 'Both pay', name: 'toll “Both pay”' },
      ],
    },
  ],
  noDeal: { water: 'little', toll: 'none' },
};
const output = {
  parties: ['north', 'south'],
  issues: ['water', 'toll'],
  options: [
    ['little', 'much'],
    ['none', 'both'],
  ],
  reservation: [0.25, null],
  labels: { north: 'North', south: 'South' },
  frontier: {
    points: [
      { values: [0.25, 0.5], package: [1, 0], blockedBy: [] },
      { values: [0.75, 0.125], package: [1, 1], blockedBy: ['south'] },
    ],
  },
};

describe('packages that no other beats', () => {
  test('are told by what they change, and by what each party has over no deal', () => {
    expect(listedPackages(output, view)).toEqual([
      {
        key: '1 0',
        package: { water: 'much', toll: 'none' },
        changes: ['water “Much of it”'],
        gains: [0, 0.5],
        refusedBy: [],
      },
      {
        key: '1 1',
        package: { water: 'much', toll: 'both' },
        changes: ['water “Much of it”', 'toll “Both pay”'],
        gains: [0.5, 0.125],
        refusedBy: ['South'],
      },
    ]);
  });

  test('stand in the order of the worst off or of one party, and are found by the words of their options', () => {
    const all = listedPackages(output, view);
    const keys = (...asked: Parameters<typeof inOrder> extends [unknown, ...infer Rest] ? Rest : never) =>
      inOrder(all, ...asked).map(({ key }) => key);
    expect(keys('worst', '')).toEqual(['1 1', '1 0']);
    expect(keys(1, '')).toEqual(['1 0', '1 1']);
    expect(keys('worst', 'BOTH much')).toEqual(['1 1']);
    expect(keys('worst', 'south')).toEqual(['1 1']);
    expect(keys('worst', 'nothing of it')).toEqual([]);
  });
});
