import type { SmpVictoryModel } from './types.ts';

/** Chance that option i beats option j, in row i, column j, from the strengths of the coalitions for them. */
export function fillVictories(
  out: Float64Array,
  coalition: Float64Array,
  options: number,
  model: SmpVictoryModel,
): void {
  for (let i = 0; i < options; i++) {
    out[i * options + i] = 0.5;
    for (let j = 0; j < i; j++) {
      const wins = victoryOf(model, coalition[i * options + j] as number, coalition[j * options + i] as number);
      out[i * options + j] = wins;
      out[j * options + i] = 1 - wins;
    }
  }
}

/** Chance of the first of two coalitions to win over the second. */
export function victoryOf(model: SmpVictoryModel, mine: number, other: number): number {
  switch (model) {
    case 'Linear':
      return mine / (mine + other);
    case 'Square':
      return shareOf(mine * mine, other * other);
    case 'Quartic':
      return shareOf((mine * mine) ** 2, (other * other) ** 2);
    case 'Octic':
      return shareOf(((mine * mine) ** 2) ** 2, ((other * other) ** 2) ** 2);
    case 'Binary':
      return nearlyAll(mine, other);
  }
}

function shareOf(mine: number, other: number): number {
  return mine / (mine + other);
}

// A lead of a tenth is nearly sure to win; in between the chance goes up in a straight line.
const lead = 1.1;
const sure = 1 / (1 + 1e-6);

function nearlyAll(mine: number, other: number): number {
  if (mine >= lead * other) return sure;
  if (other >= lead * mine) return 1 - sure;
  return (((lead + 1) * mine) / (mine + other) - 1) / (lead - 1);
}
