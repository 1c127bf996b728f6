import { z } from 'zod';
import { type PublishedPart, renderPublishedIndex, renderPublishedPage } from '../../report/index.ts';
import { catalogues, document, group, sentence } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { loadOrThrow } from '../shared/load.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import type { Answer, Context, Operation, OutputFile } from '../shared/types.ts';

const { publish: say } = catalogues.en;

const { publish: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  out: z.string().min(1).default('public').describe(setting.out),
  reports: z.string().optional().describe(setting.reports),
  discussion: z.boolean().default(false).describe(setting.discussion),
  ...samplingInput,
});
type Asked = z.infer<typeof input>;

const output = z.strictObject({
  about: aboutShape,
  files: filesShape,
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'publish',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        out: 'public',
        discussion: false,
        seed: 1,
        samples: 20,
      },
      says: 'a short situation as pages',
    },
  ],
  async run(asked, context) {
    const { situation } = await loadOrThrow(context, asked);
    const folder = asked.out.replace(/(?<=.)\/+$/, '');
    const found = await answersOf(asked, context);
    const report = found.report.output as { readonly about: z.infer<typeof aboutShape> };
    const { about } = report;
    const figures = [...pictures(found.verdicts), ...pictures(found.evidence)];
    const named: readonly PublishedPart[] = [
      { path: 'report.html', says: say.says.report },
      { path: 'answers/verdicts.json', says: say.says.verdicts },
      { path: 'answers/evidence.json', says: say.says.evidence },
      { path: 'answers/check.json', says: say.says.check },
      ...(found.discussion === null
        ? []
        : [
            { path: 'discussion.html', says: say.says.discussion },
            { path: 'answers/review.json', says: say.says.review },
            { path: 'answers/comment.json', says: say.says.comment },
          ]),
    ];
    const index = renderPublishedIndex({
      title: situation.title,
      question: situation.question,
      made: [say.made(about.asOf, about.detente, about.seed, about.samples), say.inputs(about.inputs)],
      parts: named,
      figures: figures.filter(({ path }) => path.endsWith('.svg')).map(({ path }) => ({ path, says: '' })),
      words: { parts: say.parts, figures: say.figures },
      detente: about.detente,
    });
    const files: readonly OutputFile[] = [
      { path: 'index.html', text: index },
      ...found.report.files.map(({ text }) => ({ path: 'report.html', text })),
      ...(['verdicts', 'evidence', 'check'] as const).map((name) => ({
        path: `answers/${name}.json`,
        text: answerText(found[name]),
      })),
      ...discussionFiles(found.discussion, situation.title, about.detente),
      ...figures,
    ];
    return {
      about: { ...about, operation: 'publish' },
      files: files.map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
      diagnostics: found.report.warnings,
    };
  },
  words: ({ files }, { files: words }) =>
    document(
      group(
        sentence(words.wrote),
        ...files.slice(0, 5).map(({ path }) => sentence(path)),
        sentence(say.further(files.length - 5)),
      ),
    ),
  writes: ({ files }) => files,
});

/** What is published, each as its own command answers it; the report last, which takes longest. */
async function answersOf(asked: Asked, context: Context) {
  const { situation, asOf, set, seed, samples, reports, discussion } = asked;
  const on = { situation, ...(asOf !== undefined && { asOf }) };
  const drawn = { ...on, ...(set !== undefined && { set }), seed, samples };
  const texts = reports === undefined ? {} : { reports };
  const ask = async (load: Promise<{ readonly operation: Operation }>, raw: object) =>
    (await load).operation.answer(raw, context);
  return {
    verdicts: await ask(import('../verdicts/verdicts.ts'), { ...drawn, figures: 'figures' }),
    evidence: await ask(import('../evidence/evidence.ts'), { ...on, ...texts, figures: 'figures' }),
    check: await ask(import('../check/check.ts'), { situation, ...(asOf !== undefined && { asOf }) }),
    report: await ask(import('../report/report.ts'), { ...drawn, ...texts, full: true, out: 'report.html' }),
    // Who said what of a case is published only where somebody asks for that.
    discussion: discussion
      ? {
          review: await ask(import('../review/review.ts'), { situation }),
          comment: await ask(import('../comment/comment.ts'), { situation }),
        }
      : null,
  };
}

/** What was decided on claims and said of numbers, in words and as data. */
function discussionFiles(
  discussion: Awaited<ReturnType<typeof answersOf>>['discussion'],
  title: string,
  detente: string,
): readonly OutputFile[] {
  if (discussion === null) return [];
  const { review, comment } = discussion;
  const sections = [
    { heading: say.reviews, answer: review.words('en') },
    { heading: say.comments, answer: comment.words('en') },
  ];
  return [
    { path: 'discussion.html', text: renderPublishedPage({ title, sections, detente }) },
    { path: 'answers/review.json', text: answerText(review) },
    { path: 'answers/comment.json', text: answerText(comment) },
  ];
}

function pictures({ files }: Answer): readonly OutputFile[] {
  return files.filter(({ path }) => path.startsWith('figures/'));
}

/** As the command line gives it, without the files that stand beside. */
function answerText({ output }: Answer): string {
  return `${JSON.stringify('files' in output ? { ...output, files: [] } : output, null, 2)}\n`;
}
