import { expect, test } from 'vitest';
import { explore } from './disagreement.ts';
import type { GameDraw, MoveGame } from './game.ts';
import { aloneUtility } from './plain-ends.case.ts';
import { emptySites, mostSites, worthAt } from './sites.ts';

const counts = [3, 2, 2];

/** Two actors and three issues: one each, and one of both; the first values two options together. */
function smallGame(): MoveGame {
  return {
    actors: 2,
    optionCounts: Int32Array.from(counts),
    noDeal: Int32Array.of(0, 0, 0),
    starts: Int32Array.of(0, 3, 5, 7),
    control: [
      { kind: 'any', actors: [0] },
      { kind: 'any', actors: [1] },
      { kind: 'all', actors: [0, 1] },
    ],
    linkages: [[{ index: 0, when: [0, 1].map((issue) => ({ issue, matches: Uint8Array.of(0, 1, 0) })) }], []],
    canMove: (_, from, to) => !(from === 2 && to === 1),
    isDecided: () => false,
    isAllowed: (chosen) => !(chosen[0] === 2 && chosen[1] === 1),
  };
}

function drawOf(alone: readonly number[]): GameDraw {
  return {
    options: Float64Array.from(alone),
    alone: Float64Array.from(alone),
    worth: Float64Array.of(0.3),
    counted: new Uint8Array(1),
    extra: () => null,
    passes: () => true,
  };
}

const draws = [
  [0, 0.2, 0.1, 0, 0.3, 0.1, 0, 0.3, 0, 0.4, 0.1, 0, 0, 0.2],
  [0.5, 0.2, 0.6, 0, 0.1, 0.1, 0.2, 0, 0.3, 0.1, 0, 0.2, 0, 0.2],
  [0.1, 0.2, 0.4, 0.3, 0, 0.1, 0.2, 0.2, 0, 0.1, 0, 0.2, 0.5, 0.1],
].map(drawOf);

test('what is kept of a package is worth what the package is worth, in every draw', () => {
  const game = smallGame();
  const sites = emptySites(game);
  for (const draw of draws)
    for (let key = 0; key < 12; key++) {
      const chosen = Int32Array.of(Math.floor(key / 4), Math.floor(key / 2) % 2, key % 2);
      const site = sites.siteOf(chosen);
      expect([site.key, ...site.package]).toEqual([key, ...chosen]);
      for (const actor of [0, 1]) {
        const [plain, kept] = [new Uint8Array(1), new Uint8Array(1)];
        const worth = aloneUtility(game, { ...draw, counted: plain }, actor, chosen);
        expect(worthAt(game, { ...draw, counted: kept }, actor, site)).toBe(worth);
        // Worlds ask which linkages counted.
        expect(kept).toEqual(plain);
      }
    }
});

test('a game whose draws share their moves ends where one that finds them anew does', () => {
  const shared = smallGame();
  for (const draw of draws) {
    const settings = { counterMoves: 'all', budget: { left: 1000 } } as const;
    const anew = { counterMoves: 'all', budget: { left: 1000 } } as const;
    expect(explore(shared, draw, settings).disagreement()).toEqual(
      explore(smallGame(), draw, anew).disagreement(),
    );
    expect(settings.budget).toEqual(anew.budget);
  }
});

test('moves are kept up to a bound, and a list that is cut is none', () => {
  const game = smallGame();
  const whole = emptySites(game);
  const start = whole.siteOf(game.noDeal);
  const keys = (list: ReturnType<typeof whole.movesOf>) => list?.map(({ key }) => key);
  expect(keys(whole.movesOf(0, start))).toEqual([4, 8]);
  expect(whole.movesOf(0, start)).toBe(whole.movesOf(0, start));
  const short = emptySites(game, { ...mostSites, list: 1 });
  expect(short.movesOf(0, short.siteOf(game.noDeal))).toBeNull();
  const few = emptySites(game, { ...mostSites, moves: 2 });
  expect(keys(few.movesOf(0, few.siteOf(game.noDeal)))).toEqual([4, 8]);
  expect(few.movesOf(1, few.siteOf(game.noDeal))).toBeNull();
});

test('moves that are too many to be kept are followed all the same', () => {
  const options = mostSites.list + 100;
  const game: MoveGame = {
    ...smallGame(),
    actors: 1,
    optionCounts: Int32Array.of(options),
    noDeal: Int32Array.of(0),
    starts: Int32Array.of(0, options),
    control: [{ kind: 'any', actors: [0] }],
    linkages: [[]],
    isAllowed: () => true,
  };
  const alone = Array.from({ length: options }, (_, o) => (o === options - 3 ? 1 : 0));
  const { ends } = explore(game, drawOf(alone), {
    counterMoves: 'all',
    budget: { left: 3 * options },
  }).disagreement();
  expect(ends).toEqual([Int32Array.of(options - 3)]);
});
