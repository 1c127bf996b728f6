import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../src/operations/shared/fields.ts';
import { InputError } from '../src/operations/shared/types.ts';
import { operations } from '../src/operations.ts';
import { fileStore, memoryStore, type Store } from '../src/store/index.ts';
import { root } from './helpers.ts';
import { wholeCase } from './whole-case.ts';

interface Kind {
  readonly operation: string;
  readonly kind: string;
  /** What is asked without the setting. */
  readonly base: Readonly<Record<string, unknown>>;
  /** A value of every other setting: one that moves the result where it counts, or that cannot be. */
  readonly tried: Readonly<Record<string, unknown>>;
}

const example = 'whole';
const worked = 'situations/us-russia-2025';
const sampling = { seed: 2, samples: 30 };
const day = { asOf: '2025-12-30' };
const what = { set: ['stances.south.water.salience=0.01'] };
const own = { option: ['water=little', 'trade=open'] };
const few = { samples: 20 };

// On a small file few settings move a result: that a value which cannot be is refused shows that it is read.
const small = 'catalog/custody-and-guarantees';
const smallDay = { asOf: '1990-01-01' };
const smallWhat = { set: ['nothing=1'] };
const smallSampling = { seed: 'x', samples: 'x' };

/** A situation with its record and what came of it. */
const recorded = 'test/record-case';

/** A model that no door of a test asks. */
const byModel = {
  modelUrl: 'x',
  model: 'x',
  modelKey: 'X',
  timeout: 0,
  cache: 'x',
  offline: true,
};

