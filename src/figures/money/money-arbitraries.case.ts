import fc from 'fast-check';
import { hostile, monthsFrom, sankeyExample } from './money-examples.case.ts';

/** Amounts from nothing to a trillion units, of both signs. */
const amount = fc.oneof(
  fc.constant(0),
  fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
  fc.double({ min: -1e12, max: -1e-9, noNaN: true }),
  fc.integer({ min: -9, max: 12 }).map((power) => 10 ** power),
);
const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant(hostile));
const count = fc.integer({ min: 1, max: 120 });
const series = (length: number) => fc.array(amount, { minLength: length, maxLength: length });

export const sankeyData = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 19 }).map(String),
      to: fc.integer({ min: 0, max: 19 }).map(String),
      label: name,
      amount,
    }),
    { maxLength: 40 },
  )
  .map((flows) => ({ ...sankeyExample, flows }));

export const timed = count.chain((length) => {
  const fan = { low: series(length), median: series(length), high: series(length) };
  return fc.record({
    id: fc.string(),
    title: name,
    unit: name,
    months: fc.constant(monthsFrom(2026, length)),
    ...fan,
    need: series(length),
    unfunded: series(length),
    limit: fc.option(amount),
    layers: fc.array(fc.record({ name, values: series(length) }), { maxLength: 12 }),
    guarantors: fc.array(fc.record({ name, atWorst: amount }), { maxLength: 30 }),
    paths: fc.array(
      fc.record({ name, ...fan, shortfall: fc.option(fc.record({ month: fc.constant('2026-04'), amount })) }),
      { maxLength: 20 },
    ),
  });
});

export const deltas = fc.array(
  fc.record({ name, low: amount, median: amount, high: amount, cash: amount, claims: amount }),
  { maxLength: 20 },
);
