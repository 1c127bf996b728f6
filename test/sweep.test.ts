import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { fund, sampledRun } from '../src/ledger/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { packageIndices } from '../src/situation/index.ts';
import { fileStore } from '../src/store/index.ts';
import { makeStudy } from '../src/study/index.ts';
import {
  runChunk,
  sweepJob,
  sweepQuestions,
  type tippingOnThreads,
  type verdictsOnThreads,
} from '../src/sweep/index.ts';
import type { startPool } from '../src/sweep/threads/pool.ts';
import type { runOnThreads } from '../src/sweep/threads/run-on-threads.ts';
import type { ChunkTask, SweepData } from '../src/sweep/threads/tasks.ts';
import { answerNames } from '../src/uncertainty/index.ts';
import { explainPast, type Question, verdict } from '../src/verdict/index.ts';
import { buildCli, built } from './build.ts';
import { command } from './command.ts';
import { root, smallStore } from './helpers.ts';

let main = '';
let whole = '';
const situation = join(root, 'situations/joint-plan-of-action-2013');
const asked = ['sweep', situation, '--samples', '400', '--seed', '5'];

beforeAll(() => {
  main = buildCli();
  const { stdout, stderr, status } = run([...asked, '--json']);
  expect([status, stderr]).toEqual([0, '']);
  whole = stdout;
});

function run(args: readonly string[]) {
  return spawnSync('node', [main, ...args], { cwd: root, encoding: 'utf8' });
}

