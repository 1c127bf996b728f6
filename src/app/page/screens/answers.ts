import { catalogues } from '../../../words/index.ts';
import type { NumberChange } from '../../protocol.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Screen } from '../state.ts';

const say = catalogues.en.app;

/** Which operation a screen asks, and with which settings. */
export interface ScreenAnswer {
  readonly operation: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly isOfProposal: boolean;
}

export interface LookedAt {
  readonly view: CaseView;
  readonly open: string | null;
  readonly changes: readonly NumberChange[];
  readonly samples: number;
  readonly situation: string;
}

export type AnswerScreenName = Exclude<
  Screen,
  'brief' | 'proposal' | 'deals' | 'evidence' | 'edit' | 'share' | 'lesson' | 'votes' | 'compare' | 'start'
>;

/** Settings of what is asked about one proposal under the changes. */
export function settingsOfProposal({ changes, samples, situation, open }: LookedAt) {
  const set = changes.length === 0 ? {} : { set: changes.map(({ path, value }) => `${path}=${value}`) };
  return { situation, seed: 1, samples, ...set, ...(open === null ? {} : { proposal: open }) };
}

/** The screens that show what an operation of the registry answers: what is asked of it is all that they hold. */
export function answerOf(screen: AnswerScreenName, looking: LookedAt): ScreenAnswer {
  const { situation } = looking;
  const ofProposal = settingsOfProposal(looking);
  const title = say.screens[screen];
  switch (screen) {
    case 'money':
      return { operation: 'ledger', settings: ofProposal, title, isOfProposal: true };
    case 'stability':
      return { operation: 'stability', settings: ofProposal, title, isOfProposal: true };
    case 'drivers':
      return { operation: 'drivers', settings: ofProposal, title, isOfProposal: true };
    case 'timeline':
      return {
        operation: 'timeline',
        settings: { situation, seed: 1, samples: 200 },
        title,
        isOfProposal: false,
      };
  }
}
