import { z } from 'zod';
import type { Frozen } from '../frozen.ts';

const leftOut = (says: string) => z.int().min(0).describe(says);

/** How much of the files had not come up by the day that was asked about, by kind. */
export const notYetKnownShape = z
  .strictObject({
    claims: leftOut('claims made later'),
    proposals: leftOut('proposals put forward later, or made of options that came up later'),
    issues: leftOut('issues of which fewer than two options had come up, or not the one that holds'),
    options: leftOut('options that came up later'),
    rules: leftOut('forbidden combinations, limits, linkages and payments that came up later'),
    bodies: leftOut('institutions that came up later, or had nothing yet to decide'),
    bases: leftOut('legal bases argued for later'),
    instruments: leftOut('instruments of the ledger that came up later, or of which a sum did'),
    devices: leftOut('devices of proposals that came up later'),
    offers: leftOut('conditional offers that came up later, or of options that did'),
    facts: leftOut('observed facts that happened later, or became known later'),
    events: leftOut('events of the calendar that became known later'),
    numbers: leftOut('numbers all of whose claims were made later: a wider range stands in, or nothing'),
  })
  .describe('what was not yet known on the day and is left out, counted by kind');

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

const said = {
  by: z.string().describe('who'),
  at: z.string().describe('when, as an ISO 8601 instant in UTC'),
};

/** A comment with its replies. */
export const commentShape = z.strictObject({
  id: z.string().describe('its own name'),
  on: z.string().describe('path of what it is on'),
  ...said,
  text: z.string().describe('what it says'),
  replies: z
    .array(z.strictObject({ ...said, text: z.string().describe('what it says') }))
    .describe('what was replied, the first first'),
  resolved: z.strictObject(said).nullable().describe('who settled it and when; null: it is open'),
  isOrphaned: z.boolean().describe('whether its path is in the file no more'),
});
