import { cut, fitLines, label, px, spareWidth, textBlock, withTitle } from '../../frame/svg.ts';
import { head, lineLook, pathOf } from './drawing.ts';
import type { MoveWeight } from './lines.ts';
import type { MoveMapActor, MoveMapState } from './move-map.ts';
import { straight } from './route.ts';

export interface DrawnMarks {
  readonly svg: string;
  readonly end: number;
}

/** What the lines' colours, dashes and heads mean. */
export function lineLegend(
  actors: readonly MoveMapActor[],
  hasOthers: boolean,
  width: number,
  top: number,
): DrawnMarks {
  const sample =
    (actor: number, isStrong: boolean, weight: MoveWeight, back: MoveWeight) => (x: number, y: number) => {
      const end = weight === 'improvement' ? x + 27 : x + 30;
      const there = [straight(x, y, x + 30, y)];
      return `<path d="${pathOf([straight(x, y, end, y)])}" ${lineLook(actor, isStrong)}/>${head(there, weight, actor, isStrong)}${head([straight(x + 30, y, x, y)], back, actor, isStrong)}`;
    };
  const places = actors.map(({ place }, k) => place ?? k);
  const first = places[0] ?? 0;
  return flow(
    [
      ...actors.map(({ name }, k) => ({
        text: name,
        room: 30,
        draw: sample(places[k] ?? k, true, 'none', 'none'),
      })),
      { text: 'the mover gains', room: 30, draw: sample(first, true, 'improvement', 'none') },
      { text: 'gains, and can go back', room: 30, draw: sample(first, true, 'improvement', 'other') },
      ...(hasOthers
        ? [{ text: 'can move, no gain', room: 30, draw: sample(first, false, 'other', 'none') }]
        : []),
    ],
    width,
    top,
  );
}

/** What the boxes' looks mean: only those that are in the picture. */
export function stateLegend(
  shown: {
    /** What the state is called from which moves are counted; null where none is. */
    readonly start: string | null;
    readonly hasFocus: boolean;
    readonly rings: readonly number[];
    readonly hasPath: boolean;
  },
  width: number,
  top: number,
): DrawnMarks {
  const box = (fill: string, stroke: string, rings: number) => (x: number, y: number) =>
    [
      `<rect x="${px(x + 6)}" y="${px(y - 4)}" width="14" height="8" rx="4" fill="${fill}" stroke="${stroke}"/>`,
      ...Array.from({ length: rings }, (_, k) => {
        const out = 2.5 * (k + 1);
        return `<rect x="${px(x + 6 - out)}" y="${px(y - 4 - out)}" width="${px(14 + 2 * out)}" height="${px(8 + 2 * out)}" rx="${px(4 + out)}" fill="none" stroke="var(--ink)"/>`;
      }),
    ].join('');
  const step = (x: number, y: number) =>
    `<rect x="${px(x + 3)}" y="${px(y - 7)}" width="18" height="14" rx="7" fill="var(--mark)"/>${label(x + 12, y + 4, '1', 'text-anchor="middle" style="font-size:11px;font-weight:600;fill:var(--paper)"')}`;
  const digit = (x: number, y: number) => label(x + 12, y + 4, '2', 'class="s" text-anchor="middle"');
  const plain = ['var(--paper)', 'var(--soft)'] as const;
  return flow(
    [
      ...(shown.start !== null
        ? [{ text: shown.start, room: 26, draw: box('var(--ink)', 'var(--soft)', 0) }]
        : []),
      ...(shown.hasFocus ? [{ text: 'in focus', room: 26, draw: box('var(--band)', 'var(--mark)', 0) }] : []),
      ...(shown.rings.includes(2) ? [{ text: 'Nash equilibrium', room: 26, draw: box(...plain, 2) }] : []),
      ...(shown.rings.includes(1) ? [{ text: 'other equilibrium', room: 26, draw: box(...plain, 1) }] : []),
      ...(shown.hasPath ? [{ text: 'step of the path', room: 26, draw: step }] : []),
      ...(shown.start !== null
        ? [{ text: `fewest moves from the ${shown.start}`, room: 26, draw: digit }]
        : []),
    ],
    width,
    top,
  );
}

/** What the marked states are, where the boxes hold numbers alone. */
export function stateKey(states: readonly MoveMapState[], width: number, top: number): DrawnMarks {
  const most = 8;
  const said = states
    .map(({ id, label: name, note = '' }) => ({ id, words: [name === String(id) ? '' : name, note] }))
    .map(({ id, words }) => ({ id, text: words.filter((one) => one.trim() !== '').join(', ') }))
    .filter(({ text }) => text !== '');
  let y = top;
  const lines = said.slice(0, most).map(({ id, text }) => {
    const words = textBlock(26, y + 17, text, width - 26, 2, { size: 12.5, attributes: 'class="s"' });
    const number = label(20, y + 17, String(id), 'class="s" text-anchor="end"');
    y += 3 + 14 * words.lines;
    return number + words.svg;
  });
  if (said.length > most) {
    y += 17;
    lines.push(label(26, y, moreWords(said.length - most), 'class="s"'));
  }
  return { svg: lines.join(''), end: y };
}

function moreWords(more: number): string {
  return more === 1 ? '1 more marked state is in the table.' : `${more} more marked states are in the table.`;
}

/** A sentence below the picture. */
export function caption(text: string, width: number, top: number): DrawnMarks {
  const lines = text === '' ? [] : fitLines(text, width, 12.5);
  return {
    svg: lines.map((line, k) => label(0, top + 15 * (k + 1), line, 'class="s"')).join(''),
    end: top + 15 * lines.length,
  };
}

interface Entry {
  readonly text: string;
  readonly room: number;
  readonly draw: (x: number, y: number) => string;
}

/** Entries side by side, in as many lines as they need. */
function flow(entries: readonly Entry[], width: number, top: number): DrawnMarks {
  let [x, y] = [0, top + 14];
  const drawn = entries.map(({ text, room, draw }) => {
    const words = cut(text, width - room - 8, 12.5);
    const wide = room + 6 + spareWidth(words);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 19];
    const said = label(x + room + 6, y, words, 'class="s"');
    const one = draw(x, y - 4) + withTitle(said, words === text ? '' : text);
    x += wide + 14;
    return one;
  });
  return { svg: drawn.join(''), end: entries.length === 0 ? top : y + 4 };
}
