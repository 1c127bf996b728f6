import { type Missing, type ShortfallKind, shortfallKinds } from './book.ts';

/** What a budget had to spend in each month and draw, in reporting units: amounts[month × samples + draw]. */
export interface NeedPath {
  readonly account: number;
  readonly instrument: number;
  readonly amounts: Float64Array;
}

/** What an account lacked for an instrument in each month and draw, placed in the same way. */
export interface ShortfallPath extends NeedPath {
  readonly kind: ShortfallKind;
}

/** Paths that are made when something first falls due or short. */
export function makePaths(months: number, samples: number) {
  // By kind, account and instrument in one number: looked up for every shortfall of every draw.
  const shortfalls = new Map<number, ShortfallPath>();
  const needs = new Map<number, NeedPath>();
  const empty = () => new Float64Array(months * samples);
  return {
    shortfalls: (): readonly ShortfallPath[] => [...shortfalls.values()],
    needs: (): readonly NeedPath[] => [...needs.values()],
    /** What an account lacks for an instrument, by month and draw. */
    lackOf({ kind, account, instrument }: Missing): Float64Array {
      const key = (shortfallKinds.indexOf(kind) * 2 ** 20 + account) * 2 ** 20 + instrument;
      let path = shortfalls.get(key);
      if (path === undefined) {
        path = { kind, account, instrument, amounts: empty() };
        shortfalls.set(key, path);
      }
      return path.amounts;
    },
    need(account: number, instrument: number, due: Float64Array, worths: Float64Array, at: number): void {
      const path = needs.get(instrument) ?? { account, instrument, amounts: empty() };
      needs.set(instrument, path);
      const { amounts } = path;
      for (let s = 0; s < due.length; s++) amounts[at + s] = due[s] * worths[s];
    },
  };
}
