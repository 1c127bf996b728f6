import type { TextSentence } from '../segment/sentences.ts';

/** A request holds about as much: a small model loses its thread over more. */
const most = 6000;
/** From here on a new paragraph opens a new part. */
const enough = 3500;

/** Stretches of a text that are asked about one by one, cut between sentences, where it can be between paragraphs. */
export function partsOf(
  sentences: readonly TextSentence[],
): readonly (readonly [start: number, end: number])[] {
  const parts: [number, number][] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    const last = parts.at(-1);
    const length = last === undefined ? 0 : last[1] - last[0];
    const isNew = sentence.paragraph !== paragraph && length >= enough;
    if (last === undefined || isNew || sentence.end - last[0] > most)
      parts.push([sentence.start, sentence.end]);
    else last[1] = sentence.end;
    paragraph = sentence.paragraph;
  }
  return parts;
}
