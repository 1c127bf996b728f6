import { newCollector } from '../src/diagnostics/index.ts';
import { loadEvidence } from '../src/evidence/index.ts';
import { loadSituation } from '../src/situation/index.ts';
import type { Conflict } from '../src/stability/index.ts';
import { makeStudy } from '../src/study/index.ts';
import { readYaml } from '../src/text/index.ts';
import { small } from './helpers.ts';

const { evidence } = loadEvidence(readYaml('evidence.yaml', small.evidence));
if (evidence === undefined) throw new Error('the small evidence does not load');
const { situation } = loadSituation(readYaml('situation.yaml', small.situation), evidence, {
  inputsHash: '',
});
if (situation === undefined) throw new Error('the small situation does not load');

/** The prisoner's dilemma: state 0, nobody defects; 1 and 2, one alone does; 3, both do. */
const dilemma: Conflict = {
  actors: ['a', 'b'],
  graph: {
    kind: 'product',
    factors: [
      { name: 'a defects', options: ['N', 'Y'], controllers: [0] },
      { name: 'b defects', options: ['N', 'Y'], controllers: [1] },
    ],
    decimals: Int32Array.of(0, 1, 2, 3),
  },
  ranks: [Int32Array.of(2, 3, 0, 1), Int32Array.of(2, 0, 3, 1)],
};

/** Three actors on one dimension from 0 to 100. */
const table = {
  names: ['a', 'b', 'c'],
  dimensions: ['tax'],
  capability: Float64Array.of(1, 2, 1),
  positions: Float64Array.of(0, 30, 100),
  salience: Float64Array.of(1, 1, 1),
  range: [0, 100],
};

/** What examples of docstrings may use beside their stage: a situation of two actors and two issues, drawn 200 times. */
export const exampleScope = {
  evidence,
  situation,
  study: makeStudy(situation, { seed: 1, samples: 200 }),
  dilemma,
  /** The same, where a does not know what it thinks of both defecting. */
  uncertain: {
    ...dilemma,
    low: [Float64Array.of(2, 3, 0, 1), Float64Array.of(2, 0, 3, 1)],
    high: [Float64Array.of(2, 3, 0, 2.5), Float64Array.of(2, 0, 3, 1)],
  },
  table,
  newCollector,
  readYaml,
};
