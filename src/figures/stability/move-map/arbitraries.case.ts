import fc from 'fast-check';
import { hostile } from '../../money/money-examples.case.ts';
import type { StabilityTableData } from '../table/rows.ts';
import { equilibriumConcepts } from './concepts.ts';
import type { MoveMapData } from './move-map.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/NaN|Infinity|undefined/g, '')),
  fc.constant(hostile),
);
const concepts = fc.subarray([...equilibriumConcepts]);

/** Maps of some states and up to nine actors, with any moves, marks and names. */
export function anyMap(mostStates: number): fc.Arbitrary<MoveMapData> {
  return fc
    .tuple(fc.integer({ min: 1, max: mostStates }), fc.integer({ min: 1, max: 9 }), fc.boolean())
    .chain(([count, players, areShort]) => {
      const id = fc.integer({ min: 1, max: count });
      const actor = fc.nat(players - 1).map(String);
      const step = fc.record({ actor, from: id, to: id });
      return fc.record(
        {
          id: fc.string(),
          title: name,
          states: fc
            .array(
              fc.record({
                label: areShort ? fc.string({ maxLength: 5 }) : name,
                note: name,
                equilibria: concepts,
              }),
              { minLength: count, maxLength: count },
            )
            .map((all) => all.map((one, k) => ({ ...one, id: k + 1 }))),
          actors: fc
            .array(name, { minLength: players, maxLength: players })
            .map((all) => all.map((one, k) => ({ id: String(k), name: one }))),
          moves: fc.array(
            fc.record({ actor, from: id, to: id, isImprovement: fc.boolean(), isReversible: fc.boolean() }),
            { maxLength: 90 },
          ),
          statusQuo: id,
          focus: fc.array(id, { maxLength: 3 }),
          path: fc.array(step, { maxLength: 6 }),
          replies: fc.array(step, { maxLength: 6 }),
          hasImprovementsOnly: fc.boolean(),
        },
        { requiredKeys: ['id', 'title', 'states', 'actors', 'moves'] },
      );
    });
}

/** Tables of up to sixty states and eight actors, some concepts not asked. */
export const anyStabilityTable: fc.Arbitrary<StabilityTableData> = fc
  .tuple(fc.nat(60), fc.nat(8), concepts)
  .chain(([count, players, asked]) => {
    const marks = fc.array(fc.boolean(), { minLength: players, maxLength: players });
    return fc.record({
      id: fc.string(),
      title: name,
      actors: fc
        .array(name, { minLength: players, maxLength: players })
        .map((all) => all.map((one, k) => ({ id: String(k), name: one }))),
      states: fc
        .array(
          fc.record({
            label: name,
            note: name,
            isNamed: fc.boolean(),
            stable: fc.record(Object.fromEntries(asked.map((one) => [one, marks]))),
          }),
          { minLength: count, maxLength: count },
        )
        .map((all) => all.map((one, k) => ({ ...one, id: k + 1 }))),
    });
  });
