import { actorClass } from '../../frame/palette.ts';
import { cut, escapeXml, label, px } from '../../frame/svg.ts';
import { conceptName } from './concepts.ts';
import type { MapFace, MapPlace } from './faces.ts';
import { isImproving, type MoveLine, type MoveWeight } from './lines.ts';
import type { MoveMapActor, MoveMapState } from './move-map.ts';
import { arrival, type Route, reversed, samples, shortened } from './route.ts';

/** Dashes by actor, so that lines are told apart without colour. */
const dashes = ['', '7 3', '2 3', '9 3 2 3', '4 2', '12 4', '6 2 2 2 2 2', '1 3 5 3'];

export function lineLook(actor: number, isStrong: boolean): string {
  const dash = dashes[actor % dashes.length] ?? '';
  const pattern = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  const weight = isStrong ? 'stroke-width="1.8"' : 'stroke-width="1" stroke-opacity="0.5"';
  return `class="${actorClass(actor)}" fill="none" stroke="var(--c)" ${weight}${pattern}`;
}

/** A line's look, shared by all that are drawn inside of it. */
export function lineGroup(line: MoveLine, { place = line.actor }: MoveMapActor): string {
  return `<g ${lineLook(place, isImproving(line) || line.steps.length > 0)}>`;
}

/** A line with its heads, in the look of its group; those of the path lie on a broad band. */
export function drawnLine(
  line: MoveLine,
  route: Route,
  ends: { readonly from: string; readonly to: string },
  { name }: MoveMapActor,
): string {
  const words = [
    line.forth === 'none' ? '' : `${ends.from} to ${ends.to}${gain(line.forth)}`,
    line.back === 'none' ? '' : `${ends.to} to ${ends.from}${gain(line.back)}`,
  ].filter((one) => one !== '');
  const trimmed = shortened(
    reversed(shortened(reversed(route), line.back === 'improvement' ? 5 : 0)),
    line.forth === 'improvement' ? 5 : 0,
  );
  const band =
    line.steps.length === 0
      ? ''
      : `<path d="${pathOf(route)}" stroke="var(--mark)" stroke-opacity="0.28" stroke-width="9" stroke-linecap="round" stroke-dasharray="none"/>`;
  const ways = [
    { way: route, weight: line.forth },
    { way: reversed(route), weight: line.back },
  ];
  const heads = (wanted: MoveWeight) =>
    ways.map(({ way, weight }) => (weight === wanted ? headShape(way, weight) : '')).join('');
  const [filled, open] = [heads('improvement'), heads('other')];
  return [
    `<g><title>${escapeXml(`${name}: ${words.join('; ')}`)}</title>`,
    band,
    `<path d="${pathOf(trimmed)}"/>`,
    filled === '' ? '' : `<path d="${filled}" fill="var(--c)" stroke="none"/>`,
    open === '' ? '' : `<path d="${open}" stroke-width="1.2" stroke-dasharray="none"/>`,
    '</g>',
  ].join('');
}

/** A filled head where the mover gains, an open one where it can go without gain. */
export function head(route: Route, weight: MoveWeight, actor: number, isStrong: boolean): string {
  if (weight === 'none') return '';
  const shape = headShape(route, weight);
  return weight === 'improvement'
    ? `<path d="${shape}" class="${actorClass(actor)}" fill="var(--c)"/>`
    : `<path d="${shape}" class="${actorClass(actor)}" fill="none" stroke="var(--c)" stroke-width="1.2"${isStrong ? '' : ' stroke-opacity="0.6"'}/>`;
}

function headShape(route: Route, weight: MoveWeight): string {
  const [, , , , , , x, y] = route.at(-1) ?? [0, 0, 0, 0, 0, 0, 0, 0];
  const [dx, dy] = arrival(route);
  const [long, half] = weight === 'improvement' ? [8, 3.6] : [5.5, 3];
  const corner = (side: number) =>
    `${px(x - dx * long - dy * half * side)} ${px(y - dy * long + dx * half * side)}`;
  const shape = `M${corner(1)}L${px(x)} ${px(y)}L${corner(-1)}`;
  return weight === 'improvement' ? `${shape}Z` : shape;
}

export function pathOf(route: Route): string {
  return route
    .map(([x1, y1, x2, y2, x3, y3, x4, y4], k) => {
      const start = k === 0 ? `M${px(x1)} ${px(y1)}` : '';
      return `${start}C${[x2, y2, x3, y3, x4, y4].map(px).join(' ')}`;
    })
    .join('');
}

export interface StateMarks {
  /** What the state is called where moves are counted from it; null for all others. */
  readonly start: string | null;
  readonly isFocus: boolean;
}

