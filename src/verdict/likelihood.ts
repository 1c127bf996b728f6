import { catalogues } from '../words/index.ts';

const words = catalogues.en.likelihood;

/** Bounds of the words for probabilities in ICD 203 (2015); the outermost words reach to 0 and 1. */
const bounds: readonly (readonly [below: number, word: string])[] = [
  [0.05, words.almostNoChance],
  [0.2, words.veryUnlikely],
  [0.45, words.unlikely],
  [0.55, words.roughlyEven],
  [0.8, words.likely],
  [0.95, words.veryLikely],
];

/**
 * The likelihood word for a probability.
 *
 * @example
 * likelihoodWord(0.5) // => 'roughly even'
 */
export function likelihoodWord(probability: number): string {
  return bounds.find(([below]) => probability < below)?.[1] ?? words.almostCertain;
}
