import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RolesOutput, Sheet } from '../../../operations/roles/shapes.ts';
import { percent, signedDecimals } from '../../../words/index.ts';
import { catalogue, whole } from '../language.ts';
import { roundWords } from './rounds.tsx';

const { lesson: say, roles } = catalogue;

/** The sheet for everybody and the private ones: closed on the screen, so that nobody reads over a shoulder; on paper a page each. */
export function Sheets({ found }: { readonly found: RolesOutput }): JSX.Element {
  const place = useRef<HTMLElement>(null);
  useOpenOnPaper(place);
  return (
    <section ref={place} class="sheets" aria-label={say.sheetsOf}>
      <article class="sheet">
        <details open>
          <summary>
            <h2>{say.everybody}</h2>
          </summary>
          <p>
            <b>{found.title}.</b> {found.question}
          </p>
          <p>{roles.signs(found.signs.join(', '))}</p>
          <ul>
            {found.issues.map(({ issue, question, options, noDeal }) => (
              <li key={issue}>
                <b>{question}</b> {options.map(({ label }) => label).join(' / ')}{' '}
                <small>
                  {roles.withoutDeal(options.find(({ option }) => option === noDeal)?.label ?? noDeal)}
                </small>
              </li>
            ))}
          </ul>
          <ol>
            {found.rounds.map((round, place) => {
              const { name, task } = roundWords(found.rounds, place);
              return (
                <li key={round.name}>
                  <b>
                    {name}, {roles.minutes(round.minutes)}
                  </b>{' '}
                  {task}
                </li>
              );
            })}
          </ol>
        </details>
      </article>
      {found.sheets.map((sheet) => (
        <PrivateSheet key={sheet.actor} sheet={sheet} countsMoney={found.countsMoney} />
      ))}
    </section>
  );
}

/** Paper shows what the screen keeps closed; afterwards it is closed again. */
function useOpenOnPaper(place: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const before = () => {
      opened = [...(place.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const one of opened) one.open = true;
    };
    const after = () => {
      for (const one of opened) one.open = false;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
}

interface PrivateSheetProps {
  readonly sheet: Sheet;
  readonly countsMoney: boolean;
}

function PrivateSheet({ sheet, countsMoney }: PrivateSheetProps): JSX.Element {
  return (
    <article class="sheet">
      <details>
        <summary>
          <h2>{roles.privateSheet(sheet.name)}</h2>
        </summary>
        <p>
          <b>{roles.noDeal(whole(sheet.noDeal))}</b>
        </p>
        <div class="sheet-issues">
          {sheet.issues.map((one) => (
            <section key={one.issue}>
              <h3>{one.question}</h3>
              <p>
                {roles.wants(whole(one.low), whole(one.high), one.from, one.to)}{' '}
                {roles.matters(percent(one.weight))} <b>{one.isPublic ? roles.mayReveal : roles.keep}</b>
              </p>
              <table class="points">
                <thead>
                  <tr>
                    <th scope="col">{roles.option}</th>
                    <th scope="col">{roles.points}</th>
                  </tr>
                </thead>
                <tbody>
                  {one.options.map(({ option, label, points }) => (
                    <tr key={option}>
                      <th scope="row">{label}</th>
                      <td>{whole(points)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </div>
        {sheet.said.length === 0 ? null : (
          <>
            <h3>{say.said}</h3>
            <ul>
              {sheet.said.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
        {sheet.together.length === 0 ? null : (
          <>
            <h3>{roles.together}</h3>
            <ul>
              {sheet.together.map(({ label, points }) => (
                <li key={label}>{roles.combination(label, signedDecimals(points, 0))}</li>
              ))}
            </ul>
          </>
        )}
        {countsMoney ? <p class="quiet">{roles.money}</p> : null}
        <p class="quiet">{roles.reveal}</p>
      </details>
    </article>
  );
}
