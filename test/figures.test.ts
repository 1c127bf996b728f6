import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { actorHues } from '../src/figures/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { operations } from '../src/operations.ts';
import { fileStore, type Store } from '../src/store/index.ts';
import { changed, root, small, smallStore } from './helpers.ts';

const situation = 'situations/us-russia-2025';
const proposal = 'assets_loan';
const few = { samples: 60, seed: 1 };

/** What is asked of the worked example by every answer that has figures. */
const asked: readonly (readonly [string, object])[] = [
  ['brief', { situation, ...few }],
  ['verdict', { situation, proposal, ...few }],
  ['verdicts', { situation, ...few }],
  ['deals', { situation, ...few }],
  ['votes', { situation, proposal, ...few }],
  ['ledger', { situation, proposal, ...few }],
  ['evidence', { situation, origin: 'reuters' }],
  ['forecast', { situation, issue: 'ceasefire', ...few }],
  ['drivers', { situation, proposal, ...few, tipping: 0 }],
  ['positions', { situation }],
  ['robust', { situation, samples: 20, seed: 1 }],
  ['worlds', { situation, ...few }],
  ['diff', { a: situation, asOf: '2025-12-07', asOfB: '2025-12-19', ...few }],
];

const decided = 'situations/joint-plan-of-action-2013';

/** What is drawn of other files alone: a conflict, decided cases, two parties, an empty zone, money that changes hands. */
const askedElsewhere: readonly (readonly [string, object])[] = [
  ['verdict', { situation, proposal: 'european_counter_plan', ...few }],
  ['stability', { situation: decided, samples: 20, seed: 1 }],
  ['timeline', { situation: decided, samples: 20, seed: 1 }],
  ['sweep', { situation: decided, until: 0.2, samples: 40, seed: 1 }],
  ['score', { file: 'catalog/ec-emissions-1994/case.json' }],
  ['deals', { situation: decided, parties: ['iran', 'us'], samples: 0 }],
  [
    'drivers',
    {
      situation: decided,
      proposal: 'joint_plan',
      samples: 400,
      seed: 1,
      tipping: 0,
      points: 3,
      map: 'stances.iran.enrichment.salience,stances.us.relief.salience',
    },
  ],
];

const paying = `side_payments:
  unit: m USD
  parties:
    north: { worth: 0.001, at_most: 500, assumption: made up }
    south: { worth: 0.002, at_most: 500, assumption: made up }
proposals:
`;

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
  const store = fileStore(root);
  const found: Written[] = [];
  for (const [name, input] of asked) found.push(...(await drawn(name, input, store)));
  written = found;
  const loaded = await load(store, { situation });
  for (const [place, { name }] of (loaded.situation?.actors ?? []).entries()) places.set(name, place);
});

async function drawn(name: string, input: object, store: Store): Promise<readonly Written[]> {
  const operation = await operations.find((one) => one.name === name)?.load();
  if (operation === undefined) throw new Error(name);
  const { files } = await operation.answer({ ...input, figures: 'pictures/' }, { store });
  return files.map(({ path, text }) => ({ operation: name, path, text }));
}

/** Every kind of figure that the code can draw, by the beginning of its id. */
function kinds(): readonly string[] {
  const folder = join(root, 'src/figures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') && !/^(?:frame|pictures)|\.(?:case|test)\.ts$|layer|stack-columns/.test(name),
  );
  return files.flatMap((name) => {
    const code = readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return [...code.matchAll(/figureId\('([a-z-]+)'|\bid: '([a-z-]+)'|\bkind: '([a-z-]+)', of/g)].map(
      (found) => found.slice(1).find((one) => one !== undefined) ?? '',
    );
  });
}

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

  test('there is no kind that cannot be had from the command line', async () => {
    const all = [...written];
    for (const [name, input] of askedElsewhere) all.push(...(await drawn(name, input, fileStore(root))));
    const store = smallStore({ situation: changed(small.situation, 'proposals:\n', paying) });
    const empty = ['north=0.95', 'south=0.95'];
    all.push(...(await drawn('deals', { situation: 'small', samples: 0 }, store)));
    all.push(...(await drawn('deals', { situation: 'small', samples: 0, reservation: empty }, store)));
    const ids = all.flatMap(({ path }) => /^pictures\/(.+)\.svg$/.exec(path)?.[1] ?? []);
    const known = [...new Set(kinds())];
    expect(known.length).toBeGreaterThan(40);
    expect(known.filter((kind) => !ids.some((id) => id === kind || id.startsWith(`${kind}-`)))).toEqual([]);
    const faults = all.filter(({ text }) => /NaN|undefined|Infinity/.test(text)).map(({ path }) => path);
    expect(faults).toEqual([]);
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
