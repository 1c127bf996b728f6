import { expect } from 'vitest';
import { badNumbers, collisions, markupFaults } from './picture-faults.case.ts';
import type { Figure } from './types.ts';

/** What every figure must be, whatever its data: well-formed, titled, readable, with rows as wide as its columns. */
export function expectSound({ svg, title, description, table, id }: Figure): void {
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'), id).toBe(true);
  // Drawn for another width than usual, its elements have names of their own.
  expect(svg).toMatch(new RegExp(`<title id="${id}(-\\d+)?-t">`));
  expect(markupFaults(svg)).toEqual([]);
  expect(badNumbers(svg), id).toEqual([]);
  expect(collisions(svg), id).toEqual([]);
  expect(description.length).toBeGreaterThan(20);
  expect(typeof title).toBe('string');
  for (const row of table.rows) expect(row.length).toBe(table.columns.length);
}
