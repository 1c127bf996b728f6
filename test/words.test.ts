import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../src/cli/run-command.ts';
import { toJson } from '../src/operations/shared/run.ts';
import type { Answer } from '../src/operations/shared/types.ts';
import { operations } from '../src/operations.ts';
import { fileStore } from '../src/store/index.ts';
import {
  allBlocks,
  catalogues,
  columnsOf,
  type Document,
  document,
  renderHtml,
  renderMarkdown,
  renderTerminal,
  textOf,
} from '../src/words/index.ts';
import { askedEverywhere, ofSmaller, withFewDraws } from './examples-asked.ts';
import { changed, root, small } from './helpers.ts';

const example = join(root, 'situations/us-russia-2025');
const catalog = (path: string) => join(root, 'catalog', path);
const few = { samples: 20, seed: 1 };

/** What no example asks, and what examples ask of all doors. */
const more: readonly (readonly [operation: string, input: object])[] = [
  ['brief', { situation: example, full: true, ...few }],
  ['brief', { situation: example, proposal: '2', ...few }],
  ['merge', { folder: join(root, 'situations/joint-plan-of-action-2013/sweep') }],
  ['expiry', { situation: example, ...few }],
  ['roles', { situation: example, option: ['us_sanctions=eased', 'ceasefire=current_lines'], ...few }],
  ['forecast', { situation: catalog('ec-emissions-1994/actors.csv'), format: 'eum', model: 'eum' }],
  ['score', { file: join(root, 'test/record-case') }],
  ['record', { situation: join(root, 'test/record-case'), verify: true }],
  ['worlds', { situation: example, ...few }],
  ['trade', { embargo: ['west:RUS'] }],
  ['trade', {}],
  ['votes', { situation: catalog('council-lisbon-2014/roster.json') }],
  ['stability', { situation: catalog('elmira-1991/conflict.yaml'), state: 7, from: 1, wants: ['Uniroyal'] }],
  ['ledger', { situation: catalog('godley-lavoie-2012-pc/model.yaml') }],
  ['publish', { situation: join(root, 'situations/joint-plan-of-action-2013'), out: 'public', ...few }],
  [
    'reconcile',
    {
      base: join(root, 'situations/black-sea-grain-2022/situation.yaml'),
      ours: join(root, 'situations/black-sea-grain-2022/situation.yaml'),
      theirs: join(root, 'situations/joint-plan-of-action-2013/situation.yaml'),
    },
  ],
  ['check', { situation: example }],
  ['positions', { situation: join(root, 'situations/joint-plan-of-action-2013') }],
  [
    'annotations',
    {
      situation: join(root, 'situations/joint-plan-of-action-2013'),
      file: join(root, 'test/annotations/strait.json'),
      text: join(root, 'test/reading/en-strait.txt'),
      report: 'asil-2013-11',
      dryRun: true,
    },
  ],
  ['accept', { situation: example, file: join(root, 'test/reading/zh-gas.txt') }],
  [
    'claim',
    {
      action: 'add',
      situation: example,
      report: 'article',
      quote: 'a passage',
      speaker: 'wsj',
      statement: 'Something is said.',
      dryRun: true,
    },
  ],
  ['commitments', { situation: catalog('custody-and-guarantees') }],
  ['origins', { folder: join(root, 'test/origins') }],
  [
    'watch',
    { situation: catalog('custody-and-guarantees'), folder: join(root, 'test/origins'), samples: 20 },
  ],
  ['read', { file: join(root, 'test/reading/en-strait.txt'), situation: example }],
  ['read', { file: join(root, 'test/reading/zh-gas.txt'), text: true }],
  ['init', { folder: 'my-situation' }],
  ['upgrade', { situation: example, dryRun: true }],
  ['new', { folder: 'my-case', title: 'Two states' }],
  ['new', { folder: 'my-case', from: [join(root, 'test/reading/en-strait.txt')] }],
  ['schema', { of: 'evidence' }],
  ['schema', { out: 'schema' }],
  ['reference', { out: 'reference.md' }],
];

const loaded = await Promise.all(operations.map(({ load }) => load()));

/** Every operation, on small inputs of every kind that it reads: its examples with few draws, but for those that all doors are asked, and more. */
const cases = [
  ...loaded.flatMap((operation) =>
    operation.examples.flatMap((one, i) => {
      const input = withFewDraws(operation, one.input);
      const isAskedOfDoors = i === askedEverywhere(operation) && ofSmaller(operation, input) === input;
      return isAskedOfDoors ? [] : [[operation.name, input] as const];
    }),
  ),
  ...more,
];

