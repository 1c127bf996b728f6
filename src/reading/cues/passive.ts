import { contentAfter } from './content-after.ts';
import { determiners, pronouns } from './english-words.ts';
import { isAuxiliary, isCapital, lowerAt, type Range, type TokenLine } from './grammar.ts';
import type { CueForm, CueFrame } from './lexicon.ts';
import { phraseAfter } from './source-after.ts';
import { phraseBefore } from './source-before.ts';
import type { TokenAttribution } from './token-attribution.ts';
import type { VerbGroup } from './verb-group.ts';

/** A verb of the lexicon where it stands. */
export interface Verb {
  readonly line: TokenLine;
  readonly i: number;
  readonly after: number;
  readonly frames: readonly CueFrame[];
  readonly group: VerbGroup;
  readonly stance: TokenAttribution['stance'];
  readonly form: CueForm['form'];
  readonly found: readonly TokenAttribution[];
}

/** "was accused by X of", "was quoted by X as saying", "it was announced by X that". */
export function passive({ line, i, after, frames, group, stance }: Verb): TokenAttribution | undefined {
  const subject = phraseBefore(line, group.first);
  const by = [after, after + 1, after + 2].find((k) => lowerAt(line, k) === 'by');
  if (by === undefined) return undefined;
  const source = phraseAfter(line, by + 1);
  if (source === undefined) return undefined;
  const content = contentAfter(
    line,
    source[1],
    frames.filter((frame) => frame !== 'object' && frame !== 'bare'),
  );
  // "was described by residents as violent": what, and as what.
  if (content?.frame === 'as' && subject !== undefined)
    return {
      source,
      cue: [i, after],
      content: pronouns.has(lowerAt(line, subject[0]))
        ? [content.range]
        : [subject, [source[1], content.range[1]]],
      kind: content.kind,
      stance,
    };
  if (content !== undefined)
    return { source, cue: [i, after], content: [content.range], kind: content.kind, stance };
  const isNamed =
    subject !== undefined && (determiners.has(lowerAt(line, subject[0])) || isCapital(line, subject[0]));
  if (!isNamed || !frames.includes('object')) return undefined;
  return { source, cue: [i, after], content: [subject], kind: 'indirect', stance };
}

/** "quoted the minister as saying", "was quoted as saying": who is quoted. */
export function quotedOne(line: TokenLine, as: number): Range | undefined {
  for (let k = as - 1; k >= Math.max(0, as - 14); k--) {
    if (!/^(?:quote|quotes|quoted|quoting|cite|cites|cited|citing)$/.test(lowerAt(line, k))) continue;
    if (k + 1 < as) return [k + 1, as];
    let first = k;
    while (first > 0 && isAuxiliary(line, first - 1)) first--;
    return phraseBefore(line, first);
  }
  return undefined;
}
