import { expect, test } from 'vitest';
import { changed, small } from '../../../test/helpers.ts';
import { loadEvidence, textHash } from '../../evidence/index.ts';
import { memoryStore } from '../../store/index.ts';
import { readYaml } from '../../text/index.ts';
import { operation } from './origins.ts';

const words =
  'The envoy of Velmar said in the port of Sollen that the two states had agreed on inspections of grain ships, and that the strait would open in June.';
const first = `Ships\n\nMay 3, 2032\n\n${words}\n`;
const second = `Grain\n\nMay 5, 2032\n\n${words} More will follow.\n`;
const report = (id: string, text: string) =>
  `  ${id}: { title: T, publisher: paper, published: { on: 2026-01-05, basis: stated }, language: en, text: { kept: outside, file: ${id}.txt, sha256: "${textHash(text)}", length: ${text.length} } } # of ${id}\n`;
const evidence = changed(
  small.evidence,
  'reports:\n',
  `reports: # as received\n${report('early', first)}${report('late', second)}`,
);
const files = new Map([
  ['small/situation.yaml', small.situation],
  ['small/evidence.yaml', evidence],
  ['texts/a.txt', first],
  ['texts/b.txt', second],
]);

test('what took from another is written under its report, once, comments kept', async () => {
  const asked = { folder: 'texts', situation: 'small', write: true };
  const { output, files: made } = await operation.answer(asked, { store: memoryStore(files) });
  expect(operation.output.parse(output).derived).toEqual([{ report: 'late', from: 'early', stands: null }]);
  const text = made[0]?.text ?? '';
  expect(text).toContain('# as received');
  expect(text).toContain('derived_from: early } # of late');
  expect(loadEvidence(readYaml('e.yaml', text)).evidence?.reports.get('late')?.derivedFrom).toBe('early');
  const again = new Map([...files, ['small/evidence.yaml', text]]);
  const { output: told, files: none } = await operation.answer(asked, { store: memoryStore(again) });
  expect(operation.output.parse(told).derived).toEqual([{ report: 'late', from: 'early', stands: 'early' }]);
  expect(none).toEqual([]);
});

test('without --write nothing is', async () => {
  const asked = { folder: 'texts', situation: 'small' };
  expect((await operation.answer(asked, { store: memoryStore(files) })).files).toEqual([]);
});
