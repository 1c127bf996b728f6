import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { cells, type Measured, markdown, words, writeDocs } from './table.ts';

/**
 * One way to time things beside a peer. A side is a function that does the work once and says how many milliseconds of
 * processor time it took, of all its threads: what else the machine does then counts least. The two sides take turns, and the
 * least of their runs are compared, which other programs have disturbed least.
 *
 *     const bench = await startBench('votes', 'Power indices of weighted voting');
 *     await bench.row({ work: 'Banzhaf of 27 members', ours: clock(() => powerIndices(body)), peer: …, fair: 'yes', wanted: { ms: 50 } });
 *     bench.end();
 *
 * A row whose wanted value is missed makes the process fail. `--docs` writes the table into docs/benchmarks.md.
 */
export type Side = () => number | Promise<number>;

export interface Peer {
  /** The program, with its version: "numpy 2.4.6", "plain enumeration". */
  readonly name: string;
  readonly side: Side;
}

export interface Row {
  readonly work: string;
  /** A string says why no peer stands beside us. */
  readonly peer: Peer | string;
  readonly ours: Side;
  /** Whether both sides do the same work, and what one of them does more. */
  readonly fair: string;
  /** At most so many milliseconds, or at least so many times as fast as the peer. */
  readonly wanted?: { readonly ms?: number; readonly ratio?: number };
  readonly runs?: number;
}

export interface Bench {
  readonly row: (row: Row) => Promise<void>;
  /** A finding beside the table: a size, a memory, a check that both sides agree. */
  readonly note: (words: string) => void;
  readonly end: () => void;
}

/** The repository: a bench is compiled to a folder of its own and run from there. */
export const root = process.cwd();

const results = resolve(root, '.bench-dist/results');

/** Milliseconds of processor time of this process since it started. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The work timed in this process; what it gives back is dropped. */
export function clock(work: () => unknown): Side {
  return async () => {
    const start = processorTime();
    const answer = work();
    if (answer instanceof Promise) await answer;
    return processorTime() - start;
  };
}

/** The same work several times over, for what is too short to time once. */
export function clockMany(times: number, work: () => unknown): Side {
  return () => {
    const start = processorTime();
    for (let k = 0; k < times; k++) work();
    return (processorTime() - start) / times;
  };
}

/** A command from its start to its exit, start-up and reading included; the shell tells what its child took. */
export function processClock(command: string, args: readonly string[], input?: string): Side {
  return () => {
    const timed = ['-c', '"$0" "$@"; status=$?; times >&2; exit $status', command, ...args];
    const { stderr } = spawned('sh', timed, input);
    const [, user = 0, system = 0] = (/(\S+) (\S+)\s*$/.exec(stderr) ?? []).map(millisecondsOf);
    return user + system;
  };
}

/** "0m1.250s", as a shell tells times. */
function millisecondsOf(told: string): number {
  const [, minutes, seconds] = /(\d+)m([\d.]+)s/.exec(told) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** A command that times its own kernel and prints the milliseconds on its last line. */
export function reported(command: string, args: readonly string[], input?: string): Side {
  return () => Number(output(command, args, input).trim().split('\n').at(-1));
}

/** Our command line as it was built. */
export function detente(args: readonly string[]): Side {
  return processClock(process.execPath, [resolve(root, 'dist/cli/main.js'), ...args]);
}

export function output(command: string, args: readonly string[], input?: string): string {
  return spawned(command, args, input).stdout;
}

function spawned(command: string, args: readonly string[], input?: string) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    // One thread on both sides.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    ...(input === undefined ? {} : { input }),
  });
  if (error !== undefined || status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return { stdout, stderr };
}

/** The version that a program prints of itself, or null where it is not installed. */
export function versionOf(command: string, args: readonly string[] = ['--version']): string | null {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}`.trim().split('\n')[0] || null : null;
}

/** The Python that has the peers: DETENTE_PYTHON names another than python3. */
export const python = process.env['DETENTE_PYTHON'] ?? 'python3';

/** "numpy 2.4.6", or null where Python or the package is absent. */
export function pythonPackage(name: string): string | null {
  const version = versionOf(python, [
    '-c',
    `import importlib.metadata as m; print(m.version(${JSON.stringify(name)}))`,
  ]);
  return version === null ? null : `${name} ${version}`;
}

/** A program of bench/peers in that Python, as a whole process or, with `kernel`, by its own clock. */
export function pythonPeer(
  packageName: string,
  script: string,
  { args = [], input, kernel = false }: { args?: readonly string[]; input?: string; kernel?: boolean } = {},
): Peer | string {
  const name = pythonPackage(packageName);
  if (name === null) return `${packageName} is not installed`;
  const command = [resolve(root, 'bench/peers', script), ...args];
  return {
    name,
    side: kernel ? reported(python, command, input) : processClock(python, command, input),
  };
}

function machine(): string {
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  return `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${load}`;
}

async function measure({ work, peer, ours, fair, wanted = {}, runs = 5 }: Row): Promise<Measured> {
  const other = typeof peer === 'string' ? null : peer.side;
  // One run is for what takes long: there the first counts.
  if (runs > 1) {
    await ours();
    await other?.();
  }
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run++) {
    mine.push(await ours());
    if (other !== null) theirs.push(await other());
  }
  const oursMs = Math.min(...mine);
  const peerMs = other === null ? null : Math.min(...theirs);
  const ratio = peerMs === null ? null : peerMs / oursMs;
  const { ms, ratio: least } = wanted;
  return {
    work,
    peer: typeof peer === 'string' ? `– (${peer})` : peer.name,
    peerMs,
    oursMs,
    ratio,
    fair,
    wanted: [
      ms === undefined ? '' : told(`at most ${words(ms)}`, oursMs > ms),
      least === undefined ? '' : told(`at least ${least}x`, ratio !== null && ratio < least),
    ]
      .filter((part) => part !== '')
      .join(', '),
    isMissed: (ms !== undefined && oursMs > ms) || (least !== undefined && ratio !== null && ratio < least),
  };
}

function told(wanted: string, isMissed: boolean): string {
  return isMissed ? `MISSED: ${wanted}` : wanted;
}

export function startBench(name: string, title: string): Bench {
  const rows: Measured[] = [];
  const notes: string[] = [];
  const about = machine();
  console.log(`${title}\n${about}\n`);
  return {
    row: async (asked) => {
      const measured = await measure(asked);
      rows.push(measured);
      const [work, peer, peerMs, oursMs, ratio, fair, wanted] = cells(measured) as string[];
      console.log(
        `${work}\n  ${`ours ${oursMs}`.padEnd(16)} ${peerMs === '' ? peer : `${peer} ${peerMs}, ${ratio}`}${wanted === '' ? '' : `; ${wanted}`}\n  fair? ${fair}`,
      );
    },
    note: (text) => {
      notes.push(text);
      console.log(`  ${text}`);
    },
    end: () => {
      mkdirSync(results, { recursive: true });
      const answer = { name, title, machine: about, at: new Date().toISOString(), rows, notes };
      writeFileSync(resolve(results, `${name}.json`), `${JSON.stringify(answer, null, 2)}\n`);
      if (process.argv.includes('--docs')) writeDocs(name, markdown(title, about, rows, notes));
      const missed = rows.filter(({ isMissed }) => isMissed).length;
      console.log(missed === 0 ? '' : `\n${missed} wanted value${missed === 1 ? '' : 's'} missed\n`);
      if (missed > 0) process.exitCode = 1;
    },
  };
}
