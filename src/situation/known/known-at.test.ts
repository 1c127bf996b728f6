import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';

// k2 was said on 4 January, k1 appeared on the fifth; the file speaks of the tenth.
async function at(asOf: string, change: readonly (readonly [from: string, to: string])[] = []) {
  const situation = change.reduce((text, [from, to]) => changed(text, from, to), small.situation);
  const loaded = await load(smallStore({ situation }), { situation: 'small', asOf });
  return { ...loaded, codes: loaded.diagnostics.map(({ code, severity }) => `${severity} ${code}`) };
}

const known = async (...asked: Parameters<typeof at>) => {
  const { situation, diagnostics } = await at(...asked);
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  return situation;
};

describe('a part of a file', () => {
  test('is known from the earliest of its claims, or from the day that it names', async () => {
    expect((await known('2026-01-04')).proposals).toEqual([]);
    expect((await known('2026-01-05')).proposals.map(({ id }) => id)).toEqual(['swap']);
    const dated = [['by: south, package', 'by: south, known: 2026-01-02, package']] as const;
    expect((await known('2026-01-02', dated)).proposals.map(({ id }) => id)).toEqual(['swap']);
    expect((await known('2026-01-01', dated)).proposals).toEqual([]);
  });

  test('shows no claim that was made later', async () => {
    const both = [['open }, claims: [k1]', 'open }, claims: [k2, k1]']] as const;
    expect((await known('2026-01-04', both)).proposals[0]?.support.claims).toEqual(['k2']);
    expect((await known('2026-01-05', both)).proposals[0]?.support.claims).toEqual(['k2', 'k1']);
  });

  test('takes with it what cannot do without it', async () => {
    const later = [['half: { at: 50,', 'half: { at: 50, known: 2026-01-09,']] as const;
    const { issues, linkages, proposals, notYetKnown } = await known('2026-01-06', later);
    expect(issues.map(({ id, options }) => [id, options.map((one) => one.id)])).toEqual([
      ['water', ['little', 'most']],
      ['trade', ['closed', 'open']],
    ]);
    expect([linkages, proposals]).toEqual([[], []]);
    expect(notYetKnown).toMatchObject({ options: 1, rules: 1, proposals: 1, issues: 0, claims: 0 });
  });

  test('an issue with one option left goes, and what asks for that option asks for nothing', async () => {
    const later = [
      ['open: { at: 100,', 'open: { at: 100, known: 2026-01-09,'],
      ['trade: open }, claims: [k1]', 'trade: closed }, claims: [k1]'],
    ] as const;
    const { issues, stances, proposals, noDeal } = await known('2026-01-06', later);
    expect(issues.map(({ id }) => id)).toEqual(['water']);
    expect(stances.map(({ issue }) => issue)).toEqual(['water', 'water']);
    expect(proposals.map((one) => one.package)).toEqual([{ water: 'half' }]);
    expect(noDeal).toEqual({ water: 'most' });
  });

  test('an issue goes with the option that holds, and nothing may ask for any of it', async () => {
    const later = [['closed: { at: 0,', 'closed: { at: 0, known: 2026-01-09,']] as const;
    const { issues, proposals } = await known('2026-01-06', later);
    expect([issues.map(({ id }) => id), proposals]).toEqual([['water'], []]);
  });

  test('where nothing is left to decide, it is said', async () => {
    const later = [
      ['closed: { at: 0,', 'closed: { at: 0, known: 2026-01-09,'],
      ['most: { at: 80,', 'most: { at: 80, known: 2026-01-09,'],
    ] as const;
    const { situation, diagnostics } = await at('2026-01-06', later);
    expect(situation).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toContain(
      'nothing that is to be decided was known on 2026-01-06',
    );
  });
});

