import { expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy, type Study, utilityTables, withEstimate } from '../../study/index.ts';
import { drawTables } from './draw-tables.ts';

/** More draws than are filled at once. */
const samples = 300;

/** Every draw's tables as they are read, the last draw first. */
function read(study: Study): readonly Float64Array[] {
  const { actors, optionAt } = study.compiled;
  const tables = drawTables(study);
  return Array.from({ length: samples }, (_, k) => {
    const into = new Float64Array(actors.length * optionAt.length);
    tables.read(samples - 1 - k, into);
    return into;
  });
}

/** The same of each draw by itself. */
function plain({ compiled, draws }: Study): readonly Float64Array[] {
  return Array.from({ length: samples }, (_, k) => {
    const draw = Float64Array.from(draws.columns, (column) => column[samples - 1 - k] as number);
    return utilityTables(compiled, draw).weighted;
  });
}

test('tables that a study shares with the one asked before are those of its own numbers', async () => {
  const { situation } = await load(smallStore(), { situation: 'small' });
  if (situation === undefined) throw new Error('small');
  const study = makeStudy(situation, { seed: 1, samples });
  const south = withEstimate(study, 'stances.south.water.salience', 0.123);
  const both = withEstimate(south, 'stances.north.water.position', 12.3);
  // Asked in turns: each after one that has other numbers of one actor, or of both.
  for (const one of [study, south, both, study, both, south]) {
    const again: Study = { ...one, draws: { ...one.draws } };
    expect(read(again)).toEqual(plain(again));
  }
  expect(plain(both)).not.toEqual(plain(south));
});
