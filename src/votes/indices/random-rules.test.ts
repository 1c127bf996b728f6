import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VotingBody } from '../rules/index.ts';
import { type EngineName, powerIndices } from './index.ts';
import { bodies, councils, doubleMajorities, plainIndices } from './reference.case.ts';

const engines: readonly (EngineName | undefined)[] = [
  undefined,
  'member-classes',
  'meet-in-the-middle',
  'dominance',
  'dynamic-programming',
  'enumeration',
];

/** Every engine that can count the body against the definitions. */
function compare(body: VotingBody, used: Map<string, number>): void {
  const plain = plainIndices(body);
  for (const engine of engines) {
    const found = powerIndices(body, engine === undefined ? {} : { engine });
    for (const name of found.engine.split(', ')) used.set(name, (used.get(name) ?? 0) + 1);
    expect(Number(found.winning)).toBe(plain.winning);
    expect(found.members.map(({ swings }) => Number(swings))).toEqual(plain.swings);
    for (const [i, member] of found.members.entries()) {
      expect(member.shapleyShubik).toBeCloseTo(plain.shapleyShubik[i] as number, 12);
      if (member.deeganPackel === null || member.johnston === null) continue;
      expect(member.deeganPackel).toBeCloseTo(plain.deeganPackel[i] as number, 12);
      expect(member.johnston).toBeCloseTo(plain.johnston[i] as number, 12);
    }
    if (found.minimalWinning === null) expect(found.withoutCoalitionIndices).toMatch(/counted/);
    else expect(Number(found.minimalWinning)).toBe(plain.minimal);
  }
}

describe('counting coalitions', () => {
  const used = new Map<string, number>();

  test('gives what the definitions give for 1,000 random rules of any shape', () => {
    fc.assert(
      fc.property(bodies(1, 9), (body) => compare(body, used)),
      { numRuns: 1_000 },
    );
  });

  test('gives what the definitions give for random rules of up to 14 members', () => {
    fc.assert(
      fc.property(bodies(10, 14), (body) => compare(body, used)),
      { numRuns: 120 },
    );
  });

  test('gives what the definitions give for quotas with minimum, blocking clause and vetoes', () => {
    fc.assert(
      fc.property(councils(1, 11), (body) => compare(body, used)),
      { numRuns: 400 },
    );
  });

  test('gives what the definitions give for two kinds of weights at once', () => {
    fc.assert(
      fc.property(doubleMajorities(1, 10), (body) => compare(body, used)),
      { numRuns: 400 },
    );
  });

  test('has put every engine to the test many times', () => {
    for (const engine of engines)
      if (engine !== undefined) expect(used.get(engine), engine).toBeGreaterThan(100);
  });
});