describe('a number all of whose claims came later', () => {
  const salience = async (...asked: Parameters<typeof at>) => {
    const { situation, codes } = await at(...asked);
    const found = situation?.stances.find(({ actor, issue }) => actor === 'south' && issue === 'trade');
    return { salience: found?.salience, codes };
  };
  const stance = 'salience: 0.2, claims: [k2] }';

  test('has its whole scale, is named, and is a gap', async () => {
    const { salience: found, codes } = await salience('2026-01-03');
    expect(found).toMatchObject({ low: 0, high: 1, isDefault: true, support: { claims: [] } });
    expect(found?.support.assumption).toBeUndefined();
    expect(codes).toContain('warning not-yet-known');
  });

  test('has the default that the file declares', async () => {
    const declared = [['required: [', 'defaults: { salience: 0.1 to 0.6 }\nrequired: [']] as const;
    const { salience: found, codes } = await salience('2026-01-03', declared);
    expect(found).toMatchObject({ low: 0.1, high: 0.6, isDefault: true });
    expect(codes).toContain('note not-yet-known');
  });

  test('is what it was before', async () => {
    const before = [[stance, 'salience: { value: 0.2, claims: [k2], before: 0.4 to 0.5 } }']] as const;
    expect((await salience('2026-01-03', before)).salience).toMatchObject({
      low: 0.4,
      high: 0.5,
      isDefault: false,
    });
    expect((await salience('2026-01-04', before)).salience).toMatchObject({ low: 0.2, high: 0.2 });
  });

  test('is an earlier dated value', async () => {
    const dated = [
      [
        stance,
        'salience: { dated: { 2025-12-01: { value: 0.7, assumption: a guess }, 2026-01-02: { value: 0.2, claims: [k2] } } } }',
      ],
    ] as const;
    expect((await salience('2026-01-03', dated)).salience?.median).toBe(0.7);
    expect((await salience('2026-01-04', dated)).salience?.median).toBe(0.2);
  });

  test('is left out where it may be', async () => {
    const outside = [['name: South,', 'name: South, outside_option: { value: 0.3, claims: [k1] },']] as const;
    const south = async (day: string) => (await known(day, outside)).actors.find(({ id }) => id === 'south');
    expect((await south('2026-01-04'))?.outsideOption).toBeUndefined();
    expect((await south('2026-01-05'))?.outsideOption?.median).toBe(0.3);
  });

  test('of capability is anything up to the largest that was known', async () => {
    const south = (await known('2026-01-04')).actors.find(({ id }) => id === 'south');
    expect(south?.capability).toMatchObject({ low: 0, high: 100, isDefault: true });
  });
});

test.each([
  ['{ value: 0.2, claims: [k2], before: 2 }', 'salience.before is 2'],
  [
    '{ value: 0.2, claims: [k2], before: { dated: { 2026-01-01: 0.1 } } }',
    'salience.before holds on every day',
  ],
])('what a number was before must be a number that it could be: %s', async (written, words) => {
  const { diagnostics } = await at('2026-01-10', [
    ['salience: 0.2, claims: [k2] }', `salience: ${written} }`],
  ]);
  expect(diagnostics.map(({ message }) => message).join()).toContain(words);
});

test('claims taken as unsaid leave the file as if nobody had made them', async () => {
  const { situation } = await load(smallStore(), { situation: 'small' }, new Set(['k1']));
  expect([...(situation?.evidence.claims.keys() ?? [])]).toEqual(['k2']);
  expect(situation?.proposals).toEqual([]);
});

test('knowledge changes on the days of claims, parts and facts', async () => {
  const dated = [['by: south, package', 'by: south, known: 2026-01-02, package']] as const;
  expect((await at('2026-01-10', dated)).knowledgeDays).toEqual([
    '2026-01-02',
    '2026-01-04',
    '2026-01-05',
    '2026-06-01',
  ]);
});

test('facts after the file’s own day are named; asked about an earlier day they are only counted', async () => {
  const facts =
    'observed:\n  - { id: later_on, on: 2026-02-01, lasted: no_deal, assumption: x }\n  - { id: so_far, on: 2025-12-01, lasted: no_deal, assumption: x }\nrequired: [';
  const situation = changed(small.situation, 'required: [', facts);
  const own = await load(smallStore({ situation }), { situation: 'small' });
  expect(own.situation?.observedLater).toEqual(['later_on']);
  const earlier = await load(smallStore({ situation }), { situation: 'small', asOf: '2025-11-01' });
  expect(earlier.situation?.observedLater).toEqual([]);
  expect(earlier.situation?.notYetKnown.facts).toBe(2);
});
