import { readText, type SpeechAttribution } from '../src/reading/index.ts';
import { type LabelledAttribution, matches } from './reading-score.case.ts';

/** What was found in labelled sentences, and what was not, in words. */
export interface SentenceScore {
  readonly labelled: number;
  readonly emitted: number;
  readonly found: number;
  readonly f1: number;
  readonly faults: readonly string[];
}

/** Scores sentences in the layout of test/reading/sentences.txt, each read by itself. */
export function sentenceScore(file: string): SentenceScore {
  let [labelled, emitted, found] = [0, 0, 0];
  const faults: string[] = [];
  for (const block of file.split('\n\n')) {
    const [first, ...labels] = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    if (first?.startsWith('> ') !== true) continue;
    const text = first.slice(2);
    const gold = labels.map((label) => labelIn(text, label));
    const { attributions } = readText(text);
    const matched = matches(gold, attributions);
    labelled += gold.length;
    emitted += attributions.length;
    found += matched.filter((k) => k !== undefined).length;
    const missed = labels.filter((_, k) => !matched.includes(k)).map((label) => `  missed: ${label}`);
    const wrong = attributions
      .filter((_, k) => matched[k] === undefined)
      .map((one) => `  wrong: ${shown(one)}`);
    if (missed.length + wrong.length > 0) faults.push([text, ...missed, ...wrong].join('\n'));
  }
  return { labelled, emitted, found, f1: Math.round((200 * found) / (labelled + emitted)) / 100, faults };
}

function labelIn(text: string, label: string): LabelledAttribution {
  const [source = '', cue = '', content = ''] = label.split(' | ');
  const said = content.split(' … ').map((words) => placed(text, words, []));
  return {
    source: [placed(text, source, said)],
    cue: [placed(text, cue, said)],
    content: said,
    tier: 1,
    nested: null,
  };
}

/** The first place of some words outside what is said; within it where they stand nowhere else. */
function placed(text: string, words: string, outside: LabelledAttribution['content']) {
  const isInside = (at: number) => outside.some(({ start, end }) => start <= at && at < end);
  const cuts = (at: number) =>
    /\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(at + words.length));
  let at = text.indexOf(words);
  while (at >= 0 && (isInside(at) || (/^\p{L}/u.test(words) && cuts(at)))) at = text.indexOf(words, at + 1);
  if (at < 0) at = text.indexOf(words);
  if (at < 0) throw new Error(`'${words}' does not stand in '${text}'`);
  return { start: at, end: at + words.length };
}

function shown({ source, cue, content }: SpeechAttribution): string {
  return [source.text, cue.text, content.map(({ text }) => text).join(' … ')].join(' | ');
}
