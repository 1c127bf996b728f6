import { describe, expect, test } from 'vitest';
import { InputError } from '../src/operations/shared/types.ts';
import { operations } from '../src/operations.ts';
import { memoryStore, type Store } from '../src/store/index.ts';
import { renderHtml, renderMarkdown, renderTerminal } from '../src/words/index.ts';
import { example } from './helpers.ts';
import { day, marker, plantedExample, plantedFiles } from './planted.case.ts';

type Asked = readonly [operation: string, input: Readonly<Record<string, unknown>>];

/** Operations that read no situation, so that nothing of one can be seen in them; `upgrade` gives back the whole file. */
const withoutSituation = [
  'merge',
  'score',
  'trade',
  'accept',
  'review',
  'comment',
  'cite',
  'claim',
  'annotations',
  'origins',
  'read',
  'init',
  'reconcile',
  'upgrade',
  'new',
  'schema',
  'reference',
];

/** Every operation on a situation, with every setting that brings more of it to light. */
function questions(situation: string, asOf: string, proposal: string): readonly Asked[] {
  const few = { samples: 40 };
  const on = { situation, asOf };
  const tests = ['accepted', 'ratified', 'kept', 'paid_for'];
  return [
    ['brief', { ...on, ...few }],
    ['brief', { ...on, ...few, format: 'markdown' }],
    ['verdict', { ...on, ...few, proposal }],
    ['verdicts', { ...on, ...few }],
    ['sweep', { ...on, ...few }],
    ['improve', { ...on, samples: 20, most: 10 }],
    ['expiry', { ...on, ...few }],
    ['record', { ...on, ...few, day: '2026-01-11' }],
    ['drivers', { ...on, samples: 50, proposal, tipping: 1, points: 3 }],
    ['robust', { ...on, samples: 20 }],
    ['worlds', { ...on, samples: 20 }],
    ['without', { ...on, samples: 20, claim: [situation === 'river' ? 'k1' : 'c17'] }],
    ['timeline', { ...on, samples: 20 }],
    ['forecast', { ...on, ...few }],
    ['deals', { ...on, samples: 20 }],
    ['votes', { ...on, ...few, proposal }],
    ['votes', { ...on, ...few }],
    ['stability', { ...on, ...few }],
    ['stability', { ...on, ...few, proposal }],
    ['ledger', { ...on, samples: 20, proposal, month: '2026-04', csv: 'x.csv', hledger: 'x.j' }],
    ['report', { ...on, samples: 20, out: 'x.html' }],
    ['publish', { ...on, samples: 20 }],
    ['check', on],
    ['watch', { ...on, samples: 20 }],
    ['commitments', on],
    ['positions', on],
    ['roles', { ...on, ...few }],
    ['evidence', { ...on, pool: true }],
    ['evidence', on],
    ['evidence', { ...on, contradictions: true }],
    ['trace', { target: `${situation}#stances`, asOf }],
    ['trace', { target: `${situation}#issues`, asOf }],
    ['trace', { target: `${situation}#ledger`, asOf }],
    ['trace', { target: `${situation}#proposals.${proposal}`, asOf }],
    ['trace', { target: `${situation}#claims.${situation === 'river' ? 'k1' : 'c17'}`, asOf, ...few }],
    ...tests.map(
      (one): Asked => ['trace', { target: `${situation}#verdicts.${proposal}.${one}`, asOf, ...few }],
    ),
    ['diff', { a: situation, asOf: '2026-01-04', asOfB: asOf, ...few }],
  ];
}

/** All that an operation says, in every door's form; or what it says instead of an answer. */
async function said(store: Store, [name, input]: Asked): Promise<readonly string[]> {
  const operation = await operations.find((one) => one.name === name)?.load();
  if (operation === undefined) throw new Error(name);
  try {
    const { output, words, warnings, files } = await operation.answer(input, { store });
    const document = words('en');
    return [
      withoutPlaces(output),
      renderTerminal(document, { width: 1000, paint: (text) => text }),
      renderMarkdown(document),
      renderHtml(document),
      ...warnings.map(({ message, hint = '' }) => `${message} ${hint}`),
      ...files.map(({ text }) => (text.startsWith('{\n') ? withoutPlaces(JSON.parse(text)) : text)),
    ];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(({ message, hint = '' }) => `refused: ${message} ${hint}`);
  }
}

