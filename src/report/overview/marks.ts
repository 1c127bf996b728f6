import type { Mark } from './result.ts';

/**
 * How a share of draws reads at a glance.
 *
 * @example
 * markOf(0.95) // => 'yes'
 * markOf(0.5) // => 'open'
 */
export function markOf(share: number): Mark {
  if (share >= 0.9) return 'yes';
  return share < 0.1 ? 'no' : 'open';
}
