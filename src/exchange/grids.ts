import { discretise, valueAt } from '../deals/index.ts';
import type { Collector } from '../diagnostics/index.ts';
import type { Draft, DraftIssue, DraftParty } from './draft.ts';
import { limits } from './limits.ts';

/** A continuous issue and the points that stand for it. */
export interface ContinuousIssue {
  /** Index of the issue in the space. */
  readonly issue: number;
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** The number that each option stands for, ascending. */
  readonly points: Float64Array;
  /** For each party the most that its utility changes when a number is replaced by the nearest point. */
  readonly guarantee: readonly number[];
}

type RangeIssue = DraftIssue & { readonly kind: 'range' };

/** A grid for every continuous issue, together within `eps` for each party; undefined when one would be too fine. */
export function gridsOf(
  draft: Draft,
  eps: number,
  report: Collector,
): readonly ContinuousIssue[] | undefined {
  const shares = draft.parties.map((party) => eps / Math.max(1, countFelt(draft, party)));
  const ends = boxEnds(draft);
  const grids = draft.issues.flatMap((issue, j) =>
    issue.kind === 'range' ? [gridOf(draft, issue, j, shares, ends, report)] : [],
  );
  return grids.every((grid) => grid !== undefined) ? grids : undefined;
}

/** How many continuous issues change the party's utility: its error is split among those. */
function countFelt({ issues }: Draft, { preferences }: DraftParty): number {
  if (preferences.kind === 'boxes') return 0;
  return issues.filter((issue, j) => issue.kind === 'range' && (preferences.terms[j]?.weight ?? 0) !== 0)
    .length;
}

function gridOf(
  draft: Draft,
  issue: RangeIssue,
  j: number,
  eps: readonly number[],
  ends: ReadonlyMap<number, readonly number[]>,
  report: Collector,
): ContinuousIssue | undefined {
  const { name, low, high, place } = issue;
  if (!Number.isFinite(high - low)) {
    const message = `the bounds of '${name}' are too far apart: ${low} and ${high}`;
    report.error('bad-bounds', place, message, 'use another unit');
    return undefined;
  }
  if (draft.parties[0]?.preferences.kind === 'boxes') {
    const points = boxPoints(issue, ends.get(j) ?? []);
    return { issue: j, name, low, high, points, guarantee: draft.parties.map(() => 0) };
  }
  const functions = draft.parties.map(({ preferences }) => {
    const term = preferences.kind === 'additive' ? preferences.terms[j] : undefined;
    // A table cannot value a range: the readers never pair them.
    if (term?.kind !== 'function')
      return { weight: 0, function: { kind: 'linear', slope: 0, offset: 0 } } as const;
    return { weight: term.weight, function: term.function };
  });
  const grid = discretise({ low, high }, functions, eps, limits.options);
  if (grid !== undefined) return { issue: j, name, low, high, ...grid };
  const steep = functions.reduce((most, f) => Math.max(most, f.weight * rise(f.function, low, high)), 0);
  report.error(
    'grid-too-fine',
    place,
    `'${name}' needs more than ${limits.options} points to be within eps (it moves a utility by ${steep})`,
    'allow a larger eps',
  );
  return undefined;
}

function rise(f: Parameters<typeof valueAt>[0], low: number, high: number): number {
  return Math.abs(valueAt(f, high) - valueAt(f, low));
}

/** The ends of all boxes, by issue. */
function boxEnds({ parties }: Draft): ReadonlyMap<number, readonly number[]> {
  const ends = new Map<number, number[]>();
  for (const { preferences } of parties) {
    if (preferences.kind !== 'boxes') continue;
    for (const { issue, low, high } of preferences.boxes.flatMap(({ bounds }) => bounds)) {
      const list = ends.get(issue) ?? [];
      list.push(low, high);
      ends.set(issue, list);
    }
  }
  return ends;
}

/** Boxes are constant between their bounds: the bounds and one number between any two miss nothing. */
function boxPoints({ low, high }: RangeIssue, bounds: readonly number[]): Float64Array {
  const ends = [...new Set([low, high, ...bounds])]
    .filter((x) => x >= low && x <= high)
    .sort((a, b) => a - b);
  const between = ends.slice(1).map((b, i) => (ends[i] as number) / 2 + b / 2);
  return Float64Array.from(new Set([...ends, ...between])).sort();
}
