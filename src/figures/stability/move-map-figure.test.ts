import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyWidth } from '../frame/any-width.case.ts';
import { expectSound } from '../frame/expect-sound.case.ts';
import { hostile } from '../money/money-examples.case.ts';
import { anyMap } from './move-map/arbitraries.case.ts';
import { strongestConcepts } from './move-map/concepts.ts';
import {
  elmiraCircle,
  elmiraMap,
  fourMap,
  largeMap,
  namedMap,
  thirtyCircle,
  thirtyMap,
} from './move-map/examples.case.ts';
import { moveLines } from './move-map/lines.ts';
import type { MoveMapData } from './move-map/move-map.ts';
import { moveMapFigure } from './move-map-figure.ts';

const examples = [fourMap, elmiraMap, elmiraCircle, thirtyMap, thirtyCircle, largeMap, namedMap];

/** Titles of the groups: what a reader is told of a state or of a line. */
function titles(svg: string): readonly string[] {
  return [...svg.matchAll(/<g><title>([^<]*)<\/title>/g)].map(([, words = '']) => words);
}

describe('a map of moves', () => {
  test('is stored', async () => {
    for (const data of examples) {
      const { id, svg } = moveMapFigure(data);
      await expect(svg).toMatchFileSnapshot(`../pictures/${id}.svg`);
    }
  });

  test('carries a title, what to see, and its data, the same bytes again', () => {
    for (const data of examples) {
      expectSound(moveMapFigure(data));
      expect(moveMapFigure(data)).toEqual(moveMapFigure(data));
    }
  });

  test('holds for any states, moves and names', () => {
    fc.assert(
      fc.property(anyMap(40), anyWidth, (data, width) => expectSound(moveMapFigure(data, width))),
      { numRuns: 80 },
    );
  });

  test('draws the states of every arrow that it draws', () => {
    fc.assert(
      fc.property(anyMap(60), (data) => {
        const words = titles(moveMapFigure(data).svg);
        const drawn = new Set(words.flatMap((one) => /^state (\d+)/.exec(one)?.[1] ?? []));
        for (const [, from = '', to = ''] of words.join('\n').matchAll(/: (\d+) to (\d+), (?:a|no) gain/g))
          expect(drawn.has(from) && drawn.has(to)).toBe(true);
        expect(drawn.size).toBe(Math.min(drawn.size, 30));
      }),
      { numRuns: 60 },
    );
  });

  test('writes names from a file as text', () => {
    const { svg, id } = moveMapFigure({ ...namedMap, id: '"><script>', title: hostile });
    expect(id).toBe('move-map-script');
    expect(svg.includes('>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;: ')).toBe(true);
    expect(svg.includes('<script')).toBe(false);
  });

  test('merges a move and the move back into one line with a weight each way', () => {
    const lines = moveLines(namedMap, [1, 2, 3, 4, 5, 6]);
    const line = (actor: number, from: number, to: number) =>
      lines.find((one) => one.actor === actor && one.from === from - 1 && one.to === to - 1);
    expect(line(1, 1, 3)).toMatchObject({ forth: 'improvement', back: 'other', steps: [1] });
    expect(line(0, 4, 5)).toMatchObject({ forth: 'improvement', back: 'none' });
    expect(line(1, 1, 5)).toMatchObject({ forth: 'none', back: 'other' });
    // Listed both ways in Elmira: still one line.
    expect(moveLines(elmiraMap, [1, 7])).toEqual([
      { actor: 2, from: 0, to: 1, forth: 'improvement', back: 'other', steps: [1] },
    ]);
  });

  test('leaves out lines without gain where asked, but not the path', () => {
    const path = [{ actor: 'a0', from: 1, to: 2 }];
    const { svg } = moveMapFigure({ ...elmiraMap, hasImprovementsOnly: true, path });
    const words = titles(svg);
    expect(words).toContain('Ministry: 1 to 2, no gain');
    expect(words).not.toContain('Ministry: 3 to 4, no gain');
    expect(words).toContain('Local government: 1 to 7, a gain; 7 to 1, no gain');
  });

  test('leaves out moves without gain beyond twelve states unless asked for, and says so', () => {
    const others = (data: MoveMapData) =>
      titles(moveMapFigure(data).svg).filter(
        (words) => words.includes('no gain') && !words.includes('a gain'),
      );
    expect(others(elmiraMap).length).toBeGreaterThan(0);
    expect(moveMapFigure(elmiraMap).description).not.toContain('left out');
    const { path: _, ...thirty } = thirtyMap;
    expect(others(thirty)).toEqual([]);
    expect(moveMapFigure(thirty).description).toContain(
      'Moves by which nobody gains are left out, but for the path',
    );
    expect(others({ ...thirty, hasImprovementsOnly: false }).length).toBeGreaterThan(0);
    // A move that is not on a line with a gain the other way.
    const reply = thirty.moves.find(
      (one) =>
        !thirty.moves.some(
          ({ actor, from, to, isImprovement }) =>
            isImprovement &&
            actor === one.actor &&
            Math.min(from, to) === Math.min(one.from, one.to) &&
            Math.max(from, to) === Math.max(one.from, one.to),
        ),
    );
    expect(reply).toBeDefined();
    expect(others({ ...thirty, replies: reply === undefined ? [] : [reply] }).length).toBe(1);
  });

  test('keeps a map of twelve states small', () => {
    expect(moveMapFigure(elmiraMap).svg.length).toBeLessThan(19_000);
    const { path: _, ...bare } = elmiraMap;
    const states = bare.states.map(({ id, label, equilibria }) => ({ id, label, equilibria }));
    expect(moveMapFigure({ ...bare, states, hasImprovementsOnly: true }).svg.length).toBeLessThan(11_400);
  });

  test('rings a Nash equilibrium twice, another once, and names the strongest concepts', () => {
    const rings = (id: number) => {
      const { svg } = moveMapFigure(namedMap);
      const group = new RegExp(`<g><title>state ${id}[,;<][^§]*?</g>`).exec(svg)?.[0] ?? '';
      return [...group.matchAll(/fill="[^"]+" stroke="var\(--ink\)"/g)].length;
    };
    expect([1, 2, 4, 5].map(rings)).toEqual([1, 0, 2, 1]);
    expect(moveMapFigure(namedMap).svg.includes('>SEQ·SMR<')).toBe(true);
    expect(strongestConcepts(['gmr', 'smr', 'seq', 'nash'])).toEqual(['nash']);
    expect(strongestConcepts(['gmr', 'smr', 'seq', 'sseq'])).toEqual(['sseq']);
    expect(strongestConcepts(['gmr', 'smr'])).toEqual(['smr']);
  });

  test('numbers the steps of the path, also where one line carries two', () => {
    const path = [
      { actor: 'a2', from: 1, to: 7 },
      { actor: 'a2', from: 7, to: 1 },
      { actor: 'a0', from: 1, to: 2 },
    ];
    const { svg, description, table } = moveMapFigure({ ...elmiraMap, path });
    expect(svg.includes('>1,2<')).toBe(true);
    expect(description).toContain('A path of 3 steps is numbered.');
    expect(table.rows[0]?.at(-1)).toBe('1, 2, 3');
  });

  test('says how many states are not drawn', () => {
    const { svg, description, table } = moveMapFigure(largeMap);
    expect(description).toMatch(/270 states are not/);
    expect(svg.replaceAll(/<[^>]*>/g, ' ')).toMatch(/270\s+states are not/);
    expect(table.rows.length).toBe(30);
    expect(titles(svg).some((words) => words.startsWith('state 42,') || words.startsWith('state 42;'))).toBe(
      true,
    );
  });

  test('tells actors apart by dashes, and keeps the place that an actor has in the situation', () => {
    const { svg } = moveMapFigure(namedMap);
    expect(svg).toMatch(
      /class="a4" fill="none" stroke="var\(--c\)" stroke-width="1.8" stroke-dasharray="4 2"/,
    );
    expect(svg).toMatch(/class="a0" fill="none" stroke="var\(--c\)" stroke-width="1.8"\/>/);
  });

  test('says so when there is nothing to see, and refuses what does not fit together', () => {
    const nothing = { id: '', title: '', states: [], actors: [], moves: [] };
    expect(moveMapFigure(nothing).description).toBe('There is no state to show.');
    expect(() => moveMapFigure({ ...elmiraMap, statusQuo: 13 })).toThrow('there is no state 13');
    expect(() => moveMapFigure({ ...elmiraMap, path: [{ actor: 'x', from: 1, to: 2 }] })).toThrow(
      'there is no actor x',
    );
    expect(() => moveMapFigure({ ...elmiraMap, states: [...elmiraMap.states, ...elmiraMap.states] })).toThrow(
      'the same number',
    );
    expect(() => moveMapFigure(elmiraMap, 10)).toThrow('the width is 10');
  });
});
