import { expect, test } from 'vitest';
import { devicePath, memberPath, numbersIn, snapbackPath, switchesIn } from './switches.ts';

test('switches stand among the changes of numbers and are told apart from them', () => {
  const changes = [
    { path: 'actors.north.impatience', value: '0.4' },
    { path: devicePath('swap', 1), value: 'off' },
    { path: snapbackPath('swap', 'water'), value: 'on' },
    { path: memberPath('St. Mark'), value: 'abstains' },
  ];
  expect(numbersIn(changes)).toEqual(changes.slice(0, 1));
  expect(switchesIn(changes)).toEqual([
    { kind: 'device', proposal: 'swap', place: 1 },
    { kind: 'snapback', proposal: 'swap', issue: 'water' },
    { kind: 'member', member: 'St. Mark', act: 'abstains' },
  ]);
});

test('what an address says wrongly switches nothing', () => {
  const changes = ['switch.', 'switch.device.swap', 'switch.device.swap.x', 'switch.member.North'].map(
    (path) => ({ path, value: 'sings' }),
  );
  expect(switchesIn(changes)).toEqual([]);
});
