import { describe, expect, test } from 'vitest';
import { everyDrawing } from './every-figure.case.ts';
import { expectSound } from './frame/expect-sound.case.ts';

/** A small telephone, a tablet, a wide screen: none of them a width that the page draws for. */
const widths = [340, 720, 1200] as const;

const drawings = everyDrawing();

describe.each(widths)('every figure at %d pixels', (width) => {
  test('is as wide as asked, scales nothing, and sets its type in the same sizes', async () => {
    for (const draw of drawings) {
      const { svg, id } = await draw(width);
      expect(svg, id).toMatch(new RegExp(`viewBox="0 \\S+ ${width} (\\S+)" width="${width}" height="\\1"`));
      expect(svg, id).toContain(`style="width:${width}px"`);
      expect(svg, id).not.toMatch(/transform="[^"]*(scale|matrix)|preserveAspectRatio|textLength/);
      for (const [, size] of svg.matchAll(/font-size[:=]"?([\d.]+)/g))
        expect(Number(size), id).toBeGreaterThanOrEqual(11);
      const sizes = (of: string) => [
        ...new Set([...of.matchAll(/font-size:([\d.]+)px/g)].map(([, one]) => one)),
      ];
      const usual = (await draw()).svg;
      expect(
        sizes(svg).filter((one) => !sizes(usual).includes(one)),
        id,
      ).toEqual([]);
    }
  });

  test('has no text that leaves the picture or touches another', async () => {
    for (const draw of drawings) {
      const figure = await draw(width);
      expectSound({ ...figure, title: `${figure.title} at ${width}` });
    }
  });

  test('says the same as at any other: title, description and data', async () => {
    for (const draw of drawings) {
      const { title, description, table, id } = await draw(width);
      const usual = await draw();
      expect({ title, description, table, id }).toEqual({
        title: usual.title,
        description: usual.description,
        table: usual.table,
        id: usual.id,
      });
    }
  });

  test('names its parts apart from those of the usual width, so that both stand on one page', async () => {
    const idsIn = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const draw of drawings) {
      const ids = [...idsIn((await draw(width)).svg), ...idsIn((await draw()).svg)];
      expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([]);
    }
  });
});
