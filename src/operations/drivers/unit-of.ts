import type { Situation } from '../../situation/index.ts';

/** What an input is counted in, where its name does not say it: nothing for shares of one, and for money whose account or measure is named with its currency. */
export function unitOf(path: string, { estimates }: Pick<Situation, 'estimates'>): string {
  const unit = estimates.find((one) => one.path === path)?.unit ?? '';
  return silent.has(unit) ? '' : unit;
}

const silent: ReadonlySet<string> = new Set(['salience', 'value', 'share', 'exponent', 'money', 'amount']);
