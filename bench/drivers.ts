import { fund } from '../src/ledger/index.ts';
import { operation } from '../src/operations/drivers/drivers.ts';
import { load } from '../src/operations/shared/load.ts';
import { scaleOf } from '../src/situation/index.ts';
import { fileStore } from '../src/store/index.ts';
import { allowedProposals, makeStudy, withEstimate } from '../src/study/index.ts';
import {
  type AnswersAsked,
  drawnAnswers,
  medianDistance,
  packageHinges,
  slicedInputs,
  tippingOfAll,
} from '../src/uncertainty/index.ts';
import type { Question } from '../src/verdict/index.ts';
import { clock, root, startBench } from './harness.ts';

/** What the answers on all proposals hinge on, and the search for where they tip beside a straight loop over held values. */
const bench = startBench('drivers', 'What all answers hinge on');
const store = fileStore(root);
const worked = 'situations/us-russia-2025';
const { situation } = await load(store, { situation: worked });
if (situation === undefined) throw new Error('the example does not load');
const proposals = allowedProposals(makeStudy(situation, { seed: 1, samples: 10 }));
const samples = 1000;

await bench.row({
  work: `drivers of all ${proposals.length} proposals, ${samples} draws, one thread, processor time`,
  peer: 'nothing else gives these answers; its longest part stands below',
  ours: clock(() => operation.run(operation.input.parse({ situation: worked, samples }), { store })),
  fair: '',
  // Five seconds of two cores.
  wanted: { ms: 10_000 },
  runs: 1,
});

const [points, tolerance, few] = [9, 1e-7, 300];
const id = 'twenty_eight_points';
const own = proposals.find((one) => one.id === id);
if (own === undefined) throw new Error(`no ${id}`);
const question: Question = { ...own, proposal: id };
const asked: AnswersAsked = {
  ...fund(makeStudy(situation, { seed: 1, samples: few })),
  ignoresObserved: false,
};
const [drawn] = drawnAnswers(asked, [question]);
if (drawn === undefined) throw new Error('no answer');
const { tasks } = await packageHinges(
  { ...asked, sliced: slicedInputs(asked.study.draws.columns, drawn.weights) },
  question,
  drawn,
  { seed: 1, most: 6, by: 'input', tipping: 3 },
  async () => undefined,
);

/** How far the answers are from where they tip with an input held: the study made anew with it, and everything asked. */
function distances(path: string, value: number) {
  const held = fund(withEstimate(asked.study, path, value.toFixed(12)));
  const [found] = drawnAnswers({ ...held, ignoresObserved: false }, [question]);
  return (name: (typeof tasks)[number]['names'][number]) => {
    const answer = found?.answers[name] ?? null;
    return answer === null || found === undefined ? Number.NaN : medianDistance(answer, found.weights);
  };
}

/** Every answer that is asked about an input, at each value of a scan once; a cell that it crosses in is halved. */
function plainly(): readonly number[] {
  return tasks.flatMap(({ path, names }) => {
    const input = asked.study.compiled.inputs.find((one) => one.path === path);
    if (input === undefined) return [];
    const { low, high } = scaleOf(input.unit) ?? input;
    if (!(low < high)) return [];
    const values = Array.from({ length: points }, (_, k) => low + (k * (high - low)) / (points - 1));
    const scan = values.map((value) => distances(path, value));
    return names.flatMap((name) =>
      values.slice(1).flatMap((value, k) => {
        const [before, after] = [scan[k]?.(name) ?? Number.NaN, scan[k + 1]?.(name) ?? Number.NaN];
        if (Number.isNaN(before) || Number.isNaN(after) || before >= 0 === after >= 0) return [];
        let [from, to] = [values[k] ?? low, value];
        while (to - from > tolerance * (high - low)) {
          const middle = (from + to) / 2;
          if (distances(path, middle)(name) >= 0 === before >= 0) from = middle;
          else to = middle;
        }
        return [(from + to) / 2];
      }),
    );
  });
}

const searched = (): readonly number[] => {
  const find = tippingOfAll(asked, { points });
  return tasks.flatMap(({ path, names }) =>
    find({ path, packages: [{ question, names }] }).flatMap((tips) => tips.map(({ value }) => value)),
  );
};

let [plain, ours]: (readonly number[])[] = [[], []];
await bench.row({
  work: `where ${own.title} tips on ${tasks.length} inputs, ${few} draws`,
  peer: {
    name: 'a straight loop over held values',
    side: clock(() => {
      plain = plainly();
    }),
  },
  ours: clock(() => {
    ours = searched();
  }),
  fair: 'yes: public functions alone, a value asked once for all answers, cells halved to the same width',
  wanted: { ratio: 3 },
  runs: 1,
});
const farthest = Math.max(0, ...(plain ?? []).map((value, k) => Math.abs(value - (ours?.[k] ?? Number.NaN))));
bench.note(
  `both find ${plain?.length ?? 0} and ${ours?.length ?? 0} tipping values, at most ${farthest.toPrecision(2)} apart`,
);
bench.end();
