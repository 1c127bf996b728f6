import { actorClass } from '../../frame/palette.ts';
import { clampLines, cut, escapeXml, label, px, spareWidth, textBlock, withTitle } from '../../frame/svg.ts';
import { conceptName, type EquilibriumConcept, ringsOf, strongestConcepts } from '../move-map/concepts.ts';
import { actorLetters } from './letters.ts';
import { equilibriaOf, type StabilityTableData, type StabilityTableState } from './rows.ts';

const cell = 17;
const between = 9;
/** Height of a line of marks below a name. */
const markLine = 20;
/** Names get this much even on a phone, in up to three lines; more where there is room. */
const leastName = 136;
const mostName = 320;

/** Where the columns of a table stand. */
export interface StabilityPlan {
  readonly width: number;
  readonly name: number;
  readonly rowHeight: number;
  readonly letters: readonly string[];
  readonly groups: readonly {
    readonly concept: EquilibriumConcept;
    readonly x: number;
    readonly wide: number;
    /** Lines of marks above it, where they stand below the name. */
    readonly line: number;
  }[];
  /** Height of the name's part of a row; the middle of the marks' first line below it. */
  readonly nameHeight: number;
  /** Lines of marks below the name; none where they stand beside it. */
  readonly lines: number;
  /** Where the last column starts. */
  readonly end: number;
}

/** Marks keep their size and names take what is left; where that is too little, the marks stand below the name. */
export function planOf(
  { actors, statusQuo }: StabilityTableData,
  concepts: readonly EquilibriumConcept[],
  states: readonly StabilityTableState[],
  width: number,
): StabilityPlan {
  const wide = Math.max(actors.length * cell, 36);
  const verdicts = states.map((state) => spareWidth(verdictOf(state, concepts)));
  const last = Math.max(spareWidth('all stay'), ...verdicts) + 4;
  const marks = concepts.length * (wide + between) + last;
  const longest =
    Math.max(...states.map((state) => spareWidth(nameOf(state, state.id === statusQuo), 13.5))) + 10;
  const isBeside = width - marks >= Math.min(longest, leastName);
  const name = isBeside ? Math.min(longest, mostName, width - marks) : width - last;
  const groups = isBeside
    ? concepts.map((concept, k) => ({ concept, x: name + k * (wide + between), wide, line: 0 }))
    : flowed(concepts, wide, width);
  const lines = isBeside ? 0 : 1 + (groups.at(-1)?.line ?? 0);
  const nameHeight =
    6 + 14 * Math.max(1, ...states.map((state) => nameLines(state, state.id === statusQuo, name).length));
  return {
    width,
    name,
    nameHeight,
    lines,
    rowHeight: nameHeight + lines * markLine,
    letters: actorLetters(actors.map(({ name: one }) => one)),
    groups,
    end: isBeside ? name + concepts.length * (wide + between) : name,
  };
}

/** Groups one after another, on as many lines as they need. */
function flowed(concepts: readonly EquilibriumConcept[], wide: number, width: number) {
  let [x, line] = [0, 0];
  return concepts.map((concept) => {
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const group = { concept, x, wide, line };
    x += wide + between;
    return group;
  });
}

function nameOf({ id, label: name }: StabilityTableState, isStatusQuo: boolean): string {
  const words = name.trim() === '' || name === String(id) ? `${id}` : `${id} ${name}`;
  return isStatusQuo ? `${words} (status quo)` : words;
}

function nameLines(state: StabilityTableState, isStatusQuo: boolean, room: number): readonly string[] {
  return clampLines(nameOf(state, isStatusQuo), room - 8, 3, nameSize);
}

const nameSize = 13.5;

/** The strongest concepts under which all stay. */
function verdictOf(state: StabilityTableState, concepts: readonly EquilibriumConcept[]): string {
  return strongestConcepts(equilibriaOf(state, concepts)).map(conceptName).join('·');
}

/** Whose mark is whose. */
export function actorKey({ actors }: StabilityTableData, letters: readonly string[], width: number) {
  let [x, y] = [0, 12];
  const entries = [
    ...actors.map(({ name, place }, k) => ({
      text: name,
      draw: (left: number, middle: number) => mark(left + 8, middle, place ?? k, letters[k] ?? '', true),
    })),
    {
      text: 'would leave',
      draw: (left: number, middle: number) => mark(left + 8, middle, 0, letters[0] ?? '', false),
    },
  ].map(({ text, draw }) => {
    const words = cut(text, width - 30, 12.5);
    const wide = 21 + spareWidth(words);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20];
    const said = label(x + 21, y, words, 'class="s"');
    const drawn = draw(x, y - 4) + withTitle(said, words === text ? '' : text);
    x += wide + 12;
    return drawn;
  });
  return { svg: entries.join(''), end: y + 8 };
}

/** Filled and bright where the actor stays, an empty faint box where it would leave: in print too. */
function mark(x: number, y: number, actor: number, letter: string, isStable: boolean): string {
  const box = `x="${px(x - 7.5)}" y="${px(y - 7.5)}" width="15" height="15" rx="3"`;
  const look = isStable ? 'fill="var(--c)"' : 'fill="none" stroke="var(--line)"';
  const ink = isStable ? 'font-weight:700;fill:var(--paper)' : 'fill:var(--soft)';
  return `<rect ${box} class="${actorClass(actor)}" ${look}/>${label(x, y + 4, letter, `text-anchor="middle" style="font-size:11px;${ink}"`)}`;
}

