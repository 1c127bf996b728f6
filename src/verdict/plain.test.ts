import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomCases, situationOf, studyOf } from '../stability/situation/random-situation.case.ts';
import type { Study } from '../study/index.ts';
import { explore } from './game/disagreement.ts';
import { endsPlainly } from './game/plain-ends.case.ts';
import { gameDraws } from './game/study-game.ts';
import { keep, keptAmong, keptBonds, type Promised, worstBond } from './kept/keep.ts';
import { keptPlainly } from './kept/plain-kept.case.ts';

// The definitions read plainly, on random situations with rules, linkages, joint options and money.
test('moves without agreement end where a plain reading of the definition ends', () => {
  let several = 0;
  let away = 0;
  fc.assert(
    fc.property(randomCases(), ({ file, money }) => {
      const study = studyOf(situationOf(file), money, 2);
      const { game, at } = gameDraws(study);
      const draw = at(0);
      const { ends } = explore(game, draw, { counterMoves: 'all', budget: { left: 1e7 } }).disagreement();
      expect(ends).toEqual(endsPlainly(game, draw));
      if (ends.length > 1) several++;
      if (ends.some((end) => end.join() !== game.noDeal.join())) away++;
    }),
    { numRuns: 200 },
  );
  expect(away).toBeGreaterThan(20);
  expect(several).toBeGreaterThan(0);
});

test('a package is kept in the draws in which a plain reading of breach and reply keeps it', () => {
  let [kept, broken, differing] = [0, 0, 0];
  fc.assert(
    fc.property(randomCases(), ({ file, money, picks }) => {
      const study = studyOf(situationOf(file), money, 3);
      const { optionCounts, noDeal, actors } = study.compiled;
      const chosen = optionCounts.map((count, j) => (picks[j % picks.length] as number) % count);
      const promised: Promised = {
        chosen,
        issues: [...chosen.keys()].filter((j) => chosen[j] !== noDeal[j]),
        protectedActors: [...actors.keys()],
        devices: [],
      };
      const plain = keptPlainly(study, promised);
      const found = keep(study, promised)?.kept ?? plain.map(() => 1);
      expect(found).toEqual(plain);
      expect(keptBonds(study, promised)).toEqual(bondsAmongAll(study, promised));
      const among = Uint8Array.of(1, 0, 1);
      const some = keptAmong(study, promised, among) ?? plain;
      expect(some.filter((_, s) => among[s] === 1)).toEqual(plain.filter((_, s) => among[s] === 1));
      // Where to look first is told by what paid in other draws, and in the same ones under other numbers.
      const all = new Uint8Array(8).fill(1);
      for (const k of [1, 2, 1]) {
        const varied = studyVaried(study, k);
        const marks = keep(varied, promised)?.kept;
        if (marks === undefined) continue;
        expect(keptAmong(varied, promised, all)).toEqual(marks);
        if (marks.includes(0) && marks.includes(1)) differing++;
      }
      if (plain[0] === 1) kept++;
      else broken++;
    }),
    { numRuns: 300 },
  );
  expect(Math.min(kept, broken, differing)).toBeGreaterThan(20);
});

/** The same situation without its money, in eight draws that differ: each number goes down to some part of what it was. */
function studyVaried(study: Study, k: number): Study {
  const columns = study.draws.columns.map(([value = 0], input) =>
    Float64Array.from({ length: 8 }, (_, s) => value * ((0.618_034 * k * (input + 1) * (s + 1)) % 1)),
  );
  return { ...study, draws: { ...study.draws, columns, samples: 8 }, money: null };
}

/** The bonds that all which is told of a breach says. */
function bondsAmongAll(study: Study, promised: Promised) {
  const all = keep(study, promised);
  return all && { kept: all.kept, bond: worstBond(all.actors, study.draws.samples) };
}
