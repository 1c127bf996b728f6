import type { TextSentence } from '../segment/sentences.ts';
import type { FoundAttribution } from '../types.ts';

/** `Media: Deal near`: who is named before the colon of a title. */
export function readHeadline(text: string, { start, end }: TextSentence): FoundAttribution | undefined {
  const match = /^([\p{Lu}\p{Script=Han}][^:：\n"“«]{1,40})([:：])\s*(\S[^\n]{5,})$/u.exec(
    text.slice(start, Math.min(end, start + 400)),
  );
  if (match === null) return undefined;
  const [whole, who = '', colon = '', what = ''] = match;
  const sourceEnd = start + who.trimEnd().length;
  const contentStart = start + whole.length - what.length;
  const cue = start + who.length;
  const content = what.replace(/[.\s]+$/, '');
  return {
    source: [start, sourceEnd],
    cue: [cue, cue + colon.length],
    content: [[contentStart, contentStart + content.length]],
    kind: 'headline',
    stance: 'speech',
  };
}
