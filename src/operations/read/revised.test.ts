import { expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { memoryStore } from '../../store/index.ts';
import { operation as accept } from '../accept/accept.ts';
import { operation } from './read.ts';

const old =
  'Talks in Hask\n\nMay 3, 2032\n\nThe envoy said that the port would open in May. "We agree," said Ilda Reyn.\n';
const files = new Map([
  ['small/situation.yaml', small.situation],
  ['small/evidence.yaml', small.evidence],
  ['old.txt', old],
  ['new.txt', `Update: the talks went on.\n\n${old.replace('in May', 'in June')}`],
]);

test('claims of a report are found again in its revised text, or are orphans', async () => {
  const { files: made } = await accept.answer(
    { situation: 'small', file: 'old.txt', all: true },
    { store: memoryStore(files) },
  );
  for (const { path, text } of made) files.set(path, text);
  const { output } = await operation.answer(
    { file: 'new.txt', situation: 'small', revises: 'old', was: 'old.txt' },
    { store: memoryStore(files) },
  );
  const { revised } = operation.output.parse(output);
  expect(revised?.map(({ how, now }) => [how, now])).toEqual([
    ['likely', 'The envoy said that the port would open in June.'],
    ['exact', 'We agree'],
  ]);
});

test.each([
  [{ revises: 'old' }, 'needs the situation'],
  [{ revises: 'none', was: 'old.txt', situation: 'small' }, "'none' is no report"],
  [{ revises: 'old', was: 'new.txt', situation: 'small' }, 'their SHA-256 differ'],
  [{ was: 'old.txt' }, 'no report is named'],
])('is refused: %j', async (given, words) => {
  await expect(
    operation.answer({ file: 'new.txt', ...given }, { store: memoryStore(files) }),
  ).rejects.toThrow(words);
});