/** A state's box: dark for the status quo, shaded for the focus, ringed for an equilibrium. */
export function drawnState(
  state: MoveMapState,
  face: MapFace,
  { x, y }: MapPlace,
  { start, isFocus }: StateMarks,
  centre: MapPlace | null,
): string {
  const box = (out: number, look: string) =>
    `<rect x="${px(x - face.width / 2 - out)}" y="${px(y - face.height / 2 - out)}" width="${px(face.width + 2 * out)}" height="${px(face.height + 2 * out)}" rx="${px(Math.min(12, face.height / 2) + out)}" ${look}/>`;
  const fill = start !== null ? 'var(--ink)' : isFocus ? 'var(--band)' : 'var(--paper)';
  const ink = start !== null ? ' style="fill:var(--paper)"' : '';
  const rings = Array.from({ length: face.rings }, (_, k) =>
    box(
      3 * (k + 1) - 0.5,
      `fill="${k === face.rings - 1 ? 'var(--paper)' : 'none'}" stroke="var(--ink)" stroke-width="1.2"`,
    ),
  );
  const isInside = centre === null && face.letters.length > 0;
  const letters = face.letters.join('·');
  return [
    `<g><title>${escapeXml(stateWords(state, { start, isFocus }))}</title>`,
    ...rings.reverse(),
    box(
      0,
      `fill="${fill}" stroke="${isFocus ? 'var(--mark)' : 'var(--soft)'}" stroke-width="${isFocus ? 2 : 1}"`,
    ),
    label(
      x,
      isInside ? y - 2 : y + 4,
      cut(face.text, face.width - 8),
      `class="b" text-anchor="middle"${ink}`,
    ),
    isInside ? label(x, y + 11, letters, `class="s" text-anchor="middle"${ink}`) : '',
    centre === null ? '' : outside(face, { x, y }, centre),
    '</g>',
  ].join('');
}

/** Letters on the far side from the centre, one below the other. */
function outside({ letters, width, height, pad }: MapFace, { x, y }: MapPlace, centre: MapPlace): string {
  if (letters.length === 0) return '';
  const length = Math.hypot(x - centre.x, y - centre.y) || 1;
  const [nx, ny] = [(x - centre.x) / length, (y - centre.y) / length];
  // Capitals are wider than the mean letter.
  const half = Math.max(...letters.map((text) => text.length)) * 4;
  const round = width <= 30 ? width / 2 : Math.abs(nx) * (width / 2) + Math.abs(ny) * (height / 2);
  const far = round + pad + 3 + Math.abs(nx) * half + Math.abs(ny) * 6 * letters.length;
  const [middleX, middleY] = [x + nx * far, y + ny * far];
  return letters
    .map((text, k) =>
      label(
        middleX,
        middleY + 4 + 12 * (k - (letters.length - 1) / 2),
        text,
        'class="s" text-anchor="middle"',
      ),
    )
    .join('');
}

/** Everything that is known of a state, in words. */
export function stateWords(
  { id, label: name, note, equilibria }: MoveMapState,
  { start, isFocus }: StateMarks,
): string {
  const named = name.trim() === '' || name === String(id) ? `state ${id}` : `state ${id}, ${name}`;
  const marks = [
    start ?? '',
    isFocus ? 'in focus' : '',
    equilibria.length === 0 ? '' : `equilibrium: ${equilibria.map(conceptName).join(', ')}`,
  ].filter((one) => one !== '');
  return [named, note ?? '', ...marks].filter((one) => one.trim() !== '').join('; ');
}

function gain(weight: MoveWeight): string {
  return weight === 'improvement' ? ', a gain' : ', no gain';
}

/** Numbers of the path's steps on their lines, clear of boxes and of each other where there is room. */
export function stepBadges(
  lines: readonly MoveLine[],
  routes: readonly Route[],
  faces: readonly MapFace[],
  places: readonly MapPlace[],
): string {
  const taken = faces.map(({ width, height, pad }, k) => ({
    x: places[k]?.x ?? 0,
    y: places[k]?.y ?? 0,
    wide: width / 2 + pad,
    high: height / 2 + pad,
  }));
  return lines
    .map(({ steps }, k) => {
      if (steps.length === 0) return '';
      const text = cut(steps.join(','), 44, 12.5);
      const wide = Math.max(9, text.length * 3.4 + 5);
      const room = (x: number, y: number) =>
        Math.min(
          ...taken.map((one) =>
            Math.max(Math.abs(x - one.x) - one.wide - wide, Math.abs(y - one.y) - one.high - 9),
          ),
        );
      const all = samples(routes[k] ?? [], 24);
      const middle = (all.length - 1) / 2;
      const ranked = all
        .map(([x, y], i) => ({ x, y, score: Math.min(2, room(x, y)) - Math.abs(i - middle) / all.length }))
        .sort((a, b) => b.score - a.score);
      const { x = 0, y = 0 } = ranked[0] ?? {};
      taken.push({ x, y, wide, high: 9 });
      return `<rect x="${px(x - wide)}" y="${px(y - 8.5)}" width="${px(2 * wide)}" height="17" rx="8.5" fill="var(--mark)" stroke="var(--paper)"/>${label(x, y + 4, text, 'text-anchor="middle" style="font-size:11px;font-weight:600;fill:var(--paper)"')}`;
    })
    .join('');
}
