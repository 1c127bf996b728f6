import { describeInput } from '../../report/index.ts';
import { type Situation, unitOfInput } from '../../situation/index.ts';

/**
 * An input as a figure names it on an axis, with what it is counted in: nothing for shares of one, and for money its currency and scale,
 * in place of the currency that its name alone ends with.
 */
export function namedWithUnit(
  path: string,
  situation: Situation,
): { readonly name: string; readonly unit: string } {
  const [unit, name] = [unitOfInput(path, situation), describeInput(path, situation)];
  if (silent.has(unit)) return { name, unit: '' };
  const [currency = ''] = unit.split(' ');
  return { name: name.replace(new RegExp(`, (in )?${currency}$`), ''), unit };
}

const silent: ReadonlySet<string> = new Set(['salience', 'value', 'share', 'exponent']);
