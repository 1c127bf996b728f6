import { expect, test } from 'vitest';
import { changed, small } from '../../../test/helpers.ts';
import { memoryStore } from '../../store/index.ts';
import { catalogues, renderMarkdown } from '../../words/index.ts';
import { answersIn } from '../shared/answers.ts';
import { loadOrThrow } from '../shared/load.ts';
import { operation } from './diff.ts';
import { diffWords } from './words.ts';

const theirs = changed(
  changed(
    small.situation,
    'water: { position: 0 to 20, salience: 0.8',
    'water: { position: 30 to 60, salience: 0.3',
  ),
  'trade: { position: 100, salience: 0.5, assumption: says so }',
  'trade: { position: 40 to 90, salience: 0.4, assumption: says so }',
);
const store = memoryStore(
  new Map([
    ['ours/situation.yaml', small.situation],
    ['ours/evidence.yaml', small.evidence],
    ['theirs/situation.yaml', theirs],
    ['theirs/evidence.yaml', small.evidence],
  ]),
);
const ask = (more: object = {}) =>
  operation.run(operation.input.parse({ a: 'ours', b: 'theirs', samples: 200, ...more }), { store });
const sampling = { seed: 1, samples: 200 };
const keys = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const;

test('both sides answer as a verdict of each does, and the parts of a change add up to it', async () => {
  const { proposals } = await ask({ credit: true });
  const sides = await Promise.all(
    ['ours', 'theirs'].map(
      async (situation) =>
        (await answersIn((await loadOrThrow({ store }, { situation })).situation, sampling, async () => {}))
          .answers,
    ),
  );
  expect(proposals.length).toBeGreaterThan(0);
  expect(proposals.some(({ change }) => Math.abs(change.accepted ?? 0) > 0.05)).toBe(true);
  for (const { proposal, from, to, change, credits, together } of proposals) {
    expect([from, to]).toEqual(sides.map((side) => side.get(proposal)?.shares));
    for (const key of keys) {
      if (change[key] === null) continue;
      const sum = credits.reduce((all, one) => all + (one[key] ?? 0), 0) + (together[key] ?? 0);
      expect(sum).toBeCloseTo(change[key], 12);
    }
  }
});

test('a number is credited with what goes where it is as on the first side, by the file written so', async () => {
  const { proposals } = await ask({ credit: true });
  const paths = [
    'stances.north.trade.position',
    'stances.north.trade.salience',
    'stances.south.water.position',
    'stances.south.water.salience',
  ];
  expect(proposals[0]?.credits.map(({ number }) => number).sort()).toEqual(paths);
  const mixed = memoryStore(
    new Map([
      ['m/situation.yaml', changed(theirs, 'position: 40 to 90', 'position: 100')],
      ['m/evidence.yaml', small.evidence],
    ]),
  );
  const { situation } = await loadOrThrow({ store: mixed }, { situation: 'm' });
  const { answers: left } = await answersIn(situation, sampling, async () => {});
  for (const { proposal, to, credits } of proposals) {
    const part = credits.find(({ number }) => number === 'stances.north.trade.position');
    const without = left.get(proposal)?.shares.accepted ?? null;
    expect(to.accepted === null || without === null ? null : to.accepted - without).toBeCloseTo(
      part?.accepted ?? 9,
      12,
    );
    expect(Math.abs(part?.accepted ?? 0)).toBeGreaterThan(0.01);
  }
});

test('a claim that is known on one side alone is named by what it says', async () => {
  const renamed = (text: string) => text.replaceAll('k2', 'k3');
  const both = memoryStore(
    new Map([
      ['ours/situation.yaml', small.situation],
      ['ours/evidence.yaml', small.evidence],
      ['theirs/situation.yaml', renamed(small.situation)],
      ['theirs/evidence.yaml', renamed(small.evidence)],
    ]),
  );
  const found = await operation.run(operation.input.parse({ a: 'ours', b: 'theirs', samples: 20 }), {
    store: both,
  });
  const { claims, statements } = found;
  expect(claims).toMatchObject({ added: ['k3'], removed: ['k2'] });
  expect(statements).toEqual({
    k2: 'South would open its border for water.',
    k3: 'South would open its border for water.',
  });
  expect(renderMarkdown(operation.words(found, catalogues.en))).toContain(
    'South would open its border for water. (k3)',
  );
});

test('unasked nothing is credited, the same file has no change, and numbers that only rest on something else are none', async () => {
  const plain = await ask();
  expect(plain.proposals.flatMap(({ credits }) => credits)).toEqual([]);
  const same = await ask({ b: 'ours', credit: true });
  for (const { change, credits } of same.proposals) {
    expect(credits).toEqual([]);
    expect(keys.every((key) => change[key] === null || change[key] === 0)).toBe(true);
  }
  const cited = memoryStore(
    new Map([
      ['ours/situation.yaml', small.situation],
      ['ours/evidence.yaml', small.evidence],
      ['theirs/situation.yaml', changed(small.situation, 'assumption: anchor', 'assumption: another reason')],
      ['theirs/evidence.yaml', small.evidence],
    ]),
  );
  const { proposals } = await operation.run(
    operation.input.parse({ a: 'ours', b: 'theirs', samples: 50, credit: true }),
    { store: cited },
  );
  expect(proposals.flatMap(({ credits }) => credits)).toEqual([]);
});

test('a claim that one side has rejected, or has yet to review, differs in its status', async () => {
  const decided = (status: string, evidence = small.evidence) =>
    changed(evidence, '    statement: South would', `    status: ${status}\n    statement: South would`);
  const claimsOf = async (evidence: string) => {
    const files = new Map([
      ['a/situation.yaml', small.situation],
      ['a/evidence.yaml', small.evidence],
      ['b/situation.yaml', small.situation],
      ['b/evidence.yaml', evidence],
    ]);
    const settings = operation.input.parse({ a: 'a', b: 'b', samples: 20 });
    return (await operation.run(settings, { store: memoryStore(files) })).claims;
  };
  const said = 'B3 South would open its border for water.';
  for (const status of ['rejected', 'draft'])
    expect(await claimsOf(decided(status))).toEqual({
      added: [],
      removed: [],
      changed: [{ id: 'k2', from: `accepted: ${said}`, to: `${status}: ${said}` }],
    });
  expect((await claimsOf(decided('accepted'))).changed).toEqual([]);
});

test('of a number that several claims give, the reading that differs is said, by the words of its claim', async () => {
  const found = await ask();
  const path = 'stances.north.trade.position';
  const estimates = {
    added: [],
    removed: [],
    changed: [{ id: path, from: 'k1: 10 to 20, k2: 30 to 40', to: 'k1: 10 to 20, k2: 35 to 40, k3: 5 to 6' }],
  };
  const said = { ...found, estimates, statements: { k3: 'The North wants less.' } };
  const withIds = renderMarkdown(diffWords(said, catalogues.en));
  expect(withIds).toContain('k2: 30 to 40 → 35 to 40; new: “The North wants less” (k3) puts it at 5 to 6');
  expect(withIds).not.toContain('k1:');
  expect(renderMarkdown(diffWords(said, catalogues.en, (statement) => statement))).not.toContain('k3');
});
