/** Words for probabilities as in ICD 203 (2015), with its bounds; the outermost words reach to 0 and 1. */
const words: readonly (readonly [below: number, word: string])[] = [
  [0.05, 'almost no chance'],
  [0.2, 'very unlikely'],
  [0.45, 'unlikely'],
  [0.55, 'roughly even'],
  [0.8, 'likely'],
  [0.95, 'very likely'],
];

/** The likelihood word for a probability. */
export function likelihoodWord(probability: number): string {
  return words.find(([below]) => probability < below)?.[1] ?? 'almost certain';
}
