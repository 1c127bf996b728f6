import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { makeStudy } from '../study/index.ts';
import { bodyOf } from './body-of.ts';
import { powerIndices, renewalVotes, votesOn } from './index.ts';
import { wins } from './rules/wins.ts';

const institutions = `institutions:
  assembly:
    name: Assembly
    follows: south
    members:
      a: { weight: 4, follows: north }
      b: { weight: 3 }
      c: { weight: 2, leaning: { value: 1, assumption: loves trade } }
      d: { weight: 1, leaning: { value: -1, assumption: hates trade } }
    legal_bases:
      law: { label: ordinary law, rule: simple_majority, assumption: constructed }
      pact: { label: pact, rule: unanimity, assumption: constructed }
    decides: [{ issue: trade, options: [open], bases: [law, pact] }]
    assumption: constructed
`;

async function loaded(text = institutions, calendar = '') {
  const base = calendar === '' ? small.situation : small.situation.replace(/^calendar:\n(?: .*\n)*/m, '');
  const situation = changed(base, 'stances:\n', `${text}${calendar}stances:\n`);
  const found = await load(smallStore({ situation }), { situation: 'small' });
  expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (found.situation === undefined) throw new Error('small');
  return makeStudy(found.situation, { seed: 1, samples: 500 });
}

describe('weights as a file writes them', () => {
  const body = (weights: readonly (string | number)[], quota: string | number) =>
    institutions
      .replace(
        /members:\n(?: {6}.*\n)*/,
        `members:\n${weights.map((weight, i) => `      m${i}: { weight: ${weight} }\n`).join('')}`,
      )
      .replace('rule: simple_majority', `rule: { quota: ${quota} }`);

  // By hand: minimal blocking coalitions are the least sets without which the others miss the quota. Who alone wins, or is
  // needed by all, decides in four of six orders.
  test.each([
    [
      'thirds in seven digits',
      ['0.4444444', '0.4444444', '0.4444445'],
      '0.4444445',
      ['m0 m2', 'm1 m2'],
      [1, 1, 4],
    ],
    ['thirds as fractions', ['1/3', '1/3', '1/3'], '2/3', ['m0 m1', 'm0 m2', 'm1 m2'], [2, 2, 2]],
    ['weights far below a millionth', ['2e-9', '1e-9', '1e-9'], '3e-9', ['m0'], [4, 1, 1]],
    [
      'twelve digits and more',
      ['82000000000', '31000000000', '30000000000'],
      '100000000000',
      ['m0'],
      [4, 1, 1],
    ],
    [
      'digits beyond 2^53, in quotes',
      ['"90071992547409930"', '"1"', '"1"'],
      '"90071992547409931"',
      ['m0'],
      [4, 1, 1],
    ],
  ])('%s', async (_, weights, quota, expected, sixths) => {
    const study = await loaded(body(weights, quota));
    const { votes } = votesOn(study, { ...study.situation.noDeal, trade: 'open' });
    const blocking = votes[0]?.blocking;
    expect(blocking?.listed.map((names) => names.toSorted().join(' ')).toSorted()).toEqual(expected);
    expect(blocking?.count).toBe(String(expected.length));
    const [institution] = study.situation.institutions;
    const rule = institution?.bases[0]?.rule;
    if (institution === undefined || rule === undefined) throw new Error('assembly');
    const { members } = powerIndices(bodyOf(institution, rule));
    expect(members.map(({ shapleyShubik }) => shapleyShubik)).toEqual(
      sixths.map((one) => expect.closeTo(one / 6, 12)),
    );
    expect(votes[0]?.members.every(({ weight }) => Number.isFinite(weight) && weight > 0)).toBe(true);
  });
});

