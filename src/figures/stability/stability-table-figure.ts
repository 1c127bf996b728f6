import { catalogues, counted } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { conceptName, type EquilibriumConcept } from './move-map/concepts.ts';
import { caption } from './move-map/legend.ts';
import { actorKey, drawnMarks, drawnRow, heads, planOf, rules } from './table/drawing.ts';
import {
  checkStabilityTable,
  conceptsOf,
  equilibriaOf,
  type StabilityTableData,
  stabilityTableRows,
} from './table/rows.ts';

export {
  type StabilityTableActor,
  type StabilityTableData,
  type StabilityTableState,
  stabilityTableRows,
} from './table/rows.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.stabilityTable;

/**
 * Which states would hold, for whom: a row for each state, a group of columns for each stability concept with a mark for
 * each actor, filled where the actor would stay; at the end the concepts under which all would.
 * @example
 * stabilityTableFigure({
 *   id: 'example',
 *   title: 'Who would stay',
 *   actors: [{ id: 'at', name: 'Austria' }],
 *   states: [{ id: 1, label: 'fighting', stable: { nash: [false] } }, { id: 2, label: 'truce', stable: { nash: [true] } }],
 * }).title // => 'Who would stay: all would stay with truce alone'
 */
export function stabilityTableFigure(data: StabilityTableData, width: number = usualWidth): Figure {
  checkStabilityTable(data);
  const id = figureId('stability-table', data.id);
  const { title, actors } = data;
  const concepts = conceptsOf(data);
  const table = tableOf(data, concepts);
  if (data.states.length === 0) return emptyFigure(id, title, 'There is no state to show.', table, width);
  if (concepts.length === 0) return emptyFigure(id, title, 'There is no concept to show.', table, width);
  const shown = stabilityTableRows(data);
  const plan = planOf(data, concepts, shown.states, width);
  const key = actorKey(data, plan.letters, plan.width);
  const top = key.end + 24 + 15 * plan.lines;
  const bottom = top + shown.states.length * plan.rowHeight;
  const rows = shown.states.map((state, k) => drawnRow(state, data, plan, top + k * plan.rowHeight));
  const words = caption(leftOutWords(shown), plan.width, bottom + 4);
  const marks = drawnMarks(shown.states, data, plan, top);
  const body = [
    key.svg,
    heads(plan, actors.length, top),
    ...rows,
    marks,
    rules(plan, top, bottom),
    words.svg,
  ];
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(data, concepts),
    subtitle: subtitles.stabilityTable,
    description: describe(data, concepts, leftOutWords(shown)),
    width: plan.width,
    height: words.end + 6,
    body,
    table,
  });
}

/** Where all would stay under any of the concepts. */
function claimOf({ states }: StabilityTableData, concepts: readonly EquilibriumConcept[]): string {
  const held = states.filter((state) => equilibriaOf(state, concepts).length > 0);
  const [first] = held;
  if (first === undefined) return claims.none;
  return held.length === 1 ? claims.one(first.label) : claims.some(held.length, states.length);
}

function leftOutWords({ leftOut, leftOutEquilibria }: ReturnType<typeof stabilityTableRows>): string {
  if (leftOut === 0) return '';
  const are = leftOut === 1 ? 'is' : 'are';
  const among =
    leftOutEquilibria === 0 ? 'none of them an equilibrium' : `${leftOutEquilibria} of them equilibria`;
  return `${counted(leftOut, 'more state')} ${are} in the table alone, ${among}.`;
}

function describe(
  data: StabilityTableData,
  concepts: readonly EquilibriumConcept[],
  leftOut: string,
): string {
  const counts = concepts.map((concept) => {
    const count = data.states.filter((state) => equilibriaOf(state, [concept]).length > 0).length;
    return `${count} under ${conceptName(concept)}`;
  });
  return `Of ${counted(data.states.length, 'state')} all ${counted(data.actors.length, 'actor')} would stay in ${counts.join(', ')}; a filled mark is an actor that would stay.${leftOut === '' ? '' : ` ${leftOut}`}`;
}

function tableOf(data: StabilityTableData, concepts: readonly EquilibriumConcept[]): FigureTable {
  const { actors, states } = data;
  return {
    columns: [
      { label: 'state' },
      { label: 'name' },
      { label: 'what it is' },
      ...concepts.flatMap((concept) =>
        actors.map(({ name }) => ({ label: `${conceptName(concept)}: ${name}` })),
      ),
      { label: 'equilibrium under' },
    ],
    rows: states.map((state) => [
      state.id,
      state.label,
      state.note ?? null,
      ...concepts.flatMap((concept) =>
        actors.map((_, k) => {
          const isStable = state.stable[concept]?.[k];
          return isStable === undefined ? null : isStable ? 'stays' : 'leaves';
        }),
      ),
      equilibriaOf(state, concepts).map(conceptName).join(', ') || null,
    ]),
  };
}
