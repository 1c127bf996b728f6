import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability, utility } from '../../numeric/result.ts';

const choices = (says: string) =>
  z
    .array(
      z.strictObject({
        issue: z.string().describe('id of the issue'),
        option: z.string().describe('id of the option'),
      }),
    )
    .describe(says);

const takerShape = z.strictObject({
  actor: z.string().describe('id of an actor that must do something for it'),
  condition: utility('what doing it alone gives it at the medians; below 0: a price'),
  inducement: utility('what the offer gives it on top, at the medians'),
  deterrent: utility('what the threat would take from it at the medians')
    .nullable()
    .describe(
      'what the threat would take from it at the medians, utility, at least 0 where it hurts; null: nothing is threatened',
    ),
  takesUp: probability('weighted share of draws in which it is no worse off with both than with neither'),
  alone: probability('weighted share of draws in which it would be no worse off doing it for nothing'),
});

/** What a conditional offer of a package asks and gives, beside the rest of the package. */
export const offerShape = z.strictObject({
  by: z.string().describe('id of the actor that offers'),
  if: choices('what others are to do'),
  then: choices('what it does in return'),
  otherwise: choices('what it threatens where they do not; empty: nothing'),
  takers: z.array(takerShape).describe('who must do something for it, in the file’s order'),
  takenUp: probability(
    'weighted share of draws in which all of them are no worse off with both than with neither',
  ),
  alone: probability('weighted share of draws in which all of them would do it for nothing'),
  meant: probability(
    'weighted share of draws in which who offers is no worse off with both than with neither',
  ),
  given: probability(
    'weighted share of draws in which who offers, once it has what it asked, is no worse off giving',
  ),
  threatMeant: probability(
    'weighted share of draws in which who offers is no worse off carrying out the threat',
  )
    .nullable()
    .describe(
      'weighted share of draws in which who offers is no worse off carrying out the threat, what acting alone costs it counted; null: none',
    ),
});

export type OfferAnswer = Frozen<z.infer<typeof offerShape>>;
