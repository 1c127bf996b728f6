import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../src/operations/shared/load.ts';
import { fileStore } from '../src/store/index.ts';
import { answersHash, rowOf, workedAnswers, workedExample } from '../test/worked-example-rows.ts';
import { root } from './harness.ts';

/**
 * Writes the table of the worked example into docs/uncertainty.md: of each proposal the weakest test, three drivers, two tipping values,
 * and what to check first with its passages. A comment above it names the files that it is of and what they answered in a few draws; a test
 * holds it to both.
 */
const docs = join(root, 'docs/uncertainty.md');
const [samples, seed] = [400, 1];

const store = fileStore(root);
const { situation } = await load(store, { situation: workedExample });
if (situation === undefined) throw new Error('the worked example does not load');
const rows = (await workedAnswers(store, { samples, seed }, 2)).map(rowOf);
const table = [
  '| proposal | weakest test | three drivers, of the variance of its number | where it tips | check first, and where that stands |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
const marked = /<!-- worked example of [^>]*-->\n[\s\S]*?\n<!-- end -->/;
const text = readFileSync(docs, 'utf8');
if (!marked.test(text)) throw new Error('docs/uncertainty.md has no place for the table');
const hash = await answersHash(store);
const section = `<!-- worked example of ${situation.inputsHash} answering ${hash} -->\n${table}\n<!-- end -->`;
writeFileSync(
  docs,
  text.replace(marked, () => section),
);
