import { expect, test } from 'vitest';
import { streamKey, uniform } from '../../numeric/index.ts';
import { crossProducts, fitted } from './penalised-fit.ts';

const numbers = (name: string, count: number) =>
  Float64Array.from({ length: count }, (_, k) => uniform(streamKey(1, name), k) - 0.5);

test.each([0, 1, 3, 4, 11])(
  'sums over %i runs are taken one after the other, whatever is worked out at once',
  (runs) => {
    const columns = 5;
    const design = numbers('design', runs * columns);
    const weights = numbers('weights', runs).map((one, run) => (run % 5 === 2 ? 0 : one * one));
    const outputs = [numbers('a', runs), numbers('b', runs)];
    const basis = { columns, design, penalty: new Float64Array(columns * columns) };
    for (const [from, step] of [
      [0, 1],
      [1, 2],
    ] as const) {
      const gram = new Float64Array(columns * columns);
      const moments = new Float64Array(columns * 2);
      for (let run = from; run < runs; run += step)
        for (let i = 0; i < columns; i++) {
          const value = (weights[run] as number) * (design[run * columns + i] as number);
          for (let j = 0; j < columns; j++) {
            const own = j <= i ? value : (weights[run] as number) * (design[run * columns + j] as number);
            const other = design[run * columns + Math.min(i, j)] as number;
            gram[i * columns + j] = (gram[i * columns + j] as number) + own * other;
          }
          for (const [d, output] of outputs.entries())
            moments[i * 2 + d] = (moments[i * 2 + d] as number) + value * (output[run] as number);
        }
      expect(crossProducts(basis, outputs, weights, { from, step })).toEqual({ gram, moments });
    }
    const coefficients = numbers('coefficients', columns * 2);
    const plain = outputs.map((output, d) =>
      output.map((_, run) => {
        let sum = 0;
        for (let i = 0; i < columns; i++)
          sum += (design[run * columns + i] as number) * (coefficients[i * 2 + d] as number);
        return sum;
      }),
    );
    expect(fitted(basis, coefficients, 2, runs)).toEqual(plain);
  },
);
