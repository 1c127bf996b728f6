import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { rosters } from '../src/situation/institutions/rosters.ts';
import { passageInDraws, powerIndices, winningExtensions } from '../src/votes/indices/index.ts';
import { readRoster } from '../src/votes/read-roster.ts';
import { decision, type VotingBody } from '../src/votes/rules/index.ts';
import { clock, detente, output, python, pythonPackage, pythonPeer, startBench } from './harness.ts';

/**
 * Power indices of the Council of 27, beside a numpy dynamic program for Banzhaf alone and plain enumeration: as whole
 * processes, start-up and reading included, and as kernels.
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

const bench = startBench('votes', 'Power indices of weighted voting');
const body = council();
/** The shares of population in force from 2025 have four digits: there a program over all sums of weights is at its best. */
const shares =
  rosters.find(({ id }) => id === 'council-eu27-2025')?.members.map(([, weight]) => weight) ?? [];
const quota = Math.ceil(0.65 * shares.reduce((sum, weight) => sum + weight, 0));
const small27: VotingBody = {
  members: shares.map((_, i) => `m${i}`),
  rule: {
    kind: 'all',
    of: [
      { kind: 'quota', weights: shares, quota },
      { kind: 'members', least: 15 },
    ],
  },
};
const input = JSON.stringify({ weights: shares, quota, members: 15 });
await bench.row({
  work: '27 members, as a process',
  peer: pythonPeer('numpy', 'banzhaf_numpy.py', { input }),
  ours: detente(['votes', 'catalog/council-lisbon-2014/roster.json', '--json']),
  fair: 'no: theirs is Banzhaf alone on shares of four digits, ours all seven indices on persons, with the blocking clause',
  wanted: { ms: 1000 },
});
const roster = resolve(mkdtempSync(resolve(tmpdir(), 'detente-')), 'roster.json');
writeFileSync(
  roster,
  JSON.stringify({
    members: shares.map((weight, i) => ({ name: `m${i}`, weight })),
    rule: { quota, minMembers: 15 },
  }),
);
await bench.row({
  work: '27 shares of four digits, as a process',
  peer: pythonPeer('powerindices', 'votes_powerindices.py', { input }),
  ours: detente(['votes', roster, '--json']),
  fair: 'both start and read the members; theirs is Banzhaf and Shapley–Shubik in doubles, ours all seven indices in whole numbers',
  runs: 3,
});
for (let k = 0; k < 5; k++) powerIndices(small27);
await bench.row({
  work: '27 shares of four digits, kernel, all but Deegan–Packel and Johnston',
  peer: pythonPeer('powerindices', 'votes_powerindices.py', { input, kernel: true }),
  ours: clock(() => powerIndices(small27, { withCoalitionIndices: false })),
  fair: 'theirs is Banzhaf and Shapley–Shubik in doubles; ours Coleman and the counts by size, too, in whole numbers of any size',
  wanted: { ratio: 1 },
  runs: 3,
});
const peer = pythonPeer('numpy', 'banzhaf_numpy.py', { input, kernel: true });
await bench.row({
  work: '27 shares of four digits, kernel, all but Deegan–Packel and Johnston',
  peer,
  ours: clock(() => powerIndices(small27, { withCoalitionIndices: false })),
  fair: 'theirs is Banzhaf alone; ours Shapley–Shubik, Coleman and the counts by size, too, in whole numbers of any size',
  runs: 9,
});
await bench.row({
  work: '27 shares of four digits, kernel, all indices',
  peer,
  ours: clock(() => powerIndices(small27)),
  fair: 'no: theirs is Banzhaf alone',
  wanted: { ms: 500 },
  runs: 9,
});
if (pythonPackage('numpy') !== null) {
  const theirs = output(python, ['bench/peers/banzhaf_numpy.py'], input).split('\n')[0]?.split(' ')[1];
  bench.note(`swings of the first member: ours ${powerIndices(small27).members[0]?.swings}, numpy ${theirs}`);
}
await bench.row({
  work: '27 members by persons, kernel, all indices',
  peer: 'a program over all sums would take 450 million cells',
  ours: clock(() => powerIndices(body)),
  fair: '',
  wanted: { ms: 500 },
});
const small = council(20);
const { winning } = plainEnumeration(small);
bench.note(`20 members: ours ${powerIndices(small).winning} winning, plain enumeration ${winning}`);
await bench.row({
  work: '20 members, kernel, all indices',
  peer: { name: 'plain enumeration, Banzhaf alone', side: clock(() => plainEnumeration(small)) },
  ours: clock(() => powerIndices(small)),
  fair: 'theirs is the plainest program, not the best',
  runs: 3,
});
for (const size of [34, 40])
  await bench.row({
    work: `${size} random weights of 60 bits, kernel`,
    peer: 'no program at hand counts such weights exactly',
    ours: clock(() => powerIndices(randomBody(size))),
    fair: '',
    runs: 1,
  });
const next = numbers(7n);
const votes = body.members.map(() => Uint8Array.from({ length: 10_000 }, () => Number(next() >> 63n)));
await bench.row({
  work: '10,000 drawn votes of 27 members, with pivots',
  peer: 'our own need',
  ours: clock(() => passageInDraws(body, votes)),
  fair: '',
});
const cost = body.members.map(() => Number(next() >> 11n) / 2 ** 53);
await bench.row({
  work: 'smallest and cheapest coalitions of 27 members',
  peer: 'our own need',
  ours: clock(() => winningExtensions(body, [], { cost })),
  fair: '',
});
bench.end();
