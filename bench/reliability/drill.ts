import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { endWithUs } from '../../test/when-we-end.ts';

/** What a drill needs: the built program, a database where there is one, and how much of it is wanted. */
export interface DrillSetup {
  /** The command line as built. */
  readonly main: string;
  readonly database: DrilledDatabase | null;
  readonly seed: number;
}

export interface DrilledDatabase {
  readonly url: string;
  readonly crashAndRestart: () => void;
}

/** What came of a drill: a line with its figures, and all that must not have happened. */
export interface Drilled {
  readonly figures: string;
  readonly failures: readonly string[];
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The compiled stages beside the command line. */
export function builtStage(main: string, stage: string): string {
  return resolve(dirname(main), '..', stage, 'index.js');
}

/** A program that a drill runs beside itself; what it says is kept line by line. */
export interface Beside {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  /** What it has said on standard error. */
  readonly told: () => string;
  readonly first: Promise<void>;
  readonly ended: Promise<void>;
}

/** Starts Node on a text of a program, or on a file. */
export function startBeside(args: readonly string[], options: { readonly cwd?: string } = {}): Beside {
  const child = spawn('node', [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let rest = '';
  let said = '';
  let told = () => {};
  const callOff = endWithUs(child.pid);
  const ended = new Promise<void>((done) =>
    child.on('close', () => {
      callOff();
      done();
    }),
  );
  const first = Promise.race([new Promise<void>((done) => (told = done)), ended]);
  child.stdout.on('data', (data: Buffer) => {
    rest += data;
    const whole = rest.split('\n');
    rest = whole.pop() ?? '';
    lines.push(...whole);
    if (whole.length > 0) told();
  });
  child.stderr.on('data', (data: Buffer) => {
    said += data;
  });
  return { child, lines, told: () => said, first, ended };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The value below which such a share of numbers lies. */
export function quantileOf(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
