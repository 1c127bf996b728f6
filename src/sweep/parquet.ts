import { moneyUnit, unitOfInput } from '../situation/index.ts';
import { drawInput, scrambledDraws, type Weights } from '../study/index.ts';
import { testOutputs } from '../verdict/index.ts';
import type { TestName } from '../verdict/result.ts';
import type { SweepChunk } from './chunk.ts';
import type { SweepJob } from './job.ts';
import { factWeights } from './merge.ts';

/** A column of the table: a row a draw. */
interface Column {
  readonly name: string;
  readonly type: 'BOOLEAN' | 'DOUBLE' | 'INT32';
  /** What a number of it is measured in. */
  readonly unit: string;
  readonly says: string;
  readonly values: (chunk: SweepChunk, weights: Weights) => ArrayLike<number>;
}

/** Draws of a row group, at least: fewer groups are read faster, and are held at once while they are written. */
const groupDraws = 10_000;

/**
 * All draws of a sweep as a Parquet file, a row each: its number, its weight by the past, every input under its path, every fact, and
 * of every package each test with the number that it turns on. Units and the plan stand in the file's metadata under `detente`.
 *
 * @example
 * const settings = { seed: 1, samples: 50, asOf: null, set: [], ignoresObserved: false };
 * const job = sweepJob(situation, { settings, chunkDraws: 50 }, 'nothing changes');
 * const bytes = await sweepParquet(job, [runChunk(job, { from: 0, to: 50 })], {});
 * String.fromCharCode(...bytes.subarray(0, 4)) // => 'PAR1'
 */
export async function sweepParquet(
  job: SweepJob,
  chunks: readonly SweepChunk[],
  about: object,
): Promise<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const weights = job.ignoresObserved ? null : factWeights(job, chunks);
  const columns = columnsOf(job, chunks);
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, type, repetition_type: 'REQUIRED' as const })),
    ],
    kvMetadata: [{ key: 'detente', value: JSON.stringify({ about, columns: columns.map(told) }) }],
    createdBy: 'Détente',
  });
  for (const group of groupsOf(chunks)) {
    const columnData = columns.map(({ name, type, values }) => ({
      name,
      type,
      nullable: false,
      data: typed(
        type,
        group.flatMap((chunk) => Array.from(values(chunk, weights))),
      ),
    }));
    writer.write({ columnData, rowGroupSize: columnData[0]?.data.length ?? 1 });
  }
  writer.finish();
  return new Uint8Array(bytes.getBuffer());
}

function told({ name, unit, says }: Column) {
  return { name, unit, says };
}

function typed(type: Column['type'], values: readonly number[]) {
  if (type === 'BOOLEAN') return values.map((value) => value === 1);
  return type === 'INT32' ? Int32Array.from(values) : Float64Array.from(values);
}

function groupsOf(chunks: readonly SweepChunk[]): readonly (readonly SweepChunk[])[] {
  const groups: SweepChunk[][] = [];
  let draws = groupDraws;
  for (const chunk of chunks) {
    if (draws >= groupDraws) {
      groups.push([]);
      draws = 0;
    }
    groups.at(-1)?.push(chunk);
    draws += chunk.to - chunk.from;
  }
  return groups;
}

function columnsOf(job: SweepJob, chunks: readonly SweepChunk[]): readonly Column[] {
  // A proposal may be called so, too; no id has a space.
  const noDeal = job.questions.some(({ proposal }) => proposal === 'no_deal') ? 'no deal' : 'no_deal';
  const numbers = ({ from, to }: SweepChunk) => Array.from({ length: to - from }, (_, s) => from + s);
  return [
    { name: 'draw', type: 'INT32', unit: 'number', says: 'number of the draw, from 0', values: numbers },
    {
      name: 'weight',
      type: 'DOUBLE',
      unit: 'share',
      says: 'what the draw counts for, by what has happened; all add up to 1',
      values: ({ from, to }, weights) =>
        weights?.subarray(from, to) ?? new Float64Array(to - from).fill(1 / job.samples),
    },
    ...inputColumns(job),
    ...answeredFacts(chunks).map(
      (id): Column => ({
        name: `observed.${id}`,
        type: 'BOOLEAN',
        unit: 'true or false',
        says: 'does the draw meet this fact',
        values: ({ past, from, to }) =>
          past.facts.find((one) => one.id === id)?.met ?? new Float64Array(to - from).fill(Number.NaN),
      }),
    ),
    ...job.questions.flatMap(({ proposal }, p) => packageColumns(job, chunks, proposal ?? noDeal, p)),
  ];
}

function inputColumns({ base, scrambles }: SweepJob): readonly Column[] {
  const { compiled, seed } = base;
  return compiled.inputs.map(
    (input, place): Column => ({
      name: input.path,
      type: 'DOUBLE',
      unit: unitOfInput(input.path, base.situation),
      says: input.written,
      values: ({ from, to }) =>
        scrambles === undefined
          ? drawInput(input, seed, to - from, from).column
          : scrambledDraws(compiled, place, { seed, samples: to - from, from, scrambles }).column,
    }),
  );
}

/** What could not be answered in one range of draws is not answered, as in the answer itself. */
function answeredFacts(chunks: readonly SweepChunk[]): readonly string[] {
  const ids = (chunks[0]?.past.facts ?? []).map(({ id }) => id);
  return ids.filter((id) => chunks.every(({ past }) => past.facts.some((one) => one.id === id)));
}

/** A test that does not apply, or could not be run in some draws, has no columns. */
function packageColumns(
  { base }: SweepJob,
  chunks: readonly SweepChunk[],
  name: string,
  p: number,
): readonly Column[] {
  const { ledger } = base.situation;
  const money = ledger === undefined ? '' : moneyUnit(ledger, ledger.reportIn);
  const tests: readonly TestName[] = ['accepted', 'ratified', 'kept', 'paidFor'];
  return tests.flatMap((test): readonly Column[] => {
    if (!chunks.every(({ packages }) => packages[p]?.[test].kind === 'tested')) return [];
    const pick = (part: 'marks' | 'output') => (chunk: SweepChunk) => {
      const one = chunk.packages[p]?.[test];
      return one?.kind === 'tested' ? one[part] : new Float64Array(chunk.to - chunk.from).fill(Number.NaN);
    };
    const path = `verdicts.${name}.${test}`;
    return [
      { name: path, type: 'BOOLEAN', unit: 'true or false', says: 'does it pass', values: pick('marks') },
      {
        name: `${path}.output`,
        type: 'DOUBLE',
        unit: test === 'paidFor' ? money : 'utility',
        says: testOutputs[test],
        values: pick('output'),
      },
    ];
  });
}
