import { z } from 'zod';
import { optionNames } from '../../report/index.ts';
import { type Package, packageIndices, type Situation } from '../../situation/index.ts';
import { allowedProposals } from '../../study/index.ts';
import {
  bestPackageSearch,
  explainPast,
  type ProposalChange,
  type Question,
  type SmallestChange,
  smallestChange,
} from '../../verdict/index.ts';
import { bestSearchShape, smallestChangeShape } from '../../verdict/result.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, type LoadedStudy, loadStudy, placed } from '../shared/load.ts';
import { atPace, pace } from '../shared/pace.ts';
import { questionOf } from '../shared/question.ts';
import { aboutShape, warningsShape } from '../shared/shapes.ts';
import { unknownActor } from '../shared/unknown-name.ts';
import { improveWords } from './words.ts';

const { improve: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  proposal: z.string().optional().describe(setting.proposal),
  signedBy: z.array(z.string()).optional().describe(setting.signedBy),
  ...ignoreInput,
  seed: samplingInput.seed,
  samples: z.int().min(10).max(100_000).default(1_000).describe(setting.samples),
  most: z.int().min(1).max(100_000).default(200).describe(setting.most),
});

const output = z.strictObject({
  about: aboutShape,
  best: bestSearchShape.describe('the package that passes all four tests most often'),
  proposals: z
    .array(
      z.strictObject({
        proposal: z.string().describe('id of the proposal'),
        title: z.string().describe('its title'),
        ...smallestChangeShape.shape,
      }),
    )
    .describe('the single change of each proposal that helps it most, in the order of the file'),
  noDeal: z.record(z.string(), z.string()).describe('option of each issue without a deal, both by id'),
  labels: z.record(z.string(), z.string()).describe('options by issue.option, and institutions, in words'),
  diagnostics: warningsShape,
});

const { improve } = catalogues.en;

export const operation = defineOperation({
  name: 'improve',
  summary: improve.question,
  description: improve.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', ignore: [], seed: 1, samples: 200, most: 20 },
      says: 'the best package of the worked example, and what would help each proposal',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        proposal: 'eu_borrowing',
        ignore: [],
        seed: 1,
        samples: 500,
        most: 20,
      },
      says: 'what would help one of them',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        signedBy: ['us', 'ru', 'ua'],
        ignore: [],
        seed: 1,
        samples: 200,
        most: 20,
      },
      says: 'the best package that these three must sign',
    },
  ],
  async run(given, context) {
    const loaded = await loadStudy(context, given);
    const { situation, study, runs } = loaded;
    const at = pace(context);
    const questions: readonly Question[] =
      given.proposal === undefined
        ? allowedProposals(study).map((one) => ({ ...one, proposal: one.id }))
        : [questionOf(loaded, { proposal: given.proposal })];
    const explained = explainPast(study, { ignoresObserved: given.ignore.includes('observed') });
    const asked = { explained, runs };
    const proposals: (SmallestChange & { readonly proposal: string; readonly title: string })[] = [];
    for (const [k, question] of questions.entries()) {
      await at(k, questions.length + 1, question.title);
      // To leave everything as it is is no deal to be changed.
      if (packageIndices(situation, question.package).every((o, j) => o === study.compiled.noDeal[j]))
        continue;
      const found = smallestChange(asked, question);
      proposals.push({ proposal: question.proposal ?? '', title: question.title, ...found });
    }
    const first = proposals.flatMap(({ proposal, best }) =>
      changedPackage(situation, proposal, best?.change),
    );
    const search = bestPackageSearch(asked, {
      first,
      mostAsked: given.most,
      signedBy: signersOf(loaded, given.signedBy),
    });
    const best = await atPace(search, (_, { asked: tried }) => at(tried, given.most, improve.searching));
    const optionName = optionNames(situation);
    return {
      about: aboutOf('improve', situation, given),
      best,
      proposals,
      noDeal: situation.noDeal,
      labels: Object.fromEntries([
        ...situation.institutions.map(({ id, name }) => [`institution:${id}`, name] as const),
        ...situation.issues.flatMap(({ id, options }) =>
          options.map((one) => [`${id}.${one.id}`, optionName(id, one.id)] as const),
        ),
      ]),
      diagnostics: placed(loaded),
    };
  },
  words: improveWords,
});

function signersOf(
  { situation, file, texts }: LoadedStudy,
  signedBy: readonly string[] = [],
): readonly string[] {
  const known = situation.actors.map(({ id }) => id);
  const stranger = signedBy.find((id) => !known.includes(id));
  if (stranger !== undefined) throw unknownActor(stranger, known, file, texts);
  return signedBy;
}

/** A proposal with another option of one issue, where that is the change that helps it most. */
function changedPackage(
  { proposals }: Situation,
  proposal: string,
  change: ProposalChange | undefined,
): readonly Package[] {
  const named = proposals.find(({ id }) => id === proposal)?.package;
  return named === undefined || change?.kind !== 'option' ? [] : [{ ...named, [change.issue]: change.to }];
}
