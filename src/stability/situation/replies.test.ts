import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActorStability, IssueChange } from '../result.ts';
import { centralTables, keptAt, stabilityProblem } from './index.ts';
import { type RandomCase, randomCases, situationOf, studyOf } from './random-situation.case.ts';
import { shortestReply, type WrittenOut, writtenOut } from './reference.case.ts';

test('a reply is a legal sequence of the others, a shortest one, and it deters', () => {
  let replies = 0;
  fc.assert(
    fc.property(randomCases(), (one) => {
      replies += checkReplies(one);
    }),
    { numRuns: 500 },
  );
  expect(replies).toBeGreaterThan(300);
});

function checkReplies({ file, money, picks }: RandomCase): number {
  const situation = situationOf(file);
  const study = studyOf(situation, money);
  const { compiled } = study;
  const all = writtenOut(situation, compiled, study.medians, money);
  const problem = stabilityProblem(study);
  const tables = centralTables(problem);
  let replies = 0;
  for (const pick of all.states.length === 0 ? [] : picks) {
    const state = pick % all.states.length;
    const found = keptAt(problem, all.states[state] as Int32Array, tables);
    for (const [mover, actor] of found.entries())
      for (const concept of ['gmr', 'smr', 'seq'] as const)
        if (actor.concepts[concept].reply !== null) {
          checkReply(all, compiled.actors, { situation, state, mover, actor, concept });
          replies++;
        }
  }
  return replies;
}

interface Asked {
  readonly situation: ReturnType<typeof situationOf>;
  readonly state: number;
  readonly mover: number;
  readonly actor: ActorStability;
  readonly concept: 'gmr' | 'smr' | 'seq';
}

function checkReply(all: WrittenOut, ids: readonly string[], asked: Asked): void {
  const { situation, state, mover, actor, concept } = asked;
  const value = (who: number, s: number) => all.utilities[who]?.[s] as number;
  const after = (s: number, changes: readonly IssueChange[]) => {
    const options = Int32Array.from(all.states[s] as Int32Array);
    for (const { issue, to } of changes) {
      const j = situation.issues.findIndex(({ id }) => id === issue);
      options[j] = situation.issues[j]?.options.findIndex(({ id }) => id === to) as number;
    }
    return all.states.findIndex((one) => one.join() === options.join());
  };
  const left = after(state, actor.improvement?.changes ?? []);
  expect(all.arcs[mover]?.[state]).toContain(left);
  let [now, last] = [left, mover];
  const steps = actor.concepts[concept].reply ?? [];
  for (const step of steps) {
    const who = all.movers.indexOf(ids.indexOf(step.actor));
    const to = after(now, step.changes);
    expect(who).not.toBe(last);
    expect(who).not.toBe(mover);
    expect(all.arcs[who]?.[now]).toContain(to);
    if (concept === 'seq') expect(value(who, to)).toBeGreaterThan(value(who, now));
    [now, last] = [to, who];
  }
  const deters = (s: number) =>
    value(mover, s) <= value(mover, state) &&
    (concept !== 'smr' || (all.arcs[mover]?.[s] ?? []).every((x) => value(mover, x) <= value(mover, state)));
  expect(deters(now)).toBe(true);
  expect(steps.length).toBe(shortestReply(all, mover, left, concept === 'seq', deters));
}
