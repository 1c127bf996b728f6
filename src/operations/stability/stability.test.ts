import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { catalogues, columnsOf, renderTerminal } from '../../words/index.ts';
import { InputError } from '../shared/types.ts';
import type { ConflictStability, SituationStability } from './shapes.ts';
import { operation } from './stability.ts';

const style = { width: 100, paint: (text: string) => text };

async function ask<Kind extends ConflictStability | SituationStability>(
  settings: Record<string, unknown>,
  store: Store,
): Promise<{ readonly output: Kind; readonly words: string }> {
  const output = await operation.run(operation.input.parse(settings), { store });
  expect(operation.output.parse(output)).toEqual(output);
  const said = operation.words(output, catalogues.en);
  for (const width of [40, 80])
    for (const line of renderTerminal(said, { ...style, width }).split('\n'))
      expect(columnsOf(line), line).toBeLessThanOrEqual(width);
  const words = renderTerminal(said, style);
  expect(words).not.toMatch(/\b(undefined|NaN|null|object)\b/);
  return { output: output as Kind, words: words.replace(/\s+/g, ' ') };
}

/** Chicken as GMCR+ saves it: option is to swerve. */
const chicken = {
  options: [
    { name: 'swerve', permittedDirection: 'both' },
    { name: 'turn away', permittedDirection: 'both' },
  ],
  infeasibles: [],
  useManualPreferenceRanking: true,
  decisionMakers: [
    { name: 'Row', options: [0], preferences: [], preferenceRanking: [3, 4, 2, 1] },
    { name: 'Column', options: [1], preferences: [], preferenceRanking: [2, 4, 3, 1] },
  ],
};
const conflictStore = (text = JSON.stringify(chicken)) => memoryStore(new Map([['c.json', text]]));
const askConflict = (settings: Record<string, unknown> = {}) =>
  ask<ConflictStability>({ situation: 'c.json', ...settings }, conflictStore());

describe('stability of a conflict', () => {
  test('lists states by concept and actor, counted from 1', async () => {
    const { output } = await askConflict();
    expect(output.states).toEqual([0, 1, 2, 3]);
    expect(output.actors).toEqual(['Row', 'Column']);
    expect(output.stable['Row']?.seq).toEqual([2, 3]);
    expect(output.stable['Row']?.smr).toEqual([2, 3, 4]);
    expect(output.equilibria).toEqual({
      nash: [2, 3],
      gmr: [2, 3, 4],
      smr: [2, 3, 4],
      seq: [2, 3],
      sseq: [2, 3],
    });
    expect(output.universal?.nash).toEqual([2, 3]);
  });
  test('says why a state holds, who could break it and what an actor would have to want', async () => {
    const { output, words } = await askConflict({ state: 4, from: 1, wants: ['Row'] });
    expect(words).toContain('State 4 (YY) is no equilibrium under SEQ');
    expect(words).toContain('Row would leave for state 3');
    expect(words).toContain('nobody who could answer would want to');
    expect(words).toContain('Could break it: Row (to 3); Column (to 2)');
    expect(words).toContain('Row would stay if it ranked state 3 no higher than state 4');
    expect(words).toContain('To state 4: 2 moves at least, in 2 ways');
    // Row stays put in half of its 24 rankings: those that rank state 3 below state 4.
    expect(output.asked?.wishes).toMatchObject([{ stableRankings: '12', rankings: '24', share: 0.5 }]);
  });
  test('counts the rankings within a window under which a state holds', async () => {
    const { output, words } = await askConflict({ state: 4, concept: 'nash', window: ['Row=1-4'] });
    // Column would leave state 4 for state 2 whatever Row wants.
    expect(output.asked?.windows).toEqual({ profiles: '24', stable: '0', refused: null });
    expect(words).toContain('under 0 of 24 rankings within the windows');
    const both = await askConflict({ state: 4, concept: 'nash', window: ['Row=1-4', 'Column=1-4'] });
    // Each must rank one state below the fourth: half of its 24 rankings.
    expect(both.output.asked?.windows).toMatchObject({ profiles: '576', stable: '144' });
  });
  test('of values known as intervals says what is certain, unknown and how likely', async () => {
    const text = `conflict: toll
title: A toll
actors: { north: North }
options: { toll: { controller: north, label: Take a toll } }
preferences:
  north: { payoffs: [0 to 4, 1 to 2] }
`;
    const store = memoryStore(new Map([['c.yaml', text]]));
    const { output, words } = await ask<ConflictStability>({ situation: 'c.yaml', state: 1 }, store);
    expect(output.asked?.robust?.equilibrium.nash).toBe('depends');
    expect(output.asked?.unknown?.['North']?.['a']?.nash).toBe(false);
    expect(output.asked?.unknown?.['North']?.['b']?.nash).toBe(true);
    // The toll is better with probability 1.5/4.
    expect(output.asked?.margins?.['North']?.nash).toBeCloseTo(0.5 - 1.5 / 4, 12);
    expect(words).toContain('depending on what the values are');
    expect(words).toContain('North +0.13');
  });
  test('lets actors move as one', async () => {
    const { output, words } = await askConflict({ bloc: ['Row+Column'] });
    expect(output.blocs?.members).toEqual([['Row', 'Column']]);
    expect(words).toContain('When Row with Column move as one');
  });
  test('writes what it read in three forms, and a map', async () => {
    const { output } = await askConflict({
      csv: 'o.csv',
      conflict: 'o.json',
      gmcr: 'o.gmcr',
      figures: 'f',
      from: 1,
    });
    const texts = new Map(output.files.map(({ path, text }) => [path, text]));
    expect(texts.get('o.csv')).toContain('state,decimal,pattern');
    expect(texts.get('f/move-map-conflict.svg')).toContain('</svg>');
    expect(texts.get('f/move-map-conflict.csv')).toContain('\r\n');
    for (const path of ['o.json', 'o.gmcr']) {
      const again = await ask<ConflictStability>(
        { situation: 'c.json' },
        conflictStore(texts.get(path) ?? ''),
      );
      expect(again.output.equilibria, path).toEqual(output.equilibria);
    }
  });
  test.each([
    [{ state: 9 }, 'there is no state 9', 'states run from 1 to 4'],
    [{ from: 5 }, 'there is no state 5', 'states run from 1 to 4'],
    [{ state: 1, wants: ['Rwo'] }, "'Rwo' is no actor of the conflict", "did you mean 'Row'?"],
    [
      { state: 1, window: ['Row=4-1'] },
      "window 'Row=4-1' is unclear",
      'write actor=first-last, places from 1',
    ],
    [{ bloc: ['Row+Nobody'] }, "'Nobody' is no actor of the conflict", 'actors are: Row, Column'],
  ])('refuses %j', async (settings, message, hint) => {
    const failed = askConflict(settings);
    await expect(failed).rejects.toThrow(InputError);
    await failed.catch((error: InputError) => expect(error.diagnostics).toMatchObject([{ message, hint }]));
  });
});

