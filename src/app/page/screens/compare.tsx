import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { catalogues } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Client } from '../client.ts';
import { AnswerScreen } from './answer.tsx';

const say = catalogues.en.app;

interface CompareProps {
  readonly client: Client;
  readonly view: CaseView;
  readonly situation: string;
  readonly samples: number;
  readonly fail: (error: unknown) => void;
}

/** The same file as it was known on an earlier day, and today. */
export function Compare({ client, view, situation, samples, fail }: CompareProps): JSX.Element {
  const days = useMemo(() => daysOf(view), [view]);
  const [day, setDay] = useState(days.at(-1) ?? view.asOf);
  const settings = useMemo(
    () => ({ a: situation, asOf: day, asOfB: view.asOf, samples, seed: 1 }),
    [situation, day, view, samples],
  );
  return (
    <>
      <label class="search">
        {say.dayBefore}
        <select value={day} onChange={({ currentTarget }) => setDay(currentTarget.value)}>
          {days.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {days.length === 0 ? (
        <p>{say.noDayBefore}</p>
      ) : (
        <AnswerScreen {...{ client, settings, fail }} operation="diff" title={say.screens.compare} />
      )}
    </>
  );
}

/** Days before the file’s own on which something was said. */
function daysOf({ claims, asOf }: CaseView): readonly string[] {
  const said = claims.flatMap(({ said: day }) =>
    day !== null && /^\d{4}-\d\d-\d\d$/.test(day) && day < asOf ? [day] : [],
  );
  return [...new Set(said)].sort();
}
