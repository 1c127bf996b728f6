import { expect, test } from 'vitest';
import { catalogues } from '../../words/index.ts';
import { worldLines } from './lines.ts';
import { worldsApart } from './worlds.ts';

type Asked = Parameters<typeof worldsApart>[0][number];

const asked = (proposal: string, worlds: Asked['worlds']) => ({ proposal, title: proposal, worlds });
const world = (id: string, accepted: number | null, joint: number) => ({
  world: id,
  label: `The world ${id}`,
  accepted,
  joint,
});

test('of all proposals the one whose answer differs most between worlds is told, in one line', () => {
  const found = worldsApart([
    asked('alike', [world('tied_up', 0.5, 0.4), world('apart', 0.5, 0.405)]),
    asked('swap', [world('tied_up', 0.1, 0.02), world('apart', 0.3, 0.04)]),
    asked('none', [world('tied_up', null, 0), world('apart', null, 0)]),
  ]);
  expect(found).toMatchObject({ proposal: 'swap', test: 'accepted' });
  expect(worldLines(found, '2', catalogues.en)).toEqual(['2 accepted in 10 % if tied up, in 30 % if apart']);
  expect(worldLines(found, '', catalogues.en)).toEqual([
    'swap accepted in 10 % if tied up, in 30 % if apart',
  ]);
});

test('where no answer differs by a point, or no worlds are told apart, nothing is said', () => {
  expect(worldsApart([asked('alike', [world('a', 0.5, 0.4), world('b', 0.5, 0.405)])])).toBeNull();
  expect(worldsApart([asked('one', [])])).toBeNull();
  expect(worldLines(null, '2', catalogues.en)).toEqual([]);
});
