import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operation as drivers } from '../src/operations/drivers/drivers.ts';
import { load } from '../src/operations/shared/load.ts';
import type { Situation } from '../src/situation/index.ts';
import { fileStore } from '../src/store/index.ts';
import { allowedProposals, makeStudy } from '../src/study/index.ts';
import { type AnswerName, answerNames } from '../src/uncertainty/index.ts';
import { catalogues, percentNarrow, sampledText } from '../src/words/index.ts';
import { root } from './harness.ts';

/**
 * Writes the table of the worked example into docs/uncertainty.md: of each proposal the weakest test, three drivers, two tipping values,
 * and what to check first with its passages. A comment above it names the files that it is of; a test holds it to them.
 */
const situationName = 'situations/us-russia-2025';
const docs = join(root, 'docs/uncertainty.md');
const [samples, seed] = [400, 1];

const store = fileStore(root);
const { situation } = await load(store, { situation: situationName });
if (situation === undefined) throw new Error('the worked example does not load');
const rows: string[] = [];
for (const { id, title } of allowedProposals(makeStudy(situation, { seed, samples: 0 }))) {
  if (id === 'status_quo') continue;
  const asked = drivers.input.parse({ situation: situationName, proposal: id, samples, seed });
  rows.push(rowOf(title, await drivers.run(asked, { store, threads: 2 }), situation));
}
const table = [
  '| proposal | weakest test | three drivers, of the variance of its number | where it tips | check first, and where that stands |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
const marked = /<!-- worked example of [^>]*-->\n[\s\S]*?\n<!-- end -->/;
const text = readFileSync(docs, 'utf8');
if (!marked.test(text)) throw new Error('docs/uncertainty.md has no place for the table');
const section = `<!-- worked example of ${situation.inputsHash} -->\n${table}\n<!-- end -->`;
writeFileSync(
  docs,
  text.replace(marked, () => section),
);

type Found = Awaited<ReturnType<typeof drivers.run>>;

function rowOf(title: string, found: Found, of: Situation): string {
  const { tests, shares, labels } = found;
  const names = catalogues.en.tests.names;
  const asked = answerNames.filter((name) => name !== 'joint' && shares[name] !== null);
  const [weakest = 'accepted'] = [...asked].sort((a, b) => (shares[a] ?? 1) - (shares[b] ?? 1));
  const label = (input: string) => labels[input] ?? input;
  const three = tests[weakest].indices
    .slice(0, 3)
    .map(({ input, first }) => `${label(input)} ${percentNarrow(Math.max(0, first.value))}`);
  const tips = [weakest, ...answerNames.filter((name) => name !== weakest)]
    .flatMap((name: AnswerName) => tests[name].tipping.map((tip) => ({ name, ...tip })))
    .slice(0, 2)
    .map(
      ({ name, input, value, today, direction }) =>
        `${names[name]} ${direction === 'up' ? 'from' : 'up to'} ${sampledText(value)} of ${label(input)} (today ${sampledText(today)})`,
    );
  const cells = [
    title,
    `${names[weakest]}, ${percentNarrow(shares[weakest] ?? 1)}`,
    three.join('; ') || 'nothing in it varies',
    tips.join('; ') || 'no input of these three alone takes an answer across one half',
    checkOf(found, of),
  ];
  return `| ${cells.map((cell) => cell.replace(/\|/g, '/')).join(' | ')} |`;
}

/** What is worth most to know, and the passages of the claims that say it: a report and its offsets. */
function checkOf({ check, labels }: Found, { evidence }: Situation): string {
  const [first] = check;
  if (first === undefined) return 'nothing: no number that is uncertain moves it';
  const { drivers: say } = catalogues.en;
  const worth =
    first.unit === 'percentage points of the joint answer'
      ? `${sampledText(first.worth)} points`
      : `${percentNarrow(Math.min(1, first.worth))} of the variance`;
  const claims = [...evidence.claims.values()].filter((one) => {
    const names = [one.origin, ...one.chain.map(({ source }) => source)];
    return first.kind === 'claim' ? one.id === first.id : names.includes(first.id);
  });
  const passages = claims.slice(0, 2).flatMap((claim) =>
    claim.passages.slice(0, 1).map(({ at }) => {
      const where = at === undefined ? '' : ` ${at.start}–${at.end}`;
      return `\`${claim.id}\` in ${claim.report}${where}`;
    }),
  );
  const stands = first.kind === 'measurement' ? 'a judgement: no passage' : passages.join(', ');
  return `${say.kinds[first.kind]} ${labels[first.id] ?? first.id} (${worth}; ${stands})`;
}
