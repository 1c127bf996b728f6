import {
  boxFigure,
  distributionFigure,
  type Figure,
  flipMapFigure,
  tornadoFigure,
} from '../../figures/index.ts';
import { shareWhere } from '../../study/index.ts';
import { answerNames, type DrawnAnswers } from '../../uncertainty/index.ts';
import { catalogues } from '../../words/index.ts';
import type { LoadedStudy } from '../shared/load.ts';
import { namedWithUnit } from './named-with-unit.ts';
import type { DriverTests } from './shapes.ts';
import type { DriverMap, DriverScenarios } from './turning.ts';

const { drivers: say, tests: names } = catalogues.en;

/** What is drawn of the answers. */
export interface Pictured {
  readonly tests: DriverTests;
  readonly scenarios: DriverScenarios;
  readonly map: DriverMap;
}

/** For each answer what it hinges on, how the draws lie around its flip, where it fails, and its map. */
export function pictures(
  loaded: LoadedStudy,
  drawn: DrawnAnswers,
  { tests, scenarios, map }: Pictured,
  width?: number,
): readonly Figure[] {
  return [
    ...answerPictures(loaded, drawn, tests, width),
    ...boxPictures(loaded, scenarios, width),
    ...mapPictures(loaded, map, width),
  ];
}

function boxPictures(
  { situation, study }: LoadedStudy,
  scenarios: DriverScenarios,
  width: number | undefined,
): readonly Figure[] {
  return answerNames.flatMap((name): Figure[] => {
    const found = scenarios[name];
    if (found === null) return [];
    const limits = found.limits.flatMap(({ input, low, high }) => {
      const range = study.compiled.inputs.find(({ path }) => path === input);
      return range === undefined
        ? []
        : [
            {
              ...namedWithUnit(input, situation),
              range: { low: range.low, high: range.high },
              box: {
                low: Math.max(range.low, low ?? range.low),
                high: Math.min(range.high, high ?? range.high),
              },
            },
          ];
    });
    const title = say.boxTopic(names.names[name], found.outcome);
    return [boxFigure({ id: name, title, ...found, limits }, width)];
  });
}

function mapPictures(
  { situation }: LoadedStudy,
  map: DriverMap,
  width: number | undefined,
): readonly Figure[] {
  if (map === null) return [];
  const axis = (one: NonNullable<DriverMap>['up']) => ({
    ...one,
    ...namedWithUnit(one.input, situation),
  });
  return answerNames.flatMap((name): Figure[] => {
    const shares = map.shares[name];
    if (shares === null) return [];
    const what = names.names[name];
    const title = say.mapTopic(what);
    const data = { id: name, title, what, across: axis(map.across), up: axis(map.up), shares };
    return [flipMapFigure(data, width)];
  });
}

function answerPictures(
  { situation, study }: LoadedStudy,
  drawn: DrawnAnswers,
  tests: DriverTests,
  width: number | undefined,
): readonly Figure[] {
  return answerNames.flatMap((name): Figure[] => {
    const answer = drawn.answers[name];
    if (answer === null) return [];
    const { output, indices, tipping } = tests[name];
    const drivers = indices.flatMap(({ input, first }) => {
      const estimate = study.compiled.inputs.find(({ path }) => path === input);
      if (estimate === undefined) return [];
      return [
        {
          ...namedWithUnit(input, situation),
          share: first.value,
          low: first.low ?? first.value,
          high: first.high ?? first.value,
          range: { low: estimate.low, high: estimate.high },
          today: estimate.median,
          tips: tipping.find((one) => one.input === input)?.value ?? null,
        },
      ];
    });
    const title = say.topic(names.names[name]);
    const isSpread = answer.distance.some((one) => one !== answer.distance[0]);
    return [
      tornadoFigure({ id: name, title, output, drivers }, width),
      // Draws that all say the same are one line on an axis that nothing measures.
      ...(isSpread
        ? [distributionFigure({ id: name, title, output, ...barsOf(answer.distance, drawn.weights) }, width)]
        : []),
    ];
  });
}

const bars = 20;

/** Bars of equal width with an edge at 0. */
function barsOf(values: Float64Array, weights: DrawnAnswers['weights']) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const width = (high - low) / bars || 1;
  const [below, above] = [Math.ceil(-low / width - 1e-9), Math.max(1, Math.ceil(high / width - 1e-9))];
  const edges = Array.from({ length: below + above + 1 }, (_, k) => (k - below) * width);
  const shares = edges.slice(1).map((to, k) => {
    const from = edges[k] ?? 0;
    const isLast = k === edges.length - 2;
    return shareWhere(
      values,
      weights,
      (value) => value >= from && (value < to || (isLast && value <= to + width)),
    );
  });
  return { edges, shares };
}
