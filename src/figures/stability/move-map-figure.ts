import { catalogues, counted } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { label } from '../frame/svg.ts';
import type { Figure } from '../frame/types.ts';
import { circularMap } from './move-map/circle.ts';
import { conceptName, ringsOf, strongestConcepts } from './move-map/concepts.ts';
import { drawnLine, drawnState, lineGroup, type StateMarks, stepBadges } from './move-map/drawing.ts';
import { hasNames, type MapFace, mapFaces } from './move-map/faces.ts';
import { layeredMap, type MapLayout } from './move-map/layers.ts';
import { caption, lineLegend, stateKey, stateLegend } from './move-map/legend.ts';
import { isImprovementsOnly, isImproving, type MoveLine, moveLines } from './move-map/lines.ts';
import { checkMoveMap, type MoveMapData, type MoveMapState, startNameOf } from './move-map/move-map.ts';
import { focusOf, type MoveMapNeighbourhood, moveMapNeighbourhood } from './move-map/neighbourhood.ts';
import { fewestMoves } from './move-map/rows.ts';
import { moveMapTable } from './move-map/table.ts';

export { type EquilibriumConcept, equilibriumConcepts, strongestConcepts } from './move-map/concepts.ts';
export type {
  MoveMapActor,
  MoveMapData,
  MoveMapMove,
  MoveMapState,
  MoveMapStep,
} from './move-map/move-map.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.moveMap;

export { type MoveMapNeighbourhood, moveMapNeighbourhood } from './move-map/neighbourhood.ts';

const mostStates = 30;

/**
 * Who can take a conflict from which state to which: states in rows by their distance from the status quo (on an oval
 * without one), a line for each actor's moves between two states, equilibria ringed, a path numbered. Beyond thirty states
 * only those near the focus.
 * @example
 * moveMapFigure({
 *   id: 'example',
 *   title: 'Who can move where',
 *   states: [{ id: 1, label: 'fighting', equilibria: [] }, { id: 2, label: 'truce', equilibria: ['nash'] }],
 *   actors: [{ id: 'at', name: 'Austria' }],
 *   moves: [{ actor: 'at', from: 1, to: 2, isImprovement: true, isReversible: false }],
 *   statusQuo: 1,
 * }).title // => 'Who can move where: 1 of 2 states is an equilibrium'
 */
export function moveMapFigure(data: MoveMapData, width: number = usualWidth): Figure {
  checkMoveMap(data);
  const id = figureId('move-map', data.id);
  const { title } = data;
  const near = moveMapNeighbourhood(data, mostStates);
  const drawn = new Set(near.ids);
  const states = data.states.filter((state) => drawn.has(state.id));
  const lines = moveLines(data, near.ids);
  const distances = data.statusQuo === undefined ? null : fewestMoves(data.statusQuo, data.moves);
  const table = moveMapTable(data, states, lines, distances);
  if (states.length === 0) return emptyFigure(id, title, 'There is no state to show.', table, width);
  const areNamed = hasNames(states, width, distances !== null);
  const faces = mapFaces(states, areNamed, distances !== null);
  const layout =
    distances === null ? circularMap(faces, lines, width) : layeredMap(faces, lines, distances, width);
  const marks = states.map((state) => marksOf(state, data, near));
  const map = drawnMap(data, states, faces, lines, layout, marks, width);
  const under = legend(data, states, faces, lines, marks, layout.height, areNamed, near, width);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(states),
    subtitle: subtitles.moveMap,
    description: describe(data, states, lines, near),
    width,
    height: under.end + 6,
    body: [map, under.svg],
    table,
  });
}

/** How many of the drawn states nobody leaves. */
function claimOf(states: readonly MoveMapState[]): string {
  const stable = states.filter(({ equilibria }) => equilibria.length > 0).length;
  return stable === 0 ? claims.none : claims.some(stable, states.length);
}

/** The focus is marked where it was asked for, or is why these states are drawn. */
function marksOf({ id }: MoveMapState, data: MoveMapData, near: MoveMapNeighbourhood): StateMarks {
  const start = id === data.statusQuo ? startNameOf(data) : null;
  const isAsked = data.focus?.includes(id) === true || (near.leftOut > 0 && focusOf(data).includes(id));
  return { start, isFocus: isAsked && !(start !== null && data.focus === undefined) };
}

