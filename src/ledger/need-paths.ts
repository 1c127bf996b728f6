import { type Missing, type ShortfallKind, shortfallKinds } from './book.ts';

/** What a budget had to spend in each month of some draws, in reporting units: amounts[month × draws + k]. */
export interface NeedPath {
  readonly account: number;
  readonly instrument: number;
  readonly amounts: Float64Array;
}

/** What an account lacked for an instrument in each month of some draws, placed in the same way. */
export interface ShortfallPath extends NeedPath {
  readonly kind: ShortfallKind;
}

/** What some draws that were run at once needed and lacked, month by month: good until the next of them are run. */
export interface PathBlock {
  /** Number of the first draw. */
  readonly from: number;
  readonly draws: number;
  readonly months: number;
  /** In the order in which they first arose in any draw so far. */
  readonly shortfalls: readonly ShortfallPath[];
  readonly needs: readonly NeedPath[];
}

/** Paths of one block of draws after another, made when something first falls due or short, and emptied for each block. */
export interface Paths {
  /** Empties all paths for so many draws. */
  readonly begin: (draws: number) => void;
  readonly shortfalls: () => readonly ShortfallPath[];
  readonly needs: () => readonly NeedPath[];
  /** What an account lacks for an instrument, by month and draw of the block. */
  readonly lackOf: (missing: Missing) => Float64Array;
  readonly need: (
    account: number,
    instrument: number,
    due: Float64Array,
    worths: Float64Array,
    at: number,
  ) => void;
}

/** Paths of blocks of at most so many draws. */
export function makePaths(months: number, mostDraws: number): Paths {
  // By kind, account and instrument in one number: looked up for every shortfall of every draw.
  const shortfalls = new Map<number, ShortfallPath>();
  const needs = new Map<number, NeedPath>();
  const empty = () => new Float64Array(months * mostDraws);
  return {
    begin(draws) {
      for (const { amounts } of shortfalls.values()) amounts.fill(0, 0, months * draws);
      for (const { amounts } of needs.values()) amounts.fill(0, 0, months * draws);
    },
    shortfalls: () => [...shortfalls.values()],
    needs: () => [...needs.values()],
    lackOf({ kind, account, instrument }) {
      const key = (shortfallKinds.indexOf(kind) * 2 ** 20 + account) * 2 ** 20 + instrument;
      let path = shortfalls.get(key);
      if (path === undefined) {
        path = { kind, account, instrument, amounts: empty() };
        shortfalls.set(key, path);
      }
      return path.amounts;
    },
    need(account, instrument, due, worths, at) {
      const path = needs.get(instrument) ?? { account, instrument, amounts: empty() };
      needs.set(instrument, path);
      const { amounts } = path;
      for (let s = 0; s < due.length; s++) amounts[at + s] = due[s] * worths[s];
    },
  };
}
