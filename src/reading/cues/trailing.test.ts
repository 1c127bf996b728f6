import { describe, expect, test } from 'vitest';
import { soundOf } from '../language/sound.ts';
import { readText } from '../read-text.ts';

const read = (text: string) =>
  readText(text).attributions.map(({ source, content }) => [
    source.text,
    content.map((one) => one.text).join(),
  ]);

describe('what is said before its verb', () => {
  test.each([
    [
      'Цены на хлеб выросли на юге страны, сообщило ведомство.',
      'ведомство',
      'Цены на хлеб выросли на юге страны',
    ],
    [
      'Хлеб подорожал на юге страны, пишет «Утренний Лист».',
      '«Утренний Лист»',
      'Хлеб подорожал на юге страны',
    ],
    [
      'Дорогу на юг страны закроют в мае, сообщила газета «Лист» в среду.',
      'газета «Лист»',
      'Дорогу на юг страны закроют в мае',
    ],
    [
      'Les prix du pain montent dans le sud, a annoncé le ministre de l’agriculture.',
      'le ministre de l’agriculture',
      'Les prix du pain montent dans le sud',
    ],
  ])('%s', (text, source, content) => {
    expect(read(text)).toEqual([[source, content]]);
  });
  test.each([
    'Он приехал на юг страны вчера, сообщил новости и уехал.',
    'Газета «Утренний лист» закрылась в прошлом году.',
  ])('is not found where nobody says it: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
  test('leaves a clause with что to the speaker before it', () => {
    const [first] = read('Министр, выступая в парламенте, сообщил депутатам Лемории, что денег нет.');
    expect(first?.[1]).toBe('что денег нет');
  });
});

test('a name sounds alike in Latin and Cyrillic letters, whatever its case', () => {
  const pairs = [
    ['Herald', 'Геральд'],
    ['Ostrel Wire', 'Острел Уайр'],
    ['Washington', 'Вашингтон'],
    ['Times', 'Таймс'],
    ['Journal', 'Джорнал'],
    ['Karnath', 'Карнатом'],
  ];
  for (const [latin = '', cyrillic = ''] of pairs) expect(soundOf(cyrillic), cyrillic).toBe(soundOf(latin));
  expect(soundOf('Herald')).not.toBe(soundOf('Gazette'));
});
