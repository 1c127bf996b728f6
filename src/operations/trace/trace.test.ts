import { beforeAll, describe, expect, test } from 'vitest';
import { changed, exampleStore, small, smallStore } from '../../../test/helpers.ts';
import { wholeCase } from '../../../test/whole-case.ts';
import { fund } from '../../ledger/index.ts';
import type { Situation } from '../../situation/index.ts';
import { memoryStore } from '../../store/index.ts';
import { makeStudy } from '../../study/index.ts';
import { type Verdict, verdict } from '../../verdict/index.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { load } from '../shared/load.ts';
import { InputError } from '../shared/types.ts';
import { operation as verdictOperation } from '../verdict/verdict.ts';
import { pathsOf } from './follow.ts';
import { operation } from './trace.ts';

const sampling = { seed: 1, samples: 100 };
const store = exampleStore();
const ask = (path: string) => operation.run({ target: `us-russia-2025#${path}`, ...sampling }, { store });

describe('a path that leads nowhere', () => {
  test.each([
    ['verdicts.business_for_peace.acepted', 'verdicts.business_for_peace.accepted'],
    ['verdicts.eu_borrowing.paidfor', 'verdicts.eu_borrowing.paid_for'],
    ['verdicts.eu_borowing.kept', 'verdicts.eu_borrowing.kept'],
    ['verdicts.eu_borrowing.kept.more', 'verdicts.eu_borrowing.kept'],
    ['calendar.new-start-expire', 'calendar.new-start-expires'],
    ['forbidden.assets-promised-twise', 'forbidden.assets-promised-twice'],
    ['stances.ru.us_sanction.position', 'stances.ru.us_sanctions.position'],
  ])('%s is an error that names the nearest', async (path, near) => {
    const error = await ask(path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).diagnostics[0]).toMatchObject({
      code: 'unknown-path',
      hint: `did you mean '${near}'?`,
    });
  });
});

test('every path that can be named leads somewhere', async () => {
  const { situation } = await load(smallStore(), { situation: 'small' });
  const paths = pathsOf(situation as Situation);
  expect(paths).toEqual(expect.arrayContaining(['calendar.lapse', 'verdicts.swap.kept', 'claims.k1']));
  for (const path of paths) {
    const found = await operation.run({ target: `small#${path}`, ...sampling }, { store: smallStore() });
    expect(found.says, path).not.toBe('');
  }
});

test('an event of the calendar leads to its claims, and its claims lead back to it', async () => {
  const event = await ask('calendar.borrowing-agreed');
  expect(event.says).toContain('2025-12-19');
  expect(event.claims.map(({ id }) => id)).toEqual(['l90-decision', 'l90-optout']);
  const judged = await ask('forbidden.assets-promised-twice');
  expect(judged.says).toContain('reparations secured on them');
  expect((await ask('claims.l90-optout')).restsOn).toContain('calendar.borrowing-agreed');
});

// Of the worked example two proposals, one with money, votes and worlds; of a small case with all of them everything.
describe.each([
  ['us-russia-2025', store, ['eu_borrowing', 'business_for_peace']],
  ['whole', memoryStore(new Map(wholeCase())), ['swap', 'other']],
] as const)('a verdict in %s is traced to what moves the test that is asked for', (folder, files, ids) => {
  let verdicts: readonly Verdict[] = [];

  beforeAll(async () => {
    const { situation } = await load(files, { situation: folder });
    const { study, runs } = fund(makeStudy(situation as Situation, sampling));
    const asked = study.situation.proposals.filter(({ id }) => ids.some((one) => one === id));
    expect(asked).toHaveLength(ids.length);
    verdicts = asked.map((one) => verdict(study, { ...one, proposal: one.id }, { runs }));
  });

  test('the drivers of that test and the claims that they rest on, and nothing else', async () => {
    for (const one of verdicts) {
      // No deal is no proposal: what it would take to sign it is not asked.
      if (one.changes.length === 0) continue;
      const { accepted, ratified, kept, paidFor } = one;
      for (const [path, of] of Object.entries({ accepted, ratified, kept, paid_for: paidFor })) {
        const target = `${folder}#verdicts.${one.proposal}.${path}`;
        const found = await operation.run({ target, ...sampling }, { store: files });
        const label = `${one.proposal} ${path}`;
        expect(
          found.estimates.map((estimate) => estimate.path),
          label,
        ).toEqual(of?.drivers.map(({ input }) => input));
        expect(
          found.claims.map(({ id }) => id),
          label,
        ).toEqual(of?.claims.map(({ claim }) => claim));
        if (of?.drivers.length === 0) expect(found.says, label).toContain('no single input moves it');
      }
    }
  });
});

