import { spareWidth } from '../../frame/svg.ts';
import { conceptName, ringsOf, strongestConcepts } from './concepts.ts';
import type { MoveMapState } from './move-map.ts';

/** How a state looks, before it has a place. */
export interface MapFace {
  readonly id: number;
  readonly text: string;
  /** Short names of the strongest concepts. */
  readonly letters: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Rings around it: two for Nash, one for another equilibrium. */
  readonly rings: number;
  /** Pixels that the rings take around the box. */
  readonly pad: number;
}

/** Where a state stands: its middle. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
}

/** Names in the boxes where all are short enough, else numbers: half of them cut would read worse. */
export function hasNames(states: readonly MoveMapState[], width: number, isLayered: boolean): boolean {
  const widest = states.reduce((most, { label }) => Math.max(most, spareWidth(label, 13.5)), 0);
  // On an oval wide boxes would stand in each other's lines.
  return isLayered
    ? widest <= 44 || (states.length <= 16 && widest <= 0.28 * width)
    : widest <= 18 || (states.length <= 12 && widest <= 0.2 * width);
}

/**
 * Boxes as large as their text. In rows the letters stand inside; on an oval they stand outside, and all boxes are as wide
 * as the widest, so that lines can pass beside each.
 */
export function mapFaces(
  states: readonly MoveMapState[],
  areNamed: boolean,
  areLettersInside: boolean,
): readonly MapFace[] {
  const faces = states.map(({ id, label, equilibria }) => {
    const text = areNamed && label.trim() !== '' ? label : String(id);
    const letters = strongestConcepts(equilibria).map(conceptName);
    const rings = ringsOf(equilibria);
    const isTall = areLettersInside && letters.length > 0;
    const inside = Math.max(spareWidth(text, 13.5), isTall ? spareWidth(letters.join('·')) : 0);
    return {
      id,
      text,
      letters,
      width: Math.max(areLettersInside ? 30 : 24, inside + 12),
      height: isTall ? 34 : 24,
      rings,
      pad: 3 * rings,
    };
  });
  const widest = faces.reduce((most, { width }) => Math.max(most, width), 0);
  return areLettersInside ? faces : faces.map((face) => ({ ...face, width: widest }));
}
