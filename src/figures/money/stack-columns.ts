import { figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import { px } from '../frame/svg.ts';
import { endOf, startOf, type TimeScale, timeScale } from '../frame/time-axis.ts';
import type { ValueScale } from '../frame/value-axis.ts';
import { layerLook, layerVariants } from './layer-look.ts';
import type { MoneyLayer, MoneyStackData } from './money-stack.ts';

/** More cannot be followed; the smallest beyond them are drawn as one. */
const mostLayers = 8;

/** Where each column begins and ends: its months, on a scale of days. */
export interface Slots {
  readonly across: TimeScale;
  readonly places: readonly { readonly left: number; readonly right: number }[];
}

export function slotsOf({ months, column }: MoneyStackData, from: number, to: number): Slots {
  const each = column === 'quarter' ? 3 : 1;
  const across = timeScale(startOf(months[0] ?? ''), endOf(months.at(-1) ?? '', each), from, to);
  const places = months.map((month) => ({
    left: across.at(startOf(month)),
    right: across.at(endOf(month, each)),
  }));
  return { across, places };
}

export interface DrawnLayer {
  readonly name: string;
  readonly look: string;
  /** The pattern that its look refers to; nothing where it is plain. */
  readonly pattern: string;
  readonly values: readonly number[];
}

/** Layers as given; beyond what tints tell apart, those that move least are joined. */
export function drawnLayers({ layers, months }: MoneyStackData, key: string): readonly DrawnLayer[] {
  const size = ({ values }: MoneyLayer) => values.reduce((sum, value) => sum + Math.abs(value), 0);
  const most = layers.length > mostLayers ? mostLayers - 1 : mostLayers;
  const large = new Set([...layers].sort((a, b) => size(b) - size(a)).slice(0, most));
  const taken = new Set<string>();
  const drawn = layers.flatMap((layer, place): readonly DrawnLayer[] => {
    if (!large.has(layer)) return [];
    const colour = actorClass(layer.actor);
    let variant = layer.variant ?? 0;
    while (taken.has(`${colour} ${variant % layerVariants}`)) variant++;
    taken.add(`${colour} ${variant % layerVariants}`);
    const look = layerLook(`${figureId('layer', key)}-${place}`, colour, variant);
    return [{ name: layer.name, values: layer.values, ...look }];
  });
  const rest = layers.filter((layer) => !large.has(layer));
  if (rest.length === 0) return drawn;
  const values = months.map((_, i) => rest.reduce((sum, layer) => sum + (layer.values[i] ?? 0), 0));
  return [
    ...drawn,
    { name: `${rest.length} other sources`, look: 'fill="var(--line)"', pattern: '', values },
  ];
}

/** The tops and the bottoms of all columns, and the need. */
export function* extremes(
  layers: readonly DrawnLayer[],
  need: readonly number[],
  unfunded: readonly number[],
): Iterable<number> {
  for (const [i, needed] of need.entries()) {
    const parts = [...layers.map(({ values }) => values[i] ?? 0), unfunded[i] ?? 0];
    yield needed;
    yield parts.reduce((sum, part) => sum + Math.max(0, part), 0);
    yield parts.reduce((sum, part) => sum + Math.min(0, part), 0);
  }
}

/** Positive parts upwards from zero, negative ones downwards; a layer is one path over all months. */
export function columns(
  layers: readonly DrawnLayer[],
  unfunded: readonly number[],
  hatch: string,
  { places }: Slots,
  up: ValueScale,
): readonly string[] {
  const above = new Float64Array(unfunded.length);
  const below = new Float64Array(unfunded.length);
  const narrowest = Math.min(...places.map(({ left, right }) => right - left));
  const air = narrowest > 5 ? 0.5 : 0;
  // Thin columns would drown in their seams.
  const seam = narrowest > 5 ? ' stroke="var(--paper)" stroke-width="0.6"' : '';
  const all = [...layers, { look: `fill="url(#${hatch})"`, values: unfunded }];
  return all.map(({ look, values }) => {
    const boxes = values.map((value, i) => {
      if (value === 0) return '';
      const side = value > 0 ? above : below;
      const start = side[i] ?? 0;
      side[i] = start + value;
      const { left = 0, right = 0 } = places[i] ?? {};
      return `M${px(left + air)} ${px(up.at(start))}H${px(right - air)}V${px(up.at(start + value))}H${px(left + air)}Z`;
    });
    const d = boxes.join('');
    return d === '' ? '' : `<path d="${d}" ${look}${seam}/>`;
  });
}

/** A step a column, so that it meets the columns' tops. */
export function needLine(need: readonly number[], { places }: Slots, up: ValueScale): string {
  const steps = need.map((value, i) => {
    const { left = 0, right = 0 } = places[i] ?? {};
    return `${i === 0 ? 'M' : 'L'}${px(left)} ${px(up.at(value))}H${px(right)}`;
  });
  return `<path d="${steps.join('')}" fill="none" stroke="var(--paper)" stroke-width="3.6"/><path d="${steps.join('')}" fill="none" stroke="var(--ink)" stroke-width="1.6"/>`;
}
