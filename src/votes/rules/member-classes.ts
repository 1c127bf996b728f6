import type { Formula, ThresholdForm } from './threshold-form.ts';

/**
 * Members that the rule does not tell apart, as lists of indices in the order of their first members. Two are put
 * together when the rule reads the same with both exchanged; rules that agree without reading alike may leave classes
 * finer than they are.
 */
export function classesOf(form: ThresholdForm): readonly (readonly number[])[] {
  const identity = (i: number) => i;
  const original = text(form, identity);
  const rows = new Map<string, number[][]>();
  const classes: number[][] = [];
  for (let i = 0; i < form.size; i++) {
    // Only members with the same weights in some order of the thresholds can be alike.
    const row = form.thresholds.map(({ yes, abstaining, quota }) => `${yes[i]}/${abstaining[i]}/${quota}`);
    const key = row.sort().join();
    const candidates = rows.get(key) ?? [];
    rows.set(key, candidates);
    const home = candidates.find(([first = i]) => isAlike(form, original, first, i));
    if (home !== undefined) {
      home.push(i);
      continue;
    }
    const fresh = [i];
    candidates.push(fresh);
    classes.push(fresh);
  }
  return classes;
}

function isAlike(form: ThresholdForm, original: string, a: number, b: number): boolean {
  const isSame = form.thresholds.every(
    ({ yes, abstaining }) => yes[a] === yes[b] && abstaining[a] === abstaining[b],
  );
  return isSame || text(form, (i) => (i === a ? b : i === b ? a : i)) === original;
}

/** The rule spelled with members exchanged, so that the order of parts plays no role. */
function text({ thresholds, formula }: ThresholdForm, exchange: (i: number) => number): string {
  const names = thresholds.map(({ yes, abstaining, quota }) => {
    const row = yes.map((_, i) => `${yes[exchange(i)]}/${abstaining[exchange(i)]}`);
    return `${quota}:${row.join()}`;
  });
  const spell = (part: Formula): string =>
    part.kind === 'threshold'
      ? (names[part.at] ?? '')
      : `${part.kind}(${part.of.map(spell).sort().join(';')})`;
  return spell(formula);
}
