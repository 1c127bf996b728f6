import { catalogues, listed, percentNarrow } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import { spreadLabels } from '../frame/spread-labels.ts';
import { fitted, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** A member that refuses, or may. */
export interface RefusingMember {
  readonly name: string;
  /** Place of the actor that it follows in the situation, which is its colour; grey when left out. */
  readonly actor?: number;
  readonly side: 'yes' | 'no' | 'open';
  /** Its share of the weight, such as population. */
  readonly share: number;
}

export interface BlockingData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  /** The body and its legal base. */
  readonly body: string;
  readonly members: readonly RefusingMember[];
  /** What stops the decision: as many members whatever they weigh, or more than a share of the weight with so many members at least. */
  readonly stops: { readonly members: number; readonly share: number; readonly fewest: number };
}

const say = catalogues.en.answerFigures.blocking;
const left = 38;
const top = 12;
const plotHeight = 230;
const bottom = top + plotHeight;
const mostLabels = 12;
const labelHeight = 15;

/**
 * Members that refuse, added up by number and by weight, against the part of the plane in which they stop the decision.
 * @example
 * blockingFigure({
 *   id: 'example',
 *   body: 'Council',
 *   members: [{ name: 'Malta', side: 'no', share: 0.01 }, { name: 'Germany', side: 'yes', share: 0.99 }],
 *   stops: { members: 2, share: 0.35, fewest: 1 },
 * }).title // => 'Malta cannot stop it: one member with 1 % of the weight'
 */
export function blockingFigure(data: BlockingData, width: number = usualWidth): Figure {
  const id = figureId('blocking', data.id);
  const steps = stepsOf(data);
  const table = tableOf(steps);
  if (data.members.length === 0) return emptyFigure(id, data.body, say.none, table);
  const isNarrow = width < narrowBelow;
  const right = width - (isNarrow ? 118 : 200);
  const plane = planeOf(data, steps, right);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: '',
    claim: claimOf(data, steps),
    subtitle: say.subtitle(data.body),
    description: say.description(steps.length),
    width,
    height: bottom + 36,
    body: [
      region(data, plane, right),
      grid(plane, right),
      path(steps, plane),
      labels(steps, plane, right + 22, width),
      label((left + right) / 2, bottom + 32, say.across, 'class="s" text-anchor="middle"'),
    ],
    table,
  });
}

interface Step extends RefusingMember {
  /** Members and weight with this one and those before. */
  readonly members: number;
  readonly together: number;
}

/** Refusers first, then those that may still refuse; the heaviest of each first. */
function stepsOf({ members }: BlockingData): readonly Step[] {
  const of = (side: RefusingMember['side']) =>
    members.filter((one) => one.side === side).sort((a, b) => b.share - a.share);
  let together = 0;
  return [...of('no'), ...of('open')].map((one, i) => {
    together += one.share;
    return { ...one, members: i + 1, together };
  });
}

interface Plane {
  readonly mostMembers: number;
  readonly mostShare: number;
  readonly across: (members: number) => number;
  readonly up: (share: number) => number;
}

/** A little beyond what stops the decision, or beyond all that refuse. */
function planeOf({ stops, members }: BlockingData, steps: readonly Step[], right: number): Plane {
  const mostMembers = Math.min(members.length, Math.max(stops.members + 2, steps.length + 1));
  const reached = Math.max(stops.share * 1.4, (steps.at(-1)?.together ?? 0) * 1.1);
  const mostShare = Math.min(1, Math.ceil(reached * 10) / 10);
  return {
    mostMembers,
    mostShare,
    across: (count) => left + ((right - left) * count) / mostMembers,
    up: (share) => bottom - (plotHeight * share) / mostShare,
  };
}

/** The corner of heavy groups of enough members, and all groups of many; its words stand where no step passes. */
function region({ stops }: BlockingData, { across, up, mostMembers }: Plane, right: number): string {
  const [many, few, line] = [Math.min(stops.members, mostMembers), stops.fewest, up(stops.share)];
  const outline = `M${px(across(few))} ${top}V${px(line)}H${px(across(many))}V${bottom}H${px(right)}V${top}Z`;
  return [
    `<path d="${outline}" fill="var(--bad)" fill-opacity="0.12"/>`,
    `<path d="M${px(across(few))} ${top}V${px(line)}H${px(across(many))}V${bottom}" stroke="var(--bad)" stroke-width="1.5" fill="none"/>`,
    label(right - 6, top + 16, say.stops, 'class="b" text-anchor="end"'),
  ].join('');
}

