import type { Distribution } from '../numeric/index.ts';
import { usualConventions } from './conventions.ts';
import type { Conventions, Quantity } from './types.ts';

/**
 * What an amount that somebody states says of the number: a value with the usual spread, "about" with more, "more than" and "up to"
 * with an open end, a range as it is. Age widens the spread; a range stays.
 *
 * @example
 * quantityReading({ low: 200, high: 200, unit: 'bn', of: 'assets', approximate: true }) // => { kind: 'lognormal', median: 200, spread: 0.1 }
 */
export function quantityReading(
  { low, high, approximate, bound }: Quantity,
  decay = 1,
  { spread, bounds, mostWidening }: Conventions = usualConventions,
): Distribution {
  if (low !== high) return { kind: 'uniform', low: Math.min(low, high), high: Math.max(low, high) };
  if (bound === 'min') return span(low, low * bounds.above);
  if (bound === 'max') return span(low * bounds.below, low);
  if (low <= 0) return { kind: 'constant', value: low };
  const widening = decay > 0 ? Math.min(mostWidening, 1 / Math.sqrt(decay)) : mostWidening;
  return {
    kind: 'lognormal',
    median: low,
    spread: widening * (approximate ? spread.approximate : spread.plain),
  };
}

function span(a: number, b: number): Distribution {
  return a === b
    ? { kind: 'constant', value: a }
    : { kind: 'uniform', low: Math.min(a, b), high: Math.max(a, b) };
}
