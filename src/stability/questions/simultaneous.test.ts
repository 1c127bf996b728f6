import { describe, expect, test } from 'vitest';
import type { Conflict } from '../types.ts';
import { arcForm } from './conflicts.case.ts';
import { conflictOf, goldens, publishedCases, randomCases } from './golden.case.ts';
import { chicken, prisoners } from './published.case.ts';
import { simultaneousStability } from './simultaneous.ts';

function stableFor(conflict: Conflict, actor: number): number[] {
  const answer = simultaneousStability(conflict);
  if (answer.kind === 'refused') throw new Error(answer.why);
  return [...(answer.stable[actor] ?? [])].flatMap((one, s) => (one === 1 ? [s + 1] : []));
}

describe('simultaneous stability', () => {
  test('prisoners who defect together end worse than if they had stayed', () => {
    expect(stableFor(prisoners, 0)).toEqual([1, 3, 4]);
    expect(stableFor(chicken, 0)).toEqual([2, 3, 4]);
  });

  test('is refused where states are not made of options', () => {
    expect(simultaneousStability(arcForm([[[1], []]], [[0, 1]]))).toMatchObject({ kind: 'refused' });
  });
});

goldens.describe('simultaneous stability against an independent reference', () => {
  test('every actor of the published and the random conflicts', () => {
    for (const golden of [...publishedCases(), ...randomCases()])
      for (const [actor, { sim }] of golden.stable.entries())
        expect(stableFor(conflictOf(golden), actor), `${golden.id ?? golden.seed}`).toEqual(sim);
  });
});
