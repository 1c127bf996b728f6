import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import type { World } from '../../situation/index.ts';
import { allowedProposals } from '../../study/index.ts';
import { explainPast, isNothing, studyIn } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, type LoadedStudy, loadStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { InputError } from '../shared/types.ts';
import { pictures } from './pictures.ts';
import { type WorldsTold, worldsShape } from './shapes.ts';
import { claimsTold, factsTold, reportsOn } from './telling.ts';
import { worldsWords } from './words.ts';

const { worlds: say } = catalogues.en;

const { worlds: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  between: z.string().optional().describe(setting.between),
  prior: z.number().gt(0).lt(1).default(0.5).describe(setting.prior),
  reliability: z.number().gt(0).max(1).default(0.75).describe(setting.reliability),
  most: z.int().min(1).max(100).default(6).describe(setting.most),
  ...ignoreInput,
  ...figuresInput,
  seed: samplingInput.seed,
  samples: z.int().min(10).max(1_000_000).default(1_000).describe(shared.samples),
});

export const operation = defineOperation({
  name: 'worlds',
  summary: say.summary,
  description: say.description,
  input,
  output: worldsShape,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        prior: 0.5,
        reliability: 0.75,
        most: 6,
        ignore: [],
        seed: 1,
        samples: 100,
      },
      says: 'which report would tell whether relief waits for the end of the war',
    },
  ],
  async run(given, context) {
    const loaded = await loadStudy(context, given);
    const { situation, study, runs } = loaded;
    const at = pace(context);
    const [one, other] = pairOf(loaded, given.between);
    const ignoresObserved = given.ignore.includes('observed');
    const steps = 2 + situation.proposals.length;
    await at(0, steps, one.label);
    const first = explainPast(studyIn(study, one), { ignoresObserved });
    await at(1, steps, other.label);
    const pair = { first, second: explainPast(studyIn(study, other), { ignoresObserved }) };
    const { facts, after } = factsTold(pair, situation, given.prior);
    const prior = ignoresObserved ? given.prior : after;
    const reports: WorldsTold['reports'][number][] = [];
    for (const [k, proposal] of allowedProposals(study).entries()) {
      await at(2 + k, steps, proposal.title);
      const question = { ...proposal, proposal: proposal.id };
      if (!isNothing(study, question))
        reports.push(...reportsOn(pair, question, { runs, prior, reliability: given.reliability }));
    }
    const told = {
      first: { id: one.id, label: one.label },
      second: { id: other.id, label: other.label },
      reports: reports.sort((a, b) => b.bits - a.bits).slice(0, given.most),
      labels: Object.fromEntries(situation.actors.map(({ id, name }) => [id, name])) as Record<
        string,
        string
      >,
    };
    return {
      about: aboutOf('worlds', situation, given),
      first: told.first,
      second: told.second,
      chance: { before: given.prior, after: prior },
      facts: ignoresObserved ? [] : facts,
      reports: told.reports,
      claims: claimsTold(situation, [one, other])
        .slice(0, given.most)
        .map((claim) => ({ ...claim, linkages: [...claim.linkages] })),
      labels: told.labels,
      files: await figureFiles(given.figures, () => pictures(told)),
      diagnostics: placed(loaded),
    };
  },
  words: worldsWords,
  writes: ({ files }) => files,
});

/** The two worlds that are asked about. */
function pairOf(
  { situation, file, texts }: LoadedStudy,
  between: string | undefined,
): readonly [World, World] {
  const { worlds } = situation;
  const refusal = (code: string, message: string, hint: string) =>
    new InputError([{ code, severity: 'error', message, hint, file }], texts);
  const [a, b] = worlds;
  if (a === undefined || b === undefined)
    throw refusal('no-worlds', say.problems.none, say.problems.noneHint);
  if (between === undefined) return [a, b];
  const known = worlds.map(({ id }) => id);
  const named = between.split(',').map((one) => one.trim());
  const [one, other] = named.map((id) => {
    const found = worlds.find((world) => world.id === id);
    const near = nearestName(id, known);
    if (found !== undefined) return found;
    throw refusal(
      'unknown-world',
      say.problems.unknown(id),
      near === undefined ? say.problems.list(known.join(', ')) : say.problems.near(near),
    );
  });
  if (one === undefined || other === undefined || one === other || named.length > 2)
    throw refusal('bad-setting', say.problems.pair(between), say.problems.list(known.join(', ')));
  return [one, other];
}
