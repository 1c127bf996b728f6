import type { PublishedEffect } from '../result.ts';
/**
 * Figures to read beside this model's, never averaged with them: they differ in years, sectors, measures and in what
 * is sanctioned, and contradict each other.
 */
export const publishedEffects: readonly PublishedEffect[] = [
  {
    country: 'Russia',
    says: 'sanctions of 2014 to 2019, estimated',
    lowPercent: -0.3,
    highPercent: -0.3,
    of: 'real income',
    source: 'Flach et al., Review of International Economics 32(1), 2024, abstract',
    url: 'https://ideas.repec.org/a/bla/reviec/v32y2024i1p281-323.html',
  },
  {
    country: 'Russia',
    says: 'full decoupling of the EU and its allies',
    lowPercent: null,
    highPercent: -4,
    of: 'real income',
    source: 'Flach et al., Review of International Economics 32(1), 2024, abstract',
    url: 'https://ideas.repec.org/a/bla/reviec/v32y2024i1p281-323.html',
  },
  {
    country: 'Russia',
    says: 'West doubles its non-tariff barriers',
    lowPercent: -4.8,
    highPercent: -4.8,
    of: 'welfare',
    source: 'Trade decoupling from Russia, 2024, abstract',
    url: 'https://discovery.researcher.life/article/trade-decoupling-from-russia/002b1c33b7193f4796354de2dc4d9264',
  },
  {
    country: 'Russia',
    says: 'embargo on all fossil exports (nearly 10 %)',
    lowPercent: -10,
    highPercent: -10,
    of: 'welfare',
    source: 'Monastyrenko, seminar at the Kiel Centre for Globalization, 2023, abstract',
    url: 'https://kcg-kiel.org/kcg-seminar-on-aug-18-full-scale-russias-trade-sanctions-and-their-welfare-outcomes',
  },
  {
    country: 'Russia',
    says: 'embargo of the allies, with foreign investors leaving (upwards of 14 %)',
    lowPercent: null,
    highPercent: -14,
    of: 'real GDP',
    source: 'Mahlstein et al., European University Institute, 2022, abstract',
    url: 'https://cadmus.eui.eu/entities/publication/9a7640e1-81cb-5f8f-9f50-1e0d067ab7ea/full',
  },
  {
    country: 'Germany',
    says: 'stop of Russian energy; disputed by Geerolf (IMK Working Paper 218)',
    lowPercent: -3,
    highPercent: -0.5,
    of: 'GDP',
    source: 'Bachmann et al., 2022, abstract',
    url: 'https://econpapers.repec.org/paper/halwpaper/hal-03881469.htm',
  },
];

/** The sentence without which no figure of the one-sector model may stand. */
export const oneSectorLimit =
  'One sector understates the losses: for a decoupling of the West from Russia published models give 2.5 to 9 times as much. Read the figures as a lower bound, never as the forecast.';
