import type { Credibility, Letter } from './types.ts';

/** Which tables were used; printed with every pooled number, because published tables disagree. */
export const gradeMapping = 'letters MISP v5, digits STIX 2.1';

/** What the letters and digits mean (Admiralty code). */
export const letterMeanings: Readonly<Record<Letter, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export const digitMeanings: Readonly<Record<Credibility, string>> = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};

/** A source's letter for a claim's topics: the latest grade on one of the topics, else the latest general one. */
export function reliabilityOf(
  source: {
    readonly reliability: readonly {
      readonly grade: Letter;
      readonly topic?: string | undefined;
      readonly on?: string | undefined;
    }[];
  },
  topics: readonly string[],
): Letter {
  const latest = [...source.reliability].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
  const onTopic = latest.find(({ topic }) => topic !== undefined && topics.includes(topic));
  const general = latest.find(({ topic }) => topic === undefined);
  return (onTopic ?? general ?? latest[0])?.grade ?? 'F';
}

/**
 * Grades whose letter and digit pull apart. Judges read such pairs least consistently (Samet 1975; Kelly, Budescu,
 * Dhami & Mandel 2025), so a reader should know.
 */
export function isUneven(letter: Letter, digit: Credibility): boolean {
  return (letter === 'A' && (digit === 4 || digit === 5)) || (letter === 'E' && digit <= 2);
}
