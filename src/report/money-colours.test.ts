import { beforeAll, describe, expect, test } from 'vitest';
import { exampleStore } from '../../test/helpers.ts';
import type { Figure } from '../figures/index.ts';
import { gather } from '../operations/shared/gather.ts';
import { moneyFigures } from './money-figures.ts';
import { payersOfBudget } from './payers.ts';
import type { ReportData } from './types.ts';

let data: ReportData;
let figures: readonly Figure[] = [];

beforeAll(async () => {
  data = await gather(
    'report',
    { situation: 'us-russia-2025', seed: 1, samples: 60 },
    { store: exampleStore() },
  );
  const shown = new Set(data.verdicts.map(({ proposal }) => proposal ?? 'package'));
  figures = [...((await moneyFigures(data))?.values() ?? []), payersOfBudget(data, shown)].flat();
});

const drawingsOf = ({ svg, drawings }: Figure) => [svg, ...(drawings ?? []).map((one) => one.svg)];

/** What a swatch looks like whichever drawing it stands in: its class, or the class and the marks of its pattern. */
function lookOf(svg: string, attributes: string): string {
  const [, pattern] = /fill="url\(#([^)]+)\)"/.exec(attributes) ?? [];
  if (pattern === undefined) return /class="(\w+)"/.exec(attributes)?.[1] ?? attributes;
  const [, own = '', marks = ''] =
    new RegExp(`<pattern id="${pattern}"( [^>]*)>(.*?)</pattern>`).exec(svg) ?? [];
  return `${/class="(\w+)"/.exec(own)?.[1] ?? ''} ${marks}`;
}

/** Every key of a picture with its name. */
function keysOf(svg: string): readonly (readonly [name: string, look: string])[] {
  return [
    ...svg.matchAll(
      /<rect x="[\d.]+" y="[\d.]+" width="12" height="10" ([^>]*)\/><text [^>]*>(?:([^<]*)<title>([^<]*)<\/title>|([^<]*))<\/text>/g,
    ),
  ].map(([, attributes = '', , whole, short]) => [whole ?? short ?? '', lookOf(svg, attributes)] as const);
}

describe('money keeps its colours', () => {
  test('a source looks alike in the stack of every proposal and at every width, and no two alike in one', () => {
    const looks = new Map<string, Set<string>>();
    let count = 0;
    for (const figure of figures.filter(({ id }) => id.startsWith('money-stack')))
      for (const svg of drawingsOf(figure)) {
        const keys = keysOf(svg).filter(([name]) => !/^unfunded|other sources$/.test(name));
        expect(keys.length).toBeGreaterThan(1);
        expect(new Set(keys.map(([, look]) => look)).size, figure.id).toBe(keys.length);
        for (const [name, look] of keys) looks.set(name, (looks.get(name) ?? new Set()).add(look));
        count++;
      }
    expect(count).toBeGreaterThan(10);
    expect([...looks].filter(([, seen]) => seen.size > 1).map(([name, seen]) => [name, ...seen])).toEqual([]);
  });

  test('an actor has the hue of its place wherever it is named, in flows, paths, losses, gains and payers', () => {
    const hues = new Map(
      data.situation.actors.map(({ name }, place) => [name, place < 6 ? `a${place}` : 'ax']),
    );
    let count = 0;
    for (const figure of figures)
      for (const svg of drawingsOf(figure)) {
        const keys = figure.id.startsWith('payers') ? keysOf(svg) : [];
        const groups = [...svg.matchAll(/<g class="(a[\dx])">((?:(?!<\/g>).)*)<\/g>/g)].map(
          ([, hue = '', inner = '']) => [/<text [^>]*>([^<]*)</.exec(inner)?.[1] ?? '', hue] as const,
        );
        for (const [name, hue] of [...keys, ...groups]) {
          const own = hues.get(name);
          if (own === undefined) continue;
          expect([figure.id, name, hue]).toEqual([figure.id, name, own]);
          count++;
        }
      }
    expect(count).toBeGreaterThan(15);
  });
});
