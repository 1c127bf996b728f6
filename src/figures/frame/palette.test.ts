import { describe, expect, test } from 'vitest';
import { contrast, deltaE, distance, type Vision, visions } from './colour-vision.case.ts';
import { actorClass, figureStyle, palettes } from './palette.ts';

/** Least CIEDE2000 between two actors; tritanopes are one in thirty thousand, deuteranopes one in twenty men. */
const leastBetweenActors: Readonly<Record<Vision, number>> = {
  trichromat: 11,
  protanope: 11,
  deuteranope: 11,
  tritanope: 8,
};
/** From the two meanings, which side, shape or hatching carry besides. */
const leastFromMeanings = 7.5;

describe('the palette', () => {
  test('measures distance and contrast as published', () => {
    // Sharma, Wu & Dalal (2005), table 1, pairs 1, 7 and 19.
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(deltaE([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
    expect(deltaE([50, 2.5, 0], [61, -5, 29])).toBeCloseTo(22.8977, 4);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  });

  for (const [ground, palette] of Object.entries(palettes)) {
    const { paper, ink, soft, mark, good, bad, other, actors } = palette;

    test(`is readable on ${ground}: marks 3:1, and text and letters on marks 4.5:1`, () => {
      for (const colour of [mark, other, good, bad, ...actors])
        expect(contrast(colour, paper), colour).toBeGreaterThanOrEqual(3);
      for (const colour of [ink, soft, good, bad, ...actors])
        expect(contrast(colour, paper), colour).toBeGreaterThanOrEqual(4.5);
    });

    test.each(visions)(`keeps actors apart on ${ground} for a %s`, (vision) => {
      for (const [i, one] of actors.entries()) {
        for (const other of actors.slice(i + 1))
          expect(distance(one, other, vision), `${one} ${other}`).toBeGreaterThanOrEqual(
            leastBetweenActors[vision],
          );
        if (vision === 'tritanope') continue;
        for (const meaning of [good, bad])
          expect(distance(one, meaning, vision), `${one} ${meaning}`).toBeGreaterThanOrEqual(
            leastFromMeanings,
          );
      }
    });

    test.each(visions)(`tells a gain from a loss on ${ground} for a %s`, (vision) => {
      expect(distance(good, bad, vision)).toBeGreaterThanOrEqual(20);
    });
  }

  test('gives each of the first six actors its own hue, and grey to all others', () => {
    expect([0, 5, 6, 40, -1, undefined].map(actorClass)).toEqual(['a0', 'a5', 'ax', 'ax', 'ax', 'ax']);
    for (const name of ['a0', 'a5', 'ax']) expect(figureStyle).toContain(`.${name}{--c:`);
  });
});
