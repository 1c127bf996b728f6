import { counted } from '../../numbers.ts';

/** What other tools marked in a text. */
export const annotationsEnglish = {
  summary: 'Take what another tool marked in a text (W3C Web Annotations) into the evidence, as drafts',
  description:
    'Reads annotations in the W3C model: one, a list, a page or a collection. The words of a TextQuoteSelector must stand in the report’s text to the letter; where they do several times, the words around them decide, then a TextPositionSelector in code points. What has no one place is an orphan, listed and not moved. A body that describes or comments is the statement, the quoted words where there is none; a body that identifies is the source, where the evidence has it; tags give type, polarity and grade. Annotations that detente evidence --annotations wrote come back as the claims that they were made of; a claim that is there already stays as it is.',
  noFile: (file: string) => `there is no file at '${file}'`,
  noJson: (file: string) => `'${file}' is not valid JSON`,
  nameOne: 'name a JSON file with W3C Web Annotations',
  whys: {
    'no-annotation': 'it is no annotation',
    'no-quote': 'it quotes no words: a place alone cannot be checked',
    'not-there': 'its words do not stand in the text',
    'many-times': 'its words stand there several times, and nothing says which is meant',
  },
  orphan: (number: number, why: string, words: string) =>
    `annotation ${number} has no place: ${why}${words === '' ? '' : ` (${words})`}`,
  counts: (claims: number, known: number, orphans: number) =>
    `${counted(claims, 'claim')} new, ${known} there already, ${counted(orphans, 'annotation')} without a place`,
  wouldWrite: (file: string) => `they would be written to ${file}; without --dry-run they are`,
};
