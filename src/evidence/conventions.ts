import type { Conventions } from './types.ts';

/**
 * The usual conventions.
 *
 * @example
 * usualConventions.letters.B // => 0.75
 */
export const usualConventions: Conventions = {
  letters: { A: 1, B: 0.75, C: 0.5, D: 0.25, E: 0, F: 0.5 },
  digits: { 1: 0.9, 2: 0.7, 3: 0.5, 4: 0.3, 5: 0.1 },
  fidelity: {
    direct: 0.98,
    indirect: 0.93,
    partial: 0.95,
    implicit: 0.93,
    translation: 0.97,
    repost: 0.99,
    unnamed: 0.8,
  },
  halfLifeDays: {
    position: 180,
    proposal: 90,
    evaluation: 120,
    forecast: 120,
    fact: 365,
    'no-comment': 90,
  },
  decays: true,
  followsChain: true,
  oneVotePerOrigin: true,
  residualDependence: 0.3,
  spread: { plain: 0.05, approximate: 0.1 },
  bounds: { above: 1.5, below: 0.5 },
  mostWidening: 3,
};
