import { expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { runSmp, type SmpSettings } from '../../forecast/index.ts';
import { readKtabCsv, readKtabXml, smpInputOf } from './index.ts';

/** Runs of KTAB's Spatial Model of Politics 1.4, one setting changed from the defaults in each. */
const inputs = sharedFolder('data/forecast');
const folder = sharedFolder('golden/forecast/ktab', 'data/forecast');

interface Golden {
  readonly input: string;
  readonly settings: string | Partial<SmpSettings>;
  readonly error?: string;
  readonly positions: readonly (readonly (readonly number[])[])[];
  readonly posProb: readonly (readonly (number | readonly number[])[])[];
  readonly risk: readonly (readonly (number | readonly number[])[])[];
}

const goldens = folder.names().map((name) => {
  const golden = JSON.parse(folder.text(name)) as Golden;
  return { name, golden, file: golden.input.replace(/^.*\//, '') };
});
// One run fails in the program itself, and the scenario of another is not there.
const known = goldens.filter(({ golden, file }) => golden.error === undefined && inputs.has(file));

folder.describe('from the scenario file to the rounds', () => {
  test('there are 45 runs', () => expect(known.length).toBe(45));

  test.each(known)('$name agrees in every turn', ({ golden, file }) => {
    const text = inputs.text(file);
    const { scenario } = file.endsWith('xml') ? readKtabXml(file, text) : readKtabCsv(file, text);
    if (scenario === undefined) throw new Error(file);
    const settings = typeof golden.settings === 'string' ? {} : golden.settings;
    const run = runSmp(smpInputOf(scenario), settings);
    // Without rounding to four decimals positions carry the last bits of each turn into the next.
    const tolerance = settings.interVecBrgn === 'S2PMax' ? 1e-9 : 1e-12;
    // Votes by sign fade out over 1e-8, which multiplies last bits by 1e8.
    const chances = settings.votingRule === 'Binary' ? 1e-9 : tolerance;
    expect(run.stopped).toEqual({ why: 'settled', round: golden.positions.length - 1 });
    for (const [turn, { positions, probabilities, risk }] of run.states.entries()) {
      near(positions, golden.positions[turn]?.flat(), tolerance);
      near(probabilities, golden.posProb[turn]?.flat(), chances);
      near(risk, golden.risk[turn]?.flat(), tolerance);
    }
  });
});

function near(found: Float64Array, expected: readonly number[] | undefined, tolerance: number): void {
  expect(found.length).toBe(expected?.length);
  const gaps = found.map((value, at) => Math.abs(value - (expected?.[at] ?? Number.NaN)));
  expect(
    gaps.every((gap) => gap <= tolerance),
    `off by ${Math.max(...gaps)}`,
  ).toBe(true);
}