test('the joint answer leads to what moves the test that fails first most often, and the last test has both spellings', async () => {
  const whole = await ask('verdicts.eu_borrowing');
  expect(whole).toEqual({
    ...(await ask('verdicts.eu_borrowing.joint')),
    path: 'verdicts.eu_borrowing',
    about: whole.about,
  });
  expect(whole.says).toContain('what fails first most often: ');
  const named = ['accepted', 'ratified', 'kept', 'paid for'].find((name) =>
    whole.says.includes(`most often: ${name},`),
  );
  const weakest = await ask(`verdicts.eu_borrowing.${named?.replace(' ', '_')}`);
  expect(whole.estimates).toEqual(weakest.estimates);
  expect((await ask('verdicts.eu_borrowing.paidFor')).says).toBe(
    (await ask('verdicts.eu_borrowing.paid_for')).says,
  );
});

test('a claim leads back to the tests whose strongest inputs cite it, by the same swings', async () => {
  const own = smallStore();
  const { situation } = await load(own, { situation: 'small' });
  const { study } = fund(makeStudy(situation as Situation, sampling));
  const [swap] = study.situation.proposals;
  if (swap === undefined) throw new Error('no proposal');
  const { accepted, kept } = verdict(study, { ...swap, proposal: swap.id });
  const expected = Object.entries({ accepted, kept }).flatMap(([test, of]) =>
    (of?.claims ?? [])
      .filter(({ claim }) => claim === 'k2')
      .map(({ swing, inputs }) => ({ proposal: 'swap', test, swing, inputs })),
  );
  expect(expected.length).toBeGreaterThan(0);
  const found = await operation.run({ target: 'small#claims.k2', ...sampling }, { store: own });
  expect(found.moves).toEqual(expected.sort((a, b) => b.swing - a.swing));
});

test('what nobody confirms stands beside the numbers that it leaves open, and notes, hedges and dates are said', async () => {
  const evidence = `${small.evidence}  k3:
    statement: South does not speak of its border.
    type: no-comment
    report: story
    passages: [{ fingerprint: "0123456789abcdef", length: 12 }]
    source: envoy
    chain: [paper, { source: envoy, mode: silence }]
    credibility: 3
    said: 2026-01-04
    about: 2026-03
    hedges: [{ kind: reportedly }]
    note: asked twice
    relations: [{ type: in-tension-with, to: k2 }]
`;
  const own = smallStore({ evidence });
  const number = await operation.run(
    { target: 'small#stances.south.trade.position', ...sampling },
    { store: own },
  );
  expect(number.estimates[0]?.unconfirmed).toEqual(['k3']);
  const style = { width: 300, paint: (one: string) => one };
  expect(renderTerminal(operation.words(number, catalogues.en), style)).toContain('left open by k3');
  const { operation: listed } = await import('../evidence/evidence.ts');
  const all = await listed.run(
    { situation: 'small', type: 'no-comment', contradictions: false, pool: false, prior: 0.5 },
    { store: own },
  );
  expect(all.unconfirmed).toMatchObject([{ claim: 'k3', kind: 'no-comment', leavesOpen: ['k2'] }]);
  expect(all.unconfirmed[0]?.numbers).toContain('stances.south.trade.position');
  expect(renderTerminal(listed.words(all, catalogues.en), style)).toContain(
    '(no comment; about 2026-03; hedged: reportedly; note: asked twice)',
  );
});

