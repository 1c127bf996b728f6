import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RolesOutput } from '../../../operations/roles/shapes.ts';
import { rolesWords } from '../../../operations/roles/words.ts';
import type { Package } from '../../../situation/index.ts';
import { renderHtml } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Client } from '../client.ts';
import { catalogue, locale } from '../language.ts';
import { Rounds } from '../lesson/rounds.tsx';
import { ShareOut } from '../lesson/share-out.tsx';
import { Sheets } from '../lesson/sheets.tsx';
import { Markup } from '../parts/markup.tsx';
import { Select } from '../parts/select.tsx';
import { useKept } from '../use-kept.ts';

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
  // What a class has chosen is for this case alone, and stays when the lecturer looks elsewhere.
  const kept = `detente-class ${situation} ${view.title}`;
  const [chosen, setRoles] = useKept(`${kept} roles`, null, isRoles);
  const known = chosen?.filter((id) => view.actors.some((one) => one.id === id)) ?? [];
  const roles = known.length === 0 ? null : known;
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
  }, [client, view, situation, JSON.stringify(roles)]);
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
        <ShareOut roles={found.sheets.map(({ name }) => name)} place={`${kept} students`} />
        <button type="button" class="go" onClick={() => printed('only-sheets')}>
          {say.print}
        </button>
        <Rounds rounds={found.rounds} place={`${kept} round`} />
      </div>
      <Sheets found={found} />
      <Agreed {...{ client, view, situation, samples, fail }} roles={played} place={`${kept} package`} />
    </div>
  );
}

function isRoles(found: unknown): found is readonly string[] | null {
  return found === null || (Array.isArray(found) && found.every((one) => typeof one === 'string'));
}

function isPackage(found: unknown): found is Package {
  return (
    found !== null &&
    typeof found === 'object' &&
    Object.values(found).every((one) => typeof one === 'string')
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

interface AgreedProps extends LessonProps {
  readonly roles: readonly string[];
  readonly place: string;
}

/** What the class agreed on, an outcome for each issue, and its score. */
function Agreed({ client, view, situation, samples, roles, place, fail }: AgreedProps): JSX.Element {
  const [asked, setChosen] = useKept<Package>(place, {}, isPackage);
  // The file may have lost an outcome meanwhile.
  const chosen = Object.fromEntries(
    view.issues.flatMap(({ id, options }) => {
      const option = options.find((one) => one.id === asked[id]);
      return option === undefined ? [] : [[id, option.id]];
    }),
  );
  const [html, setHtml] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const score = async () => {
    const option = Object.entries({ ...view.noDeal, ...chosen }).map(([issue, one]) => `${issue}=${one}`);
    const settings = { situation, roles, option, seed: 1, samples };
    const { output } = await client.run('roles', settings);
    // The words of the page's language, from the same answer.
    setHtml(renderHtml(rolesWords(output as RolesOutput, catalogue)));
  };
  return (
    <section class={html === null ? 'agreed unprinted' : 'agreed'} aria-busy={isBusy}>
      <h2>{say.agreed}</h2>
      <div class="agreed-options unprinted">
        {view.issues.map(({ id, question, options }) => (
          <Select
            key={id}
            label={question}
            value={chosen[id] ?? view.noDeal[id] ?? ''}
            choices={options}
            onChoose={(option) => setChosen({ ...chosen, [id]: option })}
          />
        ))}
      </div>
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
        <span role="status">{isBusy ? app.working : html === null ? '' : app.workedOut}</span>
      </p>
      {html === null ? null : <Debrief html={html} />}
    </section>
  );
}

function Debrief({ html }: { readonly html: string }): JSX.Element {
  const place = useRef<HTMLElement>(null);
  // Whoever has asked for it is led to it: the button that was pressed lost the focus while it worked.
  useEffect(() => place.current?.focus(), [html]);
  return (
    <section ref={place} class="debrief" tabIndex={-1} aria-label={say.debrief}>
      <Markup html={html} kind="answer" lang={locale} />
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
