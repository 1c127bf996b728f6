import type { JSX } from 'preact';
import type { CaseView } from '../../worker/case-view.ts';
import { checkTexts } from '../check-texts.ts';
import type { Client } from '../client.ts';
import type { CaseFiles } from '../files.ts';
import type { KnownRows } from '../known-rows.ts';
import { GapNote } from '../parts/gap-note.tsx';
import { lazily } from '../parts/lazily.tsx';
import { ProposalChoice } from '../parts/proposal-choice.tsx';
import { dayOf } from '../start/day-of.ts';
import type { CaseForm } from '../start/form.ts';
import type { Act, Screen, View } from '../state.ts';
import type { useOthers } from '../together/use-others.ts';
import type { useTalk } from '../together/use-talk.ts';
import type { useDevices } from '../use-devices.ts';
import type { KnownAnswer } from '../use-rows.ts';
import type { Workshop } from '../use-workshop.ts';
import { settingsOfProposal } from './answers.ts';
import { Brief } from './brief.tsx';
import { Deals } from './deals.tsx';
import { Proposal } from './proposal.tsx';
import { Start } from './start.tsx';

const Edit = lazily(async () => (await import('./edit.tsx')).Edit);
const Evidence = lazily(async () => (await import('./evidence.tsx')).Evidence);
const Lesson = lazily(async () => (await import('./lesson.tsx')).Lesson);
const DeviceDesk = lazily(async () => (await import('../parts/device-desk.tsx')).DeviceDesk);
const Compare = lazily(async () => (await import('./compare.tsx')).Compare);
const Drivers = lazily(async () => (await import('./drivers.tsx')).Drivers);
const Money = lazily(async () => (await import('./money.tsx')).Money);
const Stability = lazily(async () => (await import('./stability.tsx')).Stability);
const Timeline = lazily(async () => (await import('./timeline.tsx')).Timeline);
const Votes = lazily(async () => (await import('./votes.tsx')).Votes);
const Share = lazily(async () => (await import('./share.tsx')).Share);

interface OpenScreenProps {
  readonly client: Client;
  readonly files: CaseFiles;
  readonly view: CaseView;
  readonly samples: number;
  readonly rows: KnownRows;
  readonly before: KnownRows;
  readonly known: KnownAnswer;
  /** What is looked at. */
  readonly at: View;
  /** The open proposal; null where there is none. */
  readonly open: string | null;
  readonly texts: CaseFiles['texts'];
  /** A text as somebody writes it. */
  readonly onText: (path: string, text: string) => void;
  readonly write: Workshop['write'];
  readonly save: ReturnType<typeof useOthers>['save'];
  readonly reopen: (texts: CaseFiles['texts']) => Promise<void>;
  readonly beginCase: (form: CaseForm) => void;
  readonly devices: ReturnType<typeof useDevices>;
  /** Reviews of claims and comments on numbers. */
  readonly talk: ReturnType<typeof useTalk>;
  readonly act: (act: Act) => void;
  readonly look: (to: Screen, proposal?: string) => void;
  /** Looks for a number among those that can be changed. */
  readonly onNumber: (path: string) => void;
  readonly fail: (error: unknown) => void;
}

/** The screen that is looked at; the code of most is fetched when somebody first looks at them. */
export function OpenScreen(props: OpenScreenProps): JSX.Element {
  const { client, files, view, samples, rows, before, known, at, open, texts, onText, write, save } = props;
  const { reopen, beginCase, devices, talk, act, look, onNumber, fail } = props;
  const { screen, changes, package: built } = at;
  const looking = { open, changes, samples, situation: files.situation };
  const scene = { client, changes, proposal: open, samples, fail };
  switch (screen) {
    case 'brief':
      return (
        <Brief
          {...{ view, rows, before, known }}
          gaps={<GapNote view={view} onFill={() => act({ kind: 'look', to: { screen: 'edit' } })} />}
        />
      );
    case 'proposal':
      return ofProposal(<Proposal proposal={open} known={known} />);
    case 'deals':
      return (
        <Deals
          {...{ view, client, changes, built, fail }}
          situation={files.situation}
          onBuild={(chosen) => act({ kind: 'look', to: { package: chosen } })}
        />
      );
    case 'evidence':
      return (
        <Evidence
          {...{ view, write, fail, open, talk }}
          desk={{ client, situation: files.situation, texts }}
          onNumber={onNumber}
        />
      );
    case 'edit':
      return (
        <Edit
          {...{ files, texts, save, onText }}
          check={(texts) => checkTexts(client, files, texts)}
          takeOver={(taken) => reopen(taken).catch(fail)}
        />
      );
    case 'share':
      return (
        <Share
          {...{ client, files, texts, view, changes, samples, write, fail }}
          onTaken={() => act({ kind: 'take', changes: [] })}
        />
      );
    case 'lesson':
      return <Lesson {...{ client, view, samples, fail }} situation={files.situation} />;
    case 'start':
      return <Start today={dayOf(new Date())} onGo={beginCase} />;
    case 'compare':
      return (
        <Compare
          {...{ client, view, rows, open, texts, samples, fail }}
          situation={files.situation}
          against={at.against}
          onAgainst={(against) => act({ kind: 'look', to: { against } })}
          onOpen={(proposal) => look('compare', proposal)}
        />
      );
    case 'money':
      return ofProposal(<Money {...scene} />);
    case 'stability':
      return ofProposal(
        <Stability {...scene}>
          {open === null ? null : <DeviceDesk key={open} {...{ view }} proposal={open} {...devices} />}
        </Stability>,
      );
    case 'timeline':
      return ofProposal(
        <Timeline {...{ client, texts, fail }} proposal={open} situation={files.situation} />,
      );
    case 'drivers':
      return ofProposal(<Drivers {...{ client, view, fail }} settings={settingsOfProposal(looking)} />);
    case 'votes':
      return ofProposal(<Votes {...scene} act={act} />);
  }

  function ofProposal(shown: JSX.Element): JSX.Element {
    return (
      <>
        <ProposalChoice view={view} open={open} onOpen={(proposal) => look(screen, proposal)} />
        {shown}
      </>
    );
  }
}