function grid({ mostMembers, mostShare, across, up }: Plane, right: number): string {
  const every = Math.max(1, Math.ceil(mostMembers / 8));
  const counts = Array.from({ length: Math.floor(mostMembers / every) + 1 }, (_, k) => k * every);
  const byShare = mostShare > 0.5 ? 0.2 : 0.1;
  const shares = Array.from({ length: Math.floor(mostShare / byShare + 1e-9) + 1 }, (_, k) => k * byShare);
  return [
    `<path d="M${left} ${top}V${bottom}H${px(right)}" stroke="var(--ink)" fill="none"/>`,
    ...counts.map((count) =>
      label(across(count), bottom + 15, String(count), 'class="s" text-anchor="middle"'),
    ),
    ...shares.map((share) => {
      const line = share === 0 ? '' : `<path d="M${left} ${px(up(share))}H${px(right)}" class="g"/>`;
      return line + label(left - 5, up(share) + 4, percentNarrow(share), 'class="s" text-anchor="end"');
    }),
  ].join('');
}

/** From zero over all that refuse, strong, and on over those that may, dashed. */
function path(steps: readonly Step[], { across, up }: Plane): string {
  const at = ({ members, together }: Pick<Step, 'members' | 'together'>) =>
    `${px(across(members))} ${px(up(together))}`;
  const sure = steps.filter(({ side }) => side === 'no');
  const zero = { members: 0, together: 0 };
  const open = steps.slice(sure.length);
  const line = (points: readonly Pick<Step, 'members' | 'together'>[], more = '') =>
    points.length < 2
      ? ''
      : `<path d="M${points.map(at).join('L')}" stroke="var(--ink)" stroke-width="1.5" fill="none"${more}/>`;
  const dots = steps.map(({ actor, side, ...step }) => {
    const look =
      side === 'no' ? 'fill="var(--c)"' : 'fill="var(--paper)" stroke="var(--c)" stroke-width="1.6"';
    return `<circle class="${actorClass(actor)}" cx="${px(across(step.members))}" cy="${px(up(step.together))}" r="4" ${look}/>`;
  });
  return (
    line([zero, ...sure]) + line([sure.at(-1) ?? zero, ...open], ' stroke-dasharray="4 3"') + dots.join('')
  );
}

/** Names with their own share right of the plot, each on a line to its point; beyond a dozen the lightest are counted. */
function labels(steps: readonly Step[], { across, up }: Plane, x: number, width: number): string {
  const shown = steps.slice(0, steps.length > mostLabels ? mostLabels - 1 : mostLabels);
  const rest = steps.slice(shown.length);
  const texts = [
    ...shown.map(({ name, share, ...step }) => ({ ...step, words: `${name}, ${percentNarrow(share)}` })),
    ...rest.slice(-1).map((step) => ({ ...step, words: say.others(rest.length) })),
  ];
  const spread = spreadLabels(
    texts.map(({ together }) => up(together)),
    texts.map(() => labelHeight),
    top,
    bottom,
  );
  return texts
    .map(({ words, members, together }, i) => {
      const y = spread[i] ?? 0;
      const lead = `<path d="M${px(across(members) + 5)} ${px(up(together))}L${px(x - 4)} ${px(y)}" stroke="var(--soft)" stroke-width="0.7"/>`;
      return lead + fitted(x, y + 4, words, width - x, { size: 11.8, attributes: 'class="m"' });
    })
    .join('');
}

function isStopped({ stops }: BlockingData, members: number, share: number): boolean {
  return members >= stops.members || (members >= stops.fewest && share > stops.share);
}

function claimOf(data: BlockingData, steps: readonly Step[]): string {
  const sure = steps.filter(({ side }) => side === 'no');
  const last = sure.at(-1);
  if (last === undefined) return say.nobody;
  const words = [namesOf(sure), sure.length, percentNarrow(last.together)] as const;
  if (isStopped(data, sure.length, last.together)) return say.enough(...words);
  const [all, open] = [steps.at(-1), steps.slice(sure.length)];
  const couldStop = all !== undefined && open.length > 0 && isStopped(data, steps.length, all.together);
  return couldStop ? say.withOpen(say.short(...words), namesOf(open)) : say.short(...words);
}

function namesOf(steps: readonly Step[]): string {
  const names = steps.map(({ name }) => name);
  return names.length > 4 ? listed([...names.slice(0, 3), say.others(names.length - 3)]) : listed(names);
}

function tableOf(steps: readonly Step[]): FigureTable {
  const { member, side, share, together } = say.columns;
  return {
    columns: [
      { label: member },
      { label: side },
      { label: share, unit: 'share' },
      { label: together, unit: 'share' },
    ],
    rows: steps.map((step) => [step.name, say.sides[step.side], step.share, step.together]),
  };
}
