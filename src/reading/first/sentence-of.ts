import type { DraftClaim } from '../claims.ts';
import { sentencesIn, type TextReading } from '../read-text.ts';

const mostCharacters = 400;

/**
 * Finds the sentence in which a draft is attributed, to the letter; of a long one the beginning.
 *
 * @example
 * const reading = readText('It rained. The minister said that the port would open. Nobody came.');
 * sentenceFinder(reading)(reading.claims[0]) // => 'The minister said that the port would open.'
 */
export function sentenceFinder({ document: { text }, attributions }: TextReading) {
  const sentences = sentencesIn(text);
  return ({ attribution }: DraftClaim): string => {
    const at = attributions[attribution]?.cue.start ?? 0;
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low];
    const sentence = found === undefined ? '' : text.slice(found.start, found.end).trim();
    return sentence.length <= mostCharacters ? sentence : `${sentence.slice(0, mostCharacters).trimEnd()}…`;
  };
}
