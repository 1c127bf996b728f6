import { beforeAll, describe, expect, test } from 'vitest';
import { actorHues } from '../src/figures/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { operations } from '../src/operations.ts';
import { exampleStore } from './helpers.ts';

const situation = 'situations/us-russia-2025';
const proposal = 'assets_loan';
const few = { samples: 60, seed: 1 };

/** What is asked of the worked example by every answer that has figures. */
const asked: readonly (readonly [string, object])[] = [
  ['brief', { situation, ...few }],
  ['verdict', { situation, proposal, ...few }],
  ['deals', { situation, ...few }],
  ['votes', { situation, proposal, ...few }],
  ['ledger', { situation, proposal, ...few }],
  ['evidence', { situation, origin: 'reuters' }],
  ['forecast', { situation, issue: 'ceasefire', ...few }],
  ['drivers', { situation, proposal, ...few, tipping: 0 }],
  ['diff', { a: situation, asOf: '2025-12-07', asOfB: '2025-12-19', ...few }],
];

/** A figure is mail, not a load: the largest of the example. */
const mostBytes = 40_000;

interface Written {
  readonly operation: string;
  readonly path: string;
  readonly text: string;
}

let written: readonly Written[] = [];
const places = new Map<string, number>();

beforeAll(async () => {
  const store = exampleStore();
  const found: Written[] = [];
  for (const [name, input] of asked) {
    const operation = await operations.find((one) => one.name === name)?.load();
    if (operation === undefined) throw new Error(name);
    const { files } = await operation.answer({ ...input, figures: 'pictures/' }, { store });
    found.push(...files.map(({ path, text }) => ({ operation: name, path, text })));
  }
  written = found;
  const loaded = await load(store, { situation });
  for (const [place, { name }] of (loaded.situation?.actors ?? []).entries()) places.set(name, place);
}, 300_000);

const pictures = () => written.filter(({ path }) => path.endsWith('.svg'));

describe('figures of the worked example', () => {
  test('are written by every answer that has some, each as a picture and as its data, named by its id', () => {
    for (const [name] of asked) {
      const own = written.filter(({ operation }) => operation === name);
      expect(own.length, name).toBeGreaterThan(1);
      const stems = (end: string) =>
        own.flatMap(({ path }) => (path.endsWith(end) ? [path.slice(0, -end.length)] : []));
      expect(stems('.svg'), name).toEqual(stems('.csv'));
    }
    for (const { path, text } of pictures()) {
      const id = /^pictures\/([A-Za-z0-9_-]+)\.svg$/.exec(path)?.[1];
      expect(text, path).toContain(`<title id="${id}-t">`);
    }
  });

  test('are small', () => {
    for (const { path, text } of written) expect(text.length, path).toBeLessThan(mostBytes);
  });

  test('show neither what is missing nor an empty plot', () => {
    for (const { path, text } of pictures()) {
      expect(text, path).not.toMatch(/NaN|undefined|Infinity/);
      expect(text.match(/<text /g)?.length ?? 0, path).toBeGreaterThan(4);
    }
  });

  test('give one actor one colour: whoever is named in a hue has the hue of its place, and the others are grey', () => {
    let count = 0;
    for (const { path, text } of pictures())
      for (const [, hue, inside = ''] of text.matchAll(
        /<g class="a(\d|x)"[^>]*>((?:(?!<\/?g)[\s\S])*)<\/g>/g,
      )) {
        const names = [...inside.matchAll(/<text [^>]*>([^<]*)/g)].map(([, words = '']) => words);
        for (const [name, place] of places)
          if (names.includes(name)) {
            expect(hue, `${path}: ${name}`).toBe(place < actorHues ? String(place) : 'x');
            count++;
          }
      }
    expect(count).toBeGreaterThan(10);
  });

  test('use no more hues than there are: every colour but the palette’s is refused', () => {
    for (const { path, text } of pictures()) {
      const body = text.replace(/<style>[^<]*<\/style>/, '');
      expect(body.match(/#[0-9a-f]{3,8}\b(?!-)/gi) ?? [], path).toEqual([]);
    }
  });
});
