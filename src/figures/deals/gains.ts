import type { Situation } from '../../situation/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import { drawPlot } from '../frame/plot.ts';
import { cut } from '../frame/svg.ts';
import type { Figure } from '../frame/types.ts';

/** Who gains and who loses from one proposal, with the range over all draws. */
export async function gainsFigure(situation: Situation, verdict: Verdict): Promise<Figure> {
  const id = `gains-${verdict.proposal ?? 'package'}`;
  const rows = verdict.accepted.gains
    .map(({ actor, isRequired, gain }) => {
      const name = situation.actors.find((one) => one.id === actor)?.name ?? actor;
      return { name: cut(name, 100) + (isRequired ? ' ✓' : ''), full: name, isRequired, ...gain };
    })
    .sort((a, b) => b.median - a.median || (a.name < b.name ? -1 : 1));
  const losers = rows.filter(({ median }) => median < 0).length;
  const title = `Gains by actor: ${verdict.title}`;
  const description = `Utility gained over no deal, all issues together worth 1: the median and the range from 5 to 95 % of draws. ${losers} of ${rows.length} actors lose in the median; ✓ marks those who must sign.`;
  const svg = await drawPlot(id, title, description, (plot) => ({
    width: 380,
    height: 58 + rows.length * 19,
    marginLeft: 116,
    marginRight: 14,
    marginBottom: 36,
    x: {
      label: 'gain over no deal (utility, all issues = 1)',
      nice: true,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 5,
      tickFormat: (value: number) => String(Math.round(value * 100) / 100).replace('-', '−'),
    },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0 },
    marks: [
      plot.gridX({ stroke: 'var(--line)', strokeOpacity: 0.6 }),
      plot.ruleX([0], { stroke: 'var(--ink)' }),
      plot.link(rows, {
        x1: 'low',
        x2: 'high',
        y: 'name',
        stroke: (row: (typeof rows)[number]) => (row.median < 0 ? 'var(--bad)' : 'var(--good)'),
        strokeWidth: 3,
        strokeOpacity: 0.5,
        strokeLinecap: 'round',
      }),
      plot.dot(rows, {
        x: 'median',
        y: 'name',
        r: 4.5,
        fill: (row: (typeof rows)[number]) => (row.median < 0 ? 'var(--bad)' : 'var(--good)'),
        stroke: 'var(--paper)',
      }),
    ],
    color: { type: 'identity' },
  }));
  return {
    id,
    title,
    description,
    svg,
    table: {
      columns: [
        { label: 'actor' },
        { label: 'must sign' },
        { label: 'gain, 5 %', unit: 'utility' },
        { label: 'gain, median', unit: 'utility' },
        { label: 'gain, 95 %', unit: 'utility' },
      ],
      rows: rows.map(({ full, isRequired, low, median, high }) => [
        full,
        isRequired ? 'yes' : 'no',
        low,
        median,
        high,
      ]),
    },
  };
}