describe('a package before its institutions', () => {
  // Trade alone opens. North gains 0.5; South, at the medians, gains a little or loses: its leaning members decide.
  test('passes or fails by the gains of whom the members follow, on each legal base', async () => {
    const study = await loaded();
    const chosen = { ...study.situation.noDeal, trade: 'open' };
    const { votes, probability, probabilityAtBest } = votesOn(study, chosen);
    const [law, pact] = votes;
    expect(votes.map(({ base, isUsed }) => [base, isUsed])).toEqual([
      ['law', true],
      ['pact', false],
    ]);
    // a and c say yes whatever is drawn: 6 of 10.
    expect(law?.members.map(({ name, probabilityYes }) => [name, probabilityYes])).toMatchObject([
      ['a', 1],
      ['b', expect.any(Number)],
      ['c', 1],
      ['d', 0],
    ]);
    expect([law?.probability, probability, probabilityAtBest]).toEqual([1, 1, 1]);
    expect(pact?.probability).toBe(0);
    expect(pact?.passesAtMedians).toBe(false);
    expect(pact?.blocking).toMatchObject({ size: 1, count: '4' });
    // d lacks 1 less its gain, and nobody cheaper will do.
    const d = pact?.members.find(({ name }) => name === 'd');
    expect(d?.price).toBeCloseTo(-(d?.gain ?? 0), 12);
    expect(pact?.missing?.listed.every((members) => members.includes('d'))).toBe(true);
  });

  test('what if: leaving, abstaining and being won over count as they must', async () => {
    const study = await loaded();
    const chosen = { ...study.situation.noDeal, trade: 'open' };
    const pactIf = (whatIf: Parameters<typeof votesOn>[2]) =>
      votesOn(study, chosen, whatIf).votes.find(({ base }) => base === 'pact');
    // Unanimity is not stopped by an abstention (article 238(4) TFEU).
    expect(pactIf({ whatIf: { abstains: ['b', 'd'] } })?.probability).toBe(1);
    expect(pactIf({ whatIf: { leaves: ['b', 'd'] } })?.members.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(pactIf({ whatIf: { bought: ['b', 'd'] } })?.probability).toBe(1);
    expect(pactIf({ whatIf: { bought: ['d'] } })?.probability).toBeLessThanOrEqual(1);
  });

  test('needs no vote where no body decides any of its options', async () => {
    const study = await loaded();
    const found = votesOn(study, { ...study.situation.noDeal, water: 'half' });
    expect(found.votes).toEqual([]);
    expect(found.probability).toBe(1);
  });
});

test('a renewal asks each member whether what lapses is worth keeping to it', async () => {
  const calendar = `calendar:
  - id: lapse
    on: 2026-06-30
    event: The tariff ends unless renewed
    renewal: { by: assembly, base: pact, otherwise: { trade: open } }
    assumption: constructed
`;
  const study = await loaded(institutions, calendar);
  const [renewal] = renewalVotes(study);
  // North gains one half from the lapse, so it would not renew: one no is enough.
  expect(renewal?.lapse.find(({ actor }) => actor === 'north')).toMatchObject({
    gain: 0.5,
    probabilityGains: 1,
  });
  expect(renewal?.vote.members.find(({ name }) => name === 'a')?.vote).toBe('no');
  expect(renewal?.vote.probability).toBe(0);
});

test('a renewal is still to come on its own day, and no more on the day after', async () => {
  const calendar = (on: string) => `calendar:
  - id: lapse
    on: ${on}
    event: The tariff ends unless renewed
    renewal: { by: assembly, base: pact, otherwise: { trade: open } }
    assumption: constructed
`;
  const { situation } = await loaded();
  const before = new Date(Date.parse(situation.asOf) - 86_400_000).toISOString().slice(0, 10);
  expect(renewalVotes(await loaded(institutions, calendar(situation.asOf)))).toHaveLength(1);
  expect(renewalVotes(await loaded(institutions, calendar(before)))).toEqual([]);
});

test('rules by name are those of the treaties', () => {
  const council = {
    members: Array.from({ length: 27 }, (_, i) => ({
      name: `m${i}`,
      weight: i < 3 ? 20 : 40 / 24,
      follows: '',
    })),
  };
  const qualified = bodyOf(council, 'qualified_majority');
  const yes = (...no: readonly number[]) => council.members.map((_, i) => (no.includes(i) ? 0 : 1));
  // Three against hold 60 % of the population, but a blocking minority needs four members.
  expect(wins(qualified, yes(0, 1, 2))).toBe(true);
  expect(wins(qualified, yes(0, 1, 2, 3))).toBe(false);
  expect(wins(bodyOf(council, 'reinforced_qualified_majority'), yes(0, 1, 2))).toBe(false);
  expect(wins(bodyOf(council, 'consensus'), yes(3))).toBe(false);
  const senate = {
    members: [
      { name: 'President', weight: 0, follows: '' },
      ...Array.from({ length: 3 }, (_, i) => ({ name: `s${i}`, weight: 1, follows: '' })),
    ],
  };
  const treaty = bodyOf(senate, { all: ['two_thirds', { vetoes: ['President'] }] });
  expect(wins(treaty, [1, 1, 1, 0])).toBe(true);
  expect(wins(treaty, [0, 1, 1, 1])).toBe(false);
  // Two thirds of those voting: one for, none against, two abstain.
  expect(wins(treaty, [1, 1, 0, 0], [0, 0, 1, 1])).toBe(true);
  // Two chambers and a sponsor: a majority in each, and the proposer inside.
  const two = {
    members: ['a', 'b', 'c', 'x', 'y', 'z'].map((name) => ({ name, weight: 1, follows: '' })),
  };
  const law = bodyOf(two, {
    all: [
      { share: '2/3', among: ['a', 'b', 'c'] },
      { members: 2, among: ['x', 'y', 'z'] },
      { sponsors: 1, among: ['a', 'x'] },
    ],
  });
  expect(wins(law, [1, 1, 0, 1, 1, 0])).toBe(true);
  expect(wins(law, [1, 0, 0, 1, 1, 1])).toBe(false);
  expect(wins(law, [1, 1, 1, 1, 0, 0])).toBe(false);
  expect(wins(law, [0, 1, 1, 0, 1, 1])).toBe(false);
});
