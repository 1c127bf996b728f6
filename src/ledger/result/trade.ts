import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, shareOf } from '../../numeric/result.ts';

const percent = (says: string) => z.number().describe(`${says}; percent of before`);

/** What a change of trade costs does to one country. */
export const countryEffectShape = z.strictObject({
  country: z.string().describe('code of the country, as in the table'),
  welfarePercent: percent('change of real income'),
  welfareAtHalfElasticity: z
    .number()
    .nullable()
    .describe('change of real income if the elasticity were half as large; percent; null: no solution'),
  welfareAtTwiceElasticity: z
    .number()
    .nullable()
    .describe('change of real income if the elasticity were twice as large; percent; null: no solution'),
  wagePercent: percent('change of wages, world output keeping its value'),
  pricePercent: percent('change of the price of what the country buys'),
  exportsPercent: z
    .number()
    .nullable()
    .describe('change of the value of exports; percent; null where there were none'),
  homeShare: shareOf('spending that stays at home, before'),
  gainFromTradePercent: z
    .number()
    .describe(
      'what the country would lose if all its trade ended (Arkolakis, Costinot, Rodríguez-Clare 2012)',
    ),
});

/** A figure on sanctions as another model published it. */
export const publishedEffectShape = z.strictObject({
  country: z.enum(['Russia', 'Germany']).describe('whose income it is about'),
  says: z.string().describe('what was sanctioned, in words'),
  lowPercent: z.number().nullable().describe('lower end; percent; null: at least as bad as the other end'),
  highPercent: z.number().nullable().describe('upper end; percent; null: open'),
  of: z.enum(['real income', 'welfare', 'real GDP', 'GDP']).describe('measure'),
  source: z.string().describe('where it was published'),
  url: z.string().describe('address of the publication'),
});

/** How the equilibrium was found. */
export const solvedTrade = {
  iterations: count('steps to the equilibrium'),
  residual: z.number().describe('how far any market is from clearing, in logarithms'),
  parts: count('parts into which the shocks cut the world'),
};

export type CountryEffect = Frozen<z.infer<typeof countryEffectShape>>;
export type PublishedEffect = Frozen<z.infer<typeof publishedEffectShape>>;
