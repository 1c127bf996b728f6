import { type LedgerRuns, readPaths } from './ledger-runs.ts';
import type { NeedPath, PathBlock } from './need-paths.ts';

/** Some months of an account; `to` is not one of them. */
export interface AccountMonths {
  readonly account: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What nobody funds of what an account must spend in some months without a deal, in every draw and in the currency reported in. What is
 * `likely` to be asked next is worked out in the same run, and `alsoRead` may read off it what else it tells.
 *
 * @example
 * unfundedWithoutDeal(runs, { account: 0, from: 0, to: 3 }, [])[0] // => 0
 */
export function unfundedWithoutDeal(
  runs: LedgerRuns,
  asked: AccountMonths,
  likely: readonly AccountMonths[],
  alsoRead?: (block: PathBlock) => void,
): Float64Array {
  const found = runs.unfunded.get(nameOf(asked));
  if (found !== undefined) return found;
  const fresh = new Map([asked, ...likely].map((one) => [nameOf(one), one]));
  const sums = [...fresh].flatMap(([name, one]) =>
    runs.unfunded.has(name) ? [] : [{ name, ...one, column: new Float64Array(runs.draws.samples) }],
  );
  const accounts = new Map<number, Float64Array | undefined>(sums.map(({ account }) => [account, undefined]));
  readPaths(runs, runs.noDeal, (block) => {
    const { from: first, draws, months } = block;
    alsoRead?.(block);
    for (const account of accounts.keys())
      accounts.set(account, unfundedOf(block, account, accounts.get(account)));
    for (const { account, from, to, column } of sums) {
      const amounts = accounts.get(account) as Float64Array;
      for (let month = from; month < Math.min(to, months); month++)
        for (let k = 0; k < draws; k++) column[first + k] += amounts[month * draws + k];
    }
  });
  for (const { name, column } of sums) runs.unfunded.set(name, column);
  return runs.unfunded.get(nameOf(asked)) as Float64Array;
}

function nameOf({ account, from, to }: AccountMonths): string {
  return `${account} ${from} ${to}`;
}

/**
 * What is unfunded of an account in each month and draw of a block, its instruments together; into `room` where that is large enough.
 *
 * @example
 * unfundedOf({ from: 0, draws: 1, months: 2, shortfalls: [], needs: [] }, 0) // => [0, 0]
 */
export function unfundedOf(block: PathBlock, account: number, room?: Float64Array): Float64Array {
  return totalOf(
    block,
    block.shortfalls.filter(({ kind }) => kind === 'unfunded'),
    account,
    room,
  );
}

/**
 * What an account had to spend in each month and draw of a block, its instruments together; into `room` where that is large enough.
 *
 * @example
 * needOf({ from: 0, draws: 1, months: 2, shortfalls: [], needs: [] }, 0) // => [0, 0]
 */
export function needOf(block: PathBlock, account: number, room?: Float64Array): Float64Array {
  return totalOf(block, block.needs, account, room);
}

function totalOf(
  { months, draws }: PathBlock,
  paths: readonly NeedPath[],
  account: number,
  room: Float64Array = new Float64Array(),
): Float64Array {
  const cells = months * draws;
  const total = room.length >= cells ? room.fill(0, 0, cells) : new Float64Array(cells);
  for (const path of paths)
    if (path.account === account) for (let cell = 0; cell < cells; cell++) total[cell] += path.amounts[cell];
  return total;
}
