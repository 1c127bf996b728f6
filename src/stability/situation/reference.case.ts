import { gridSteps, snap } from '../../numeric/index.ts';
import { type Compiled, packageIndices, type Situation } from '../../situation/index.ts';
import { type JointMoney, utilityOf, utilityTables } from '../../study/index.ts';
import type { KeptConcept } from './types.ts';

/** A conflict with everything written out: states, arcs and utilities on the comparison grid. */
export interface WrittenOut {
  readonly movers: readonly number[];
  readonly states: readonly Int32Array[];
  readonly utilities: readonly (readonly number[])[];
  /** By mover, by state. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

/** Every feasible package of a small situation and every single move, straight from the file's words. */
export function writtenOut(
  situation: Situation,
  compiled: Compiled,
  draw: Float64Array,
  money?: JointMoney,
): WrittenOut {
  const states = allPackages(compiled.optionCounts).filter((one) =>
    isPossible(situation, compiled, draw, one),
  );
  const movers = compiled.actors.flatMap((id, i) =>
    situation.issues.some(({ controllers }) => controllers.includes(id)) ? [i] : [],
  );
  const tables = utilityTables(compiled, draw);
  return {
    movers,
    states,
    utilities: movers.map((i) =>
      states.map((one) => snap(utilityOf(compiled, tables, i, one) + moneyOf(compiled, money, i, one))),
    ),
    arcs: movers.map((i) =>
      states.map((from) =>
        states.flatMap((to, t) => (isMove(situation, compiled.actors[i] ?? '', from, to) ? [t] : [])),
      ),
    ),
  };
}

/** The gain from the most tempting improvement that nothing deters, by the definitions; null where it stays. */
export function leavesByDefinition(all: WrittenOut, mover: number, state: number, concept: KeptConcept) {
  const value = (s: number) => all.utilities[mover]?.[s] as number;
  const moves = (s: number) => all.arcs[mover]?.[s] ?? [];
  const improvements = moves(state).filter((u) => value(u) > value(state));
  const undeterred = improvements.filter((u) => {
    if (concept === 'nash') return true;
    return ![...sequences(all, mover, u, concept === 'seq')].some(
      (t) =>
        value(t) <= value(state) && (concept !== 'smr' || moves(t).every((x) => value(x) <= value(state))),
    );
  });
  return undeterred.length === 0
    ? null
    : Math.max(...undeterred.map((u) => value(u) - value(state))) / gridSteps;
}

/** R_H(u) or R_H⁺(u) of everybody but one: nobody moves twice in a row, anybody may move again. */
export function sequences(all: WrittenOut, leaver: number, from: number, isCredible: boolean): Set<number> {
  const reached = new Set<string>();
  const found = new Set<number>();
  const visit = (state: number, last: number) => {
    for (const j of all.movers.keys()) {
      if (j === leaver || j === last) continue;
      for (const to of all.arcs[j]?.[state] ?? []) {
        const isBetter = (all.utilities[j]?.[to] as number) > (all.utilities[j]?.[state] as number);
        if ((isCredible && !isBetter) || reached.has(`${to} ${j}`)) continue;
        reached.add(`${to} ${j}`);
        found.add(to);
        visit(to, j);
      }
    }
  };
  visit(from, -1);
  return found;
}

/** Moves in the shortest legal sequence of the others to a state that is accepted; null where there is none. */
export function shortestReply(
  all: WrittenOut,
  leaver: number,
  from: number,
  isCredible: boolean,
  accepts: (state: number) => boolean,
): number | null {
  let layer = new Set([`${from} -1`]);
  const seen = new Set<string>();
  for (let length = 1; layer.size > 0; length++) {
    const next = new Set<string>();
    for (const [state = 0, last] of [...layer].map((key) => key.split(' ').map(Number))) {
      for (const j of all.movers.keys()) {
        if (j === leaver || j === last) continue;
        for (const to of all.arcs[j]?.[state] ?? []) {
          const isBetter = (all.utilities[j]?.[to] as number) > (all.utilities[j]?.[state] as number);
          if (isCredible && !isBetter) continue;
          if (accepts(to)) return length;
          if (!seen.has(`${to} ${j}`)) next.add(`${to} ${j}`);
          seen.add(`${to} ${j}`);
        }
      }
    }
    layer = next;
  }
  return null;
}

function isMove({ issues }: Situation, actor: string, from: Int32Array, to: Int32Array): boolean {
  const changed = issues.filter((_, j) => from[j] !== to[j]);
  return (
    changed.length > 0 &&
    changed.every((issue) => {
      const j = issues.indexOf(issue);
      const id = (of: Int32Array) => issue.options[of[j] as number]?.id;
      return (
        issue.controllers.includes(actor) &&
        !issue.forbiddenMoves.some((move) => move.from === id(from) && move.to === id(to))
      );
    })
  );
}

function isPossible(
  situation: Situation,
  { inputOf }: Compiled,
  draw: Float64Array,
  chosen: Int32Array,
): boolean {
  const named = Object.fromEntries(
    situation.issues.map(({ id, options }, j) => [id, options[chosen[j] as number]?.id ?? '']),
  );
  // Reading the names back proves that they are the package.
  if (packageIndices(situation, named).join() !== chosen.join()) throw new Error('names');
  const isForbidden = situation.forbidden.some(({ when }) =>
    when.every(({ issue, options }) => options.includes(named[issue] ?? '')),
  );
  const isOver = situation.limits.some(({ atMost, uses }) => {
    const used = uses
      .filter(({ issue, option }) => named[issue] === option)
      .reduce((sum, { use }) => sum + (draw[inputOf.get(use) ?? -1] as number), 0);
    return snap(used) > snap(draw[inputOf.get(atMost) ?? -1] as number);
  });
  return !isForbidden && !isOver;
}

function moneyOf(
  { optionCounts }: Compiled,
  money: JointMoney | undefined,
  actor: number,
  chosen: Int32Array,
) {
  if (money === undefined) return 0;
  const cell = money.issues.reduce(
    (index, j) => index * (optionCounts[j] as number) + (chosen[j] as number),
    0,
  );
  return money.values[actor]?.[cell] as number;
}

function allPackages(counts: Int32Array): readonly Int32Array[] {
  let all: (readonly number[])[] = [[]];
  for (const count of counts)
    all = all.flatMap((one) => Array.from({ length: count }, (_, o) => [...one, o]));
  return all.map((one) => Int32Array.from(one));
}