async function stdoutOf(args: readonly string[]): Promise<string> {
  const { stdout, stderr, status } = await command(args);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

const folder = () => join(mkdtempSync(join(tmpdir(), 'detente-sweep-')), 'parts');

/** Waits for what another process does; the test's own time is the limit. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(5);
}

const partsIn = (path: string) =>
  existsSync(path) ? readdirSync(path).filter((name) => name.startsWith('chunk-')) : [];

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
}

const settings = { seed: 1, samples: 20, asOf: null, set: [], ignoresObserved: false };

async function smallSituation() {
  const found = await load(smallStore(), { situation: 'small' });
  if (found.situation === undefined) throw new Error('small');
  return found.situation;
}

describe('the same bytes', () => {
  test.each([1, 2, 3])('on %i threads', async (threads) => {
    expect(await stdoutOf([...asked, '--threads', `${threads}`, '--json'])).toBe(whole);
  });

  test('of eight shards merged, whatever their order', async () => {
    const out = folder();
    for (const i of [5, 2, 8, 1, 7, 3, 6, 4]) await stdoutOf([...asked, '--shard', `${i}/8`, '--out', out]);
    const [one, other, mine] = ['one', 'other', 'mine'].map((name) => join(out, `${name}.parquet`));
    expect(await stdoutOf(['merge', out, '--json', '--parquet', one ?? ''])).toBe(whole);
    expect(await stdoutOf([...asked, '--json', '--parquet', other ?? ''])).toBe(whole);
    expect(readFileSync(one ?? '').equals(readFileSync(other ?? ''))).toBe(true);
    writeFileSync(mine ?? '', 'my notes');
    expect(run(['merge', out, '--parquet', mine ?? '']).stderr.replace(/\s+/g, ' ')).toContain(
      'exists and differs',
    );
  });

  test('of shards that ran at once, one of them killed and run again', async () => {
    const out = folder();
    const shard = (i: number) =>
      spawn('node', [main, ...asked, '--shard', `${i}/2`, '--out', out], { cwd: root, stdio: 'ignore' });
    const [first, killed] = [shard(1), shard(2)];
    const [firstEnd, killedEnd] = [ended(first), ended(killed)];
    await until(() => partsIn(out).some((name) => Number(name.slice(6, 12)) % 2 === 1));
    killed.kill('SIGKILL');
    await Promise.all([firstEnd, killedEnd]);
    const before = partsIn(out).length;
    const again = JSON.parse(await stdoutOf([...asked, '--shard', '2/2', '--out', out, '--json']));
    expect(again).toMatchObject({ made: 16 - before, kept: before - 8, present: 16, parts: 16 });
    expect(await stdoutOf(['merge', out, '--json'])).toBe(whole);
    expect(readdirSync(out).filter((name) => !/^(chunk-\d{6}|plan)\.json$|^\.\w+\.tmp$/.test(name))).toEqual(
      [],
    );
  });

  test('of one run stopped by Ctrl-C, which says what it keeps, and run again', async () => {
    const out = folder();
    const child = spawn('node', [main, ...asked, '--out', out], { cwd: root });
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
    });
    const end = ended(child);
    await until(() => partsIn(out).length > 0 || child.exitCode !== null);
    child.kill('SIGINT');
    const { code } = await end;
    if (code !== 0) {
      expect(code).toBe(130);
      expect(said).toMatch(
        /^(stopping after .+\n)?stopped; \d+ of 16 parts are kept in '.+': the same command goes on from there\n$/,
      );
      expect(said).toContain(`stopped; ${partsIn(out).length} of 16 parts`);
    }
    expect(await stdoutOf([...asked, '--out', out, '--json'])).toBe(whole);
  });
});

test('what threads have at hand is ended and kept where parts are kept, and let go elsewhere', async () => {
  const job = sweepJob(
    await smallSituation(),
    { settings: { ...settings, samples: 400 }, chunkDraws: 10 },
    '',
  );
  const much = { ...job, questions: Array.from({ length: 60 }, () => job.questions[0] as Question) };
  const program: { runOnThreads: typeof runOnThreads } = await import(
    join(built, 'sweep/threads/run-on-threads.js')
  );
  const wanted = Array.from({ length: 40 }, (_, chunk) => ({ chunk, givesUp: false }));
  const stopped = new Error('stopped');
  for (const [endsAtHand, most] of [
    [true, 3],
    [false, 1],
  ] as const) {
    const told: number[] = [];
    const run = program.runOnThreads(3, { endsAtHand })(much, wanted, async (chunk) => {
      told.push(chunk);
      throw stopped;
    });
    await expect(run).rejects.toBe(stopped);
    expect(told).toHaveLength(most);
  }
});

test('Ctrl-C twice stops at once, leaves what is kept as it is, and the same command goes on from there', async () => {
  const out = folder();
  const child = spawn('node', [main, ...asked, '--threads', '2', '--out', out], { cwd: root });
  let said = '';
  child.stderr.on('data', (text) => {
    said += String(text);
  });
  const end = ended(child);
  await until(() => partsIn(out).length > 0 || child.exitCode !== null);
  child.kill('SIGINT');
  child.kill('SIGINT');
  const { code } = await end;
  if (code !== 0) {
    expect(code).toBe(130);
    expect(said).toMatch(
      /^(stopping after .+\n)?stopped(; \d+ of 16 parts are kept| at once; what was kept before stays)/,
    );
  }
  const kept = partsIn(out).map((name) => [name, statSync(join(out, name)).mtimeMs]);
  expect(await stdoutOf([...asked, '--out', out, '--json'])).toBe(whole);
  expect(kept.map(([name]) => [name, statSync(join(out, String(name))).mtimeMs])).toEqual(kept);
});

// Several looks, and a width that no number of these draws reaches.
const growing = [...asked, '--until', '0.0001'];

test('a sweep that grows until it is narrow keeps its parts at Ctrl-C, says so, goes on from there, and says that it is not narrow', async () => {
  const out = folder();
  const child = spawn('node', [main, ...growing, '--out', out], { cwd: root });
  let said = '';
  child.stderr.on('data', (text) => {
    said += String(text);
  });
  const end = ended(child);
  await until(() => partsIn(out).length > 0 || child.exitCode !== null);
  child.kill('SIGINT');
  const { code } = await end;
  const kept = partsIn(out).map((name) => [name, statSync(join(out, name)).mtimeMs]);
  if (code !== 0) {
    expect(code).toBe(130);
    expect(said).toContain(`stopped; ${kept.length} of 16 parts are kept in `);
  }
  expect(kept.length).toBeGreaterThan(0);
  const found = JSON.parse(await stdoutOf([...growing, '--out', out, '--json']));
  // None is made twice.
  expect(kept.map(([name]) => [name, statSync(join(out, String(name))).mtimeMs])).toEqual(kept);
  expect(found).toEqual(JSON.parse(await stdoutOf([...growing, '--json'])));
  expect(found.until).toMatchObject({ reached: false, of: found.about.samples });
  expect(found.until.looks).toHaveLength(4);
  expect(run([...growing, '--out', out]).stdout).toContain('not narrow enough after all ');
  const { until: _, files: __, ...answer } = found;
  expect(answer).toEqual(JSON.parse(whole));
});

test('what an answer hinges on is the same on one thread and on two', async () => {
  const hinges = ['drivers', situation, '--proposal', 'joint_plan', '--samples', '700', '--json'];
  const alone = await stdoutOf([...hinges, '--threads', '1']);
  expect(JSON.parse(alone).tests.joint.tipping.length).toBeGreaterThan(0);
  expect(await stdoutOf([...hinges, '--threads', '2'])).toBe(alone);
});

test('where an answer tips is the same on threads, however few the draws', async () => {
  const study = makeStudy(await smallSituation(), { seed: 1, samples: 40 });
  const [swap] = study.situation.proposals;
  if (swap === undefined) throw new Error('the small situation has a proposal');
  const asked = { study, runs: undefined, ignoresObserved: false };
  const tasks = study.compiled.inputs.map(({ path }) => ({ path, names: answerNames }));
  const program: { tippingOnThreads: typeof tippingOnThreads } = await import(
    join(built, 'sweep/threads/tipping-on-threads.js')
  );
  const on = async (threads: number) => {
    let told = 0;
    const heard = async () => void told++;
    const given = { points: 9, threads, worth: 0, told: heard };
    const question = { ...swap, proposal: swap.id };
    const { tips } = await program.tippingOnThreads(asked, question, tasks, given, async () => undefined);
    expect(told).toBe(tasks.length);
    return tips;
  };
  const alone = await on(1);
  expect(alone.length).toBeGreaterThan(0);
  expect(await on(2)).toEqual(alone);
});

test('threads do what they are asked, and say what fails', async () => {
  const job = sweepJob(await smallSituation(), { settings, chunkDraws: 10 }, 'nothing changes');
  const chunk = runChunk(job, { from: 5, to: 15 });
  const { startPool: start }: { startPool: typeof startPool } = await import(
    join(built, 'sweep/threads/pool.js')
  );
  const started = await start<ChunkTask>(2, { kind: 'sweep', job } satisfies SweepData);
  expect(started?.threads).toBe(2);
  const ask = (from: number) => started?.ask({ range: { from, to: 15 }, settings: {} });
  expect(await Promise.all([ask(5), ask(5), ask(5)])).toEqual([chunk, chunk, chunk]);
  await expect(ask(16)).rejects.toThrow('Invalid typed array length');
  expect(await ask(5)).toEqual(chunk);
  await started?.close();
  expect(existsSync(join(built, 'cli/sweep-worker.js'))).toBe(true);
});

test('what threads set of the engine is set back: its heap once they are there, its compiler once the last pool is closed', async () => {
  const job = sweepJob(await smallSituation(), { settings, chunkDraws: 10 }, 'nothing changes');
  const script = `
    import v8 from 'node:v8';
    import { syncBuiltinESMExports } from 'node:module';
    const now = {};
    v8.setFlagsFromString = (flag) => { const [name, value] = flag.split('='); now[name] = Number(value); };
    syncBuiltinESMExports();
    const { startPool } = await import(process.argv[2]);
    const data = JSON.parse(process.argv[3]);
    const told = [];
    const [one, other] = [await startPool(1, data), await startPool(1, data)];
    for (const end of [() => {}, one.close, one.close, other.close]) { await end(); told.push({ ...now }); }
    console.log(JSON.stringify(told));
  `;
  const data = JSON.stringify({ kind: 'sweep', job } satisfies SweepData);
  const program = join(built, 'sweep/threads/pool.js');
  const file = join(mkdtempSync(join(tmpdir(), 'detente-flags-')), 'flags.mjs');
  writeFileSync(file, script);
  const { stdout, stderr } = spawnSync('node', [file, program, data], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const [heap, inlining] = ['--initial-heap-size', '--max-inlined-bytecode-size-cumulative'];
  const usual = Number(
    new RegExp(`default: ${inlining}=(\\d+)`).exec(
      spawnSync('node', ['--v8-options'], { encoding: 'utf8' }).stdout,
    )?.[1],
  );
  const told: unknown = JSON.parse(stdout);
  expect(told).toEqual([400, 400, 400, usual].map((own) => ({ [heap]: 0, [inlining]: own })));
});

// A ledger; and devices, whose numbers stand in the questions.
test.each(['catalog/custody-and-guarantees', 'situations/black-sea-grain-2022'])(
  'verdicts given on threads are those given here, with the runs of their ledger: %s',
  async (named) => {
    const { situation } = await load(fileStore(root), { situation: named });
    if (situation === undefined) throw new Error('case');
    const { study, runs } = fund(makeStudy(situation, { seed: 1, samples: 60 }), { keepsPaths: true });
    const explained = explainPast(study);
    const questions = sweepQuestions(study, 'nothing changes');
    const program: { verdictsOnThreads: typeof verdictsOnThreads } = await import(
      join(built, 'sweep/threads/verdicts-on-threads.js')
    );
    const elsewhere = await program.verdictsOnThreads(explained, questions, {
      threads: 2,
      took: 60_000,
      ignoresObserved: false,
      isForExperts: true,
      keepsPaths: true,
    });
    const told: number[] = [];
    const found = await elsewhere?.all(
      () => {
        throw new Error('nothing failed');
      },
      async (done) => void told.push(done),
    );
    await elsewhere?.close();
    expect(told).toEqual(questions.map((_, k) => k + 1));
    for (const [k, question] of questions.entries()) {
      const here = verdict(study, question, { runs, explained, isForExperts: true });
      expect(JSON.stringify(found?.[k]?.verdict)).toBe(JSON.stringify(here));
      if (runs !== undefined)
        expect(found?.[k]?.run).toEqual(sampledRun(runs, packageIndices(situation, question.package)));
    }
  },
);

test('a merge of what is not whole names what is missing, exit 2', async () => {
  const out = folder();
  await stdoutOf([...asked, '--shard', '3/4', '--out', out]);
  const { status, stderr } = run(['merge', out]);
  expect(status).toBe(2);
  expect(stderr.replace(/\s+/g, ' ')).toContain('these are missing: 0–1, 3–5, 7–9, 11–13, 15');
});
