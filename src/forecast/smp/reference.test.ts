import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elect, makeElection } from './election.ts';
import { runSmp, smpChoices } from './index.ts';
import { plainElection, plainSmp } from './plain-smp.case.ts';
import { anyInput, anySettings, gapOf } from './smp.case.ts';

describe('the model beside a plain reading of its description', () => {
  test('has the same positions for any options', () => {
    fc.assert(
      fc.property(anyInput(6, 3), anySettings, (input, settings) => {
        const { states } = runSmp(input, { ...settings, maxTurns: 2 });
        const plain = plainSmp(input, settings, 2);
        for (const [t, { positions }] of states.entries())
          expect(gapOf(positions, plain[t] ?? []), `turn ${t}`).toBeLessThan(1e-9);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('has the same elections', () => {
    const utility = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(utility, { minLength: 25, maxLength: 25 }),
        fc.constantFrom(...smpChoices.votingRule),
        fc.constantFrom(...smpChoices.vpm),
        fc.constantFrom(...smpChoices.pcem),
        (weights, options, worth, votingRule, vpm, pcem) => {
          const election = makeElection(Float64Array.from(weights), options, { votingRule, vpm, pcem });
          const n = weights.length;
          for (let cell = 0; cell < options * n; cell++) election.utilities[cell] = worth[cell] as number;
          elect(election, options);
          const plain = plainElection(weights, options, (k, o) => worth[o * n + k] as number, {
            votingRule,
            vpm,
            pcem,
          });
          expect(gapOf(election.probabilities, plain)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 500, seed: 2 },
    );
  });
});
