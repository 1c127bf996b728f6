import { type Shortfall, type ShortfallKind, shortfallKinds } from './book.ts';

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
  let latest: ShortfallPath | undefined;
  const empty = () => new Float64Array(months * samples);
  return {
    shortfalls: (): readonly ShortfallPath[] => [...shortfalls.values()],
    needs: (): readonly NeedPath[] => [...needs.values()],
    lack({ kind, account, instrument, amount }: Shortfall, index: number, draw: number, worth: number): void {
      // One account after the other falls short in draw after draw: mostly it is the path of the call before.
      const isLatest =
        latest?.kind === kind && latest.account === account && latest.instrument === instrument;
      const key = (shortfallKinds.indexOf(kind) * 2 ** 20 + account) * 2 ** 20 + instrument;
      let path = isLatest ? latest : shortfalls.get(key);
      if (path === undefined) {
        path = { kind, account, instrument, amounts: empty() };
        shortfalls.set(key, path);
      }
      latest = path;
      const cell = index * samples + draw;
      path.amounts[cell] = path.amounts[cell] + amount * worth;
    },
    need(account: number, instrument: number, due: Float64Array, worths: Float64Array, at: number): void {
      const path = needs.get(instrument) ?? { account, instrument, amounts: empty() };
      needs.set(instrument, path);
      const { amounts } = path;
      for (let s = 0; s < due.length; s++) amounts[at + s] = due[s] * worths[s];
    },
  };
}
