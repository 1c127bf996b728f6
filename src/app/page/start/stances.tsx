import type { JSX } from 'preact';
import { catalogue } from '../language.ts';
import { placesOf, Select } from '../parts/select.tsx';
import type { CaseForm, StanceForm, Weight } from './form.ts';

const { start: say } = catalogue.app;
const weights: readonly Weight[] = ['unknown', 'low', 'middle', 'high'];

interface StancesProps {
  readonly form: CaseForm;
  readonly onForm: (form: CaseForm) => void;
}

/** What each party wants of each question, in the words of its outcomes; nothing need be known. */
export function Stances({ form, onForm }: StancesProps): JSX.Element {
  const { parties, issues, stances } = form;
  const put = (a: number, j: number, part: Partial<StanceForm>) =>
    onForm({
      ...form,
      stances: stances.map((row, k) =>
        k === a ? row.map((one, i) => (i === j ? { ...one, ...part } : one)) : row,
      ),
    });
  return (
    <fieldset>
      <legend>{say.stances}</legend>
      {parties.map((party, a) =>
        issues.map(({ question, options }, j) => {
          const who = party.trim() === '' ? say.party(a + 1) : party;
          const what = question.trim() === '' ? say.question(j + 1) : question;
          const { wants, weight } = stances[a]?.[j] ?? { wants: null, weight: 'unknown' };
          return (
            <div class="stance" key={`${a} ${j}`}>
              <Select
                label={say.wants(who, what)}
                value={wants === null ? '' : String(wants)}
                choices={[{ id: '', label: say.unknown }, ...placesOf(options)]}
                onChoose={(id) => put(a, j, { wants: id === '' ? null : Number(id) })}
              />
              <Select
                label={say.weightOf(who, what)}
                value={weight}
                choices={weights.map((one) => ({ id: one, label: say.weights[one] }))}
                onChoose={(id) => put(a, j, { weight: weights.find((one) => one === id) ?? 'unknown' })}
              />
            </div>
          );
        }),
      )}
    </fieldset>
  );
}
