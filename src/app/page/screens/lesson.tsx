import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RolesOutput } from '../../../operations/roles/shapes.ts';
import type { Package } from '../../../situation/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Client } from '../client.ts';
import { catalogue, langOfAnswers, locale } from '../language.ts';
import { Sheets } from '../lesson/sheets.tsx';
import { Markup } from '../parts/markup.tsx';
import { Select } from '../parts/select.tsx';

const { lesson: say, app } = catalogue;

interface LessonProps {
  readonly client: Client;
  readonly view: CaseView;
  readonly situation: string;
  readonly samples: number;
  readonly fail: (error: unknown) => void;
}

/** A lesson on the case: who is played, sheets to print, rounds, and what the class’s package is worth. */
export function Lesson({ client, view, situation, samples, fail }: LessonProps): JSX.Element {
  const [roles, setRoles] = useState<readonly string[] | null>(null);
  const [found, setFound] = useState<RolesOutput | null>(null);
  useEffect(() => {
    let isWanted = true;
    const asked = { situation, ...(roles !== null && { roles }) };
    client.run('roles', asked).then(
      ({ output }) => isWanted && setFound(output as RolesOutput),
      (error: unknown) => isWanted && fail(error),
    );
    return () => {
      isWanted = false;
    };
  }, [client, view, situation, roles]);
  if (found === null)
    return (
      <p role="status" class="waiting">
        {app.working}
      </p>
    );
  const played = found.sheets.map(({ actor }) => actor);
  return (
    <div class="lesson">
      <div class="unprinted">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
        <Roles view={view} played={roles ?? played} onPlay={setRoles} />
        <button type="button" class="go" onClick={() => printed('only-sheets')}>
          {say.print}
        </button>
        <Rounds rounds={found.rounds} />
      </div>
      <Sheets found={found} />
      <Agreed {...{ client, view, situation, samples, fail }} roles={played} />
    </div>
  );
}

interface RolesProps {
  readonly view: CaseView;
  readonly played: readonly string[];
  readonly onPlay: (roles: readonly string[]) => void;
}

function Roles({ view, played, onPlay }: RolesProps): JSX.Element {
  return (
    <div role="group" aria-label={say.roles}>
      <b>{say.roles}</b>{' '}
      {view.actors.map(({ id, name }) => (
        <label class="check" key={id}>
          <input
            type="checkbox"
            checked={played.includes(id)}
            // A class without roles plays nothing: the last one stays.
            disabled={played.length === 1 && played[0] === id}
            onChange={({ currentTarget }) =>
              onPlay(currentTarget.checked ? [...played, id] : played.filter((one) => one !== id))
            }
          />
          {name}
        </label>
      ))}
    </div>
  );
}

/** One round after the other, as the lecturer calls them. */
function Rounds({ rounds }: Pick<RolesOutput, 'rounds'>): JSX.Element | null {
  const [place, setPlace] = useState(0);
  const round = rounds[place];
  if (round === undefined) return null;
  return (
    <section class="round" lang={langOfAnswers}>
      <h2 lang={locale}>{say.round(place + 1, rounds.length, round.name)}</h2>
      <p role="status">
        <b>{catalogue.roles.minutes(round.minutes)}.</b> {round.task}
      </p>
      <p class="choices" lang={locale}>
        <button type="button" disabled={place === 0} onClick={() => setPlace(place - 1)}>
          {say.previous}
        </button>
        <button type="button" disabled={place === rounds.length - 1} onClick={() => setPlace(place + 1)}>
          {say.next}
        </button>
      </p>
    </section>
  );
}

interface AgreedProps extends LessonProps {
  readonly roles: readonly string[];
}

/** What the class agreed on, an outcome for each issue, and its score. */
function Agreed({ client, view, situation, samples, roles, fail }: AgreedProps): JSX.Element {
  const [chosen, setChosen] = useState<Package>({});
  const [html, setHtml] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const score = async () => {
    const option = Object.entries({ ...view.noDeal, ...chosen }).map(([issue, one]) => `${issue}=${one}`);
    const settings = { situation, roles, option, seed: 1, samples };
    setHtml((await client.run('roles', settings)).html);
  };
  return (
    <section class="agreed" aria-busy={isBusy}>
      <h2>{say.agreed}</h2>
      {view.issues.map(({ id, question, options }) => (
        <Select
          key={id}
          label={question}
          value={chosen[id] ?? view.noDeal[id] ?? ''}
          choices={options}
          onChoose={(option) => setChosen({ ...chosen, [id]: option })}
        />
      ))}
      <p class="choices unprinted">
        <button
          type="button"
          class="go"
          disabled={isBusy}
          onClick={() => {
            setIsBusy(true);
            score()
              .catch(fail)
              .finally(() => setIsBusy(false));
          }}
        >
          {say.score}
        </button>
        <span role="status">{isBusy ? app.working : ''}</span>
      </p>
      {html === null ? null : <Debrief html={html} />}
    </section>
  );
}

function Debrief({ html }: { readonly html: string }): JSX.Element {
  return (
    <section class="debrief" aria-label={say.debrief}>
      <Markup html={html} kind="answer" />
      <h3>{say.asQuestions}</h3>
      <ol>
        {say.questions.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <button type="button" class="unprinted" onClick={() => printed('only-debrief')}>
        {say.printDebrief}
      </button>
    </section>
  );
}

/** Prints with a class on the page that hides the rest. */
function printed(only: string): void {
  document.documentElement.classList.add(only);
  addEventListener('afterprint', () => document.documentElement.classList.remove(only), { once: true });
  print();
}
