import { z } from 'zod';
import type { Frozen } from '../frozen.ts';

/** What is new, gone or different between two sides, by id. */
export const differencesShape = z.strictObject({
  added: z.array(z.string()).describe('ids of what stands on the second side alone'),
  removed: z.array(z.string()).describe('ids of what stands on the first side alone'),
  changed: z
    .array(
      z.strictObject({
        id: z.string().describe('id of what differs'),
        from: z.string().describe('as on the first side'),
        to: z.string().describe('as on the second side'),
      }),
    )
    .describe('what stands on both sides and differs'),
});

export type Differences = Frozen<z.infer<typeof differencesShape>>;