function drawnMap(
  data: MoveMapData,
  states: readonly MoveMapState[],
  faces: readonly MapFace[],
  lines: readonly MoveLine[],
  { places, routes, marks: rows, height }: MapLayout,
  marks: readonly StateMarks[],
  width: number,
): string {
  const centre = data.statusQuo === undefined ? { x: width / 2, y: height / 2 } : null;
  const rank = (line: MoveLine) => (line.steps.length > 0 ? 2 : isImproving(line) ? 1 : 0);
  const order = lines
    .map((line, k) => ({ line, k }))
    .sort((a, b) => rank(a.line) - rank(b.line) || a.line.actor - b.line.actor);
  const origin = { x: 0, y: 0 };
  return [
    ...rows.map(({ y, text }) => label(6, y, text, 'class="s" text-anchor="middle"')),
    ...order.map(({ line, k }, nth) => {
      const ends = { from: String(states[line.from]?.id), to: String(states[line.to]?.id) };
      const actor = data.actors[line.actor] ?? { id: '', name: '' };
      const isSame = (other: MoveLine | undefined) =>
        other !== undefined && other.actor === line.actor && rank(other) === rank(line);
      const start = isSame(order[nth - 1]?.line) ? '' : lineGroup(line, actor);
      const end = isSame(order[nth + 1]?.line) ? '' : '</g>';
      return start + drawnLine(line, routes[k] ?? [], ends, actor) + end;
    }),
    ...states.map((state, k) => {
      const face = faces[k];
      const mark = marks[k] ?? { start: null, isFocus: false };
      return face === undefined ? '' : drawnState(state, face, places[k] ?? origin, mark, centre);
    }),
    stepBadges(lines, routes, faces, places),
  ].join('');
}

function legend(
  data: MoveMapData,
  states: readonly MoveMapState[],
  faces: readonly MapFace[],
  lines: readonly MoveLine[],
  marks: readonly StateMarks[],
  top: number,
  areNamed: boolean,
  near: MoveMapNeighbourhood,
  width: number,
) {
  const moving = new Set(lines.map(({ actor }) => actor));
  const actors = data.actors
    .map((actor, k) => ({ ...actor, place: actor.place ?? k }))
    .filter((_, k) => moving.has(k));
  const hasOthers = lines.some((line) => !isImproving(line));
  const moves = actors.length === 0 ? { svg: '', end: top } : lineLegend(actors, hasOthers, width, top + 6);
  const boxes = stateLegend(
    {
      start: data.statusQuo === undefined ? null : startNameOf(data),
      hasFocus: marks.some(({ isFocus }) => isFocus),
      rings: faces.map(({ rings }) => rings),
      hasPath: lines.some(({ steps }) => steps.length > 0),
    },
    width,
    moves.end + 3,
  );
  const marked = byInterest(data, states, marks);
  const isSaid = areNamed && states.some(({ id, label: name }) => name !== String(id));
  const key = isSaid ? { svg: '', end: boxes.end } : stateKey(marked, width, boxes.end + 4);
  const words = caption(leftOutWords(near), width, key.end + 2);
  return { svg: moves.svg + boxes.svg + key.svg + words.svg, end: words.end };
}

/** Marked states: the status quo, the focus, the path, then equilibria, Nash first. */
function byInterest(
  data: MoveMapData,
  states: readonly MoveMapState[],
  marks: readonly StateMarks[],
): readonly MoveMapState[] {
  const onPath = new Set((data.path ?? []).flatMap(({ from, to }) => [from, to]));
  const rank = ({ id, equilibria }: MoveMapState, k: number) => {
    if ((marks[k]?.start ?? null) !== null) return 0;
    if (marks[k]?.isFocus === true) return 1;
    return onPath.has(id) ? 2 : 5 - ringsOf(equilibria);
  };
  return states
    .map((state, k) => ({ state, rank: rank(state, k) }))
    .filter((one) => one.rank < 5)
    .sort((a, b) => a.rank - b.rank)
    .map(({ state }) => state);
}

function leftOutWords({ leftOut, leftOutNear, ids }: MoveMapNeighbourhood): string {
  if (leftOut === 0) return '';
  const found = leftOutNear === 0 ? '' : `, ${leftOutNear} of them near it`;
  return `The ${counted(ids.length, 'state')} nearest to the focus are drawn; ${counted(leftOut, 'state')} are not${found}.`;
}

function describe(
  data: MoveMapData,
  states: readonly MoveMapState[],
  lines: readonly MoveLine[],
  near: MoveMapNeighbourhood,
): string {
  const gains = lines
    .flatMap(({ forth, back }) => [forth, back])
    .filter((one) => one === 'improvement').length;
  const equilibria = states.filter((state) => state.equilibria.length > 0);
  const listed = equilibria
    .slice(0, 6)
    .map(({ id, equilibria: found }) => `${id} (${strongestConcepts(found).map(conceptName).join(' and ')})`);
  const more = equilibria.length > 6 ? ` and ${equilibria.length - 6} more` : '';
  const steps = lines.reduce((sum, line) => sum + line.steps.length, 0);
  return [
    `${counted(states.length, 'state')}, ${counted(data.actors.length, 'actor')}, ${counted(gains, 'move')} by which the mover gains.`,
    data.statusQuo === undefined
      ? ''
      : `Rows run by the fewest moves from the ${startNameOf(data)}, state ${data.statusQuo}.`,
    equilibria.length === 0
      ? 'None of the states is an equilibrium.'
      : `Equilibria: ${listed.join(', ')}${more}.`,
    steps === 0 ? '' : `A path of ${counted(steps, 'step')} is numbered.`,
    isImprovementsOnly(data, states.length)
      ? 'Moves by which nobody gains are left out, but for the path and answers.'
      : '',
    leftOutWords(near),
  ]
    .filter((one) => one !== '')
    .join(' ');
}
