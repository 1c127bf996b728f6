import { expect, test } from 'vitest';
import { runSmp } from '../../forecast/index.ts';
import { type KtabReading, readKtabCsv, roundsCsv, smpInputOf } from './index.ts';

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
