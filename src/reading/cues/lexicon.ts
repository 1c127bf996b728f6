import type { CueStance } from '../types.ts';

/**
 * What may follow a cue: a clause with "that", the same without it, a question word, a quotation, "to" with a verb, a
 * noun phrase, "as" after an object, or a clause after the person told.
 */
export type CueFrame = 'that' | 'bare' | 'wh' | 'quote' | 'to' | 'object' | 'as' | 'told' | 'ing';

/** A cue with its frames; several words stand with spaces between them. */
export interface Cue {
  readonly stance: CueStance;
  readonly frames: readonly CueFrame[];
  /** Words after the cue that belong to it: "point out", "insist on". */
  readonly particles: readonly string[];
}

/** Form of a verb in the text: it decides what may stand before it. */
export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface CueForm {
  readonly cue: Cue;
  readonly form: VerbForm;
  readonly lemma: string;
}

/** Verbs by their forms. A verb with particles stands beside the one without. */
export type CueLexicon = ReadonlyMap<string, readonly CueForm[]>;

/** One line of a lexicon: `frames: verbs`, verbs with particles in the form `point+out`. */
export interface LexiconLine {
  readonly stance: CueStance;
  readonly frames: readonly CueFrame[];
  readonly verbs: string;
}

export function buildLexicon(
  lines: readonly LexiconLine[],
  irregular: Readonly<Record<string, string>>,
): CueLexicon {
  const forms = new Map<string, CueForm[]>();
  for (const { stance, frames, verbs } of lines)
    for (const entry of verbs.split(' ')) {
      const [lemma = '', ...particles] = entry.split('+');
      const cue = { stance, frames, particles };
      for (const [form, word] of formsOf(lemma, irregular[lemma]))
        forms.set(word, [...(forms.get(word) ?? []), { cue, form, lemma }]);
    }
  for (const all of forms.values()) all.sort((a, b) => b.cue.particles.length - a.cue.particles.length);
  return forms;
}

/** The forms of an English verb; what is irregular is given as "past participle". */
function formsOf(lemma: string, irregular: string | undefined): readonly (readonly [VerbForm, string])[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const y = /[^aeiou]y$/.test(lemma);
  const s = y ? `${lemma.slice(0, -1)}ies` : /(s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const doubled =
    /^(admit|plan|quip|submit|permit|refer|infer|commit|regret|rebut|forget|let|set|jot|prefer|pan|chat|blog|regret)$/.test(
      lemma,
    )
      ? `${lemma}${lemma.at(-1)}`
      : stem;
  const regular = y ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`;
  const pasts = irregular === undefined ? [regular] : irregular.split(' ');
  return [
    ['base', lemma],
    ['s', s],
    ...pasts.map((word) => ['past', word] as const),
    ['ing', lemma.endsWith('ee') ? `${lemma}ing` : `${doubled}ing`],
  ];
}
