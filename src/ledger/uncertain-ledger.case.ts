import { drawInputs } from '../study/index.ts';
import type { LedgerRun, SampledLedger } from './index.ts';
import type { Fields } from './random-instruments.case.ts';
import type { Plan, WrittenLedger } from './random-ledger.case.ts';

/** Numbers of an instrument that are no estimates. */
const counts = new Set(['every', 'build', 'ramp', 'life', 'months']);
const shares = new Set([
  'share',
  'tax',
  'covered',
  'cut',
  'budget_share',
  'royalty',
  'retained',
  'carried_at',
]);

/** The ledger with a range for every number: what is drawn has all the digits of a double. */
export function uncertain(file: WrittenLedger): WrittenLedger {
  const spread = (value: unknown, key: string, isShare: boolean): unknown => {
    if (typeof value === 'number' && !counts.has(key)) return rangeOf(value, isShare || shares.has(key));
    if (Array.isArray(value)) return value.map((one) => spread(one, key, isShare));
    if (typeof value !== 'object' || value === null) return value;
    const inShares = key === 'guarantors' || key === 'distributes';
    return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, spread(one, k, inShares)]));
  };
  const instruments = Object.entries(file.instruments).map(([id, one]) => {
    const isShare = ['tax', 'levy'].includes(String(one['kind']));
    const fields = Object.entries(one).map(([key, value]) => [
      key,
      key === 'rate' && isShare ? spread(value, 'share', true) : spread(value, key, false),
    ]);
    return [id, Object.fromEntries(fields)] as const;
  });
  const rates = [{ quote: 'USD per EUR', value: '1.1 to 1.3', from: '2026-01', assumption: 'made up' }];
  const discount_rate = '0.02 to 0.06';
  return { ...file, discount_rate, rates, instruments: Object.fromEntries(instruments) as Fields as never };
}

/** About the number, evenly, so that shares that add up to 1 do so at the medians. */
function rangeOf(value: number, isShare: boolean): unknown {
  const reach = 0.3 * (isShare ? Math.min(value, 1 - value) : Math.abs(value));
  return reach > 0 ? { low: value - reach, mode: value, high: value + reach } : value;
}

export function drawsOf({ plan }: Plan, samples: number) {
  return drawInputs(plan.compiled, 1, samples);
}

/** What a sampled run should say, added up from the cells and shortfalls of one exact run. */
export function summed(run: LedgerRun, draw: Float64Array) {
  const { plan, book, holdings, months, start } = run;
  const { ledger, compiled } = plan;
  const value = (input: number | undefined) => draw[input ?? -1] as number;
  const usd = value(compiled.inputOf.get(ledger.rates[0]?.value ?? ledger.discountRate));
  const worth = [1 / 100, 1 / usd / 100];
  const monthly = (1 + value(compiled.inputOf.get(ledger.discountRate))) ** (-1 / 12);
  const first = book.shortfalls[0];
  let [lacking, discount] = [0, monthly];
  for (const { amount, currency } of book.shortfalls) lacking += amount * (worth[currency] as number);
  const cash: number[][] = [];
  let present = 0;
  for (let index = 0; index < months; index++, discount *= monthly) {
    const [before, after] = [holdings[index], holdings[index + 1]] as [Float64Array, Float64Array];
    for (const [currency, rate] of worth.entries()) {
      const cell = currency * book.accounts + (plan.accountOf.get('state') as number);
      present += ((after[cell] as number) - (before[cell] as number)) * (rate * discount);
    }
    cash.push(
      ledger.accounts.map((_, account) =>
        worth.reduce((sum, rate, c) => sum + (after[c * book.accounts + account] as number) * rate, 0),
      ),
    );
  }
  const state = plan.accountOf.get('state') as number;
  const last = holdings[months] as Float64Array;
  let claims = 0;
  for (const [row, { currency, instrument, isMemo }] of plan.rows.entries()) {
    const one = ledger.instruments[instrument];
    if (one === undefined || isMemo) continue;
    const carried = 'carried_at' in one.terms ? one.terms.carried_at : undefined;
    const amount = last[row * book.accounts + state] as number;
    const isWhole = carried === undefined || !(amount > 0 || one.kind === 'loan');
    const share = isWhole ? 1 : value(compiled.inputOf.get(carried));
    claims += amount * ((worth[currency] as number) * (discount / monthly)) * share;
  }
  const calls = run.exposures.map((all) =>
    all.reduce(
      (sum, { call, instrument }) => sum + call * (worth[plan.currencies[instrument] as number] as number),
      0,
    ),
  );
  return {
    first: first === undefined ? [-1, -1, -1] : [first.month - start, first.account, first.instrument],
    lacking,
    cash,
    calls,
    present,
    claims,
  };
}

/** The same of one draw of a sampled run. */
export function drawn(sampled: SampledLedger, draw: number): ReturnType<typeof summed> {
  const { samples, months, firstMonth, firstAccount, firstInstrument, cashPaths, callPaths } = sampled;
  const at = (column: Float64Array | Int32Array | undefined, index: number) => column?.[index] as number;
  const byMonth = <T>(of: (place: number) => T) =>
    Array.from({ length: months }, (_, index) => of(index * samples + draw));
  return {
    first: [firstMonth, firstAccount, firstInstrument].map((column) => at(column, draw)),
    lacking: at(sampled.lacking, draw),
    cash: byMonth((place) => cashPaths.map((path) => at(path, place))),
    calls: byMonth((place) => at(callPaths, place)),
    present: at(sampled.cash[0], draw),
    claims: at(sampled.claims[0], draw),
  };
}
