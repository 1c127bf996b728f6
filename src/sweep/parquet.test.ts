import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { drawInputs } from '../study/index.ts';
import { explainPast, verdict } from '../verdict/index.ts';
import {
  chunkCount,
  mergeChunks,
  rangeOf,
  runChunk,
  type SweepChunk,
  sweepJob,
  sweepParquet,
} from './index.ts';

const withPast = `${small.situation}observed:
  - { id: refused, on: 2025-01-01, refused: swap, assumption: constructed }
`;

test('a reader of Parquet finds every draw with its inputs, facts, tests and units', async () => {
  const { situation } = await load(smallStore({ situation: withPast }), { situation: 'small' });
  if (situation === undefined) throw new Error('small');
  const settings = { seed: 4, samples: 70, asOf: null, set: [], ignoresObserved: false };
  const job = sweepJob(situation, { settings, chunkDraws: 30 }, 'nothing changes');
  const chunks = Array.from({ length: chunkCount(job) }, (_, k) => runChunk(job, rangeOf(job, k)));
  const file = (await sweepParquet(job, chunks, { seed: 4 })).slice().buffer as ArrayBuffer;

  const rows = await parquetReadObjects({ file });
  const study = { ...job.base, draws: drawInputs(job.base.compiled, 4, 70) };
  const explained = explainPast(study);
  expect(rows.map((row) => row['draw'])).toEqual(Array.from({ length: 70 }, (_, s) => s));
  expect(rows.map((row) => row['weight'])).toEqual([...(explained.past.weights ?? [])]);
  for (const [k, { path }] of study.compiled.inputs.entries())
    expect(rows.map((row) => row[path])).toEqual([...(study.draws.columns[k] ?? [])]);
  expect(rows.map((row) => row['observed.refused'])).toEqual(
    [...(explained.met[0] ?? [])].map((one) => one === 1),
  );
  // The shares of the table are those of the answer.
  const [question] = job.questions;
  if (question === undefined) throw new Error('swap');
  const passes = rows.filter((row) => row['verdicts.swap.accepted'] === true);
  const share = passes.reduce((sum, row) => sum + row['weight'], 0);
  expect(share).toBeCloseTo(verdict(study, question, { explained }).accepted.probability, 12);
  expect(share).toBeCloseTo(mergeChunks(job, chunks).proposals[0]?.accepted.probability ?? -1, 12);
  for (const row of rows)
    expect(row['verdicts.swap.accepted.output'] >= -1e-9).toBe(row['verdicts.swap.accepted']);

  const metadata = parquetMetadata(file);
  expect(metadata.row_groups.length).toBe(1);
  const told = JSON.parse(metadata.key_value_metadata?.find(({ key }) => key === 'detente')?.value ?? '{}');
  expect(told.about).toEqual({ seed: 4 });
  expect(told.columns.map(({ name }: { name: string }) => name)).toEqual(Object.keys(rows[0] ?? {}));
  expect(told.columns).toContainEqual({
    name: 'stances.south.water.position',
    unit: 'scale points',
    says: '0 to 20',
  });
  expect(told.columns).toContainEqual({
    name: 'verdicts.swap.accepted.output',
    unit: 'utility',
    says: 'gain of the worst-off signatory beyond its margin',
  });
});

test('a proposal that is called as no deal is has columns of its own; what some draws could not answer has none', async () => {
  const odd = ['no_deal', 'swap', 'accepted', 'x-1'];
  const [, line = ''] = /^ {2}swap: (.*)$/m.exec(withPast) ?? [];
  const proposals = odd.map((id) => `  ${JSON.stringify(id)}: ${line}`).join('\n');
  const text = withPast.replace(`  swap: ${line}`, proposals);
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  const settings = { seed: 4, samples: 20, asOf: null, set: [], ignoresObserved: false };
  const job = sweepJob(situation, { settings, chunkDraws: 10 }, 'nothing changes');
  // No deal as with a ledger: one of its tests applies.
  const [first, second] = [0, 1].map((k): SweepChunk => {
    const { packages, ...chunk } = runChunk(job, rangeOf(job, k));
    const kept = packages[0]?.kept ?? { kind: 'not-applicable' };
    const isNoDeal = (p: number) => job.questions[p]?.proposal === null;
    return { ...chunk, packages: packages.map((one, p) => (isNoDeal(p) ? { ...one, kept } : one)) };
  });
  if (first === undefined || second === undefined) throw new Error('two chunks');
  const namesOf = async (chunks: readonly SweepChunk[]) => {
    const file = (await sweepParquet(job, chunks, {})).slice().buffer as ArrayBuffer;
    return parquetMetadata(file).schema.map(({ name }) => name);
  };
  const names = await namesOf([first, second]);
  expect(new Set(names).size).toBe(names.length);
  for (const id of [...odd, 'no deal']) expect(names).toContain(`verdicts.${id}.kept.output`);
  // In ten of the draws one test could not be run and one fact not be answered.
  const lacking: SweepChunk = {
    ...second,
    past: { ...second.past, facts: [], untested: [{ id: 'refused', because: 'too many moves' }] },
    packages: second.packages.map((one, p) =>
      p === 0 ? { ...one, kept: { kind: 'not-tested', because: 'too many moves' } } : one,
    ),
  };
  const gone = names.filter((name) => /^observed|^verdicts.no_deal.kept/.test(name));
  expect(gone).toEqual(['observed.refused', 'verdicts.no_deal.kept', 'verdicts.no_deal.kept.output']);
  expect(await namesOf([first, lacking])).toEqual(names.filter((name) => !gone.includes(name)));
});
