import { expect, test } from 'vitest';
import { runSmp } from '../../forecast/index.ts';
import { plainSmp } from '../../forecast/smp/plain-smp.case.ts';
import { gapOf } from '../../forecast/smp/smp.case.ts';
import { type KtabReading, readKtabCsv, readKtabXml, roundsCsv, smpInputOf } from './index.ts';

function scenarioOf({ scenario, diagnostics }: KtabReading) {
  if (scenario === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return scenario;
}

const text = `Small,three actors,3,2
Actor,Description,Power,A,SA,B,SB
North,,100,80,40,10,60
South,,60,20,70,90,20
Transit,,20,50,10,50,10
`;

test('a scenario becomes shares, rows an actor', () => {
  const input = smpInputOf(scenarioOf(readKtabCsv('a.csv', text)));
  expect(input).toEqual({
    names: ['North', 'South', 'Transit'],
    capability: Float64Array.of(100, 60, 20),
    positions: Float64Array.of(0.8, 0.1, 0.2, 0.9, 0.5, 0.5),
    salience: Float64Array.of(0.4, 0.6, 0.7, 0.2, 0.1, 0.1),
  });
});

test('a scenario can be run and its rounds written', () => {
  const scenario = scenarioOf(readKtabCsv('a.csv', text));
  const run = runSmp(smpInputOf(scenario), scenario.settings);
  const [head, first, ...rest] = roundsCsv(run, scenario.dimensions).trimEnd().split('\n');
  expect(head).toBe('turn,actor,dimension,position,probability');
  expect(first).toMatch(/^0,North,A,0.8,0\.\d+$/);
  expect(rest.length + 1).toBe(run.states.length * 3 * 2);
});

/** The same scenario in the program's other format. */
const xml = `<Scenario><name>Small</name><desc>three actors</desc>
<ModelParameters><VictoryProbModel>Square</VictoryProbModel></ModelParameters>
<Dimensions><dName>A</dName><dName>B</dName></Dimensions>
<Actors>${[
  ['North', 100, [80, 10], [40, 60]],
  ['South', 60, [20, 90], [70, 20]],
  ['Transit', 20, [50, 50], [10, 10]],
]
  .map(
    ([name, capability, positions, saliences]) =>
      `<Actor><name>${name}</name><description></description><capability>${capability}</capability>
<Position>${[positions]
        .flat()
        .map((at) => `<dCoord>${at}</dCoord>`)
        .join('')}</Position>
<Salience>${[saliences]
        .flat()
        .map((at) => `<dSal>${at}</dSal>`)
        .join('')}</Salience></Actor>`,
  )
  .join('')}</Actors></Scenario>`;

test('lines and XML say the same actors', () => {
  const [lines, other] = [scenarioOf(readKtabCsv('a.csv', text)), scenarioOf(readKtabXml('a.xml', xml))];
  expect(other.actors).toEqual(lines.actors);
  expect(other.dimensions).toEqual(lines.dimensions);
});

test.each([
  ['lines', scenarioOf(readKtabCsv('a.csv', text))],
  ['XML with a setting', scenarioOf(readKtabXml('a.xml', xml))],
])('from %s to the rounds as a plain reading of the model has them', (_, scenario) => {
  // Written out by hand from the file: shares of the scale, of capability and of salience.
  const input = {
    names: ['North', 'South', 'Transit'],
    capability: Float64Array.of(100, 60, 20),
    positions: Float64Array.of(0.8, 0.1, 0.2, 0.9, 0.5, 0.5),
    salience: Float64Array.of(0.4, 0.6, 0.7, 0.2, 0.1, 0.1),
  };
  const run = runSmp(smpInputOf(scenario), { ...scenario.settings, maxTurns: 3 });
  const plain = plainSmp(input, scenario.settings ?? {}, 3);
  expect(run.states.length).toBeGreaterThan(2);
  for (const [turn, { positions }] of run.states.entries())
    expect(gapOf(positions, plain[turn] ?? []), `turn ${turn}`).toBeLessThan(1e-9);
});
