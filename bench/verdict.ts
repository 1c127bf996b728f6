import { fund, sampledRun } from '../src/ledger/index.ts';
import { runLedger } from '../src/ledger/run-ledger.ts';
import { load } from '../src/operations/shared/load.ts';
import { fileStore } from '../src/store/index.ts';
import { makeStudy, type Study } from '../src/study/index.ts';
import { type GameDraw, type MoveGame, ownTargets, utilityIn } from '../src/verdict/game/game.ts';
import { gameDraws } from '../src/verdict/game/study-game.ts';
import { explainPast, verdict } from '../src/verdict/index.ts';
import { keep, type Promised } from '../src/verdict/kept/keep.ts';
import { promisedBy } from '../src/verdict/past/facts.ts';
import { root, type Side, startBench } from './harness.ts';

/**
 * The four tests of the worked example: what is kept beside a plain reading of its definition that tries every breach and every reply,
 * the ledger over many draws beside one run a draw, and whole verdicts, for which there is no peer.
 */
const bench = startBench('verdict', 'Verdicts on the worked example');
const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
if (situation === undefined) throw new Error('the example does not load');
const draws = 300;
const few = makeStudy(situation, { seed: 1, samples: draws });
const proposals = situation.proposals.filter(({ id }) => id !== 'status_quo');
const promises = proposals.map((one): Promised => ({ ...promisedBy(few, one), devices: [] }));

/** Processor time of this process a unit of work: other programs on the machine do not count. */
function used(work: () => unknown, units = 1): Side {
  return () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / units;
  };
}

/** Every package in which an actor has moved some of these issues alone, itself left out. */
function movedAlone(game: MoveGame, from: Int32Array, issues: readonly number[]): Int32Array[] {
  const all = issues.reduce(
    (packages, issue) =>
      packages.flatMap((one) => [
        one,
        ...ownTargets(game, issue, from[issue] as number).map((to) => one.with(issue, to)),
      ]),
    [from],
  );
  return all.slice(1).filter((one) => one.some((o, j) => o !== from[j]) && game.isAllowed(one));
}

function subsets<T>(of: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const one of of) all.push(...all.map((some) => [...some, one]));
  return all;
}

/** The definition read plainly: is one breach of one actor worth while in this draw? */
function pays(
  { game, draw, s, study }: { game: MoveGame; draw: GameDraw; s: number; study: Study },
  { chosen, issues, protectedActors }: Promised,
  actor: number,
  breach: Int32Array,
): boolean {
  const worth = (i: number, of: Int32Array) => utilityIn(game, draw, i, of);
  const isHarmful = protectedActors.some((i) => i !== actor && worth(i, breach) < worth(i, chosen) - 1e-9);
  if (!isHarmful || !draw.passes(chosen, breach)) return false;
  const conduct = (i: number, key: 'impatience' | 'replyLag' | 'breachCost') => {
    const estimate = study.situation.actors[i]?.conduct[key] ?? null;
    return estimate === null
      ? 0
      : (study.draws.columns[study.compiled.inputOf.get(estimate) ?? -1]?.[s] ?? 0);
  };
  const controllers = (j: number) => game.control[j]?.actors ?? [];
  const back = (of: Int32Array, some: readonly number[]) =>
    some.reduce((one, j) => one.with(j, game.noDeal[j] as number), of);
  const canReturn = issues.filter(
    (j) => breach[j] !== game.noDeal[j] && game.canMove(j, breach[j] as number, game.noDeal[j] as number),
  );
  const own = canReturn.filter((j) => controllers(j).includes(actor));
  const others = canReturn.filter((j) => controllers(j).some((i) => i !== actor));
  const inOrder = subsets(others).sort((a, b) => b.length - a.length || compare(a, b));
  let [reply, months] = [breach, Number.POSITIVE_INFINITY];
  for (const set of inOrder.filter(({ length }) => length > 0)) {
    const after = back(breach, set);
    const moved = back(after, own);
    const prefers =
      worth(actor, moved) >= worth(actor, after) - 1e-9 && game.isAllowed(moved) && draw.passes(after, moved);
    const settled = own.some((j) => after[j] !== game.noDeal[j]) && prefers ? moved : after;
    if (!game.isAllowed(settled)) continue;
    const fastest = set.map((j) =>
      Math.min(
        ...controllers(j)
          .filter((i) => i !== actor && worth(i, settled) >= worth(i, breach) - 1e-9)
          .map((i) => conduct(i, 'replyLag')),
      ),
    );
    if (fastest.includes(Number.POSITIVE_INFINITY) || !draw.passes(breach, after)) continue;
    [reply, months] = [settled, Math.max(...fastest)];
    break;
  }
  const q = Math.exp((-conduct(actor, 'impatience') * months) / 12);
  const value = (1 - q) * worth(actor, breach) + (q === 0 ? 0 : q * worth(actor, reply));
  return value - conduct(actor, 'breachCost') > worth(actor, chosen) + 1e-9;
}

