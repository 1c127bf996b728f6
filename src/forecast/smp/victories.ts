import type { SmpVictoryModel } from './settings.ts';

/** Chance V_ij that option i beats option j, in row i, column j, from the strengths of the coalitions; V_ii = ½. */
export function fillVictories(
  out: Float64Array,
  coalitions: Float64Array,
  options: number,
  model: SmpVictoryModel,
): void {
  for (let i = 0; i < options; i++) {
    out[i * options + i] = 0.5;
    for (let j = 0; j < i; j++) {
      const first = coalitions[i * options + j];
      const second = coalitions[j * options + i];
      // Not one less the other: a chance of 1e-20 would become none, and all of them together undefined.
      out[i * options + j] = victoryOf(model, first, second);
      out[j * options + i] = victoryOf(model, second, first);
    }
  }
}

/**
 * Chance that a coalition of strength a beats one of strength b: a^e / (a^e + b^e) with e = 1, 2, 4, 8; or, in the binary
 * model, nearly sure from a lead of a tenth on, and in a straight line in between.
 */
export function victoryOf(model: SmpVictoryModel, a: number, b: number): number {
  switch (model) {
    case 'Linear':
      return a / (a + b);
    case 'Square':
      return shareOf(a, b, 1);
    case 'Quartic':
      return shareOf(a, b, 2);
    case 'Octic':
      return shareOf(a, b, 3);
    case 'Binary':
      return nearlyAll(a, b);
  }
}

function shareOf(a: number, b: number, squarings: number): number {
  let first = a;
  let second = b;
  for (let time = 0; time < squarings; time++) {
    first *= first;
    second *= second;
  }
  return first / (first + second);
}

const lead = 1.1;
const sure = 1 / (1 + 1e-6);

function nearlyAll(a: number, b: number): number {
  if (a >= lead * b) return sure;
  if (b >= lead * a) return 1 - sure;
  return (((lead + 1) * a) / (a + b) - 1) / (lead - 1);
}
