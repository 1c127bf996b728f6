import { textHash } from '../../evidence/index.ts';
import { fund } from '../../ledger/index.ts';
import { type AnswerShares, recordedProposal } from '../../record/index.ts';
import type { Situation } from '../../situation/index.ts';
import { makeStudy } from '../../study/index.ts';
import type { Pace } from './pace.ts';
import { verdictsOf } from './verdicts-of.ts';

/** What every proposal answers, by its id. */
export type ProposalAnswers = ReadonlyMap<string, { readonly title: string; readonly shares: AnswerShares }>;

/** The joint answer and the four tests of every proposal, or of one. */
export async function answersIn(
  situation: Situation,
  {
    seed,
    samples,
    proposal,
  }: { readonly seed: number; readonly samples: number; readonly proposal?: string | undefined },
  at: Pace,
): Promise<ProposalAnswers> {
  const { study, runs } = fund(makeStudy(situation, { seed, samples }), {});
  const verdicts = await verdictsOf(study, at, { runs, only: proposal });
  return new Map(
    verdicts.map((verdict) => {
      const { proposal: id, title, joint, accepted, ratified, kept, paidFor } = recordedProposal(verdict, []);
      return [id, { title, shares: { joint, accepted, ratified, kept, paidFor } }] as const;
    }),
  );
}

// What a situation rests on and says of itself moves no answer.
const remarks: ReadonlySet<string> = new Set([
  'evidence',
  'inputsHash',
  'support',
  'claims',
  'note',
  'notYetKnown',
  'written',
  'observedLater',
]);

/** Tells whether two situations give the same answers: everything in them but what they rest on. */
export function numbersOf(situation: Situation): string {
  return textHash(JSON.stringify(situation, (key, value: unknown) => (remarks.has(key) ? undefined : value)));
}