test('a proposal that is no deal says so in its verdict, in its trace and in the brief alike', async () => {
  const nothing = 'this is what all have without agreement: there is nothing to sign';
  const text = changed(
    small.situation,
    'proposals:\n',
    'proposals:\n  status_quo: { title: Nothing changes, package: {}, claims: [k1] }\n',
  );
  const own = smallStore({ situation: text });
  const asked = await verdictOperation.run(
    {
      situation: 'small',
      proposal: 'status_quo',
      ignore: [],
      counterMoves: 'all',
      keepDraws: false,
      ...sampling,
    },
    { store: own },
  );
  expect(asked.verdict.word).toBe('no deal');
  const style = { width: 300, paint: (one: string) => one };
  expect(renderTerminal(verdictOperation.words(asked, catalogues.en), style)).toContain(
    `accepted: no deal: ${nothing}`,
  );
  expect(renderTerminal(verdictOperation.words(asked, catalogues.en), style)).not.toContain('hinges on');
  const traced = await operation.run(
    { target: 'small#verdicts.status_quo.accepted', ...sampling },
    { store: own },
  );
  expect(traced.says).toContain(nothing);
  expect(traced.estimates).toEqual([]);
  const { operation: brief } = await import('../brief/brief.ts');
  const read = await brief.run(
    { situation: 'small', full: false, format: 'text', ...sampling },
    { store: own },
  );
  expect(read.brief.proposals.find(({ proposal }) => proposal === 'status_quo')).toMatchObject({
    isNoDeal: true,
    word: asked.verdict.word,
    accepted: nothing,
  });
});

test('a claim lists the answers that are others without it, as leaving it out says, in figures and in words', async () => {
  const text = changed(
    small.situation,
    'package: { water: half, trade: open }, claims: [k1] }',
    'package: { water: half, trade: open } }',
  );
  const own = smallStore({ situation: text });
  const sampled = { seed: 1, samples: 200 };
  const { operation: without } = await import('../without/without.ts');
  for (const claim of ['k1', 'k2']) {
    const found = await operation.run({ target: `small#claims.${claim}`, ...sampled }, { store: own });
    const { proposals } = await without.run(
      without.input.parse({ situation: 'small', claim: [claim], ...sampled }),
      { store: own },
    );
    const listed = new Map(found.leftOut?.map((one) => [`${one.proposal} ${one.test}`, one]));
    for (const { proposal, before, after } of proposals)
      for (const test of ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const)
        expect(listed.get(`${proposal} ${test}`), `${claim} ${test}`).toEqual(
          before[test] === after[test]
            ? undefined
            : { proposal, test, before: before[test], after: after[test] },
        );
    const words = renderTerminal(operation.words(found, catalogues.en), {
      width: 300,
      paint: (one: string) => one,
    });
    expect(words).toContain(listed.size === 0 ? 'it changes no answer' : 'taken as unsaid');
  }
});

test('a claim that changes answers is drawn, the largest change first', async () => {
  const asked = { target: 'us-russia-2025#claims.c47', figures: 'f', ...sampling };
  const { files, leftOut } = await operation.run(asked, { store });
  const drawn = files.find(({ path }) => path === 'f/leverage-left-out.svg')?.text ?? '';
  expect(leftOut?.length).toBeGreaterThan(0);
  expect(drawn).toContain('Without claim c47: ');
  expect(drawn).toContain(' moves most, from ');
});

test('only of a claim it is said what goes with it', async () => {
  const found = await operation.run(
    { target: 'small#stances.south.trade.position', ...sampling },
    { store: smallStore() },
  );
  expect(found.leftOut).toBeNull();
});
