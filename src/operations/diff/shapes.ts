import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { answerSharesShape, sharesOf } from '../../record/result.ts';

const none = 'there is nothing to compare';

/** What a proposal answers on both sides, and which numbers make the difference. */
export const proposalDifferenceShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  title: z.string().describe('its title, on the second side where it is there'),
  from: answerSharesShape.describe('the answers on the first side; all null: not there, or forbidden'),
  to: answerSharesShape.describe('the answers on the second side; all null: not there, or forbidden'),
  change: z
    .strictObject(sharesOf('change from the first side to the second', none))
    .describe('what differs, from -1 to 1'),
  credits: z
    .array(
      z.strictObject({
        number: z.string().describe('path of the number'),
        ...sharesOf('part of the change that goes where the number is that of the first side', none),
      }),
    )
    .describe('what each number that differs makes of the change by itself; empty where it was not asked'),
  together: z
    .strictObject(sharesOf('part of the change that no single number makes', none))
    .describe(
      'the rest: what numbers change only together, and what else differs; parts and rest make the change',
    ),
});

export type ProposalDifference = Frozen<z.infer<typeof proposalDifferenceShape>>;
