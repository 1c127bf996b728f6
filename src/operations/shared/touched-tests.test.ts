import { expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { wholeCase } from '../../../test/whole-case.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { load, loadOrThrow } from './load.ts';
import { testSharesOf } from './test-shares.ts';
import { isSameProposal, touchedTests } from './touched-tests.ts';

const loaded = async (store: Store, situation: string, set: readonly string[] = []) =>
  (await loadOrThrow({ store }, { situation, set: [...set] })).situation;

test('what is only told, and what numbers rest on, touches no test', async () => {
  const before = await loaded(smallStore(), 'small');
  const evidence = small.evidence.replace(/statement: .*/, 'statement: Said otherwise.');
  const after = await loaded(smallStore({ evidence }), 'small');
  expect(touchedTests(before, after)).toEqual([]);
});

test('a stance leaves what is paid for as it was, money leaves all else, and another package is another proposal', async () => {
  const store = memoryStore(new Map(wholeCase()));
  const before = await loaded(store, 'whole');
  const paths = before.estimates.map(({ path }) => path);
  const stance = paths.find((path) => path.startsWith('stances.')) ?? '';
  const money = paths.find((path) => path.startsWith('ledger.accounts.')) ?? '';
  expect(touchedTests(before, await loaded(store, 'whole', [`${stance}=0.123`]))).toEqual([
    'accepted',
    'ratified',
    'kept',
  ]);
  const { ledger } = before;
  if (ledger === undefined) throw new Error('case');
  const free = (one: typeof before) => ({ ...one, ledger: { ...(one.ledger ?? ledger), worthOfMoney: [] } });
  const richer = await loaded(store, 'whole', [`${money}=1`]);
  expect(touchedTests(free(before), free(richer))).toEqual(['paidFor']);
  const [first, ...others] = before.proposals;
  if (first === undefined) throw new Error('case');
  const other = { ...before, proposals: [{ ...first, package: before.noDeal }, ...others] };
  // Another package is another proposal, unless it is one that the past is about: then it weighs all draws anew.
  expect(touchedTests(before, other)).toEqual([]);
  expect(before.proposals.map(({ id }) => isSameProposal(before, other, id))).toEqual([
    false,
    ...others.map(() => true),
  ]);
  const signed = {
    id: 'signed',
    on: '2026-01-02',
    known: null,
    epsilon: 0.05,
    happened: { kind: 'signed', proposal: first.id },
    support: { claims: [], isInherited: false },
    isDefault: false,
  } as const;
  const past = (one: typeof before) => ({ ...one, observed: [...one.observed, signed] });
  expect(touchedTests(past(before), past(other))).toEqual(['accepted', 'ratified', 'kept']);
});

test('answers that are not asked again are those that asking again would give, whatever claim is left out', async () => {
  const text = changed(small.situation, ', claims: [k1] }', ' }');
  for (const [store, id] of [
    [memoryStore(new Map(wholeCase())), 'whole'],
    [smallStore({ situation: text }), 'small'],
  ] as const) {
    const situation = await loaded(store, id);
    const asked = {
      sampling: { seed: 1, samples: 100, ignoresObserved: false },
      threads: 1,
      at: async () => undefined,
    };
    const before = await testSharesOf(situation, asked);
    for (const claim of situation.evidence.claims.keys()) {
      const left = await load(store, { situation: id }, new Set([claim]));
      if (left.situation === undefined) continue;
      const spared = await testSharesOf(left.situation, asked, before);
      expect(spared.shares, claim).toEqual((await testSharesOf(left.situation, asked)).shares);
    }
  }
});