describe('stability of a situation', () => {
  test('says of each proposal who would leave and what holds the others', async () => {
    const { output, words } = await ask<SituationStability>({ situation: 'small' }, smallStore());
    // North alone moves the water: half to most gains it 0.5·0.3, and nobody can answer.
    expect(words).toContain('North would leave for water “Most”, a gain of 0.15: nobody could answer');
    expect(output.proposals[0]?.kept?.probability).toBe(0);
    expect(output.proposals[0]?.kept?.mostTempted).toBe('north');
    expect(output.listed).toBe('all');
    expect(output.states).toEqual([0, 1, 2, 3, 4, 5]);
    expect(output.actors).toEqual(['north']);
    expect(output.equilibria.nash).toEqual([3, 6]);
  });
  test('a move that is forbidden tempts nobody', async () => {
    const situation = changed(small.situation, 'little -> most', 'half -> most');
    const { output, words } = await ask<SituationStability>(
      { situation: 'small' },
      smallStore({ situation }),
    );
    expect(output.proposals[0]?.kept?.probability).toBe(1);
    expect(words).toContain('North: no move of its own is a gain');
  });
  test('without a controller there is nothing to break', async () => {
    const situation = changed(small.situation, '    controller: north\n', '');
    const { output, words } = await ask<SituationStability>(
      { situation: 'small' },
      smallStore({ situation }),
    );
    expect(output.proposals[0]?.kept).toBeNull();
    expect(words).toContain('nobody can move any issue alone');
  });
  test('of many packages counts all and lists those that are named', async () => {
    const { output, words } = await ask<SituationStability>(
      { situation: 'small', samples: 20 },
      smallStore({ situation: withIssues(7) }),
    );
    expect(output.listed).toBe('named');
    expect(output.packages).toBe(6 * 3 ** 7);
    expect(output.proposals.map(({ proposal }) => proposal)).toEqual(['swap', 'keep', 'all']);
    expect(output.states.length).toBe(output.numbers.length);
    for (const { kept, says } of output.proposals) expect(says.length).toBe(kept?.actors.length);
    // One package asked in two ways: by itself, and as one of all packages.
    for (const { kept, state } of output.proposals)
      for (const one of kept?.actors ?? [])
        for (const concept of ['nash', 'gmr', 'smr', 'seq'] as const)
          expect(output.stable[one.actor]?.[concept].includes(state ?? 0)).toBe(
            one.concepts[concept].isStable,
          );
    expect(words).toMatch(/would then answer with/);
  });
});

/** The small case with so many issues more, each moved by one of the two alone, and two proposals more. */
function withIssues(count: number): string {
  const names = Array.from({ length: count }, (_, k) => `more_${k}`);
  const issue = (name: string, k: number) =>
    `  ${name}: { question: How much?, scale: { 0: none, 100: all, assumption: even steps }, options: { none: { at: 0, label: None }, some: { at: ${30 + 5 * k}, label: Some }, all: { at: 100, label: All } }, status_quo: none, controller: ${k % 2 === 0 ? 'north' : 'south'} }\n`;
  const stances = (side: number) =>
    names
      .map(
        (name, k) =>
          `    ${name}: { position: ${(side * 60 + k * 35) % 100}, salience: ${0.1 + ((k + side) % 3) / 10}, assumption: says so }\n`,
      )
      .join('');
  const chosen = (option: string) => names.map((name) => `, ${name}: ${option}`).join('');
  const proposal = (id: string, title: string, option: string) =>
    `  ${id}: { title: ${title}, by: south, package: { water: half, trade: open${chosen(option)} }, claims: [k1] }\n`;
  return [
    ['stances:\n', `${names.map(issue).join('')}stances:\n`],
    ['  south:\n    water', `${stances(0)}  south:\n    water`],
    ['linkages:\n', `${stances(1)}linkages:\n`],
    [
      'calendar:\n',
      `${proposal('keep', 'Water and some', 'some')}${proposal('all', 'Everything', 'all')}calendar:\n`,
    ],
    ['package: { water: half, trade: open }', `package: { water: half, trade: open${chosen('none')} }`],
  ].reduce((text, [from = '', to = '']) => changed(text, from, to), small.situation);
}
