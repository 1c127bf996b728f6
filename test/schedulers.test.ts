import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli } from './build.ts';
import { root } from './helpers.ts';
import { needing } from './shared-data.ts';

const programs = ['slurmctld', 'slurmd', 'sbatch', 'squeue', 'sinfo'];
const slurm = needing(
  'slurm-wlm',
  programs.every((name) => spawnSync('which', [name]).status === 0),
);

const parallel = needing('parallel', spawnSync('which', ['parallel']).status === 0);

const folder = mkdtempSync(join(tmpdir(), 'detente-slurm-'));
const env = { ...process.env, SLURM_CONF: join(folder, 'slurm.conf') };
const daemons: ChildProcess[] = [];
let main = '';

/** A port that nobody uses now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const at = server.address();
      server.close(() => resolve(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}

/** One machine that is its own cluster, in a folder of its own. */
async function configuration(): Promise<string> {
  const host = hostname().split('.')[0];
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  return `ClusterName=one
SlurmctldHost=${host}
SlurmUser=${process.env['USER'] ?? 'root'}
SlurmdUser=${process.env['USER'] ?? 'root'}
AuthType=auth/none
CredType=cred/none
SlurmctldPort=${await freePort()}
SlurmdPort=${await freePort()}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/controller.pid
SlurmdPidFile=${folder}/node.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
NodeName=${host} CPUs=2 State=UNKNOWN
PartitionName=main Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`;
}

beforeAll(async () => {
  if (!slurm.isThere) return;
  main = buildCli();
  writeFileSync(env.SLURM_CONF, await configuration());
  for (const name of ['slurmctld', 'slurmd']) daemons.push(spawn(name, ['-D'], { env, stdio: 'ignore' }));
  while (!/idle/.test(spawnSync('sinfo', ['--noheader'], { env, encoding: 'utf8' }).stdout)) await pause(200);
});

afterAll(() => {
  for (const daemon of daemons) daemon.kill();
});

/** The recipe as it stands in the docs, with another command and fewer draws and tasks. */
function recipe(): string {
  const docs = readFileSync(join(root, 'docs/sweep.md'), 'utf8');
  const [, script = ''] = /```sh\n(#!\/bin\/sh\n#SBATCH[\s\S]*?)```/.exec(docs) ?? [];
  // Numbers first: the paths that are put in may hold the same digits.
  return script
    .replaceAll('64', '4')
    .replace('1000000', '200')
    .replaceAll('npx detente', `node ${main}`)
    .replace('situations/us-russia-2025', join(root, 'situations/joint-plan-of-action-2013'));
}

slurm.test(
  'the recipe for Slurm is one sweep in a job array',
  async () => {
    const script = join(folder, 'sweep.sh');
    writeFileSync(script, recipe());
    expect(recipe()).toContain('--array=1-4');
    const run = (name: string, args: readonly string[]) =>
      execFileSync(name, args, { cwd: folder, env, encoding: 'utf8' }).trim();
    const array = run('sbatch', ['--parsable', script]);
    const merge = `node ${main} merge parts --json > answer.json`;
    run('sbatch', [`--dependency=afterok:${array}`, '--wrap', merge]);
    while (run('squeue', ['--noheader']) !== '') await pause(200);
    const situation = join(root, 'situations/joint-plan-of-action-2013');
    const whole = run('node', [main, 'sweep', situation, '--samples', '200', '--json']);
    expect(readFileSync(join(folder, 'answer.json'), 'utf8').trim()).toBe(whole);
  },
  { timeout: 600_000 },
);

test('the recipe for xargs is one sweep', () => expectOneSweep('xargs -P 4'));

parallel.test('the recipe for GNU parallel is one sweep', () => expectOneSweep('parallel --jobs 4'));

/** A line of the docs, with another command, situation and fewer draws and shards. */
function expectOneSweep(through: string): void {
  const out = join(folder, through.replace(/\W+/g, '-'));
  const situation = join(root, 'situations/joint-plan-of-action-2013');
  const program = main === '' ? buildCli() : main;
  const asked = `node ${program} sweep ${situation} --samples 100 --json`;
  const line = readFileSync(join(root, 'docs/sweep.md'), 'utf8')
    .split('\n')
    .find((one) => one.includes(`| ${through} `));
  const shards = (line ?? 'false')
    .replace('seq 8', 'seq 3')
    .replace('{}/8', '{}/3')
    .replace('npx detente sweep situations/us-russia-2025 --samples 100000', asked)
    .replace('--out parts', `--out ${out}`);
  execFileSync('sh', ['-c', shards], { stdio: 'pipe' });
  const merged = execFileSync('sh', ['-c', `node ${program} merge ${out} --json`]);
  expect(merged.equals(execFileSync('sh', ['-c', asked]))).toBe(true);
}