/** Of sets of one size the one that holds the earlier issue comes first. */
function compare(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((j, at) => j !== b[at]);
  return k < 0 ? 0 : (a[k] as number) - (b[k] as number);
}

function keptPlainly(study: Study, promised: Promised): Uint8Array {
  const { game, at } = gameDraws(study);
  const kept = new Uint8Array(study.draws.samples).fill(1);
  for (let s = 0; s < kept.length; s++) {
    const draw = at(s);
    for (let actor = 0; actor < game.actors && kept[s] === 1; actor++) {
      const own = promised.issues.filter((j) => game.control[j]?.actors.includes(actor));
      const breaches = movedAlone(game, promised.chosen, own);
      if (breaches.some((breach) => pays({ game, draw, s, study }, promised, actor, breach))) kept[s] = 0;
    }
  }
  return kept;
}

const all = draws * promises.length;
await bench.row({
  work: `kept: every breach and reply, a draw of one of ${promises.length} proposals, processor time`,
  ours: used(() => promises.map((one) => keep(few, one)), all),
  peer: { name: 'a plain reading', side: used(() => promises.map((one) => keptPlainly(few, one)), all) },
  fair: 'the plain reading stops at the first breach that pays; ours also works out bonds and patience',
  wanted: { ms: 0.02, ratio: 1 },
  runs: 3,
});
const differing = promises.filter((one) => {
  const plain = keptPlainly(few, one);
  return (keep(few, one)?.kept ?? plain.map(() => 1)).some((mark, s) => mark !== plain[s]);
});
if (differing.length > 0)
  throw new Error(`kept: ${differing.length} proposals differ from the plain reading`);
bench.note('kept: the same draws as the plain reading, in all proposals');

const many = fund(makeStudy(situation, { seed: 1, samples: 10_000 }));
const chosen = promises[0]?.chosen ?? few.compiled.noDeal;
const { runs } = many;
if (runs !== undefined) {
  const column = (s: number) => Float64Array.from(many.study.draws.columns, (one) => one[s] as number);
  await bench.row({
    work: 'ledger: all months, a draw of 10,000, processor time',
    ours: used(() => sampledRun({ ...runs, sampled: new Map(), paths: new Map() }, chosen), 10_000),
    peer: {
      name: 'one run a draw',
      side: used(() => {
        for (let s = 0; s < 200; s++) runLedger(runs.plan, { draw: column(s), packages: [chosen] });
      }, 200),
    },
    fair: 'one run a draw also keeps every transaction',
    wanted: { ms: 0.02, ratio: 1 },
    runs: 3,
  });
}
const ask = (count: number) => {
  const { study, runs: fresh } = fund(makeStudy(situation, { seed: 1, samples: 10_000 }));
  const explained = explainPast(study);
  for (const one of proposals.slice(0, count))
    verdict(study, { ...one, proposal: one.id }, { explained, runs: fresh });
};
for (const [count, ms] of [
  [1, 1_500],
  [proposals.length, 4_000],
] as const)
  await bench.row({
    work: `four tests, 10,000 draws, ${count === 1 ? 'one proposal' : `${count} proposals`}, draws made anew, processor time`,
    ours: used(() => ask(count)),
    peer: 'no other program answers this',
    fair: 'drawing included, reading the files left out',
    wanted: { ms },
    runs: 1,
  });
bench.note(`memory at its largest: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
bench.end();
