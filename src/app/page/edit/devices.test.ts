import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type NewDevice, withDevice, withoutDevice } from './devices.ts';

const bond: NewDevice = {
  kind: 'guarantor',
  on: 'water',
  holds: 'east',
  against: '',
  size: '0 to 0.1',
  assumption: 'tried, here',
};
const written = {
  kind: 'guarantor',
  on: 'water',
  holds: 'east',
  adds_cost: '0 to 0.1',
  assumption: 'tried, here',
};

const layouts = {
  'without devices': 'proposals:\n  swap: # kept\n    title: Swap\n    by: north\nrequired: [north]\n',
  'with devices in lines':
    'proposals:\n  swap:\n    devices: # kept\n      - kind: monitor # one\n        on: trade\n        shortens_reply_to: 1 # kept too\n      # before the second\n      - { kind: snapback, on: trade } # two\n    by: north # kept\nrequired: [north]\n',
  'with devices at the end of the file':
    'proposals:\n  swap:\n    devices:\n    - kind: snapback\n      on: trade',
  'with devices in brackets':
    'proposals:\n  swap: { by: north, devices: [{ kind: snapback, on: trade }] } # kept\n',
  'with an empty list': 'proposals:\n  swap:\n    devices: []\n    by: north\n',
};

describe('a device of a proposal in its file', () => {
  test.each(Object.entries(layouts))('%s: is added behind the others, and nothing else moves', (_, text) => {
    const found = withDevice(text, 'swap', bond);
    const before = parse(text).proposals.swap.devices ?? [];
    expect(parse(found).proposals.swap).toEqual({
      ...parse(text).proposals.swap,
      devices: [...before, written],
    });
    const lines = text.split('\n').filter((line) => line.includes('#'));
    for (const line of lines) expect(found).toContain(line.split('#')[1]);
  });

  test.each(Object.entries(layouts))('%s: what was added is taken away again', (_, text) => {
    const place = (parse(text).proposals.swap.devices ?? []).length;
    const found = withoutDevice(withDevice(text, 'swap', bond), 'swap', place);
    const { devices = [], ...rest } = parse(found).proposals.swap;
    const { devices: before = [], ...restBefore } = parse(text).proposals.swap;
    expect([devices, rest]).toEqual([before, restBefore]);
  });

  test('each of several is taken away alone, and the last takes its list along', () => {
    const text = layouts['with devices in lines'];
    const first = withoutDevice(text, 'swap', 0);
    expect(parse(first).proposals.swap).toEqual({
      devices: [{ kind: 'snapback', on: 'trade' }],
      by: 'north',
    });
    expect(first).toContain('# before the second');
    expect(parse(withoutDevice(text, 'swap', 1)).proposals.swap.devices).toHaveLength(1);
    expect(parse(withoutDevice(first, 'swap', 0)).proposals.swap).toEqual({ by: 'north' });
  });

  test('names and numbers that YAML would read otherwise are written in quotes', () => {
    const found = withDevice(layouts['without devices'], 'swap', {
      ...bond,
      size: '1, on: x',
      assumption: '# no',
    });
    expect(parse(found).proposals.swap.devices[0]).toMatchObject({
      adds_cost: '1, on: x',
      assumption: '# no',
    });
  });

  test('a text that cannot be read, or lacks the proposal, stays as it is', () => {
    for (const text of ['proposals: [', 'proposals: {}\n']) {
      expect(withDevice(text, 'swap', bond)).toBe(text);
      expect(withoutDevice(text, 'swap', 0)).toBe(text);
    }
  });
});
