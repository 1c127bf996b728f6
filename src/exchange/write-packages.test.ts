import { describe, expect, test } from 'vitest';
import type { PackageSpace } from '../deals/index.ts';
import { packagesCsv } from './write-packages.ts';

const space: PackageSpace = {
  issues: [
    { name: 'Water, "upper"', options: ['half', '=SUM(A1)', '-5', '-all', ' padded', 'two\nlines'] },
    { name: '@home', options: ['+1', '+one'] },
  ],
  parties: [
    { name: 'north', reservation: null },
    { name: '-south', reservation: 0.25 },
  ],
  model: { kind: 'additive', values: [], tables: [], forbidden: [], limits: [] },
};
const packages = [
  { package: [0, 0], values: [0.5, -0.25] },
  { package: [1, 1], values: [1e-7, 1] },
  { package: [2, 0], values: [0, 0] },
  { package: [3, 1], values: [0, 0] },
  { package: [4, 1], values: [0, 0] },
  { package: [5, 1], values: [0, 0] },
];

describe('packages as CSV', () => {
  const lines = packagesCsv(space, packages).split('\r\n');
  test('have a column an issue and a column a party, quoted where they must be', () => {
    expect(lines[0]).toBe('"Water, ""upper""",\'@home,north,\'-south');
    expect(lines[1]).toBe('half,+1,0.5,-0.25');
    expect(lines.at(-1)).toBe('');
  });
  test('hold no formula: text that begins like one has an apostrophe, numbers have none', () => {
    expect(lines.slice(2, 5)).toEqual(["'=SUM(A1),'+one,1e-7,1", '-5,+1,0,0', "'-all,'+one,0,0"]);
  });
  test('keep blanks and line breaks in quotes', () => {
    expect(lines.slice(5, 7)).toEqual(['" padded",\'+one,0,0', '"two\nlines",\'+one,0,0']);
  });
});
