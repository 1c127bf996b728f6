import fc from 'fast-check';
import { hostile } from '../money/money-examples.case.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/NaN|Infinity|undefined/g, '')),
  fc.constant(hostile),
);
const point = fc.oneof(fc.constantFrom(0, 50, 100), fc.double({ min: 0, max: 100, noNaN: true }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const scale = fc.record({ low: name, high: name });
const range = fc.record({ share, low: point, high: point });
/** Coverage of up to six models. */
export const anyCalibration = fc.record({
  id: name,
  title: name,
  series: fc.array(
    fc.record({
      name,
      count: fc.integer({ min: 0, max: 9999 }),
      levels: fc.array(fc.record({ nominal: share, observed: share, low: share, high: share }), {
        maxLength: 6,
      }),
      pit: fc.array(share, { maxLength: 20 }),
    }),
    { maxLength: 6 },
  ),
});
/** Forecasts of one issue, also none. */
export const anyComparison = fc.record({
  id: name,
  title: name,
  scale,
  forecasts: fc.array(
    fc.record({ name, at: point, kind: fc.constantFrom('headline', 'model', 'baseline') }),
    {
      maxLength: 12,
    },
  ),
  ranges: fc
    .array(range, { maxLength: 4 })
    .map((list) =>
      list.map(({ share, low, high }) => ({ share, low: Math.min(low, high), high: Math.max(low, high) })),
    ),
  outcome: fc.option(point),
});
/** Up to thirty actors over up to 120 rounds, also none. */
export const anyRounds = fc.integer({ min: 0, max: 120 }).chain((count) => {
  const positions = fc.array(point, { minLength: count, maxLength: count });
  return fc.record({
    id: name,
    title: name,
    scale,
    actors: fc.array(fc.record({ name, positions }), { maxLength: 30 }),
    headlines: fc.array(fc.record({ name, values: positions }), { maxLength: 4 }),
  });
});
/** Up to sixty actors with gains of any size, also below 0. */
export const anyPressures = fc.integer({ min: 0, max: 60 }).chain((count) => {
  const place = fc.nat(Math.max(0, count - 1));
  const gain = fc.oneof(
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
  );
  return fc.record({
    id: name,
    title: name,
    actors: fc.array(fc.record({ name, position: point }), { minLength: count, maxLength: count }),
    pressures: fc.array(fc.record({ from: place, to: place, gain }), { maxLength: count === 0 ? 0 : 80 }),
  });
});
