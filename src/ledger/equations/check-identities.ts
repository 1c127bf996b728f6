import type { CompiledModel } from './compile-model.ts';
import { differentiate } from './differentiate.ts';
import { evaluate, type PeriodRows } from './evaluate.ts';
import { type Finding, quoted } from './report.ts';
import type { HiddenCheck, Largest } from './simulation.ts';
import type { Identity } from './types.ts';

/** A deviation up to this share of the numbers it is computed from is rounding. */
export const roundingShare = 1e-9;

/** How far the identities that were not solved are from holding, in periods 0 to `last`. */
export function checkIdentities(
  identities: readonly Identity[],
  model: CompiledModel,
  rows: PeriodRows,
  last: number,
): { readonly hidden: readonly HiddenCheck[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const hidden = identities.map(({ text, span }, i): HiddenCheck => {
    const sides = model.hidden[i];
    if (sides === undefined) throw new Error(`identity ${i} is not compiled`);
    const gap = new Float64Array(last + 1);
    let size = 0;
    for (let period = 0; period <= last; period++) {
      let value = 0;
      for (const [side, sign] of [
        [sides.left, 1],
        [sides.right, -1],
      ] as const) {
        value += sign * evaluate(model.tape, side, rows, period);
        if (!Number.isNaN(value) && period > 0) size = Math.max(size, differentiate(model.tape, side));
      }
      gap[period] = value;
    }
    const largest = largestOf(gap, size);
    const holds = largest.relative <= roundingShare;
    if (!holds) findings.push({ severity: 'warning', code: 'identity-fails', span, ...words(text, largest) });
    return { text, gap, largest, holds };
  });
  return { hidden, findings };
}

function words(
  text: string,
  { deviation, period }: Largest,
): { readonly message: string; readonly hint: string } {
  const hint = 'the equations or start values leave something out';
  if (Number.isNaN(deviation))
    return {
      message: `${quoted(text)} has no value in period ${period}`,
      hint: 'a side divides by zero or the like',
    };
  return { message: `${quoted(text)} fails by ${shownNumber(deviation)} in period ${period}`, hint };
}

/** The largest value of a series of deviations from period 1 on; one that is no number is the largest of all. */
export function largestOf(deviations: Float64Array, size: number): Largest {
  let [deviation, at] = [0, Math.min(1, deviations.length - 1)];
  for (let period = 1; period < deviations.length; period++) {
    const here = Math.abs(deviations[period]);
    if (Number.isNaN(here)) return { deviation: here, relative: here, period };
    if (here > deviation) [deviation, at] = [here, period];
  }
  const relative = deviation === 0 ? 0 : deviation / size;
  return { deviation, relative, period: at };
}

/** A deviation in a message: enough digits to find it again. */
export function shownNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}
