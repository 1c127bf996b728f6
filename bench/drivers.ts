import { operation } from '../src/operations/drivers/drivers.ts';
import { load } from '../src/operations/shared/load.ts';
import { fileStore } from '../src/store/index.ts';
import { allowedProposals, makeStudy } from '../src/study/index.ts';
import { clock, root, startBench } from './harness.ts';

/** What the answers on all proposals hinge on, asked at once: beside the same operation asked of one proposal after the other. */
const bench = startBench('drivers', 'What all answers hinge on');
const store = fileStore(root);
const worked = 'situations/us-russia-2025';
const { situation } = await load(store, { situation: worked });
if (situation === undefined) throw new Error('the example does not load');
const proposals = allowedProposals(makeStudy(situation, { seed: 1, samples: 10 })).map(({ id }) => id);
const samples = 1000;
const asked = (proposal?: string) =>
  operation.run(operation.input.parse({ situation: worked, samples, proposal }), { store });

await bench.row({
  work: `drivers of all ${proposals.length} proposals, ${samples} draws, one thread, processor time`,
  peer: {
    name: 'one proposal after the other',
    side: clock(async () => {
      for (const proposal of proposals) await asked(proposal);
    }),
  },
  ours: clock(() => asked()),
  fair: 'yes: the same answers to the last bit; all at once draws, explains and cuts once',
  // Five seconds of two cores.
  wanted: { ms: 10_000 },
  runs: 1,
});
bench.end();
