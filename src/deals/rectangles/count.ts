import { snap } from '../../numeric/index.ts';
import type { RectangleModel } from '../space.ts';
import { cellsOf, type IssueCells } from './cells.ts';
import { checkModel } from './check-model.ts';
import { countUnpaid } from './count-unpaid.ts';
import { type Earnings, earningsOf } from './earnings.ts';
import { type BoxLedger, ledger } from './ledger.ts';

/** Combinations of cells up to which packages are counted one by one: some seconds at worst. */
const cellLimit = 1e8;

/**
 * Exact numbers of packages that give every party at least (weak) or more than (strict) its reservation, compared on the
 * common grid; null when there are too many combinations of cells to go through.
 */
export function rectangleCount(
  model: RectangleModel,
  optionCounts: Int32Array,
  reservation: readonly number[],
): { weak: bigint; strict: bigint } | null {
  checkModel(model, optionCounts);
  const found = earningsOf(model, optionCounts);
  const issues = cellsOf(found.earnings, optionCounts);
  const largest = model.profiles.map((profile) => profile.largest);
  const weak = countAtLeast(found, issues, largest, reservation.map(snap));
  if (weak === null) return null;
  // Utilities on the grid are whole steps: more than r is at least one step more.
  const strict = countAtLeast(
    found,
    issues,
    largest,
    reservation.map((r) => snap(r) + 1),
  );
  if (strict === null) return null;
  const packages = optionCounts.reduce((product, options) => product * BigInt(options), 1n);
  const each = packages / packagesOf(issues);
  return { weak: each * weak, strict: each * strict };
}

function packagesOf(issues: readonly IssueCells[]): bigint {
  return issues.reduce((product, { options }) => product * BigInt(options), 1n);
}

/** Packages over the issues that give every party what it needs, in steps of the grid. */
function countAtLeast(
  found: Earnings,
  issues: readonly IssueCells[],
  largest: readonly number[],
  needed: readonly number[],
): bigint | null {
  const book = ledger(found, issues);
  const verdict = verdictAt(book, largest, needed);
  const isSmall = issues.reduce((product, { cells }) => product * cells.length, 1) <= cellLimit;
  if (verdict() !== open || isSmall) return countCells(issues, book, verdict);
  return countWhereAnythingSuffices(found, issues, largest, needed);
}

/**
 * Where any one earning gives a party what it needs, those who get it are all but those who earn nothing: inclusion and
 * exclusion over the parties. Null where it takes more than one, or too long.
 */
function countWhereAnythingSuffices(
  { base, earnings }: Earnings,
  issues: readonly IssueCells[],
  largest: readonly number[],
  needed: readonly number[],
): bigint | null {
  const has = (i: number, sum: number): boolean => utilitySteps(sum, largest[i]) >= needed[i];
  const wanting = base.flatMap((sum, i) => (has(i, sum) ? [] : [i]));
  const isEnough = earnings.every(
    ({ party, worth }) => !wanting.includes(party) || has(party, base[party] + worth),
  );
  if (!isEnough) return null;
  let sum = 0n;
  for (let subset = 0; subset < 1 << wanting.length; subset++) {
    const poor = wanting.filter((_, at) => (subset >> at) % 2 === 1);
    const unpaid = countUnpaid(issues, (owner) => poor.includes(earnings[owner]?.party ?? -1), earnings);
    if (unpaid === null) return null;
    sum += poor.length % 2 === 0 ? unpaid : -unpaid;
  }
  return sum;
}

/** Of the packages that a ledger leaves: none suits, all suit, or it depends. */
const [none, all, open] = [0, 1, 2];

function utilitySteps(sum: number, largest: number): number {
  return snap(Math.min(1, sum / largest));
}

/** A branch ends as soon as what is earned, or what still can be, decides it. */
function verdictAt({ lowest, highest }: BoxLedger, largest: readonly number[], needed: readonly number[]) {
  return (): number => {
    let verdict = all;
    for (let i = 0; i < needed.length; i++) {
      const divisor = largest[i];
      const least = needed[i];
      if (utilitySteps(highest[i], divisor) < least) return none;
      if (utilitySteps(lowest[i], divisor) < least) verdict = open;
    }
    return verdict;
  };
}

/** Depth first over the cells: in doubles where they count exactly, in whole numbers without limit above. */
function countCells(issues: readonly IssueCells[], book: BoxLedger, verdict: () => number): bigint {
  const below = new Float64Array(issues.length + 1).fill(1);
  for (let j = issues.length - 1; j >= 0; j--) {
    below[j] = below[j + 1] * (issues[j]?.options ?? 1);
  }
  const small = (j: number): number => {
    const found = verdict();
    const issue = issues[j];
    // A complete package is decided but for rounding of the same sum added up in two orders.
    if (found !== open || issue === undefined) return found === all ? below[j] : 0;
    let sum = 0;
    for (let c = 0; c < issue.cells.length; c++) {
      book.enter(j, c);
      sum += (issue.cells[c]?.size ?? 0) * small(j + 1);
      book.leave(j, c);
    }
    return sum;
  };
  const large = (j: number): bigint => {
    const issue = issues[j];
    if (issue === undefined || below[j] <= Number.MAX_SAFE_INTEGER) return BigInt(small(j));
    const found = verdict();
    if (found !== open) return found === all ? packagesOf(issues.slice(j)) : 0n;
    let sum = 0n;
    for (const [c, { size }] of issue.cells.entries()) {
      book.enter(j, c);
      sum += BigInt(size) * large(j + 1);
      book.leave(j, c);
    }
    return sum;
  };
  return large(0);
}