/** Every kind of input that some operation tells apart. */
const kinds: readonly Kind[] = [
  {
    operation: 'brief',
    kind: 'situation',
    base: { situation: small, ...few },
    tried: {
      figures: 'x',
      ...smallDay,
      ...smallWhat,
      ...smallSampling,
      format: 'markdown',
      proposal: 'x',
      full: true,
      until: 'x',
    },
  },
  {
    operation: 'verdict',
    kind: 'situation',
    base: { situation: example, proposal: 'swap', ...few },
    tried: {
      figures: 'x',
      ...day,
      ...what,
      ...sampling,
      ...own,
      required: ['north'],
      ignore: ['observed'],
      counterMoves: 'x',
      until: 0.5,
      keepDraws: true,
    },
  },
  {
    operation: 'verdicts',
    kind: 'situation',
    base: { situation: example, ...few },
    tried: { figures: 'x', ...day, ...what, ...sampling, ignore: ['observed'] },
  },
  {
    operation: 'sweep',
    kind: 'situation',
    base: { situation: small, ...few },
    tried: {
      asOf: 'x',
      ...smallWhat,
      ...smallSampling,
      ignore: ['x'],
      shard: '1/2',
      parquet: 'x.parquet',
      out: '',
      until: 'x',
      scrambles: 8,
      figures: 'x',
      database: '',
      lease: 9,
    },
  },
  {
    operation: 'merge',
    kind: 'folder',
    base: { folder: 'situations/joint-plan-of-action-2013/sweep' },
    tried: { parquet: 'x.parquet' },
  },
  {
    operation: 'expiry',
    kind: 'situation',
    base: { situation: example, ...few },
    tried: { ...day, ...what, ...sampling, event: 'x' },
  },
  {
    operation: 'roles',
    kind: 'situation',
    base: { situation: example, option: ['water=half', 'trade=open'], ...few },
    tried: { ...day, ...what, ...sampling, ...own, roles: ['north'] },
  },
  {
    operation: 'improve',
    kind: 'situation',
    base: { situation: worked, proposal: 'eu_borrowing', ...few, most: 5 },
    tried: {
      asOf: '2025-02-24',
      ...sampling,
      ...smallWhat,
      proposal: 'assets_loan',
      signedBy: ['us', 'ru'],
      ignore: ['x'],
      most: 'x',
    },
  },
  {
    operation: 'forecast',
    kind: 'situation',
    base: { situation: example, issue: 'trade', ...few },
    tried: {
      ...day,
      ...sampling,
      set: ['stances.south.trade.position=1'],
      format: 'eum',
      model: 'smp',
      setting: ['compromiseMove=ratio', 'answerSalience=challenger', 'noChallenge=subtracted'],
      preset: 'literal',
      q: 0.5,
      range: '4,10',
      rounds: 2,
      csv: 'x.csv',
      figures: 'x',
    },
  },
  {
    operation: 'forecast',
    kind: 'file for the expected utility model',
    base: { situation: 'catalog/ec-emissions-1994/actors.csv', model: 'eum' },
    tried: {
      ...day,
      ...what,
      ...sampling,
      issue: 'emissions',
      format: 'ktab',
      setting: ['compromiseMove=ratio', 'answerSalience=challenger', 'noChallenge=subtracted'],
      preset: 'literal',
      q: 0.5,
      range: '0,20',
      rounds: 2,
      csv: 'x.csv',
      figures: 'x',
    },
  },
  {
    operation: 'forecast',
    kind: 'file for the Spatial Model of Politics',
    base: { situation: 'catalog/ec-emissions-1994/actors.csv', model: 'smp' },
    tried: {
      ...day,
      ...what,
      ...sampling,
      issue: 'emissions',
      format: 'ktab',
      setting: ['votingRule=Cubic'],
      preset: 'literal',
      q: 0.5,
      range: '0,20',
      rounds: 1,
      csv: 'x.csv',
      figures: 'x',
    },
  },
  {
    operation: 'forecast',
    kind: 'file for a simple model',
    base: { situation: 'catalog/ec-emissions-1994/actors.csv', model: 'compromise' },
    tried: {
      ...day,
      ...what,
      ...sampling,
      issue: 'emissions',
      format: 'ktab',
      setting: ['votingRule=Cubic'],
      preset: 'literal',
      q: 0.5,
      range: '0,20',
      rounds: 1,
      csv: 'x.csv',
      figures: 'x',
    },
  },
  {
    operation: 'score',
    kind: 'cases',
    base: { file: 'catalog/ec-emissions-1994/case.json', draws: 100 },
    // One issue has no interval that draws could move: that they are read is all that shows.
    tried: { seed: 'x', draws: 'x', resample: 'x', figures: 'x', outcomes: 'x', situation: 'x' },
  },
  {
    operation: 'score',
    kind: 'record',
    base: { file: recorded },
    tried: { seed: 2, draws: 200, resample: 'groups', figures: 'x', outcomes: 'x', situation: small },
  },
  {
    operation: 'record',
    kind: 'situation',
    base: { situation: small, day: '2026-01-11', ...few },
    tried: {
      ...smallDay,
      ...smallWhat,
      ...smallSampling,
      record: 'x.jsonl',
      by: '2990-01-01',
      rule: 'as we see it',
      market: ['x.accepted=0.5'],
      verify: true,
      holds: 'x',
    },
  },
  {
    operation: 'record',
    kind: 'record',
    base: { situation: recorded, verify: true },
    tried: {
      ...day,
      ...what,
      ...sampling,
      record: 'x.jsonl',
      by: '2990-01-01',
      rule: 'as we see it',
      day: '2026-01-12',
      market: ['swap.accepted=0.5'],
      holds: 'x',
    },
  },
  {
    operation: 'drivers',
    kind: 'situation',
    base: {
      situation: 'situations/joint-plan-of-action-2013',
      proposal: 'joint_plan',
      tipping: 1,
      points: 3,
      samples: 60,
    },
    tried: {
      asOf: '2014-01-12',
      seed: 2,
      samples: 80,
      ...smallWhat,
      proposal: 'final_step',
      by: 'actor',
      ignore: ['x'],
      most: 4,
      tipping: 2,
      points: 5,
      map: 'x',
      figures: 'x',
    },
  },
  {
    operation: 'robust',
    kind: 'situation',
    base: { situation: 'situations/joint-plan-of-action-2013', ...few },
    tried: {
      asOf: '2014-01-12',
      seed: 2,
      samples: 30,
      ...smallWhat,
      ignore: ['x'],
      figures: 'x',
    },
  },
  {
    operation: 'worlds',
    kind: 'situation',
    base: { situation: 'situations/us-russia-2025', ...few },
    tried: {
      asOf: '2025-12-10',
      seed: 2,
      samples: 30,
      set: ['stances.ru.ceasefire.salience=0.2'],
      ignore: ['x'],
      between: 'decoupled,coupled',
      prior: 0.2,
      reliability: 0.5,
      most: 2,
      figures: 'x',
    },
  },
  {
    operation: 'without',
    kind: 'situation',
    base: { situation: example, claim: ['k1'], ...few },
    tried: {
      ...day,
      ...smallWhat,
      ...smallSampling,
      source: ['x'],
      origin: ['x'],
      claim: ['x'],
      ignore: ['x'],
    },
  },
  {
    operation: 'timeline',
    kind: 'situation',
    base: { situation: example, from: '2025-12-30', samples: 20 },
    tried: {
      asOf: '2026-01-01',
      set: ['nothing=1'],
      from: '2026-01-05',
      proposal: 'x',
      figures: 'x',
      seed: 2,
      samples: 30,
    },
  },
  {
    operation: 'deals',
    kind: 'situation',
    base: { situation: 'catalog/nash-1950', ...few },
    tried: {
      figures: 'x',
      asOf: 'x',
      set: ['nothing=1'],
      seed: 'x',
      samples: 'x',
      profiles: ['catalog/nash-1950/situation.yaml'],
      parties: ['bill'],
      withoutAnswers: true,
      convention: 'negmas',
      reservation: ['bill=0.7'],
      at: 0.5,
      csv: 'x.csv',
      eps: 0.1,
      timeLimit: 'for ever',
    },
  },
  {
    operation: 'trade',
    kind: 'bundled table',
    base: { embargo: ['west:RUS'] },
    tried: {
      file: 'catalog/trade-2014/trade.csv',
      bloc: ['east=CHN+IND'],
      cost: ['CHN:IND=1.5'],
      elasticity: 8,
      closure: 'additive',
      year: 2014,
    },
  },
  {
    operation: 'votes',
    kind: 'situation',
    base: { situation: example, proposal: 'swap', ...few },
    tried: {
      figures: 'x',
      ...day,
      set: ['stances.south.trade.position=100'],
      ...sampling,
      ...own,
      leaves: ['Lower'],
      abstains: ['Lower'],
      bought: ['Lower'],
    },
  },
  {
    operation: 'votes',
    kind: 'roster',
    base: { situation: 'catalog/council-eec-1958/roster.json' },
    tried: {
      figures: 'x',
      ...day,
      ...what,
      ...sampling,
      ...own,
      proposal: 'a',
      leaves: ['Italy'],
      abstains: ['Italy'],
      bought: ['Italy'],
    },
  },
  {
    operation: 'stability',
    kind: 'situation',
    base: { situation: small, ...few },
    tried: {
      asOf: 'x',
      ...smallWhat,
      ...smallSampling,
      option: ['assets=frozen'],
      proposal: 'x',
      concept: 'nash',
      state: 2,
      from: 1,
      wants: ['ru'],
      window: ['ru=1-2'],
      bloc: ['ru+us'],
      figures: 'x',
      csv: 'x.csv',
      conflict: 'x.json',
      gmcr: 'x.gmcr',
    },
  },
  {
    operation: 'stability',
    kind: 'conflict',
    base: { situation: 'catalog/elmira-1991/conflict.yaml' },
    tried: {
      ...day,
      ...what,
      ...sampling,
      ...own,
      proposal: 'assets_loan',
      concept: 'nash',
      state: 2,
      from: 5,
      wants: ['Uniroyal'],
      window: ['Uniroyal=1-2'],
      bloc: ['Uniroyal+Local government'],
      figures: 'x',
      csv: 'x.csv',
      conflict: 'x.json',
      gmcr: 'x.gmcr',
    },
  },
  {
    operation: 'stability',
    kind: 'state of a conflict',
    base: { situation: 'catalog/elmira-1991/conflict.yaml', state: 7 },
    tried: {
      ...day,
      ...what,
      ...sampling,
      ...own,
      proposal: 'assets_loan',
      concept: 'nash',
      from: 5,
      wants: ['Uniroyal'],
      window: ['Uniroyal=1-2'],
      bloc: ['Uniroyal+Local government'],
      figures: 'x',
      csv: 'x.csv',
      conflict: 'x.json',
      gmcr: 'x.gmcr',
    },
  },
  {
    operation: 'ledger',
    kind: 'situation',
    base: { situation: example, proposal: 'swap', months: 4, ...few },
    tried: {
      figures: 'x',
      ...sampling,
      asOf: 'x',
      set: ['nothing=1'],
      ...own,
      proposal: 'x',
      together: ['x'],
      months: 3,
      month: '2026-01',
      cell: 'EUR/x',
      hledger: 'x.j',
      beancount: 'x.b',
      csv: 'x.csv',
      periods: 3,
      method: 'newton',
    },
  },
  {
    operation: 'ledger',
    kind: 'equations',
    base: { situation: 'catalog/godley-lavoie-2012-pc/model.yaml' },
    tried: {
      figures: 'x',
      ...day,
      ...what,
      ...sampling,
      ...own,
      proposal: 'x',
      together: ['x'],
      months: 3,
      month: '2026-01',
      cell: 'EUR/x',
      hledger: 'x.j',
      beancount: 'x.b',
      csv: 'x.csv',
      periods: 3,
      method: 'gauss-seidel',
    },
  },
  {
    operation: 'report',
    kind: 'situation',
    base: { situation: small, ...few },
    tried: {
      ...smallDay,
      ...smallWhat,
      ...smallSampling,
      out: 'x.html',
      reports: 'no-such-folder',
      pages: 2,
      full: true,
      live: true,
    },
  },
  {
    operation: 'check',
    kind: 'situation',
    base: { situation: example },
    tried: { samples: 30, asOf: '2024-01-01', set: ['stances.south.water.salience=wide'] },
  },
  {
    operation: 'evidence',
    kind: 'situation',
    base: { situation: example },
    tried: {
      figures: 'x',
      ...day,
      source: 'envoy',
      type: 'fact',
      topic: 'trade',
      actor: 'south',
      origin: 'envoy',
      report: 'other',
      grade: 'A1',
      search: 'border',
      contradictions: true,
      pool: true,
      prior: 0.9,
      reports: 'no-such-folder',
      annotations: 'x.json',
      claimReviews: 'x.json',
      page: 'https://desk.example/',
      stix: 'x.json',
      csv: 'x.csv',
    },
  },
  {
    operation: 'accept',
    kind: 'situation',
    base: { situation: example, file: 'test/reading/en-debt.txt', claims: '1' },
    tried: {
      file: 'no-such-text',
      claims: '2',
      all: true,
      tier: 2,
      status: 'draft',
      report: 'own',
      publisher: 'wsj',
      published: '2030-11-03',
      credibility: 2,
      dryRun: true,
      ...byModel,
    },
  },
  {
    operation: 'positions',
    kind: 'situation',
    base: { situation: example },
    tried: { ...day, actor: 'north', issue: 'trade', figures: 'x' },
  },
  {
    operation: 'annotations',
    kind: 'situation',
    base: {
      situation: 'situations/joint-plan-of-action-2013',
      file: 'test/annotations/strait.json',
      text: 'test/reading/en-strait.txt',
      report: 'asil-2013-11',
    },
    tried: { speaker: 'no-such-source', status: 'accepted', dryRun: true },
  },
  {
    operation: 'cite',
    kind: 'situation',
    base: { situation: example, number: 'stances.south.water.salience', claim: 'k1', value: '0.1 to 0.2' },
    tried: { number: 'nothing', claim: 'nothing', value: '0.5', dryRun: true },
  },
  {
    operation: 'claim',
    kind: 'situation',
    base: {
      action: 'add',
      situation: example,
      report: 'story',
      quote: 'a passage',
      speaker: 'envoy',
      statement: 'Something is said.',
    },
    tried: {
      text: 'no-such-text',
      id: 'own',
      type: 'forecast',
      credibility: 2,
      status: 'draft',
      dryRun: true,
    },
  },
  {
    operation: 'origins',
    kind: 'folder',
    base: { folder: 'test/origins' },
    tried: { folder: 'test/reading', situation: 'no-such-situation', write: true },
  },
  {
    operation: 'watch',
    kind: 'situation',
    base: { situation: small, samples: 20 },
    tried: {
      asOf: 'x',
      ...smallSampling,
      folder: 'no-such-folder',
      look: 'look.json',
      threshold: 2,
      out: '',
      notify: 'x',
    },
  },
  {
    operation: 'commitments',
    kind: 'situation',
    base: { situation: small },
    tried: { asOf: 'x', status: 'x' },
  },
  {
    operation: 'read',
    kind: 'file',
    base: { file: 'test/reading/en-debt.txt' },
    tried: {
      content: 'x',
      text: true,
      situation: 'no-such-situation',
      published: '2030-11-03',
      revises: 'article',
      was: 'no-such-text',
      ...byModel,
    },
  },
  {
    operation: 'trace',
    kind: 'number',
    base: { target: `${example}#stances.south.water.salience` },
    tried: { ...day, ...what, ...sampling, reports: 'no-such-folder', figures: 'x' },
  },
  {
    operation: 'trace',
    kind: 'claim',
    base: { target: `${example}#claims.k2`, ...few },
    tried: {
      ...day,
      set: ['stances.south.water.position=5'],
      ...sampling,
      reports: 'no-such-folder',
      figures: 'x',
    },
  },
  {
    operation: 'trace',
    kind: 'verdict',
    base: { target: `${example}#verdicts.swap.accepted`, ...few },
    tried: {
      asOf: 'x',
      set: ['stances.south.water.position=90'],
      ...sampling,
      reports: 'no-such-folder',
      figures: 'x',
    },
  },
  {
    operation: 'diff',
    kind: 'two days',
    base: { a: 'situations/joint-plan-of-action-2013', asOf: '2013-12-01', ...few },
    tried: { figures: 'x', b: 'catalog/nash-1950', asOfB: '2014-01-12', credit: true, ...sampling },
  },
  { operation: 'init', kind: 'folder', base: {}, tried: { folder: 'x' } },
  {
    operation: 'publish',
    kind: 'situation',
    base: { situation: small, ...few },
    tried: {
      ...smallDay,
      ...smallWhat,
      ...smallSampling,
      out: 'x',
      reports: 'no-such-folder',
      discussion: true,
    },
  },
  {
    operation: 'review',
    kind: 'situation',
    base: {
      situation: 'situations/black-sea-grain-2022',
      claim: 'mirror',
      decision: 'change',
      by: 'analyst',
      reason: 'read again',
      statement: 'something else',
      at: '2026-01-10T09:00:00Z',
    },
    tried: {
      claim: 'no_such_claim',
      decision: 'accept',
      by: 'reviewer',
      reason: 'another',
      statement: 'another',
      type: 'forecast',
      credibility: 6,
      at: '2026-01-11T09:00:00Z',
    },
  },
  {
    operation: 'comment',
    kind: 'situation',
    base: {
      situation: 'situations/black-sea-grain-2022',
      on: 'claims.mirror',
      text: 'why?',
      by: 'analyst',
      at: '2026-01-10T09:00:00Z',
    },
    tried: {
      on: 'claims.nothing',
      text: 'since when?',
      reply: 'nobody',
      resolve: 'nobody',
      by: 'reviewer',
      at: '2026-01-11T09:00:00Z',
    },
  },
  {
    operation: 'reconcile',
    kind: 'files',
    base: {
      base: 'situations/black-sea-grain-2022/situation.yaml',
      ours: 'situations/black-sea-grain-2022/evidence.yaml',
      theirs: `${example}/evidence.yaml`,
      take: 'ours',
    },
    tried: {
      base: 'no-such-file',
      ours: 'no-such-file',
      theirs: 'no-such-file',
      oursBy: 'analyst',
      theirsBy: 'reviewer',
      take: 'theirs',
      choose: ['=theirs'],
      out: 'x.yaml',
    },
  },
  {
    operation: 'upgrade',
    kind: 'situation',
    base: { situation: example },
    tried: { dryRun: true },
  },
  {
    operation: 'new',
    kind: 'folder',
    base: { folder: 'x' },
    tried: { title: 'x', from: ['no-such-text'], published: '2030-11-03' },
  },
  {
    operation: 'new',
    kind: 'texts',
    base: { folder: 'x', from: ['test/origins/a1.txt'] },
    tried: { folder: 'y', title: 'x', published: 'x' },
  },
  { operation: 'schema', kind: 'format', base: {}, tried: { of: 'ledger', out: 'x' } },
  { operation: 'reference', kind: 'all', base: {}, tried: { out: 'x' } },
];

