import { expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { memoryStore } from '../../store/index.ts';
import { operation as accept } from '../accept/accept.ts';
import { operation as evidence } from '../evidence/evidence.ts';
import { operation } from './annotations.ts';

const text =
  'Talks in Hask 👩‍🚀\n\nJanuary 3, 2026\n\nThe envoy denied that the port would open. "We agree," said Ilda Reyn, "and we pay." 他说我们同意。\n';

function filesWith(more: Readonly<Record<string, string>> = {}) {
  return new Map([
    ['small/situation.yaml', small.situation],
    ['small/evidence.yaml', small.evidence],
    ['texts/talks.txt', text],
    ...Object.entries(more),
  ]);
}

test('claims written as annotations come back as the same claims, at the same places', async () => {
  const files = filesWith();
  const taken = await accept.answer(
    { situation: 'small', file: 'texts/talks.txt', all: true, credibility: 2 },
    { store: memoryStore(files) },
  );
  const { drafts } = accept.output.parse(taken.output);
  const [written] = taken.files;
  const whole = written?.text ?? '';
  files.set('small/evidence.yaml', whole);
  const told = await evidence.answer(
    { situation: 'small', report: 'talks', reports: 'texts', annotations: 'page.json' },
    { store: memoryStore(files) },
  );
  const page = told.files.find(({ path }) => path === 'page.json')?.text ?? '';
  // The report and its sources stay, its claims go.
  const ids = drafts.map(({ id }) => id);
  const without = whole
    .split('\n')
    .filter((line) => !ids.some((id) => line.trim().startsWith(`${id}:`)))
    .join('\n');
  const store = memoryStore(filesWith({ 'small/evidence.yaml': without, 'page.json': page }));
  const back = await operation.answer(
    { situation: 'small', file: 'page.json', text: 'texts/talks.txt', report: 'talks', status: 'accepted' },
    { store },
  );
  const output = operation.output.parse(back.output);
  expect(output.orphans).toEqual([]);
  expect(output.claims.map(({ id }) => id)).toEqual(ids);
  const core = (line: string | undefined) =>
    ['statement', 'type', 'polarity', 'passages', 'source', 'credibility'].map(
      (key) => new RegExp(`(?<= )${key}: (".*?"|\\[.*?\\]|[\\w-]+)`).exec(line ?? '')?.[0],
    );
  for (const { id, line } of output.claims)
    expect(core(line)).toEqual(core(whole.split('\n').find((one) => one.trim().startsWith(`${id}:`))));
  expect(output.claims.some(({ passages }) => passages.length > 1)).toBe(true);
});

test('a claim that is there stays, one without a place is an orphan, one without an id gets its own', async () => {
  const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
  const page = [
    { type: 'Annotation', id: 'urn:detente:claim:k1:0-3', target: { selector: quote('We agree') } },
    { type: 'Annotation', bodyValue: 'They pay.', target: [{ selector: [quote('we pay')] }] },
    { type: 'Annotation', target: { selector: quote('We refuse') } },
    { type: 'Annotation', target: { selector: { type: 'TextPositionSelector', start: 0, end: 5 } } },
    'nonsense',
  ];
  const store = memoryStore(filesWith({ 'page.json': JSON.stringify(page) }));
  const { output } = await operation.answer(
    { situation: 'small', file: 'page.json', text: 'texts/talks.txt', report: 'story' },
    { store },
  );
  const { claims, known, orphans, files } = operation.output.parse(output);
  expect(known).toEqual(['k1']);
  expect(orphans.map(({ number, why }) => [number, why])).toEqual([
    [3, 'not-there'],
    [4, 'no-quote'],
    [5, 'no-annotation'],
  ]);
  expect(
    claims.map(({ id, line }) => [id, line.includes('They pay.'), line.includes('status: draft')]),
  ).toEqual([['story_a1', true, true]]);
  expect(files).toHaveLength(1);
});

test.each([
  [{ report: 'none' }, 'no report'],
  [{ speaker: 'none' }, 'no source'],
  [{ file: 'none.json' }, 'no file'],
  [{ file: 'texts/talks.txt' }, 'not valid JSON'],
  [{ text: 'none.txt' }, 'no text'],
])('is refused: %j', async (given, words) => {
  const asked = { situation: 'small', file: 'page.json', text: 'texts/talks.txt', report: 'story', ...given };
  const store = memoryStore(filesWith({ 'page.json': '[]' }));
  await expect(operation.answer(asked, { store })).rejects.toThrow(words);
});
