import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import type { Verdict } from '../../verdict/index.ts';
import { verdictShape } from '../../verdict/result.ts';

/** A test of which there is nothing to ask stands in an answer all the same, so that whoever reads one finds four. */
const none = z.null().describe('null: the test does not apply');

const noBodiesShape = z
  .strictObject({
    test: z.literal('ratified').describe('which test'),
    probability: none,
    decisions: z.array(z.never()).describe('none'),
  })
  .describe('the situation has no institutions');
const bindsNobodyShape = z
  .strictObject({
    test: z.literal('kept').describe('which test'),
    probability: none,
    givenAccepted: none,
    actors: z.array(z.never()).describe('none'),
  })
  .describe('the package binds nobody');
const noLedgerShape = z
  .strictObject({
    test: z.literal('paid-for').describe('which test'),
    probability: none,
    honoured: none,
    financed: none,
    closes: none,
    residual: z.strictObject({ firm: none, prospects: none }).describe('what stays open of what it covers'),
  })
  .describe('the situation has no ledger');

const { ratified, kept, paidFor } = verdictShape.shape;

/** A verdict in which each of the four tests is an object with a `probability`, null where it does not apply. */
export const answeredVerdictShape = z.strictObject({
  ...verdictShape.shape,
  ratified: z.union([ratified.unwrap(), noBodiesShape]).describe('test two: do the institutions pass it'),
  kept: z.union([kept.unwrap(), bindsNobodyShape]).describe('test three: is it self-enforcing'),
  paidFor: z
    .union([paidFor.unwrap(), noLedgerShape])
    .describe('test four: has everybody who must pay the money'),
});

export type AnsweredVerdict = Frozen<z.infer<typeof answeredVerdictShape>>;

const noBodies = { test: 'ratified', probability: null, decisions: [] } as const;
const bindsNobody = { test: 'kept', probability: null, givenAccepted: null, actors: [] } as const;
const noLedger = {
  test: 'paid-for',
  probability: null,
  honoured: null,
  financed: null,
  closes: null,
  residual: { firm: null, prospects: null },
} as const;

/** A verdict as it is given out. */
export function answered(verdict: Verdict): AnsweredVerdict {
  return {
    ...verdict,
    ratified: verdict.ratified ?? noBodies,
    kept: verdict.kept ?? bindsNobody,
    paidFor: verdict.paidFor ?? noLedger,
  };
}

/** The same as words and figures take it. */
export function asJudged(verdict: AnsweredVerdict): Verdict {
  const { ratified: bodies, kept: word, paidFor: money } = verdict;
  return {
    ...verdict,
    ratified: 'drivers' in bodies ? bodies : null,
    kept: 'drivers' in word ? word : null,
    paidFor: 'drivers' in money ? money : null,
  };
}
