import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, small } from '../../../test/helpers.ts';
import { operations } from '../../operations.ts';
import { proposalDocument, proposalView } from '../../report/index.ts';
import { fileStore, memoryStore, type Store } from '../../store/index.ts';
import { catalogues, columnsOf, plainStyle, renderTerminal } from '../../words/index.ts';
import { fieldsOf } from '../shared/fields.ts';
import { furtherCommands } from '../shared/further-commands.ts';
import { gather } from '../shared/gather.ts';
import { operation } from './brief.ts';

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const few = { seed: 1, samples: 40 };
const given = { full: false, format: 'text', ...few } as const;
const project = readdirSync(join(root, 'situations')).map((name) => `situations/${name}`);

const smallStore = (text = small.situation) =>
  memoryStore(
    new Map([
      ['small/situation.yaml', text],
      ['small/evidence.yaml', small.evidence],
    ]),
  );

/** Every situation of the project, and a small one of two actors without money, votes or dates. */
const cases: readonly (readonly [name: string, store: Store])[] = [
  ...project.map((name) => [name, fileStore(root)] as const),
  ['small', smallStore()],
];

async function briefIn(store: Store, situation: string, more: { proposal?: string; full?: boolean } = {}) {
  const found = await operation.run({ ...given, situation, ...more }, { store });
  const text = (width = 80) =>
    renderTerminal(operation.words(found, catalogues.en), { ...plainStyle, width });
  return { found, text };
}

/** Runs a command as the program reads it: positional settings, then flags; of draws a few. */
async function answered(command: string, store: Store): Promise<string> {
  const [, name = '', ...rest] = command.split(' ').map((word) => word.replaceAll("'", ''));
  const entry = operations.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no operation: ${command}`);
  const loaded = await entry.load();
  const fields = fieldsOf(loaded);
  const positional = [...loaded.positional];
  const settings: Record<string, unknown> = fields.some(({ key }) => key === 'samples') ? { ...few } : {};
  const words = [...rest];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const field = fields.find(({ flag }) => flag === word);
    if (field === undefined) settings[positional.shift() ?? word] = word;
    else settings[field.key] = field.type === 'boolean' ? true : words.shift();
  }
  return renderTerminal((await loaded.answer(settings, { store })).words('en'));
}

describe.each(cases)('the brief of %s', (situation, store) => {
  const whole = briefIn(store, situation);

  test('takes at most 25 lines of 80 columns, and no line is wider than it is asked for', async () => {
    const { text } = await whole;
    expect(text().split('\n').length, text()).toBeLessThanOrEqual(25);
    for (const width of [60, 80, 120])
      for (const line of text(width).split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
  });

  test('says the joint answer in its first sentence', async () => {
    const { found, text } = await whole;
    const [, ...after] = text(200).split('\n');
    expect(after[0]).toContain(found.overview.headline);
  });

  test('names no id, key or code', async () => {
    const { found, text } = await whole;
    const ids = found.overview.rows.map(({ proposal }) => proposal);
    const said = text(200).split('ask further')[0] ?? '';
    for (const id of ids.filter((one) => one.includes('_'))) expect(said).not.toContain(id);
    expect(said).not.toMatch(/as_of|SEQ|SMR|PERT|[a-z]+_[a-z]+|\bc\d+\b/);
  });

  test('opens each proposal in at most 40 lines', async () => {
    const data = await gather('brief', { situation, ...few }, { store });
    const { overview } = (await whole).found;
    for (const { proposal } of overview.rows) {
      const opened = proposalView(data, proposal);
      if (opened === null) throw new Error(`no view: ${proposal}`);
      const asks = furtherCommands(overview, opened, situation, []);
      const set = proposalDocument(opened, { asks, leftOut: ['29 claims not yet known'] }, catalogues.en);
      for (const width of [60, 80])
        for (const line of renderTerminal(set, { ...plainStyle, width }).split('\n'))
          expect(columnsOf(line), line).toBeLessThanOrEqual(width);
      expect(renderTerminal(set).split('\n').length, renderTerminal(set)).toBeLessThanOrEqual(40);
      for (const { sentences } of opened.tests)
        for (const one of sentences) expect(wordsIn(one), one).toBeLessThanOrEqual(25);
    }
  });

  test('every command that it names runs', async () => {
    const { found } = await whole;
    for (const command of found.further) expect(await answered(command, store), command).not.toBe('');
  });
});

test('another situation carries no word of the worked example', async () => {
  const words = /Ukraine|Belgium|Hungary|Euroclear|Borrow|borrow/;
  const own = await briefIn(smallStore(), 'small');
  expect(own.text()).not.toMatch(/Russia|Council|frozen/);
  const other = await briefIn(fileStore(root), 'situations/joint-plan-of-action-2013');
  for (const { text } of [own, other]) expect(text()).not.toMatch(words);
});

test('a proposal has the same words by its number as by its id, and every command that they name runs', async () => {
  const store = smallStore();
  const opened = await briefIn(store, 'small', { proposal: '1' });
  expect(opened.text()).toBe((await briefIn(store, 'small', { proposal: 'swap' })).text());
  for (const command of opened.found.further) expect(await answered(command, store), command).not.toBe('');
});

test('a file of many proposals keeps to its lines, and says how many are not shown', async () => {
  const proposal = (k: number) =>
    `  swap_${k}: { title: "Water for trade, and then a good deal more of both for each, draft ${k}", by: south, package: { water: half, trade: open }, claims: [k1] }\n`;
  const many = small.situation.replace(
    'proposals:\n',
    `proposals:\n${Array.from({ length: 14 }, (_, k) => proposal(k)).join('')}`,
  );
  const { text } = await briefIn(smallStore(many), 'small');
  expect(text().split('\n').length, text()).toBeLessThanOrEqual(25);
  expect(text()).toMatch(/and \d+ more/);
});

test('at length it says every test of every proposal', async () => {
  const { text } = await briefIn(smallStore(), 'small', { full: true });
  expect(text()).toContain('hinges on');
});

test('a number that no proposal has is refused before anything is drawn', async () => {
  await expect(briefIn(smallStore(), 'small', { proposal: '7' })).rejects.toThrow("'7' is no proposal");
});

test('colour repeats what the sign says', async () => {
  const { found } = await briefIn(smallStore(), 'small');
  const painted = renderTerminal(operation.words(found, catalogues.en), {
    width: 80,
    paint: (text, colour) =>
      colour === 'bold' || colour === 'dim' ? text : `<${colour}>${text}</${colour}>`,
  });
  const plain = renderTerminal(operation.words(found, catalogues.en));
  expect(painted.replace(/<\/?(red|green|yellow)>/g, '')).toBe(plain);
  for (const [, colour, sign] of painted.matchAll(/<(red|green|yellow)>(\S)/g))
    expect(sign).toBe({ red: 'x', green: '+', yellow: '~' }[colour ?? '']);
  expect(painted).toMatch(/<(red|green|yellow)>/);
});

test('the README shows what the brief says', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toContain('ask further detente brief situations/us-russia-2025 --proposal');
});
