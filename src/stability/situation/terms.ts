import type { Compiled } from '../../situation/index.ts';
import type { StudyMoney, UtilityTables } from '../../study/index.ts';

/** A part of one actor's utility that looks at several issues at once: a linkage, or what money is worth. */
export interface LinkageTerm {
  readonly actor: number;
  readonly issues: readonly number[];
  /** By issue, undefined where the term does not look at it: what each option adds to the cell. */
  readonly offsets: readonly (Int32Array | undefined)[];
  readonly cells: number;
  readonly source: { readonly kind: 'linkage'; readonly linkage: number } | { readonly kind: 'money' };
}

/** The terms of some actors; money terms of those to whom it is worth something. */
export function termsOf(
  compiled: Compiled,
  actors: readonly number[],
  money: StudyMoney | null,
): readonly LinkageTerm[] {
  const linkages = compiled.linkages.flatMap((linkage, l): LinkageTerm[] => {
    if (!actors.includes(linkage.actor)) return [];
    const offsets: (Int32Array | undefined)[] = compiled.issues.map(() => undefined);
    // Each condition is one bit: met or not.
    for (const [c, { issue, matches }] of linkage.when.entries())
      offsets[issue] = Int32Array.from(matches, (met) => met * 2 ** c);
    const issues = linkage.when.map(({ issue }) => issue);
    return [
      {
        actor: linkage.actor,
        issues,
        offsets,
        cells: 2 ** issues.length,
        source: { kind: 'linkage', linkage: l },
      },
    ];
  });
  if (money === null || money.issues.length === 0) return linkages;
  const paid = actors.filter((actor) => money.worths.some((worth) => worth.actor === actor));
  return [...linkages, ...paid.map((actor) => moneyTerm(compiled, actor, money.issues))];
}

/** Values of a term by cell, at one draw; those of money are NaN until they are asked for. */
export function termValues({ source, cells }: LinkageTerm, tables: UtilityTables): Float64Array {
  if (source.kind === 'money') return new Float64Array(cells).fill(Number.NaN);
  const values = new Float64Array(cells);
  values[cells - 1] = tables.worth[source.linkage];
  return values;
}

/** Cell of a term that a package falls into. */
export function cellOf({ issues, offsets }: LinkageTerm, options: Int32Array): number {
  let cell = 0;
  for (let p = 0; p < issues.length; p++) {
    const j = issues[p];
    cell += (offsets[j] as Int32Array)[options[j]];
  }
  return cell;
}

function moneyTerm(compiled: Compiled, actor: number, issues: readonly number[]): LinkageTerm {
  const offsets: (Int32Array | undefined)[] = compiled.issues.map(() => undefined);
  let cells = 1;
  for (const j of [...issues].reverse()) {
    const stride = cells;
    offsets[j] = Int32Array.from({ length: compiled.optionCounts[j] }, (_, o) => o * stride);
    cells *= compiled.optionCounts[j];
  }
  return { actor, issues, offsets, cells, source: { kind: 'money' } };
}
