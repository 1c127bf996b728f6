import fc from 'fast-check';
import { hostile } from '../money/money-examples.case.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/NaN|Infinity|undefined/g, '')),
  fc.constant(hostile),
);
const weight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 720 }),
  fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Chambers of up to three ways of counting, also none. */
export const anyChamber = fc.integer({ min: 0, max: 3 }).chain((count) =>
  fc.record({
    id: fc.string(),
    title: name,
    subtitle: name,
    rows: fc.array(fc.record({ label: name, unit: name, quota: fc.option(weight), total: weight }), {
      minLength: count,
      maxLength: count,
    }),
    members: fc.array(
      fc.record({
        name,
        actor: fc.nat(20),
        side: fc.constantFrom('yes', 'no', 'open'),
        probabilityYes: share,
        weights: fc.array(weight, { minLength: count, maxLength: count }),
        pivotal: share,
      }),
      { maxLength: 120 },
    ),
  }),
);

/** Indices of up to sixty members. */
export const anyPower = fc.integer({ min: 0, max: 60 }).chain((count) =>
  fc.record({
    id: fc.string(),
    title: name,
    indices: fc.array(fc.record({ name, values: fc.array(share, { minLength: count, maxLength: count }) }), {
      maxLength: 6,
    }),
    members: fc.array(fc.record({ name, weightShare: share }), { minLength: count, maxLength: count }),
  }),
);
