import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import { oneNameEach } from './one-name.ts';
import { sentenceFinder } from './sentence-of.ts';
import { suggestActors } from './suggest-actors.ts';
import { suggestIssues } from './suggest-issues.ts';

const issuesOf = (text: string) => {
  const reading = readText(text);
  const sentenceOf = sentenceFinder(reading);
  const drafts = reading.claims.map((draft) => ({ id: draft.id, draft, sentence: sentenceOf(draft) }));
  return suggestIssues(drafts, []);
};

describe('one name for each party', () => {
  test.each([
    ['a seat of government', ['Russia', 'Kremlin', 'Moscow', 'Russian'], ['Russia']],
    ['short names', ['US', 'United States', 'Washington', 'White House'], ['United States']],
    ['a language beside', ['Russia', 'Россия', 'России', 'российский', 'Кремль'], ['Russia']],
    [
      'adjectives of invented states',
      ['Velmar', 'Velmari', 'Ostria', 'Ostrian', 'Tarsk'],
      ['Velmar', 'Ostria', 'Tarsk'],
    ],
    ['cases', ['Карнат', 'Карната', 'Карнату', 'Лемория', 'Лемории'], ['Карнат', 'Лемория']],
    ['initials', ['Grain Trade Union', 'GTU'], ['Grain Trade Union']],
    ['possessives and articles', ['Tarsk', 'Tarsk’s', 'the Tarsk'], ['Tarsk']],
    [
      'names that only begin alike',
      ['Niger', 'Nigeria', 'Mali', 'Malta'],
      ['Niger', 'Nigeria', 'Mali', 'Malta'],
    ],
  ])('%s', (_, names, wanted) => {
    expect([...new Set(names.map(oneNameEach(names)))]).toEqual(wanted);
  });

  test('does not hang on the order in which the names come, and a name that stands for others stands for itself', () => {
    const names = [
      'Velmar',
      'Velmari',
      'Ostria',
      'Ostrian',
      'Kremlin',
      'Карнат',
      'Карнату',
      'GTU',
      'Grain Trade Union',
    ];
    const wanted = names.map(oneNameEach(names));
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (turned) => {
        const called = oneNameEach(turned);
        expect(names.map(called)).toEqual(wanted);
        for (const name of wanted) expect(called(name)).toBe(name);
      }),
    );
  });
});

test('actors that go by several names are suggested once, with the others beside', () => {
  const text =
    'The government of Velmar met envoys from Tarsk. A Velmari minister said that Velmar would wait. Talks between Velmar and Tarsk went on. The Velmari army left Tarsk.';
  expect(suggestActors([readText(text)])).toMatchObject([
    { id: 'velmar', mentions: 5, variants: ['Velmari'] },
    { id: 'tarsk' },
  ]);
});

describe('issues', () => {
  test('that speak of a decision and an amount come first, with the sentence from which they are', () => {
    const found = issuesOf(
      'The minister said that the border would open in May. The envoy wants a loan of 20 million euros for grain ships.',
    );
    expect(found.map(({ words, sentence }) => [words, sentence])).toEqual([
      [
        'a loan of 20 million euros for grain ships',
        'The envoy wants a loan of 20 million euros for grain ships.',
      ],
      ['the border would open in May', 'The minister said that the border would open in May.'],
    ]);
  });
  test.each([
    ['a guess at how it is', '"It may be a bluff that costs 30 tonnes of wheat," the minister said.'],
    ['talks', 'The minister wants to hold face-to-face negotiations on missiles soon.'],
    ['answers', 'The president hopes to receive answers on questions of strategy.'],
    ['a fear', 'Traders fear that the port will close before the winter storms.'],
    ['nobody', '"Nobody has shown us a treaty with a price," the minister said.'],
  ])('are not made of %s', (_, text) => {
    expect(issuesOf(text)).toEqual([]);
  });
  test('are at most four', () => {
    const nouns = ['port', 'canal', 'mine', 'bridge', 'airfield', 'harbour', 'railway'];
    const text = nouns
      .map((noun, i) => `The envoy wants to reopen the ${noun} for ${i + 2} ships of grain${i}.`)
      .join(' ');
    expect(issuesOf(text).length).toBeLessThanOrEqual(4);
  });
});