/** Names of the columns, just above the rows. */
export function heads({ groups, end, lines }: StabilityPlan, actors: number, top: number): string {
  const first = top - 7 - 15 * lines;
  const words = groups.map(({ concept, x, wide, line }) => {
    const y = lines === 0 ? first : first + 15 * (line + 1);
    const middle = x + (actors === 0 ? wide : Math.max(wide, actors * cell)) / 2;
    return label(middle, y, conceptName(concept), 'class="b" text-anchor="middle"');
  });
  return `${label(0, first, 'state', 'class="s"')}${words.join('')}${label(end, first, 'all stay', 'class="s"')}`;
}

/** Lines above and below the rows. */
export function rules({ width }: StabilityPlan, top: number, bottom: number): string {
  const line = (y: number) => `<path d="M0 ${px(y)}H${px(width)}" stroke="var(--line)"/>`;
  return line(top - 0.5) + line(bottom + 0.5);
}

/** A state: its name, and the concepts under which all stay; its marks lie on it. */
export function drawnRow(
  state: StabilityTableState,
  { statusQuo }: StabilityTableData,
  { groups, name, nameHeight, rowHeight, end, width }: StabilityPlan,
  top: number,
): string {
  const y = top + nameHeight / 2;
  const concepts = groups.map(({ concept }) => concept);
  const found = equilibriaOf(state, concepts);
  const isStatusQuo = state.id === statusQuo;
  const verdict = verdictOf(state, concepts);
  const weight =
    ringsOf(found) === 2 ? ' style="font-weight:600;fill:var(--ink)"' : ' style="fill:var(--ink)"';
  const shown = nameLines(state, isStatusQuo, name).length;
  const look = found.length > 0 || isStatusQuo ? 'class="b"' : '';
  return [
    `<g><title>${escapeXml(wordsOf(state, isStatusQuo, found))}</title>`,
    ground(top, width, rowHeight, found.length > 0),
    textBlock(3, y + 4 - 7 * (shown - 1), nameOf(state, isStatusQuo), name - 8, 3, {
      size: nameSize,
      attributes: look,
    }).svg,
    verdict === '' ? '' : label(end, y + 4, verdict, `class="s"${weight}`),
    '</g>',
  ].join('');
}

/**
 * A mark for each state, concept and actor. One path holds all boxes of a look, and a text the letters of a row, each at its
 * own place: a thousand marks apart would weigh as much as the rest of a page.
 */
export function drawnMarks(
  states: readonly StabilityTableState[],
  { actors }: StabilityTableData,
  { groups, letters, rowHeight, nameHeight, lines }: StabilityPlan,
  top: number,
): string {
  const filled = actors.map(() => '');
  let empty = '';
  const texts = states.map((state, row) => {
    const upper = top + row * rowHeight;
    const marksIn = (line: number) => {
      const y = lines === 0 ? upper + rowHeight / 2 : upper + nameHeight + (line + 0.4) * markLine;
      const [stay, leave]: [Letters, Letters] = [
        { x: [], text: '' },
        { x: [], text: '' },
      ];
      for (const { concept, x, wide } of groups.filter((group) => group.line === line))
        for (const [k, isStable] of (state.stable[concept] ?? []).entries()) {
          const middle = x + (wide - actors.length * cell) / 2 + (k + 0.5) * cell;
          if (isStable) filled[k] += box(middle, y, 13);
          else empty += box(middle, y, 14);
          const into = isStable ? stay : leave;
          into.x.push(px(middle));
          into.text += letters[k] ?? '';
        }
      return (
        lettersAt(stay, y, 'style="font-size:11px;font-weight:700;fill:var(--paper)"') +
        lettersAt(leave, y, 'class="s"')
      );
    };
    return Array.from({ length: Math.max(1, lines) }, (_, line) => marksIn(line)).join('');
  });
  const boxes = filled.map((d, k) =>
    d === ''
      ? ''
      : `<path d="${d}" class="${actorClass(actors[k]?.place ?? k)}" fill="var(--c)" stroke="var(--c)" stroke-width="2" stroke-linejoin="round"/>`,
  );
  const open =
    empty === '' ? '' : `<path d="${empty}" fill="none" stroke="var(--line)" stroke-linejoin="round"/>`;
  return `<g pointer-events="none">${open}${boxes.join('')}${texts.join('')}</g>`;
}

interface Letters {
  readonly x: string[];
  text: string;
}

function box(x: number, y: number, side: number): string {
  return `M${px(x - side / 2)} ${px(y - side / 2)}h${side}v${side}h-${side}z`;
}

/** A list of places gives every letter its own. */
function lettersAt({ x, text }: Letters, y: number, look: string): string {
  return text === ''
    ? ''
    : `<text x="${x.join(' ')}" y="${px(y + 4)}" text-anchor="middle" ${look}>${escapeXml(text)}</text>`;
}

/** Equilibria stand on a band, others below a faint line. */
function ground(top: number, width: number, height: number, isEquilibrium: boolean): string {
  return isEquilibrium
    ? `<rect x="0" y="${px(top)}" width="${px(width)}" height="${height}" fill="var(--band)"/>`
    : `<path d="M0 ${px(top)}H${px(width)}" class="g"/>`;
}

function wordsOf(
  { id, label: name, note }: StabilityTableState,
  isStatusQuo: boolean,
  found: readonly EquilibriumConcept[],
): string {
  const parts = [
    name === String(id) ? `state ${id}` : `state ${id}, ${name}`,
    note === undefined || note === name ? '' : note,
    isStatusQuo ? 'status quo' : '',
    found.length === 0 ? 'no equilibrium' : `equilibrium: ${found.map(conceptName).join(', ')}`,
  ];
  return parts.filter((one) => one.trim() !== '').join('; ');
}
