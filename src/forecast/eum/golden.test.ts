import { expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { eumPositions } from './eum-positions.case.ts';
import { type EumInput, type EumPreset, type EumRun, type EumSettings, runEum } from './index.ts';

/** Runs of three public programs, round by round; see specs there for what each of them does. */
const cases = sharedFolder('data/forecast/eum_cases');
const folder = sharedFolder('golden/forecast/eum', 'data/forecast/eum_cases');

interface Actor {
  readonly name: string;
  readonly position: number;
  readonly capability: number;
  readonly salience: number;
}

interface GoldenRound {
  readonly positions: readonly (number | readonly [string, number])[];
  readonly weightedMean: number;
  readonly median?: number;
  readonly weightedMedian_cumulative?: number;
  readonly danger?: readonly number[];
  readonly riskExponent?: readonly number[];
  readonly probability?: readonly (readonly (number | null)[])[];
  readonly eu_i_challenges_j?: readonly (readonly (number | null)[])[];
  readonly eu_j_challenges_i_focal_risk?: readonly (readonly (number | null)[])[];
  readonly acceptedOffer?: readonly ({
    readonly type: string;
    readonly other: string;
    readonly eu: number;
    readonly otherEu: number;
    readonly newPosition: number;
  } | null)[];
}

interface Golden {
  readonly input: string | readonly Actor[];
  readonly Q: number;
  readonly T?: number;
  readonly xmin?: number;
  readonly xmax?: number;
  readonly rounds?: readonly GoldenRound[];
  readonly states?: readonly GoldenRound[];
}

const presets: Readonly<Record<string, EumPreset>> = {
  jmckib: 'scholz-table2',
  dmasad: 'masad',
  decisionmechanics: 'literal',
};

const files = folder.names('.json');

folder.describe('runs of other programs', () => {
  test('there are nine of them', () => expect(files.length).toBe(9));

  test.each(files)('%s agrees in every round', (file) => {
    const golden = JSON.parse(folder.text(file)) as Golden;
    const rounds = golden.rounds ?? golden.states?.slice(1) ?? [];
    const input = inputOf(golden);
    const settings: EumSettings = {
      preset: presets[file.split('__')[0] as string] as EumPreset,
      q: golden.Q,
      rounds: rounds.length,
      ...(golden.T === undefined ? {} : { drift: golden.T }),
      ...(golden.xmin === undefined ? {} : { range: [golden.xmin, golden.xmax as number] as const }),
    };
    const run = runEum(input, settings);
    expect(rounds.length).toBeGreaterThan(0);
    expect(run.rounds.length).toBe(rounds.length);
    for (const [t, round] of rounds.entries()) compare(run, t, round);
    const { positions } = eumPositions(input, settings);
    const n = input.position.length;
    for (const [t, { positions: at }] of run.rounds.entries())
      expect([...positions.subarray((t + 1) * n, (t + 2) * n)]).toEqual([...at]);
  });
});

function inputOf({ input }: Golden): EumInput {
  const actors = typeof input === 'string' ? readActors(input.replace('.txt', '.csv')) : input;
  return {
    names: actors.map(({ name }) => name),
    position: Float64Array.from(actors, ({ position }) => position),
    capability: Float64Array.from(actors, ({ capability }) => capability),
    salience: Float64Array.from(actors, ({ salience }) => salience),
  };
}

function readActors(name: string): readonly Actor[] {
  const [, ...lines] = cases.text(name).trim().split('\n');
  return lines.map((line) => {
    const [actor = '', capability, position, salience] = line.split(',');
    return {
      name: actor,
      capability: Number(capability),
      position: Number(position),
      salience: Number(salience),
    };
  });
}

function compare(run: EumRun, t: number, golden: GoldenRound): void {
  const round = run.rounds[t];
  if (round === undefined) throw new Error(`round ${t}`);
  const positions = golden.positions.map((at) => (typeof at === 'number' ? at : at[1]));
  near([...round.positions], positions, `positions of round ${t + 1}`);
  near([round.weightedMean], [golden.weightedMean], `mean of round ${t + 1}`);
  const median = golden.median ?? golden.weightedMedian_cumulative ?? Number.NaN;
  near([round.weightedMedian], [median], `median of round ${t + 1}`);
  if (golden.danger !== undefined) near([...round.dangers], golden.danger, 'danger');
  if (golden.riskExponent !== undefined) near([...round.riskExponents], golden.riskExponent, 'risk');
  const { probabilities, expectedUtilities, answers } = round.secondPass;
  for (const [found, expected, name] of [
    [probabilities, golden.probability, 'P'],
    [expectedUtilities, golden.eu_i_challenges_j, 'a'],
    [answers, golden.eu_j_challenges_i_focal_risk, 'b'],
  ] as const)
    if (expected !== undefined) near([...found], expected.flat(), name);
  for (const [i, offer] of (golden.acceptedOffer ?? []).entries()) {
    const taken = round.accepted[i];
    expect(taken === null).toBe(offer === null);
    if (offer === null || taken === null || taken === undefined) continue;
    expect([taken.kind, run.names[taken.target]]).toEqual([offer.type, offer.other]);
    near(
      [taken.utility, taken.otherUtility, taken.position],
      [offer.eu, offer.otherEu, offer.newPosition],
      'offer',
    );
  }
}

function near(found: readonly number[], expected: readonly (number | null)[], what: string): void {
  expect(found.length, what).toBe(expected.length);
  for (const [i, value] of expected.entries())
    if (value !== null)
      expect(Math.abs((found[i] as number) - value), `${what} ${i}: ${found[i]} for ${value}`).toBeLessThan(
        1e-9,
      );
}
