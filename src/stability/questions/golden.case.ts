import { sharedFolder } from '../../../test/shared-data.ts';
import type { Conflict } from '../types.ts';
import { optionForm } from './conflicts.case.ts';

/** Answers of a literal program, beside the project. */
export const goldens = sharedFolder('golden/stability');

interface GoldenModel {
  readonly options: readonly { readonly permittedDirection: 'both' | 'fwd' | 'back' }[];
  readonly infeasibles?: readonly (readonly (readonly [number, 'Y' | 'N'])[])[];
  readonly decisionMakers: readonly {
    readonly name: string;
    readonly options: readonly number[];
    readonly preferences: readonly Statement[];
  }[];
}

export interface Golden {
  readonly id?: string;
  readonly seed?: number;
  readonly conflict: GoldenModel;
  readonly stable: readonly Record<string, readonly number[]>[];
  readonly equilibria: Record<string, readonly number[]>;
  readonly universallyCoalitionallyStable: Record<string, readonly number[]> | null;
  readonly evolutionFrom1?: {
    readonly moves: Record<string, number>;
    readonly improvements: Record<string, number>;
  };
  readonly payoffRanks?: readonly (readonly number[])[];
}

/** The published cases with the answers of the literal reference. */
export function publishedCases(): readonly Golden[] {
  const { cases } = JSON.parse(goldens.text('published-cases.json'));
  return cases.map((one: { reference: object }) => ({ ...one, ...one.reference }));
}

export function randomCases(): readonly Golden[] {
  return goldens
    .text('random-conflicts.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

export function conflictOf({ conflict, payoffRanks }: Golden): Conflict {
  const owners = conflict.options.map((_, o) =>
    conflict.decisionMakers.findIndex(({ options }) => options.includes(o)),
  );
  const bars = (conflict.infeasibles ?? []).map((cube) => ({
    mask: cube.reduce((mask, [o]) => mask | (1 << o), 0),
    value: cube.reduce((value, [o, taken]) => (taken === 'Y' ? value | (1 << o) : value), 0),
  }));
  return optionForm(
    {
      owners,
      actors: conflict.decisionMakers.length,
      directions: conflict.options.map(({ permittedDirection }) => permittedDirection),
      feasible: (d) => !bars.some(({ mask, value }) => (d & mask) === value),
    },
    (_, decimals) =>
      payoffRanks ?? conflict.decisionMakers.map(({ preferences }) => prioritised(preferences, decimals)),
    conflict.decisionMakers.map(({ name }) => name),
  );
}

type Cube = readonly (readonly [number, 'Y' | 'N'])[];
type Statement = Cube | { readonly members: readonly Cube[] };

/** Ranks from statements, the most important first: as if each weighed more than all that follow. */
function prioritised(statements: readonly Statement[], decimals: readonly number[]): readonly number[] {
  const holds = (cube: Cube, d: number) =>
    cube.every(([o, taken]) => ((d >> o) & 1) === (taken === 'Y' ? 1 : 0));
  const scores = decimals.map((d) =>
    statements
      .map((one) => (('members' in one ? one.members : [one]).some((c) => holds(c, d)) ? '1' : '0'))
      .join(''),
  );
  const levels = [...new Set(scores)].sort();
  return scores.map((score) => levels.indexOf(score));
}
