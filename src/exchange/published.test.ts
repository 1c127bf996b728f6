import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PackageSpace, RectangleProfile } from '../deals/index.ts';
import { asGenius, type NormalisedDomain } from './as-genius.case.ts';
import { importDomain } from './index.ts';

const shared = new URL('../../../shared/', import.meta.url);
const data = new URL('data/deals/', shared);
const golden = new URL('golden/deals/', shared);
const isThere = existsSync(data) && existsSync(golden);
if (!isThere) console.info('shared domains are absent: no published domain is read');

interface Golden {
  readonly shape?: readonly number[];
  readonly pareto?: readonly Witness[];
  readonly points?: readonly Witness[];
}

interface Witness {
  readonly u: readonly number[];
  readonly outcome: readonly number[];
}

function jsonNames(folder: URL): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json'));
}

function read(folder: URL, name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** By the definition, apart from the analyses. */
function utility({ model, issues }: PackageSpace, party: number, chosen: readonly number[]): number {
  if (model.kind === 'rectangles') return boxUtility(model.profiles[party] as RectangleProfile, chosen);
  let [sum, start] = [0, 0];
  for (const [j, { options }] of issues.entries()) {
    sum += model.values[party]?.[start + (chosen[j] as number)] as number;
    start += options.length;
  }
  return sum;
}

function boxUtility({ largest, boxes }: RectangleProfile, chosen: readonly number[]): number {
  const paid = boxes.filter(({ bounds, excludes }) => {
    const holds = bounds.every(
      ({ issue, low, high }) => (chosen[issue] as number) >= low && (chosen[issue] as number) <= high,
    );
    return holds !== excludes;
  });
  return Math.min(1, paid.reduce((sum, { worth }) => sum + worth, 0) / largest);
}

function witnessesOf(name: string, folder: URL): Golden {
  return JSON.parse(read(folder, name)) as Golden;
}

function checkWitnesses(space: PackageSpace, witnesses: readonly Witness[]): void {
  for (const { u, outcome } of witnesses)
    for (const [i, value] of u.entries())
      expect(Math.abs(utility(space, i, outcome) - value), `party ${i} at ${outcome}`).toBeLessThan(1e-9);
}

describe.skipIf(!isThere)('published domains', () => {
  const names = isThere ? jsonNames(data) : [];
  test('are all read without an error', () => {
    expect(names.length).toBeGreaterThan(200);
    const texts = names.map((name) => ({ path: name, text: read(data, name) }));
    for (const file of texts) {
      const { domain, diagnostics } = importDomain([file]);
      expect(
        diagnostics.filter(({ severity }) => severity === 'error'),
        file.path,
      ).toEqual([]);
      expect(domain?.format).toBe('normalised');
      expect(Math.max(...(domain?.guarantee ?? [1]))).toBeLessThanOrEqual(0.01 * (1 + 1e-8));
    }
  });

  const additive = isThere ? jsonNames(golden).filter((name) => names.includes(name)) : [];
  test.each(additive)('%s gives the utilities of its undominated packages', (name) => {
    const { domain } = importDomain([{ path: name, text: read(data, name) }]);
    if (domain === undefined) throw new Error(`${name} is not read`);
    const { shape, pareto = [] } = witnessesOf(name, golden);
    if (shape !== undefined) expect(domain.space.issues.map(({ options }) => options.length)).toEqual(shape);
    expect(pareto.length).toBeGreaterThan(0);
    checkWitnesses(domain.space, pareto);
  });

  const hyper = new URL('hyper/', golden);
  const nonlinear =
    isThere && existsSync(hyper) ? jsonNames(hyper).filter((name) => name.startsWith('hyper-exact-')) : [];
  test.each(nonlinear)('%s gives the utilities of its undominated packages', (name) => {
    const file = name.replace('hyper-exact-', '');
    const { domain } = importDomain([{ path: file, text: read(data, file) }]);
    if (domain === undefined) throw new Error(`${name} is not read`);
    checkWitnesses(domain.space, witnessesOf(name, hyper).points ?? []);
  });

  const parsed = names.map((name) => ({ name, domain: JSON.parse(read(data, name)) as NormalisedDomain }));
  // GENIUS divides by the largest evaluation: other domains would change.
  const scaled = parsed.filter(({ domain }) =>
    domain.parties.every(({ values = [] }) =>
      values.every(({ v = [1] }) => Math.abs(Math.max(...v) - 1) < 1e-12),
    ),
  );
  test('are the same when written as GENIUS folders and read again', () => {
    expect(scaled.length).toBeGreaterThan(150);
    for (const { name, domain } of scaled) {
      const direct = importDomain([{ path: name, text: read(data, name) }]).domain;
      const { domain: again, diagnostics } = importDomain(asGenius(domain));
      expect(
        diagnostics.filter(({ severity }) => severity === 'error'),
        name,
      ).toEqual([]);
      expect(again?.space.issues, name).toEqual(direct?.space.issues);
      expect(again?.discounts).toEqual(direct?.discounts);
      expect(again?.space.parties.map(({ reservation }) => reservation)).toEqual(
        direct?.space.parties.map(({ reservation }) => reservation),
      );
      const [one, other] = [direct?.space.model, again?.space.model];
      if (one?.kind !== 'additive' || other?.kind !== 'additive') expect(other).toEqual(one);
      else
        for (const [i, values] of one.values.entries())
          for (const [k, value] of values.entries())
            expect(Math.abs((other.values[i]?.[k] as number) - value), `${name} ${i} ${k}`).toBeLessThan(
              1e-9,
            );
    }
  });
});
