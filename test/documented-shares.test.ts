import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fund } from '../src/ledger/index.ts';
import { wilsonInterval } from '../src/numeric/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { fileStore } from '../src/store/index.ts';
import { makeStudy } from '../src/study/index.ts';
import { explainPast, verdict } from '../src/verdict/index.ts';
import { root } from './helpers.ts';

const tests = ['accepted', 'ratified', 'kept', 'paidFor'] as const;

/** Few draws: enough that a share which has moved by a quarter is found, few enough for every run. */
const samples = 150;

/** Rows of the table in the docs: title and the shares of the four tests, between the bounds that `<1 %` and `7 %` leave. */
function documented(): readonly {
  readonly title: string;
  readonly shares: readonly (readonly [number, number])[];
}[] {
  const page = readFileSync(join(root, 'docs/verdict.md'), 'utf8');
  const [, after = ''] = page.split('## On the worked example');
  return after
    .split('\n')
    .filter((line) => /^\|.*%.*\|$/.test(line))
    .map((line) => {
      const [, title = '', ...cells] = line.split('|').map((cell) => cell.trim());
      return { title, shares: cells.slice(0, 4).map(boundsOf) };
    });
}

function boundsOf(cell: string): readonly [number, number] {
  if (cell === '<1 %') return [0, 0.01];
  if (cell === '>99 %') return [0.99, 1];
  const share = Number.parseFloat(cell) / 100;
  return [share - 0.005, share + 0.005];
}

test('shares that docs/verdict.md quotes of the worked example are those that few draws give, within their error', async () => {
  const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
  if (situation === undefined) throw new Error('the worked example');
  const { study } = fund(makeStudy(situation, { seed: 1, samples }));
  const explained = explainPast(study);
  const rows = documented();
  const asked = situation.proposals.filter(({ title }) => rows.some((row) => title.startsWith(row.title)));
  expect(rows.length).toBeGreaterThan(5);
  expect(asked).toHaveLength(rows.length);
  for (const [k, proposal] of asked.entries()) {
    const found = verdict(study, { ...proposal, proposal: proposal.id }, { explained });
    for (const [t, name] of tests.entries()) {
      const [from, to] = rows[k]?.shares[t] ?? [Number.NaN, Number.NaN];
      // A quarter of the draws: an interval of about four standard errors, which no share misses by chance.
      const draws = explained.past.effectiveSample / 4;
      const { low, high } = wilsonInterval(found[name]?.probability ?? Number.NaN, draws);
      const where = `${proposal.id} ${name}`;
      expect(to, where).toBeGreaterThanOrEqual(low);
      expect(from, where).toBeLessThanOrEqual(high);
    }
  }
});