/** What is answered, without what the answer says of its own settings; null where it is refused. */
async function answered(name: string, given: object): Promise<string | null> {
  const operation = await operations.find((one) => one.name === name)?.load();
  if (operation === undefined) throw new Error(name);
  try {
    const { output } = await operation.answer(given, { store: writingNothing() });
    return JSON.stringify(output, (key, value) =>
      /^(about|aboutB|settings|situation)$/.test(key) ? undefined : value,
    );
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The files of the project and a whole case; what is written goes no further than memory. */
function writingNothing(): Store {
  const [files, written] = [fileStore(root), memoryStore(new Map(wholeCase()))];
  return {
    ...files,
    readText: async (path) => (await written.readText(path)) ?? files.readText(path),
    readDamaged: async (path) => (await written.readDamaged(path)) ?? files.readDamaged(path),
    writeText: written.writeText,
  };
}

describe('a setting counts or is refused, whatever is asked', () => {
  test('every operation is here', () => {
    expect(new Set(kinds.map(({ operation }) => operation))).toEqual(
      new Set(operations.map(({ name }) => name)),
    );
  });
  test.each(kinds.map((one) => [one.operation, one.kind, one] as const))(
    '%s on a %s',
    async (name, _, { base, tried }) => {
      const operation = await operations.find((one) => one.name === name)?.load();
      const keys = operation === undefined ? [] : fieldsOf(operation).map(({ key }) => key);
      expect(keys.filter((key) => !(key in base) && !(key in tried))).toEqual([]);
      const plain = await answered(name, base);
      expect(plain).not.toBeNull();
      const silent: string[] = [];
      for (const [key, value] of Object.entries(tried))
        if ((await answered(name, { ...base, [key]: value })) === plain) silent.push(key);
      expect(silent).toEqual([]);
    },
    600_000,
  );
});

// Names that every plain object has, though nobody gave them to it.
const inherited = ['constructor', '__proto__', 'toString'];

describe('a name that plain objects inherit is no name, wherever it is asked for', () => {
  test.each(kinds.map((one) => [one.operation, one.kind, one] as const))(
    '%s on a %s',
    async (name, _, { base }) => {
      const operation = await operations.find((one) => one.name === name)?.load();
      const worded =
        operation === undefined ? [] : fieldsOf(operation).filter(({ item }) => item === 'string');
      for (const [i, { key, type }] of worded.entries()) {
        const word = inherited[i % inherited.length] ?? '';
        const asked =
          type === 'list' ? [`${word}=${word}`] : key === 'target' ? `${base['target']}.${word}` : word;
        // Answered or refused; anything else is a crash, and the test with it.
        await answered(name, { ...base, [key]: asked });
      }
    },
    600_000,
  );
});
