import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { passageInDraws, powerIndices, winningExtensions } from '../src/votes/indices/index.ts';
import { readRoster } from '../src/votes/read-roster.ts';
import { decision, type VotingBody } from '../src/votes/rules/index.ts';

/**
 * Power indices, with a plain enumeration beside them. Cold times are those of a fresh process, its first call and
 * nothing else; run with `--cold N` it is that process.
 */
function council(members = 27): VotingBody {
  const text = readFileSync(resolve(process.cwd(), 'catalog/council-lisbon-2014/roster.json'), 'utf8');
  const roster = JSON.parse(text) as {
    members: { weight: number }[];
    rule: { quota: number; minMembers: number };
  };
  roster.members = roster.members.slice(0, members);
  const total = roster.members.reduce((sum, { weight }) => sum + weight, 0);
  roster.rule.quota = Math.ceil(0.65 * total);
  roster.rule.minMembers = Math.ceil(0.55 * members);
  const { body } = readRoster('roster.json', JSON.stringify(roster));
  if (body === undefined) throw new Error('roster');
  return body;
}

/** Numbers that look random, the same every time (Knuth). */
function numbers(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & (2n ** 64n - 1n);
    return state;
  };
}

function randomBody(size: number): VotingBody {
  const next = numbers(12345n);
  const weights = Array.from({ length: size }, () => next() >> 4n);
  const quota = (weights.reduce((a, b) => a + b, 0n) * 65n) / 100n;
  return { members: weights.map((_, i) => `m${i}`), rule: { kind: 'quota', weights, quota } };
}

/** Every coalition in turn, and every member of each winning one left out: winning coalitions and swings. */
function plainEnumeration(body: VotingBody): { winning: number; swings: readonly number[] } {
  const wins = decision(body);
  const flags = new Uint8Array(body.members.length);
  const swings = body.members.map(() => 0);
  let winning = 0;
  for (let mask = 0; mask < 2 ** flags.length; mask++) {
    for (let i = 0; i < flags.length; i++) flags[i] = (mask >> i) & 1;
    if (!wins(flags)) continue;
    winning++;
    for (let i = 0; i < flags.length; i++) {
      if (flags[i] === 0) continue;
      flags[i] = 0;
      if (!wins(flags)) swings[i] = (swings[i] as number) + 1;
      flags[i] = 1;
    }
  }
  return { winning, swings };
}

function timed<T>(work: () => T): readonly [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** Milliseconds of one call in each of several fresh processes. */
function cold(withCoalitionIndices: boolean): { readonly inside: number; readonly whole: number } {
  const runs = Array.from({ length: 9 }, () => {
    const [whole, { stdout }] = timed(() =>
      spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.url), '--cold', withCoalitionIndices ? '1' : '0'],
        {
          encoding: 'utf8',
        },
      ),
    );
    return { inside: Number(stdout), whole };
  });
  return { inside: median(runs.map(({ inside }) => inside)), whole: median(runs.map(({ whole }) => whole)) };
}

function row(name: string, ms: number, words = ''): void {
  console.log(`${name.padEnd(62)} ${ms.toFixed(1).padStart(9)} ms   ${words}`);
}

function main(): void {
  console.log(`node ${process.version}; cold: medians of 9 fresh processes, whole with their start\n`);
  const body = council();
  for (const withCoalitionIndices of [false, true]) {
    const { inside, whole } = cold(withCoalitionIndices);
    const name = withCoalitionIndices ? 'all indices' : 'without Deegan–Packel and Johnston';
    row(`27 members, cold, ${name}`, inside, `whole process ${whole.toFixed(0)} ms`);
  }
  const warm = median(Array.from({ length: 15 }, () => timed(() => powerIndices(body))[0]));
  row('27 members, warm, all indices', warm);
  const small = council(22);
  const [plain, { winning }] = timed(() => plainEnumeration(small));
  const counted = powerIndices(small);
  const isSame = Number(counted.winning) === winning;
  row('22 members by plain enumeration', plain, isSame ? 'same counts' : 'COUNTS DIFFER');
  row(
    '  to 27 members, extrapolated: 2^5 times 27/22',
    (plain * 32 * 27) / 22,
    `${((plain * 32 * 27) / 22 / warm).toFixed(0)} times the warm time`,
  );
  const [bits] = timed(() => powerIndices(body, { engine: 'enumeration' }));
  row(
    '27 members by enumeration, 32 coalitions at once',
    bits,
    `${(bits / warm).toFixed(0)} times the warm time`,
  );
  for (const size of [34, 36, 40]) {
    const [ms, found] = timed(() => powerIndices(randomBody(size)));
    const words = found.minimalWinning === null ? 'without Deegan–Packel and Johnston' : 'all indices';
    row(`${size} random weights of 60 bits, ${words}`, ms, `${found.winning} winning`);
  }
  nice();
  const next = numbers(7n);
  const votes = body.members.map(() => Uint8Array.from({ length: 10_000 }, () => Number(next() >> 63n)));
  passageInDraws(
    body,
    votes.map((list) => list.slice(0, 100)),
  );
  const [drawn, { share }] = timed(() => passageInDraws(body, votes));
  row('10,000 drawn votes of 27 members, with pivots', drawn, `share ${share}`);
  const cost = body.members.map(() => Number(next() >> 11n) / 2 ** 53);
  const [bought] = timed(() => winningExtensions(body, [], { cost }));
  row('smallest and cheapest coalitions of 27 members', bought);
}

/** Votes, members and population at once, where the figures are at hand. */
function nice(): void {
  const file = resolve(process.cwd(), '../shared/data/votes/weights.json');
  if (!existsSync(file)) {
    console.info('no populations of the 27 members with the United Kingdom at hand');
    return;
  }
  type Weights = Readonly<Record<string, { readonly weights: readonly (readonly [string, number])[] }>>;
  const data = JSON.parse(readFileSync(file, 'utf8')) as Weights;
  const votes = data['eu27-nice-votes']?.weights ?? [];
  const people = new Map(data['eu28-eurostat-2017']?.weights);
  const weights = votes.map(([name]) => people.get(name) ?? 0);
  const body: VotingBody = {
    members: votes.map(([name]) => name),
    rule: {
      kind: 'all',
      of: [
        { kind: 'quota', weights: votes.map(([, weight]) => weight), quota: 255 },
        { kind: 'members', least: 14 },
        { kind: 'share', weights, numerator: 62, denominator: 100 },
      ],
    },
  };
  const [ms, { winning }] = timed(() => powerIndices(body));
  row('27 members, three majorities at once (Nice)', ms, `${winning} winning`);
}

const asked = process.argv.indexOf('--cold');
if (asked < 0) main();
else {
  const body = council();
  const withCoalitionIndices = process.argv[asked + 1] === '1';
  console.log(timed(() => powerIndices(body, { withCoalitionIndices }))[0]);
}
