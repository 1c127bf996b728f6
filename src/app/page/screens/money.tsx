import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AccountStatement } from '../../worker/money-scene.ts';
import { catalogue, langOfAnswers, localText } from '../language.ts';
import { Loading } from '../parts/loading.tsx';
import { Markup } from '../parts/markup.tsx';
import { placesOf, Select } from '../parts/select.tsx';
import { useScene } from '../use-scene.ts';
import type { SceneScreenProps } from './scene-screen.ts';

const { app } = catalogue;
const { money: say } = app;

/** Fans of few draws look like fans of many; the shares on the first screen are of more. */
const draws = 250;

/** The money of the open proposal: differences to no deal, money at hand, and what each account got and paid by month. */
export function Money({ client, changes, proposal, fail }: SceneScreenProps): JSX.Element {
  const { scene, isOfNow } = useScene({ client, of: 'money', changes, proposal, samples: draws, fail });
  return (
    <article aria-busy={!isOfNow}>
      <h1>{app.screens.money}</h1>
      {scene === null ? <Loading /> : null}
      {scene !== null && scene.figures === null ? <p>{say.none}</p> : null}
      {scene === null || scene.figures === null ? null : (
        <>
          <Markup kind="figures" html={scene.figures} />
          {scene.statements.length === 0 ? null : <Statements statements={scene.statements} />}
        </>
      )}
    </article>
  );
}

function Statements({ statements }: { readonly statements: readonly AccountStatement[] }): JSX.Element {
  const [at, setAt] = useState(0);
  const [year, setYear] = useState<string | null>(null);
  const shown = statements[at] ?? statements[0];
  if (shown === undefined) return <p>{say.none}</p>;
  const years = [...new Set(shown.months.map(({ month }) => month.slice(0, 4)))];
  const inYear = year !== null && years.includes(year) ? year : years[0];
  return (
    <section>
      <h2>{say.statement}</h2>
      <div class="two-fields">
        <Select
          label={say.account}
          value={String(statements.indexOf(shown))}
          choices={placesOf(statements.map(({ account, unit }) => `${account} (${unit})`))}
          onChoose={(place) => setAt(Number(place))}
        />
        <Select
          label={say.years}
          value={inYear ?? ''}
          choices={years.map((one) => ({ id: one, label: one }))}
          onChoose={setYear}
        />
      </div>
      <p class="quiet">{say.unit(shown.unit)}</p>
      <section class="scrolls" aria-label={say.statement} tabIndex={0}>
        <table class="grid statement">
          <caption class="unseen">{`${say.statement}: ${shown.account}`}</caption>
          <thead>
            <tr>
              <th scope="col">{say.month}</th>
              <th scope="col" class="figures-right">
                {say.had}
              </th>
              <th scope="col">{say.got}</th>
              <th scope="col" class="figures-right">
                {say.has}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.months
              .filter(({ month }) => month.startsWith(inYear ?? ''))
              .map(({ month, had, flows, has }) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  <td class="figures-right">{localText(had)}</td>
                  <td>
                    {flows.length === 0 ? <span class="quiet">{say.quietMonth}</span> : null}
                    <ul class="plain-list" lang={langOfAnswers}>
                      {flows.map(({ label, amount, isIn }) => (
                        <li key={label}>
                          <b>{`${isIn ? '+' : '−'}${localText(amount)}`}</b> {label}
                        </li>
                      ))}
                    </ul>
                  </td>
                  <td class="figures-right">{localText(has)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
