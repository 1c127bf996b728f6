import { expect, test } from 'vitest';
import { type SharedFolder, sharedFolder } from '../../test/shared-data.ts';
import type { PackageSpace, RectangleProfile } from '../deals/index.ts';
import { asGenius, type NormalisedDomain } from './as-genius.case.ts';
import { importDomain } from './index.ts';

const data = sharedFolder('data/deals', 'golden/deals');
const golden = sharedFolder('golden/deals', 'data/deals');
const hyper = sharedFolder('golden/deals/hyper', 'data/deals');

interface Golden {
  readonly shape?: readonly number[];
  readonly pareto?: readonly Witness[];
  readonly points?: readonly Witness[];
}

interface Witness {
  readonly u: readonly number[];
  readonly outcome: readonly number[];
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

function witnessesOf(name: string, folder: SharedFolder): Golden {
  return JSON.parse(folder.text(name)) as Golden;
}

function checkWitnesses(space: PackageSpace, witnesses: readonly Witness[]): void {
  for (const { u, outcome } of witnesses)
    for (const [i, value] of u.entries())
      expect(Math.abs(utility(space, i, outcome) - value), `party ${i} at ${outcome}`).toBeLessThan(1e-9);
}

data.describe('published domains', () => {
  const names = data.names('.json');
  test('are all read without an error', () => {
    expect(names.length).toBeGreaterThan(200);
    const texts = names.map((name) => ({ path: name, text: data.text(name) }));
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

  const additive = golden.names('.json').filter((name) => names.includes(name));
  test.each(additive)('%s gives the utilities of its undominated packages', (name) => {
    const { domain } = importDomain([{ path: name, text: data.text(name) }]);
    if (domain === undefined) throw new Error(`${name} is not read`);
    const { shape, pareto = [] } = witnessesOf(name, golden);
    if (shape !== undefined) expect(domain.space.issues.map(({ options }) => options.length)).toEqual(shape);
    expect(pareto.length).toBeGreaterThan(0);
    checkWitnesses(domain.space, pareto);
  });

  const nonlinear = hyper.names('.json').filter((name) => name.startsWith('hyper-exact-'));
  test.each(nonlinear)('%s gives the utilities of its undominated packages', (name) => {
    const file = name.replace('hyper-exact-', '');
    const { domain } = importDomain([{ path: file, text: data.text(file) }]);
    if (domain === undefined) throw new Error(`${name} is not read`);
    checkWitnesses(domain.space, witnessesOf(name, hyper).points ?? []);
  });

  const parsed = names.map((name) => ({ name, domain: JSON.parse(data.text(name)) as NormalisedDomain }));
  // GENIUS divides by the largest evaluation: other domains would change. One lost letters to a wrong encoding long before
  // it came here; as a folder it is refused for them.
  const whole = parsed.filter(({ domain }) => !JSON.stringify(domain).includes('\ufffd'));
  const scaled = whole.filter(({ domain }) =>
    domain.parties.every(({ values = [] }) =>
      values.every(({ v = [1] }) => Math.abs(Math.max(...v) - 1) < 1e-12),
    ),
  );
  test('are the same when written as GENIUS folders and read again', () => {
    expect(scaled.length).toBeGreaterThan(150);
    for (const { name, domain } of scaled) {
      const direct = importDomain([{ path: name, text: data.text(name) }]).domain;
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
