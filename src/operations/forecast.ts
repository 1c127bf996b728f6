import { z } from 'zod';
import { forecast } from '../forecast/index.ts';
import { plainText } from '../report/index.ts';
import { samplingInput, situationInput } from './inputs.ts';
import { aboutOf, loadAndDraw } from './load.ts';
import { aboutShape, forecastShape } from './shapes.ts';
import { table } from './table.ts';
import type { Operation } from './types.ts';

const input = z.strictObject({ ...situationInput, ...samplingInput });
const output = z.strictObject({
  about: aboutShape,
  forecast: forecastShape,
  labels: z.record(z.string(), z.strictObject({ low: z.string(), high: z.string(), statusQuo: z.string() })),
});

type Input = z.infer<typeof input>;
type Output = z.infer<typeof output>;

export const operation: Operation<Input, Output> = {
  name: 'forecast',
  summary: 'Where each issue would end when the actors push, beside the baselines',
  description:
    'The compromise model (mean of positions weighted by capability × salience), the weighted median, the constant 50 and the status quo, side by side. Ranges come from the inputs alone: on published cases the best known model errs by about 23 points of 100, a constant 50 by 28.',
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', seed: 1, samples: 10_000 },
      says: 'forecast every issue of the example',
    },
  ],
  async run(given, { store }) {
    const { situation, compiled, draws } = await loadAndDraw(store, given);
    return {
      about: aboutOf('forecast', situation, given),
      forecast: forecast(situation, compiled, draws),
      labels: Object.fromEntries(
        situation.issues.map(({ id, scale, statusQuo }) => [id, { ...scale, statusQuo }]),
      ),
    };
  },
  words({ forecast: found, labels, about }, style) {
    const rows = found.issues.map(({ issue, models }) => {
      const cell = (name: string) => {
        const model = models.find((one) => one.model === name);
        if (model === undefined) return '';
        const isPoint = model.low === model.high;
        return isPoint
          ? model.central.toFixed(0)
          : `${model.central.toFixed(0)} (${model.low.toFixed(0)} to ${model.high.toFixed(0)})`;
      };
      const nearest = models[0]?.nearestOption ?? '';
      return [issue, cell('compromise'), cell('weighted-median'), '50', cell('status-quo'), nearest];
    });
    const head = ['issue', 'compromise', 'median', 'constant', 'status quo', 'nearest option'];
    const anchors = Object.entries(labels).map(
      ([id, { low, high }]) => `  ${id}: 0 ${plainText(low)} … 100 ${plainText(high)}`,
    );
    const honest =
      'Ranges are those of the inputs alone. On published cases the best known model errs by about 23 points, a constant 50 by 28.';
    return `${table(head, rows, style, [1, 2, 3, 4])}\n\n${honest}\nscale points 0–100; seed ${about.seed}, ${about.samples} samples, as of ${about.asOf}\n${style.paint(anchors.join('\n'), 'dim')}`;
  },
};
