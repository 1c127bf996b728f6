import { describe, expect, test } from 'vitest';
import { exampleStore, smallStore } from '../../../test/helpers.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { operation as score } from '../score/score.ts';
import { InputError } from '../shared/types.ts';
import { operation } from './forecast.ts';
import type { ModelForecastOutput, SituationForecastOutput } from './shapes.ts';

const style = { width: 100, paint: (text: string) => text };

async function ask<Kind extends ModelForecastOutput | SituationForecastOutput>(
  settings: Record<string, unknown>,
  store: Store,
): Promise<{ readonly output: Kind; readonly words: string }> {
  const output = await operation.run(operation.input.parse(settings), { store });
  expect(operation.output.parse(output)).toEqual(output);
  const words = renderTerminal(operation.words(output, catalogues.en), style);
  for (const line of words.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  expect(words).not.toMatch(/\b(undefined|NaN|object)\b/);
  return { output: output as Kind, words: words.replace(/\s+/g, ' ') };
}

const table = `actor,capability,position,salience
North,1,0,0.5
Middle,1,40,0.5
South,2,100,0.5
`;
const scenario = `Case,Three on two issues,3,2
Actor,Description,Power,Water,Salience,Trade,Salience
A,first,50,10,40,20,50
B,second,50,60,50,70,30
C,third,80,90,30,40,60
`;
const files = (text: string, path = 'c.csv') => memoryStore(new Map([[path, text]]));
const askFile = (text: string, settings: Record<string, unknown> = {}) =>
  ask<ModelForecastOutput>({ situation: 'c.csv', ...settings }, files(text));

describe('forecasts on a file of actors', () => {
  test('run the expected utility model on a table, ten rounds at least, on the scale of the file', async () => {
    const { output, words } = await askFile(table, { preset: 'printed' });
    expect(output.model).toBe('eum');
    expect(output.actors).toEqual(['North', 'Middle', 'South']);
    expect(output.rounds[0]).toEqual([[0], [40], [100]]);
    expect(output.rounds.length).toBeGreaterThanOrEqual(11);
    expect(output.stopped.round).toBeLessThanOrEqual(output.rounds.length - 1);
    // (0·1 + 40·1 + 100·2) / 4, salience alike.
    expect(output.models['compromise']).toEqual([60]);
    expect(output.models['modal']).toEqual([100]);
    expect(words).toContain('compromise 60');
  });
  test('run the Spatial Model of Politics on a scenario, on the scale of the file, a column a dimension', async () => {
    const { output, words } = await askFile(scenario);
    expect(output.format).toBe('ktab');
    expect(output.model).toBe('smp');
    expect(output.dimensions).toEqual(['Water', 'Trade']);
    expect(output.rounds[0]).toEqual([
      [10, 20],
      [60, 70],
      [90, 40],
    ]);
    // The forecast and the positions that led to it are of one unit.
    const positions = output.rounds.flat().map(([water = 0]) => water);
    const [central = 0] = output.forecast.map((one) => one.central ?? 0);
    expect(central).toBeGreaterThanOrEqual(Math.min(...positions));
    expect(central).toBeLessThanOrEqual(Math.max(...positions));
    expect(words).not.toMatch(/ 0\.\d+ .*smp:/);
    expect(output.probabilities.length).toBe(output.rounds.length);
    expect(output.settings).toMatchObject({ votingRule: 'Prop', vpm: 'Linear' });
    const other = await askFile(scenario, { setting: ['votingRule=Cubic', 'maxTurns=3'] });
    expect(other.output.settings).toMatchObject({ votingRule: 'Cubic', maxTurns: 3 });
    expect(other.output.rounds.length).toBeLessThanOrEqual(4);
  });
  test('run a simple model, which moves nobody', async () => {
    const { output } = await askFile(table, { model: 'weighted-median' });
    expect(output.rounds.length).toBe(1);
    expect(output.stopped).toEqual({ round: 0, why: 'one-shot' });
    expect(output.forecast).toMatchObject([{ central: 40 }]);
  });
  test('write rounds and pictures', async () => {
    const { output } = await askFile(scenario, { csv: 'r.csv', figures: 'f' });
    expect(output.files.map(({ path }) => path)).toEqual([
      'r.csv',
      'f/rounds-1.svg',
      'f/rounds-1.csv',
      'f/rounds-2.svg',
      'f/rounds-2.csv',
    ]);
    const hostile = table.replace('North', '=HYPERLINK(1)');
    const { output: eum } = await askFile(hostile, { csv: 'r.csv' });
    expect(eum.files[0]?.text).toMatch(/^round,actor,dimension,position\n0,'=HYPERLINK\(1\),position,0/);
    expect(output.files[0]?.text).toMatch(/^turn,actor,dimension,position,probability\n0,A,Water,10,/);
  });
  test.each([
    [table, { setting: ['votingRle=Cubic'], model: 'smp' }, "'votingRle' is no setting of this model"],
    [scenario, { setting: ['votingRule=Cubik'] }, "'Cubik' is no value of votingRule"],
    [scenario, { setting: ['compat'] }, "setting 'compat' has no value"],
    [scenario, { setting: ['compat=maybe'] }, "compat is 'maybe'"],
    [scenario, { setting: ['maxTurns=x'] }, "maxTurns is 'x'; it must be a number from 0"],
    [scenario, { model: 'eum' }, 'the expected utility model knows one dimension; there are 2'],
    [table, { range: '9,3' }, "range is '9,3'; it must be the low and the high end of the scale"],
    [table, { model: 'compromise', setting: ['a=1'] }, 'a simple model has no rounds and no settings'],
    ['actor,capability,position\nA,1,2\n', {}, 'salience'],
  ])('refuse %#', async (text, settings, message) => {
    const failed = askFile(text, settings);
    await expect(failed).rejects.toThrow(InputError);
    await failed.catch((error: InputError) =>
      expect(error.diagnostics.map((one) => one.message).join('; ')).toContain(message),
    );
  });
});

describe('forecasts of a situation', () => {
  test('put the headline with its range first, all models beside it, and tell the replay', async () => {
    const { output, words } = await ask<SituationForecastOutput>(
      { situation: 'small', samples: 200 },
      smallStore(),
    );
    expect(output.calibrated.map(({ issue }) => issue)).toEqual(['water', 'trade']);
    for (const { headline } of output.calibrated) {
      const sorted = [...headline.quantiles].sort((a, b) => a - b);
      expect(headline.quantiles).toEqual(sorted);
      expect(sorted[0]).toBeGreaterThanOrEqual(0);
      expect(sorted.at(-1)).toBeLessThanOrEqual(100);
    }
    expect(words).toContain('Trust this little');
    expect(output.together.paragraph).toContain('Spatial Model of Politics');
  });
  test('one issue of the worked example comes with its rounds and four pictures', async () => {
    const { output, words } = await ask<SituationForecastOutput>(
      { situation: 'situations/us-russia-2025', issue: 'frozen_assets', samples: 200, figures: 'f' },
      exampleStore(),
    );
    expect(output.replays.length).toBe(1);
    expect(words).toContain('Round 1:');
    expect(output.files.map(({ path }) => path)).toEqual([
      'f/positions-frozen_assets.svg',
      'f/positions-frozen_assets.csv',
      'f/rounds-frozen_assets.svg',
      'f/rounds-frozen_assets.csv',
      'f/pressure-frozen_assets.svg',
      'f/pressure-frozen_assets.csv',
      'f/models-frozen_assets.svg',
      'f/models-frozen_assets.csv',
    ]);
  });
  test('an unknown issue is refused with those that there are', async () => {
    const failed = ask({ situation: 'small', issue: 'waater' }, smallStore());
    await failed.catch((error: InputError) =>
      expect(error.diagnostics).toMatchObject([{ message: "'waater' is no issue" }]),
    );
    await expect(failed).rejects.toThrow(InputError);
  });
});

describe('scores', () => {
  const decided = `issue_id,outcome,compromise_forecast,other_forecast
a,0,10,0
b,100,50,100
c,60,50,20
`;
  async function decidedScores(given: object, store: Store) {
    const found = await score.run(score.input.parse(given), { store });
    if (!('models' in found)) throw new Error('these are scores of a record');
    return found;
  }
  test('of forecasts in a table are those by hand, with differences and coverage', async () => {
    const output = await decidedScores({ file: 's.csv', draws: 1000, figures: 'p' }, files(decided, 's.csv'));
    expect(score.output.parse(output)).toEqual(output);
    const of = (name: string) => output.models.find(({ model }) => model === name);
    expect(of('compromise')?.meanAbsoluteError).toBeCloseTo((10 + 50 + 10) / 3, 12);
    expect(of('other')?.rootMeanSquareError).toBeCloseTo(40 / Math.sqrt(3), 12);
    expect(of('constant-50')?.meanAbsoluteError).toBeCloseTo((50 + 50 + 10) / 3, 12);
    expect(of('compromise')?.coverage.map(({ nominal }) => nominal)).toEqual([0.5, 0.8, 0.95]);
    const pair = output.differences.find((one) => one.model === 'other' && one.reference === 'compromise');
    expect(pair?.difference).toBeCloseTo(40 / 3 - 70 / 3, 12);
    expect(output.files[0]?.text).toContain('</svg>');
    expect(renderTerminal(score.words(output, catalogues.en), style)).toContain('other − compromise: −10.00');
  });
  test('of actors run every model', async () => {
    const cases = {
      cases: [
        {
          id: 'x',
          scale: [0, 10],
          actors: [
            ['A', 1, 0, 1],
            ['B', 3, 10, 1],
          ],
          outcome: 5,
        },
      ],
    };
    const output = await decidedScores(
      { file: 's.json', draws: 100 },
      files(JSON.stringify(cases), 's.json'),
    );
    expect(output.models.find(({ model }) => model === 'compromise')?.meanAbsoluteError).toBeCloseTo(25, 9);
    expect(output.models.some(({ model }) => model === 'eum')).toBe(true);
  });
  test('a missing file and a table without outcomes are said', async () => {
    const run = (store: Store) => score.run(score.input.parse({ file: 's.csv' }), { store });
    await expect(run(memoryStore(new Map()))).rejects.toThrow("there is no file at 's.csv'");
    await expect(run(files('a,b\n1,2\n', 's.csv'))).rejects.toThrow(InputError);
  });
});