// Where things stand in the file, and how much of it was left out, differ; nothing else may.
const places = new Set(['inputs', 'notYetKnown', 'line', 'column', 'endColumn', 'source']);

/** As JSON without places in files, also within the answers that it holds as files. */
function withoutPlaces(output: unknown): string {
  const shown = (key: string, value: unknown) => {
    if (places.has(key)) return undefined;
    return key === 'text' && typeof value === 'string' && value.startsWith('{\n')
      ? withoutPlaces(JSON.parse(value))
      : value;
  };
  return JSON.stringify(output, shown, 1);
}

/** Its lines without the hash of the files, the places in them, and the line that counts what was left out. */
function comparable(text: string): readonly string[] {
  return (
    text
      .replaceAll(/(?:<p[^>]*>|_)?as of \d{4}-\d\d-\d\d: [^_<"\\]* not yet known(?:<\/p>|_)?(?:\\n)*/g, '')
      // The size of a page, too: the line that counts has more digits.
      .replaceAll(/[0-9a-f]{64}|(?<=inputs )[0-9a-f]{8,16}|:\d+:\d+|\(\d+ kB\)/g, '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.includes('not yet known'))
  );
}

function expectBlind(cases: readonly Asked[], plain: Store, planted: Store): void {
  test.each(cases)(
    '%s %j',
    async (...asked) => {
      const [before, after] = [await said(plain, asked), await said(planted, asked)];
      expect(after.filter((text) => text.toLowerCase().includes(marker))).toEqual([]);
      expect(after.map(comparable)).toEqual(before.map(comparable));
    },
    600_000,
  );
}

test('every operation is asked', () => {
  const asked = new Set(questions('river', day, 'swap').map(([name]) => name));
  expect(operations.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual(withoutSituation);
});

describe('nothing planted later is seen on an earlier day, and no number moves by it', () => {
  const [plain, planted] = [false, true].map((isPlanted) => memoryStore(plantedFiles(isPlanted)));
  if (plain === undefined || planted === undefined) throw new Error('two stores');
  test('the plants are in the file on its own day', async () => {
    const texts = await said(planted, ['report', { situation: 'river', samples: 20, out: 'x.html' }]);
    expect(texts.join('').split(marker).length).toBeGreaterThan(100);
  });
  expectBlind(questions('river', day, 'swap'), plain, planted);
});

describe('the worked example on an earlier day', () => {
  const store = (files: typeof example) =>
    memoryStore(new Map(Object.entries(files).map(([name, text]) => [`us-russia-2025/${name}.yaml`, text])));
  const [plain, planted] = [store(example), store(plantedExample(example))];
  const ownDay = '2025-12-19';
  const asked = (asOf: string, operation: string) =>
    questions('us-russia-2025', asOf, 'assets_loan')
      .filter(([name]) => name === operation)
      .slice(0, 1);
  expectBlind(
    ['verdict', 'votes', 'ledger', 'forecast', 'check', 'evidence', 'trace'].flatMap((name) =>
      asked(ownDay, name),
    ),
    plain,
    planted,
  );
  expectBlind(
    ['brief', 'report'].flatMap((name) => asked('2025-03-01', name)),
    plain,
    planted,
  );

  test.each(['brief', 'report', 'verdicts', 'deals', 'check', 'evidence', 'trace'])(
    '%s tells nothing of a borrowing that was decided in December',
    async (name) => {
      for (const one of asked('2025-03-01', name))
        for (const text of await said(plain, one))
          expect(text).not.toMatch(
            /EU borrow|eu_borrow|borrowing of 90|common borrowing|\bl90|90 bn|a122|December 2025/i,
          );
    },
    600_000,
  );
});
