import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { makeStudy } from '../study/index.ts';
import { verdict } from './index.ts';

const third = `  - { id: shared, actor: south, when: { water: half, trade: open }, worth: { value: -0.05, claims: [k2] } }
`;
/** South loses by the pair in one world, and by what no world names in both. */
const text = changed(
  changed(small.situation, 'worth: { value: 0.1,', 'worth: { value: -0.9,'),
  'required: [north, south]',
  `${third}worlds:
  coupled: { label: Both at once, linkages: [pair] }
  apart: { linkages: [] }
required: [north, south]`,
);

async function asked(of: string) {
  const { situation, diagnostics } = await load(smallStore({ situation: of }), { situation: 'small' });
  const [proposal] = situation?.proposals ?? [];
  if (situation === undefined || proposal === undefined) throw new Error(JSON.stringify(diagnostics));
  return verdict(makeStudy(situation, { seed: 1, samples: 1000 }), { ...proposal, proposal: proposal.id });
}

describe('worlds', () => {
  test('each is the file with the linkages of the others left out, in the same draws', async () => {
    const { worlds } = await asked(text);
    const without = (linkage: RegExp) =>
      asked(text.replace(linkage, (line) => line.replace(/value: [-.0-9]+/, 'value: 0')));
    const [coupled, apart] = [await asked(text), await without(/.*id: pair.*/)];
    expect(worlds).toEqual([
      {
        world: 'coupled',
        label: 'Both at once',
        accepted: coupled.accepted.probability,
        joint: coupled.joint.probability,
      },
      {
        world: 'apart',
        label: 'apart',
        accepted: apart.accepted.probability,
        joint: apart.joint.probability,
      },
    ]);
    expect(worlds[0]?.accepted).toBe(0);
    expect(worlds[1]?.accepted).toBeGreaterThan(0.5);
  });

  test('a file that names none has none', async () => {
    expect((await asked(small.situation)).worlds).toEqual([]);
  });

  test('one alone, and a linkage that does not exist, are errors with words', async () => {
    const broken = text
      .replace('linkages: [pair]', 'linkages: [pare]')
      .replace('  apart: { linkages: [] }\n', '');
    const { diagnostics } = await load(smallStore({ situation: broken }), { situation: 'small' });
    expect(diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      ['bad-world', 'worlds names one world', 'two or more can be told apart; name another, or none'],
      ['unknown-linkage', "world 'coupled' names 'pare', which is no linkage", "did you mean 'pair'?"],
    ]);
  });
});
