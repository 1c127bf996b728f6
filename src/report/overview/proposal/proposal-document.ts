import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  note,
  type Phrase,
  percentNarrow,
  renderTerminal,
  type StandTone,
  sentence,
  terms,
  toned,
} from '../../../words/index.ts';
import { signs } from '../matrix.ts';
import type { ScreenMore } from '../overview-document.ts';
import type { ProposalView } from './result.ts';

/** Lines of 80 columns that one proposal takes at most. */
const mostLines = 40;

interface Plan {
  /** Sentences of a test that is not passed, and of one that is. */
  readonly failing: number;
  readonly passing: number;
  readonly others: number;
}

const plans: readonly Plan[] = [
  { failing: 8, passing: 5, others: 4 },
  { failing: 7, passing: 4, others: 3 },
  { failing: 6, passing: 3, others: 2 },
  { failing: 5, passing: 2, others: 2 },
  { failing: 4, passing: 2, others: 1 },
  { failing: 3, passing: 1, others: 1 },
  { failing: 2, passing: 1, others: 1 },
  { failing: 1, passing: 1, others: 0 },
  { failing: 0, passing: 0, others: 0 },
];

/**
 * One proposal in at most 40 lines of 80 columns: its four tests, what they turn on, what to check, commands that ask further.
 *
 * @example
 * const view = proposalView(reportData, 'swap');
 * JSON.stringify(proposalDocument(view, { asks: [], leftOut: [] }, catalogue)).includes('Water for trade') // => true
 */
export function proposalDocument(
  view: ProposalView,
  more: Pick<ScreenMore, 'asks' | 'leftOut'>,
  catalogue: Catalogue,
): Document {
  const made = (plan: Plan) => documentOf(view, more, plan, catalogue);
  // Room is kept for the line on what was left out whether it is there or not.
  const counted = (plan: Plan) => documentOf(view, { ...more, leftOut: ['…'] }, plan, catalogue);
  const fits = (plan: Plan) => renderTerminal(counted(plan)).split('\n').length <= mostLines;
  const plan = plans.find(fits) ?? plans.at(-1);
  return plan === undefined ? document() : made(plan);
}

function documentOf(
  view: ProposalView,
  more: Pick<ScreenMore, 'asks' | 'leftOut'>,
  { failing, passing, others }: Plan,
  { proposalView: say, overviewScreen, tests: { names } }: Catalogue,
): Document {
  const { row, title, by, answer, turnsOn, checkFirst, worlds, outside, contested } = view;
  const part = (term: string, lines: readonly Phrase[]) =>
    lines.map((line, k) => [k === 0 ? term : '', line] as const);
  return document(
    group(
      heading(say.title(row === null ? '' : String(row), title, by.join(', ')), 1),
      sentence([{ kind: 'strong', text: answer }]),
    ),
    terms(
      view.tests.map(({ test, mark, probability, because, sentences }) => {
        const most = mark === 'yes' ? passing : failing;
        const shown = sentences.slice(0, most).join(' ');
        // Who stops it is said by the sentences, with how often.
        const why = mark === 'yes' || shown === '' ? because : '';
        return [
          names[test],
          [...stand(mark, probability), [why, shown].filter((one) => one !== '').join('. ')],
        ] as const;
      }),
    ),
    terms([
      ...part(
        overviewScreen.turnsOn,
        turnsOn.length === 0 ? [overviewScreen.noTurn] : turnsOn.slice(0, Math.max(1, others)),
      ),
      ...(checkFirst === null ? [] : part(overviewScreen.checkFirst, [checkFirst])),
      ...(worlds === null || others < 2 ? [] : part(say.worldsHead, [worlds])),
      ...part(say.outsideHead, outside.slice(0, others)),
      ...part(say.contested, contested.slice(0, Math.max(0, others - 1))),
      ...part(
        overviewScreen.askFurther,
        more.asks.map((text): Phrase => ({ kind: 'code', text })),
      ),
    ]),
    ...more.leftOut.map((line) => note(line)),
  );
}

const tones: Readonly<Record<keyof typeof signs, StandTone>> = { yes: 'good', open: 'open', no: 'bad' };

function stand(mark: ProposalView['tests'][number]['mark'], probability: number | null): readonly Phrase[] {
  if (probability === null || mark === 'notApplicable' || mark === 'notTested') return [];
  return [toned(`${signs[mark]} ${percentNarrow(probability)}`, tones[mark]), ': '];
}
