import { expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import type { RectangleModel } from '../space.ts';
import { rectangleFrontier } from './index.ts';
import { key, utilitiesOf } from './random-model.case.ts';

/** Frontiers of the nonlinear domains of the negotiation contests, found by enumeration or by an independent search. */
const domains = sharedFolder('data/deals');
const answers = sharedFolder('golden/deals/hyper', 'data/deals');

interface Answer {
  readonly id: string;
  readonly points?: readonly { readonly u: readonly number[] }[];
  readonly pareto?: readonly { readonly u: readonly number[] }[];
}

interface DomainFile {
  readonly issues: readonly { readonly min: number; readonly max: number }[];
  readonly parties: readonly {
    readonly maxutility: number;
    readonly rects: readonly {
      readonly x?: boolean;
      readonly u: number;
      readonly b: readonly [number, number, number][];
    }[];
  }[];
  readonly published_pareto?: readonly (readonly number[])[];
}

function read(id: string): { file: DomainFile; model: RectangleModel; counts: Int32Array } {
  const file = JSON.parse(domains.text(`${id}.json`)) as DomainFile;
  const profiles = file.parties.map(({ maxutility, rects }) => ({
    largest: maxutility,
    boxes: rects.map(({ x, u, b }) => ({
      worth: u,
      excludes: x === true,
      bounds: b.map(([index, low, high]) => {
        const least = file.issues[index - 1]?.min ?? 0;
        return { issue: index - 1, low: low - least, high: high - least };
      }),
    })),
  }));
  return {
    file,
    model: { kind: 'rectangles', profiles },
    counts: Int32Array.from(file.issues, ({ min, max }) => max - min + 1),
  };
}

answers.describe('published domains', () => {
  test.each(answers.isThere ? answers.names() : ['frontiers of contests'])('%s', (name) => {
    const { id, points, pareto } = JSON.parse(answers.text(name)) as Answer;
    const { file, model, counts } = read(id);
    const found = rectangleFrontier(model, counts);
    expect(found.exact).toBe(true);
    expect(found.points.map(({ values }) => key(values))).toEqual(
      (points ?? pareto ?? []).map(({ u }) => key(u)),
    );
    for (const { values, package: chosen } of found.points)
      expect(utilitiesOf(model, chosen)).toEqual(values);
    // What the contest published is attained or exceeded, in seven digits.
    for (const published of file.published_pareto ?? []) {
      expect(
        found.points.some(({ values }) =>
          values.every((value, i) => value >= (published[i] as number) - 1e-6),
        ),
      ).toBe(true);
    }
  });
});
