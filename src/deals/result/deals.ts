import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { utility } from '../../numeric/result.ts';

/** A package with what it is worth: one option index an issue, one utility a party. */
export const point = {
  values: z
    .array(z.number())
    .describe('utility of each party, in the order of parties; all issues together are 1'),
  package: z.array(z.number()).describe('option index of each issue, from 0, in the order of issues'),
};
export const pointShape = z.strictObject(point);

export const proven = z.boolean().describe('whether the search was complete: nothing better exists');
const digits = (says: string) => z.string().nullable().describe(`${says}, in digits; null: not counted`);
const solution = (says: string) =>
  z
    .strictObject({
      value: z.number().describe('what the rule makes large; utility, or a product of gains'),
      ...point,
      gains: z.array(z.number()).describe('gain of each party over no deal; utility'),
      proven,
      atMost: z.number().describe('no package can have a larger value; that value when proven'),
    })
    .nullable()
    .describe(`${says}; null: the zone is empty, or a reservation value is unknown`);

const zoneShape = z.strictObject({
  weak: digits('packages that leave no party worse off'),
  strict: digits('packages that every party gains from'),
  interval: z
    .tuple([z.string(), z.string()])
    .nullable()
    .describe('95 % interval of the first number from random packages, where it was not counted'),
});

const frontierPointShape = z.strictObject({
  ...point,
  packages: digits('packages with exactly these values'),
  blockedBy: z.array(z.string()).describe('parties that lose by it'),
});

const frontierShape = z.strictObject({
  exact: z.boolean().describe('whether every undominated vector of utilities is listed'),
  eps: utility('every undominated vector is within this, for each party, of one listed'),
  points: z.array(frontierPointShape).describe('by distinct values, falling in the first party’s'),
});

const oppositionShape = z.strictObject({
  all: z
    .number()
    .nullable()
    .describe(
      'smallest distance of undominated utilities, as shares of each party’s best, to 1 for everybody',
    ),
  zone: z.number().nullable().describe('the same within the zone of possible agreement; null: it is empty'),
});

const vetoShape = z.strictObject({
  party: z.string().describe('name of the party'),
  soleBlocks: digits('packages that it alone rejects while all others would accept'),
  acceptable: digits('packages acceptable to it'),
  price: z
    .number()
    .nullable()
    .describe('what needing its consent costs the others; utility; null: there is no such package'),
});

/** A package space: is there a deal, and which are the best. */
export const dealsShape = z.strictObject({
  packages: z.string().describe('number of packages, in digits'),
  admissible: digits('packages that no forbidden combination and no limit rules out'),
  parties: z.array(z.string()).describe('names of those whose agreement is needed'),
  issues: z.array(z.string()).describe('names of the issues'),
  options: z.array(z.array(z.string())).describe('options of each issue, for reading packages'),
  reservation: z
    .array(z.number().nullable())
    .describe('utility of no deal for each party, its reservation value; null: unknown'),
  zopa: zoneShape.describe('zone of possible agreement'),
  frontier: frontierShape.describe('undominated packages over the whole space'),
  solutions: z
    .strictObject({
      nash: solution('largest product of gains (Nash 1950)'),
      kalaiSmorodinsky: solution('largest smallest share of the ideal gain (Kalai & Smorodinsky 1975)'),
      egalitarian: solution('largest smallest gain (Kalai 1977)'),
      utilitarian: solution('largest sum of gains'),
      relativeUtilitarian: solution('largest sum of shares of the ideal gain'),
    })
    .describe('recommended points within the zone of possible agreement'),
  opposition: oppositionShape.describe('how far interests are opposed: 0, everybody can have the best'),
  vetoes: z.array(vetoShape).describe('how each party stands in the way of deals'),
});

export type DealPoint = Frozen<z.infer<typeof pointShape>>;
export type FrontierPoint = Frozen<z.infer<typeof frontierPointShape>>;
export type Deals = Frozen<z.infer<typeof dealsShape>>;
export type Zone = Deals['zopa'];
export type Opposition = Deals['opposition'];
export type PartyVeto = Frozen<z.infer<typeof vetoShape>>;
export type Solution = NonNullable<Deals['solutions']['nash']>;
