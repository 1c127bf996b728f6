import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyWidth } from '../frame/any-width.case.ts';
import { expectSound } from '../frame/expect-sound.case.ts';
import type { Figure } from '../frame/types.ts';
import { anyStabilityTable } from './move-map/arbitraries.case.ts';
import { stabilityTableFigure } from './stability-table-figure.ts';
import { elmiraTable, largeTable, smallTable, thirtyTable } from './table/examples.case.ts';
import { actorLetters } from './table/letters.ts';
import { stabilityTableRows } from './table/rows.ts';

const examples = [elmiraTable, thirtyTable, largeTable, smallTable];

describe('a table of stability', () => {
  test('is stored', async () => {
    for (const data of examples) {
      const { id, svg } = stabilityTableFigure(data);
      await expect(svg).toMatchFileSnapshot(`../pictures/${id}.svg`);
    }
  });

  test('carries its title and data, the same bytes again', () => {
    for (const data of examples) {
      expectSound(stabilityTableFigure(data));
      expect(stabilityTableFigure(data)).toEqual(stabilityTableFigure(data));
    }
  });

  test('holds for any marks and names', () => {
    fc.assert(
      fc.property(anyStabilityTable, anyWidth, (data, width) =>
        expectSound(stabilityTableFigure(data, width)),
      ),
      { numRuns: 50 },
    );
  });

  test('names the strongest concepts under which all stay, and all of them in the table', () => {
    const { svg, table, description } = stabilityTableFigure(elmiraTable);
    expect([...svg.matchAll(/>Nash<\/text>/g)].length).toBe(7);
    expect([...svg.matchAll(/>SMR<\/text>/g)].length).toBe(3);
    expect(table.rows.filter((row) => row.at(-1) === 'GMR, SMR').map(([id]) => id)).toEqual([1, 4]);
    expect(description).toContain('6 under Nash, 8 under GMR');
  });

  test('fills the mark of an actor that stays and leaves the other empty', () => {
    const { svg } = stabilityTableFigure(smallTable);
    const boxes = (d = '') => [...d.matchAll(/M([\d.]+) ([\d.]+)h/g)].map(([, x, y]) => `${x} ${y}`);
    const filled = (actor: string) =>
      boxes(new RegExp(`<path d="([^"]*)" class="${actor}" fill="var`).exec(svg)?.[1]);
    const empty = boxes(/<path d="([^"]*)" fill="none" stroke="var\(--line\)"/.exec(svg)?.[1]);
    // The United States leave state 1 under Nash, all leave state 3, which was not asked about GMR.
    expect([filled('a3').length, filled('a1').length, filled('a2').length, empty.length]).toEqual([
      4, 3, 4, 4,
    ]);
    expect(new Set([...filled('a3'), ...filled('a1'), ...filled('a2')]).size).toBe(11);
    expect(svg).toMatch(
      /<text x="[\d.]+( [\d.]+){4}" y="[\d.]+" text-anchor="middle" style="[^"]*">USUNS<\/text>/,
    );
    expect(svg).toMatch(/<text x="[\d.]+" y="[\d.]+" text-anchor="middle" class="s">N<\/text>/);
  });

  test('gives every actor its own letter', () => {
    expect(actorLetters(['Ukraine', 'United States', 'UN', 'U', 'Österreich', '俄国', ''])).toEqual([
      'U',
      'N',
      '1',
      '2',
      'Ö',
      '俄',
      '3',
    ]);
    const many = actorLetters(Array.from({ length: 30 }, () => 'same'));
    expect(new Set(many).size).toBe(30);
  });

  test('draws forty rows, the status quo, named states and Nash equilibria before the rest, in their order', () => {
    const { states, leftOut, leftOutEquilibria } = stabilityTableRows(largeTable);
    const ids = states.map(({ id }) => id);
    expect(ids.length).toBe(40);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(ids).toContain(1);
    expect(ids).toContain(299);
    const nash = largeTable.states.filter(({ stable }) => stable.nash?.every((one) => one) === true);
    expect(nash.length).toBeGreaterThan(0);
    for (const { id } of nash) expect(ids).toContain(id);
    expect(leftOut).toBe(260);
    expect(leftOutEquilibria).toBeGreaterThan(0);
    const { svg, table } = stabilityTableFigure(largeTable);
    expect(svg.includes('260 more states are in the table alone')).toBe(true);
    expect(table.rows.length).toBe(300);
  });

  test('sets marks below names where they have no room beside them', () => {
    const height = (figure: Figure) => Number(/ height="(\d+)"/.exec(figure.svg)?.[1]);
    expect(height(stabilityTableFigure(thirtyTable, 340))).toBeGreaterThan(
      1.8 * height(stabilityTableFigure(thirtyTable, 960)),
    );
    const letters = (figure: Figure) =>
      [
        ...figure.svg.matchAll(/<text x="([\d. ]+)" y="[\d.]+" text-anchor="middle" [^>]*>([A-Z\d]+)</g),
      ].flatMap(([, places = '', text = '']) => {
        expect(places.split(' ').length).toBe(text.length);
        return [...text];
      });
    expect(letters(stabilityTableFigure(thirtyTable, 340)).sort()).toEqual(
      letters(stabilityTableFigure(thirtyTable, 960)).sort(),
    );
  });

  test('says so when there is nothing to see, and refuses marks of another number', () => {
    const nothing = stabilityTableFigure({ ...smallTable, states: [] });
    expect(nothing.description).toBe('There is no state to show.');
    expect(stabilityTableFigure({ ...smallTable, concepts: [] }).description).toBe(
      'There is no concept to show.',
    );
    expect(() => stabilityTableFigure({ ...smallTable, actors: [] })).toThrow(
      'state 1 has 3 marks under nash for 0 actors',
    );
    expect(() => stabilityTableFigure({ ...smallTable, statusQuo: 9 })).toThrow('there is no state 9');
  });
});
