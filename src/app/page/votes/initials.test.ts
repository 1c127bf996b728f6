import { expect, test } from 'vitest';
import { initialsIn } from './initials.ts';

test('no two members of a body have the same two letters, where their letters allow it', () => {
  const all = ['Poland', 'Portugal', 'Slovakia', 'Slovenia', 'Spain', 'Ireland', 'Italy', 'Österreich', '𝒜b'];
  const found = all.map((one) => initialsIn(one, all));
  expect(found).toEqual(['Pl', 'Pr', 'Sa', 'Se', 'Sp', 'Ir', 'It', 'Ös', '𝒜b']);
});
