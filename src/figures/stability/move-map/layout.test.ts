import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMap } from './arbitraries.case.ts';
import { circularMap } from './circle.ts';
import { elmiraCircle, elmiraMap, thirtyCircle, thirtyMap } from './examples.case.ts';
import { hasNames, type MapFace, mapFaces } from './faces.ts';
import { layeredMap } from './layers.ts';
import { moveLines } from './lines.ts';
import type { MoveMapData } from './move-map.ts';
import { samples } from './route.ts';
import { fewestMoves } from './rows.ts';

function layoutOf(data: MoveMapData, width: number) {
  const ids = data.states.map(({ id }) => id);
  const isLayered = data.statusQuo !== undefined;
  const faces = mapFaces(data.states, hasNames(data.states, width, isLayered), isLayered);
  const lines = moveLines(data, ids);
  const layout = isLayered
    ? layeredMap(faces, lines, fewestMoves(data.statusQuo ?? 0, data.moves), width)
    : circularMap(faces, lines, width);
  const boxes = faces.map(({ width: wide, height, pad }, k) => ({
    x: layout.places[k]?.x ?? Number.NaN,
    y: layout.places[k]?.y ?? Number.NaN,
    wide: wide / 2 + pad,
    high: height / 2 + pad,
  }));
  return { ...layout, faces, lines, boxes };
}

/** On a circle small boxes are discs. */
function hasDiscs({ statusQuo }: MoveMapData, faces: readonly MapFace[]): boolean {
  return statusQuo === undefined && faces.every(({ width, height }) => width <= 30 && height === 24);
}

function overlaps(data: MoveMapData, width: number): readonly string[] {
  const { boxes, faces } = layoutOf(data, width);
  const areDiscs = hasDiscs(data, faces);
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b, j) => {
      const isApart = areDiscs
        ? Math.hypot(a.x - b.x, a.y - b.y) >= a.wide + b.wide
        : Math.abs(a.x - b.x) >= a.wide + b.wide || Math.abs(a.y - b.y) >= a.high + b.high;
      return isApart ? [] : [`${i} ${i + j + 1}`];
    }),
  );
}

function linesThroughBoxes(data: MoveMapData, width: number): readonly string[] {
  const { routes, lines, boxes, faces } = layoutOf(data, width);
  const areDiscs = hasDiscs(data, faces);
  return routes.flatMap((route, k) =>
    boxes.flatMap(({ x, y, wide, high }, i) => {
      if (lines[k]?.from === i || lines[k]?.to === i) return [];
      const isHit = samples(route, 40).some(([px, py]) =>
        areDiscs
          ? Math.hypot(px - x, py - y) < wide - 0.5
          : Math.abs(px - x) < wide - 0.5 && Math.abs(py - y) < high - 0.5,
      );
      return isHit ? [`line ${k} through ${i}`] : [];
    }),
  );
}

function outsiders(data: MoveMapData, width: number): readonly string[] {
  const { routes, boxes, height } = layoutOf(data, width);
  const isOut = (x: number, y: number) => !(x >= 0 && x <= width && y >= 0 && y <= height);
  return [
    ...boxes.filter(({ x, y, wide, high }) => isOut(x - wide, y - high) || isOut(x + wide, y + high)),
    ...routes.flatMap((route) => samples(route)).filter(([x, y]) => isOut(x, y)),
  ].map((one) => JSON.stringify(one));
}

const examples = [elmiraMap, elmiraCircle, thirtyMap, thirtyCircle];
const widths = fc.constantFrom(320, 360, 640);

describe('the layout of a map of moves', () => {
  test('keeps the boxes of up to thirty states apart', () => {
    for (const data of examples)
      for (const width of [320, 360, 640]) expect(overlaps(data, width)).toEqual([]);
    fc.assert(
      fc.property(anyMap(30), widths, (data, width) => {
        expect(overlaps(data, width)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('leads no line through the box of a third state', () => {
    for (const data of examples)
      for (const width of [320, 360, 640]) expect(linesThroughBoxes(data, width)).toEqual([]);
    fc.assert(
      fc.property(anyMap(30), widths, (data, width) => {
        expect(linesThroughBoxes(data, width)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('stays inside of its picture', () => {
    fc.assert(
      fc.property(anyMap(30), widths, (data, width) => {
        expect(outsiders(data, width)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('puts every state in the row of its distance, counted along moves in their direction', () => {
    const distances = fewestMoves(1, elmiraMap.moves);
    expect([...distances].filter(([, far]) => far === 1).map(([id]) => id)).toEqual([2, 3, 5, 7]);
    expect(distances.get(12)).toBe(3);
    expect(fewestMoves(12, elmiraMap.moves).size).toBe(2);
    const { places, marks } = layoutOf(elmiraMap, 360);
    const rows = new Map(places.map(({ y }, k) => [k + 1, y]));
    expect(rows.get(2)).toBe(rows.get(7));
    expect(marks.map(({ text }) => text)).toEqual(['0', '1', '2', '3']);
  });

  test('orders rows so that lines which need not cross do not', () => {
    const states = [1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, label: String(id), equilibria: [] }));
    const move = (from: number, to: number) => ({
      actor: 'a',
      from,
      to,
      isImprovement: true,
      isReversible: false,
    });
    const data: MoveMapData = {
      id: '',
      title: '',
      states,
      actors: [{ id: 'a', name: 'A' }],
      moves: [move(1, 2), move(1, 3), move(1, 4), move(2, 7), move(3, 6), move(4, 5)],
      statusQuo: 1,
    };
    const { places } = layoutOf(data, 360);
    const x = (id: number) => places[id - 1]?.x ?? 0;
    const above = [2, 3, 4].sort((a, b) => x(a) - x(b));
    expect([7, 6, 5].sort((a, b) => x(a) - x(b))).toEqual(above.map((id) => 9 - id));
  });
});
