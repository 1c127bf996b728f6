import type { PackageSpace } from '../deals/index.ts';
import { csvCell } from '../text/index.ts';

/** A package with what it is worth: one option index an issue, one utility a party (as `DealPoint` of the analyses). */
export interface WrittenPackage {
  readonly package: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/**
 * Packages as CSV (RFC 4180, lines end in CRLF): a column an issue with the option's name, a column a party with its
 * utility. Text that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @example
 * const space = {
 *   issues: [{ name: 'water', options: ['less', 'more'] }],
 *   parties: [
 *     { name: 'north', reservation: 0 },
 *     { name: 'south', reservation: 0.5 },
 *   ],
 *   model: {
 *     kind: 'additive',
 *     values: [Float64Array.of(0.4, 1), Float64Array.of(1, 0.6)],
 *     tables: [],
 *     forbidden: [],
 *     limits: [],
 *   },
 * };
 * packagesCsv(space, [{ package: [1], values: [1, 0.6] }]).split('\r\n')[1] // => 'more,1,0.6'
 */
export function packagesCsv({ issues, parties }: PackageSpace, packages: Iterable<WrittenPackage>): string {
  const head = [...issues, ...parties].map(({ name }) => csvCell(name));
  const lines = [head.join(',')];
  for (const { package: chosen, values } of packages) {
    const options = issues.map((issue, j) => csvCell(issue.options[chosen[j] as number] ?? ''));
    lines.push([...options, ...parties.map((_, i) => String(values[i]))].join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}