test('every operation is among the cases', () => {
  expect(new Set(cases.map(([name]) => name))).toEqual(new Set(operations.map(({ name }) => name)));
});

async function ask(name: string, input: object): Promise<Answer> {
  const entry = operations.find((one) => one.name === name);
  if (entry === undefined) throw new Error(name);
  return (await entry.load()).answer(input, { store: fileStore(root) });
}

describe.each(cases)('%s %j in words', (name, input) => {
  let answer: Answer;
  let nodes: Document;
  beforeAll(async () => {
    answer = await ask(name, input);
    nodes = answer.words('en');
  });

  test('is as its schema has it, in its order', () => {
    // The schema gives keys in its own order: equal bytes say that the result is right and in that order.
    const bytes = toJson(answer.output);
    const schema = loaded.find((one) => one.name === name)?.output;
    expect(toJson(schema?.parse(JSON.parse(bytes)) ?? {})).toBe(bytes);
  });
  test.each([40, 80])('fits %i columns', (width) => {
    // What is shown as it is, a schema or a file, has the width that it has.
    const blocks = allBlocks(nodes).filter(({ kind }) => kind !== 'verbatim');
    const set = renderTerminal(document(...blocks), { width, paint: (text) => text });
    for (const line of set.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
  });
  test('says no word of a program, in any rendering', () => {
    expect(nodes.blocks.length).toBeGreaterThan(0);
    const prose = document(...allBlocks(nodes).filter(({ kind }) => kind !== 'verbatim'));
    for (const text of [renderTerminal(prose), renderMarkdown(prose), renderHtml(prose)]) {
      expect(text).not.toMatch(/\b(undefined|NaN|Infinity|null)\b|\[object|(^|[\s(])[-−]0(?![\d.,])/);
    }
  });
  test('has as many cells as columns in every row', () => {
    for (const block of allBlocks(nodes)) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows) expect(row.map(textOf)).toHaveLength(block.columns.length);
    }
  });
  test('says sums that stand below one another in one unit', () => {
    for (const block of allBlocks(nodes)) {
      if (block.kind !== 'table') continue;
      for (const [k] of block.columns.entries()) {
        const cells = block.rows.map((row) => textOf(row[k] ?? []));
        // A sum and no word beside it: m or bn at the end, after a currency and a number.
        const units = cells.flatMap((cell) => [...cell.matchAll(/\b[A-Z]{3} [+−]?[\d., ]+ (m|bn)\b/g)]);
        expect(new Set(units.map(([, unit]) => unit)).size, cells.join(' | ')).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('a warning in what is read', () => {
  let out = '';
  let errors = '';
  beforeEach(() => {
    out = '';
    errors = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      errors += String(text);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  const folder = mkdtempSync(join(tmpdir(), 'detente-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  // A number that rests on nothing.
  write(
    'situation.yaml',
    changed(small.situation, 'salience: 0.5, assumption: says so }\n    trade', 'salience: 0.5 }\n    trade'),
  );
  write('evidence.yaml', small.evidence);
  const situations: readonly (readonly [string, readonly string[]])[] = [
    ['brief', [folder]],
    ['verdict', [folder, '--proposal', 'swap']],
    ['verdicts', [folder]],
    ['sweep', [folder]],
    ['improve', [folder]],
    ['drivers', [folder, '--proposal', 'swap', '--samples', '60']],
    ['robust', [folder, '--samples', '60']],
    ['without', [folder, '--claim', 'k1']],
    ['forecast', [folder]],
    ['deals', [folder]],
    ['stability', [folder]],
    ['check', [folder]],
    ['evidence', [folder]],
    ['trace', [`${folder}#claims.k1`]],
    ['diff', [folder]],
    ['report', [folder, '--out', join(folder, 'report.html'), '--force']],
  ];

  test.each(situations)('is said once by %s', async (name, args) => {
    const entry = operations.find((one) => one.name === name);
    if (entry === undefined) throw new Error(name);
    const samples = ['check', 'evidence'].includes(name) ? [] : ['--samples', '20'];
    expect(await runCommand(await entry.load(), [...args, ...samples])).toBe(0);
    expect((out + errors).match(/warning unsupported/g)?.length).toBe(2);
    expect((out + errors).match(/situation\.yaml:\d+:\d+/g)?.length).toBe(2);
  });
  test.each([
    [
      'stability',
      'game.gmcr',
      JSON.stringify({
        options: [
          { name: 'A', permittedDirection: 'both' },
          { name: 'B', permittedDirection: 'both' },
        ],
        decisionMakers: [
          { name: 'P', options: [0] },
          { name: 'Q', options: [1] },
        ],
        infeasibles: [],
      }),
      [],
      "'P' has no preferences: all states tie",
    ],
    [
      'forecast',
      'actors.csv',
      'name,capability,position,salience\nA,100,0,0.4\nB,50,100,60\n',
      ['--format', 'eum', '--range', '0,100'],
      'salience 0.4 stands among percentages',
    ],
    [
      'ledger',
      'model.yaml',
      'kind: equations\nparameters: { a: 0.5, idle: 1 }\nequations: |\n  X = a*X[-1]\nstart: { X: 1 }\nperiods: 2\n',
      [],
      "parameter 'idle' is used nowhere",
    ],
  ])('is said by %s of %s', async (name, file, text, args, warning) => {
    const entry = operations.find((one) => one.name === name);
    if (entry === undefined) throw new Error(name);
    await runCommand(await entry.load(), [write(file, text), ...args]);
    expect(errors.replace(/\s+/g, ' ')).toContain(warning);
    expect(out).not.toBe('');
    expect(out.replace(/\s+/g, ' ')).not.toContain(warning);
  });
  test('of an equation says what could not be solved, and nothing of what no period was held to', async () => {
    const model =
      'kind: equations\nequations: |\n  H = Y[-1]\n  K = Y[-1]\n  U = H/Y\n  Y = Y[-1]\nhidden: [H = K]\nperiods: 2\n';
    const entry = operations.find((one) => one.name === 'ledger');
    await runCommand(await (entry?.load() ?? Promise.reject(new Error('ledger'))), [
      write('none.yaml', model),
    ]);
    expect(out).toContain('no period could be solved: in period 1');
    expect(out).not.toContain('holds');
  });
  test.each(situations.filter(([name]) => name !== 'check'))(
    'stays in the JSON of %s',
    async (name, args) => {
      const entry = operations.find((one) => one.name === name);
      if (entry === undefined) throw new Error(name);
      const samples = name === 'evidence' ? [] : ['--samples', '20'];
      expect(await runCommand(await entry.load(), [...args, ...samples, '--json'])).toBe(0);
      expect(errors).toBe('');
      expect(JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code)).toEqual([
        'unsupported',
        'unsupported',
      ]);
    },
  );
});

describe('the words of the four tests and of likelihood', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.tsx?$/.test(name) &&
      !/\.(test|case)\.tsx?$/.test(name) &&
      // What is looked for in the texts of others is no word of ours.
      !/^(words\/catalogue|reading)\//.test(name),
  );
  /** A source without its comments. */
  const codeOf = (name: string) =>
    readFileSync(join(root, 'src', name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/[^\n]*/g, '$1');
  const english = catalogues.en;
  const phrases = [
    english.tests.names.paidFor,
    english.likelihood.almostNoChance,
    english.likelihood.veryUnlikely,
    english.likelihood.roughlyEven,
    english.likelihood.veryLikely,
    english.likelihood.almostCertain,
  ];

  test('stand in the catalogue alone, so that renaming one touches one file', () => {
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((name) =>
      phrases
        // What money is paid for is no test.
        .filter((phrase) =>
          codeOf(name)
            .replace(/\b(what|who|has) (is )?paid for\b/g, '')
            .includes(phrase),
        )
        .map((phrase) => `${name}: ${phrase}`),
    );
    expect(found).toEqual([]);
  });
  test('are in the catalogue wherever a file is named after words: no sentence stands elsewhere', () => {
    // Pages and figures are set from texts of their own.
    const spoken = files.filter(
      (name) => /(^|[/-])words\.tsx?$/.test(name) && !/^(report|figures)\//.test(name),
    );
    expect(spoken.length).toBeGreaterThan(25);
    const prose = spoken.flatMap((name) =>
      codeOf(name)
        .split('\n')
        // What a programmer did wrong is said to a programmer, and what is compared is not shown.
        .filter((line) => !/^import\b|\bnew \w*Error\(|===/.test(line))
        .flatMap((line) => [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)])
        .map(([, plain, template]) => plain ?? template?.replace(/\$\{[^}]*\}/g, '…') ?? '')
        .filter((text) => /[a-z]{2,},? [a-z]{2,}/i.test(text))
        .map((text) => `${name}: ${text}`),
    );
    expect(prose).toEqual([]);
  });
  test('head tables, lists and lines by their names in the catalogue', () => {
    const heads = Object.values(english.tests.names).join('|');
    const shown = new RegExp(
      `<(dt|i|th|td|h\\d|b)>\\s*(${heads})\\b|(title|label|caption):\\s*['"\`](${heads})\\b`,
      'i',
    );
    expect(files.filter((name) => shown.test(codeOf(name)))).toEqual([]);
  });
});
