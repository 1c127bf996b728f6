import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { catalogues } from '../../../words/index.ts';
import type { Client } from '../client.ts';
import { AnswerScreen } from './answer.tsx';

const say = catalogues.en.app;
const acts = ['abstains', 'bought', 'leaves'] as const;

type MemberAct = (typeof acts)[number];

interface VotesProps {
  readonly client: Client;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly members: readonly string[];
  readonly fail: (error: unknown) => void;
}

/** The bodies’ votes, and what becomes of them where a member does something else than its interest says. */
export function Votes({ client, settings, members, fail }: VotesProps): JSX.Element {
  const [chosen, setChosen] = useState<ReadonlyMap<string, MemberAct>>(new Map());
  useEffect(() => setChosen(new Map()), [settings.proposal]);
  const asked = useMemo(() => withActs(settings, chosen), [settings, chosen]);
  return (
    <>
      <AnswerScreen {...{ client, fail }} operation="votes" settings={asked} title={say.screens.votes} />
      {members.length === 0 ? null : (
        <section>
          <h2>{say.membersLabel}</h2>
          <div class="members">
            {members.map((member) => (
              <label key={member}>
                {member}
                <select
                  value={chosen.get(member) ?? ''}
                  onChange={({ currentTarget }) => setChosen(withAct(chosen, member, currentTarget.value))}
                >
                  <option value="">{say.asItStands}</option>
                  {acts.map((act) => (
                    <option key={act} value={act}>
                      {say[act]}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function withAct(
  chosen: ReadonlyMap<string, MemberAct>,
  member: string,
  value: string,
): ReadonlyMap<string, MemberAct> {
  const after = new Map(chosen);
  const act = acts.find((one) => one === value);
  if (act === undefined) after.delete(member);
  else after.set(member, act);
  return after;
}

function withActs(
  settings: Readonly<Record<string, unknown>>,
  chosen: ReadonlyMap<string, MemberAct>,
): Readonly<Record<string, unknown>> {
  const lists = acts.map(
    (act) => [act, [...chosen].flatMap(([who, what]) => (what === act ? [who] : []))] as const,
  );
  return { ...settings, ...Object.fromEntries(lists.filter(([, who]) => who.length > 0)) };
}
