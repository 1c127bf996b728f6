import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { percentNarrow } from '../../../words/index.ts';
import type { NumberChange } from '../../protocol.ts';
import { memberPath, numbersIn, switchesIn } from '../../switches.ts';
import type { VoteView } from '../../worker/votes-scene.ts';
import type { Client } from '../client.ts';
import { catalogue, langOfAnswers } from '../language.ts';
import { Loading } from '../parts/loading.tsx';
import { placesOf, Select } from '../parts/select.tsx';
import { TestShares } from '../parts/test-shares.tsx';
import type { Act } from '../state.ts';
import { useJudged } from '../use-rows.ts';
import { useScene } from '../use-scene.ts';
import { actsIn } from '../votes/acts.ts';
import { MembersPicture } from '../votes/members-picture.tsx';
import { MembersTable } from '../votes/members-table.tsx';

const { app } = catalogue;
const { votes: say } = app;

interface VotesProps {
  readonly client: Client;
  readonly changes: readonly NumberChange[];
  readonly proposal: string | null;
  readonly samples: number;
  readonly act: (act: Act) => void;
  readonly fail: (error: unknown) => void;
}

/** Each body’s vote as members and what they weigh; a member can be told what to do, and the tests move. */
export function Votes({ client, changes, proposal, samples, act, fail }: VotesProps): JSX.Element {
  const [at, setAt] = useState(0);
  const { scene } = useScene({ client, of: 'votes', changes: numbersIn(changes), proposal, samples, fail });
  const vote = scene?.votes[at] ?? scene?.votes[0];
  return (
    <>
      <h1>{app.screens.votes}</h1>
      {scene === null ? <Loading /> : null}
      {scene !== null && vote === undefined ? <p>{say.none}</p> : null}
      {scene === null || vote === undefined || proposal === null ? null : (
        <>
          <div class="search">
            <Select
              label={say.base}
              value={String(scene.votes.indexOf(vote))}
              choices={placesOf(scene.votes.map(nameOf))}
              onChoose={(place) => setAt(Number(place))}
            />
          </div>
          <p class="quiet" lang={langOfAnswers}>
            {vote.rule}
          </p>
          <p>
            {say.passes(percentNarrow(vote.passes))} {outsideWords(vote)}
          </p>
          <Body {...{ client, changes, proposal, vote, act, fail }} />
        </>
      )}
    </>
  );
}

function nameOf({ body, label, isUsed }: VoteView): string {
  return isUsed ? `${body}: ${label}` : `${body}: ${label} (${say.ifBase})`;
}

/** Why a vote passes though some refuse: they stay outside. */
function outsideWords({ members }: VoteView): string {
  const names = members.flatMap(({ name, standsAside }) => (standsAside >= 0.5 ? [name] : []));
  return names.length === 0 ? '' : say.outside(names.join(', '), names.length === 1);
}

interface BodyProps extends Omit<VotesProps, 'samples'> {
  readonly proposal: string;
  readonly vote: VoteView;
}

function Body({ client, changes, proposal, vote, act, fail }: BodyProps): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = { kind: 'proposal', proposal } as const;
  const judged = useJudged(client, changes, asked, fail);
  const asTheyGain = changes.filter((one) => !switchesIn([one]).some(({ kind }) => kind === 'member'));
  const before = useJudged(client, asTheyGain, asked, fail);
  const acts = actsIn(changes);
  const tell = (member: string, what: string) =>
    act({ kind: 'set', path: memberPath(member), value: what === '' ? null : what, goesOn: false });
  return (
    <>
      <TestShares label={say.tests} judged={judged} before={acts.size === 0 ? null : before} />
      <MembersPicture {...{ vote, acts, chosen }} onChoose={setChosen} />
      <p class="quiet">
        {say.choose} {say.utilityIs}
      </p>
      <MembersTable {...{ vote, acts, chosen }} onChoose={setChosen} onTell={tell} />
    </>
  );
}
