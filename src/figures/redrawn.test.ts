import { describe, expect, test } from 'vitest';
import { figureWidths } from './frame/at-widths.ts';
import { expectSound } from './frame/expect-sound.case.ts';
import { atWidths, standaloneFigure } from './index.ts';
import { redrawn } from './redrawn.case.ts';

/** Each figure at each width. */
const drawn = redrawn.flatMap((draw) => figureWidths.map((width) => ({ width, figure: draw(width) })));

describe('figures that are drawn anew for a width', () => {
  test('are stored for each', async () => {
    for (const { width, figure } of drawn)
      await expect(figure.svg).toMatchFileSnapshot(`pictures/${figure.id}-at-${width}.svg`);
  });

  test('are sound: no text leaves the picture, touches another or is too small', () => {
    for (const { figure, width } of drawn) expectSound({ ...figure, title: `${figure.title} at ${width}` });
  });

  test('are as wide as asked, and set their type in the same size at every width', () => {
    for (const { width, figure } of drawn) {
      expect(figure.svg, figure.id).toContain(`width="${width}"`);
      expect(figure.svg, figure.id).toContain(`style="width:${width}px"`);
      expect(figure.svg).not.toMatch(/transform="[^"]*scale/);
      for (const [, size] of figure.svg.matchAll(/font-size:([\d.]+)px/g))
        expect(Number(size), figure.id).toBeGreaterThanOrEqual(11);
    }
  });

  test('say the same at every width: title, description and data', () => {
    for (const draw of redrawn) {
      const [first, ...others] = figureWidths.map((width) => draw(width));
      for (const { title, description, table, id } of others)
        expect({ title, description, table, id }).toEqual({
          title: first?.title,
          description: first?.description,
          table: first?.table,
          id: first?.id,
        });
    }
  });

  test('are named apart on one page', () => {
    for (const draw of redrawn) {
      const { drawings = [] } = atWidths(draw);
      const ids = drawings.flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      expect(drawings.length).toBe(2);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('have a full sentence as title, which a file of its own shows', () => {
    for (const { figure } of drawn) {
      expect(figure.title.split(' ').length, figure.title).toBeGreaterThan(4);
      const alone = standaloneFigure(figure);
      expectSound({ ...figure, svg: alone });
      expect(alone).toContain(`>${figure.title.split(' ')[0]} `.replaceAll('&', '&amp;'));
    }
  });
});
