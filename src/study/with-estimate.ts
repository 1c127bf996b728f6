import {
  type Compiled,
  type Estimate,
  estimateSetTo,
  isErrors,
  replaceEstimate,
} from '../situation/index.ts';
import { drawInput, medianDraw } from './draws.ts';
import type { Study } from './study.ts';

/**
 * The study with one estimate set to another value (`0.2`, `60 to 80`), as if the file said so. Everything else is shared,
 * column by column; the money goes where the ledger reads the number (`fund` fills it again) and stays where it does not.
 * Throws on a path that is no estimate, and on a value that cannot stand there.
 *
 * @example
 * const changed = withEstimate(study, 'stances.south.water.salience', 0.1);
 * changed.compiled === study.compiled // => false
 */
export function withEstimate(study: Study, path: string, value: string | number): Study {
  const { compiled, draws } = study;
  const place = compiled.inputs.findIndex((one) => one.path === path);
  const before = compiled.inputs[place];
  if (before === undefined) throw new RangeError(`'${path}' is no estimate of this situation`);
  const after = estimateSetTo(before, String(value));
  if (isErrors(after)) throw new RangeError(`${path} ${after.map(({ message }) => message).join('; ')}`);
  const { column, stratum } = drawInput(after, study.seed, draws.samples, draws.from);
  const situation = replaceEstimate(study.situation, before, after);
  return {
    ...study,
    situation,
    compiled: withInput(compiled, place, after),
    draws: {
      ...draws,
      columns: draws.columns.with(place, column),
      strata: draws.strata.with(place, stratum),
    },
    medians: study.medians.with(place, medianDraw({ inputs: [after] })[0] as number),
    money: situation.ledger === study.situation.ledger || isWorth(study, place) ? study.money : null,
  };
}

/** What a unit of money is worth multiplies present values; it does not change them. */
function isWorth({ money }: Study, input: number): boolean {
  return money?.worths.some((one) => one.input === input) ?? false;
}

function withInput(compiled: Compiled, place: number, estimate: Estimate): Compiled {
  const inputs = compiled.inputs.with(place, estimate);
  return { ...compiled, inputs, inputOf: new Map(inputs.map((one, k) => [one, k])) };
}
