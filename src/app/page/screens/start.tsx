import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { catalogue } from '../language.ts';
import { Field } from '../parts/field.tsx';
import { placesOf, Select } from '../parts/select.tsx';
import {
  type CaseForm,
  emptyForm,
  type IssueForm,
  isCaseForm,
  type MissingPart,
  missingIn,
  withIssues,
  withParties,
} from '../start/form.ts';
import { Stances } from '../start/stances.tsx';
import { useKept } from '../use-kept.ts';

const { start: say } = catalogue.app;

interface StartProps {
  readonly today: string;
  readonly onGo: (form: CaseForm) => void;
}

/** From nothing to a first verdict: names and words, no file and no number. What was typed outlives a reload and a look elsewhere. */
export function Start({ today, onGo }: StartProps): JSX.Element {
  const [form, setForm] = useKept('detente-start', emptyForm(today), isCaseForm);
  // How often a verdict was asked for: each time somebody is led to what still lacks.
  const [asked, setAsked] = useState(0);
  const place = useRef<HTMLFormElement>(null);
  const missing = missingIn(form);
  const lacks = asked === 0 ? [] : missing;
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [asked]);
  const change = (part: Partial<CaseForm>) => setForm({ ...form, ...part });
  return (
    <form
      ref={place}
      class="start"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(asked + 1);
        if (missing.length === 0) onGo(form);
      }}
    >
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Field
        label={say.caseTitle}
        value={form.title}
        isWrong={lacks.includes('title')}
        onText={(title) => change({ title })}
      />
      <Field
        label={say.asOf}
        kind="date"
        value={form.asOf}
        isWrong={lacks.includes('asOf')}
        onText={(asOf) => change({ asOf })}
      />
      <Parties {...{ form, lacks }} onForm={setForm} />
      <Issues {...{ form, lacks }} onForm={setForm} />
      <Stances form={form} onForm={setForm} />
      <Proposal {...{ form, lacks }} onForm={setForm} />
      {lacks.length > 0 ? (
        <ul class="problem" role="alert">
          {lacks.map((one) => (
            <li key={one}>{say.missing[one]}</li>
          ))}
        </ul>
      ) : null}
      <button type="submit" class="go">
        {say.go}
      </button>{' '}
      <button
        type="button"
        onClick={() => {
          setAsked(0);
          setForm(emptyForm(today));
        }}
      >
        {say.empty}
      </button>
    </form>
  );
}

interface FormProps {
  readonly form: CaseForm;
  readonly onForm: (form: CaseForm) => void;
  /** What a verdict was asked for without. */
  readonly lacks: readonly MissingPart[];
}

function Parties({ form, onForm, lacks }: FormProps): JSX.Element {
  const { parties } = form;
  // What is added is gone to: those that were there are not.
  const [known] = useState(parties.length);
  return (
    <fieldset>
      <legend>{say.parties}</legend>
      {parties.map((name, a) => (
        <Field
          key={`party ${a + 1}`}
          label={say.party(a + 1)}
          value={name}
          isNew={a >= known}
          isWrong={lacks.includes('parties') && name.trim() === ''}
          onText={(text) => onForm(withParties(form, parties.with(a, text)))}
        />
      ))}
      <button type="button" onClick={() => onForm(withParties(form, [...parties, '']))}>
        {say.addParty}
      </button>
      {parties.length > 2 ? (
        <button
          type="button"
          aria-label={`${say.remove}: ${say.party(parties.length)}`}
          onClick={() => onForm(withParties(form, parties.slice(0, -1)))}
        >
          {say.remove}
        </button>
      ) : null}
    </fieldset>
  );
}

function Issues({ form, onForm, lacks }: FormProps): JSX.Element {
  const { issues } = form;
  const [known] = useState(issues.length);
  const put = (j: number, part: Partial<IssueForm>) =>
    onForm(
      withIssues(
        form,
        issues.map((one, k) => (k === j ? { ...one, ...part } : one)),
      ),
    );
  return (
    <fieldset>
      <legend>{say.issues}</legend>
      {issues.map(({ question, options, today }, j) => (
        <div class="question" key={`question ${j + 1}`} role="group" aria-label={say.question(j + 1)}>
          <Field
            label={say.question(j + 1)}
            value={question}
            isNew={j >= known}
            isWrong={lacks.includes('question') && question.trim() === ''}
            onText={(text) => put(j, { question: text })}
          />
          <label>
            {say.options}
            <textarea
              rows={4}
              value={options.join('\n')}
              {...(lacks.includes('options') &&
                options.filter((one) => one.trim() !== '').length < 2 && { 'aria-invalid': true })}
              onInput={({ currentTarget }) => put(j, { options: currentTarget.value.split('\n') })}
            />
          </label>
          <Select
            label={say.today}
            value={String(today)}
            choices={placesOf(options)}
            onChoose={(id) => put(j, { today: Number(id) })}
          />
        </div>
      ))}
      <button
        type="button"
        onClick={() => onForm(withIssues(form, [...issues, { question: '', options: ['', ''], today: 0 }]))}
      >
        {say.addIssue}
      </button>
      {issues.length > 1 ? (
        <button
          type="button"
          aria-label={`${say.remove}: ${say.question(issues.length)}`}
          onClick={() => onForm(withIssues(form, issues.slice(0, -1)))}
        >
          {say.remove}
        </button>
      ) : null}
    </fieldset>
  );
}

function Proposal({ form, onForm, lacks }: FormProps): JSX.Element {
  const { proposal, parties, issues } = form;
  const put = (part: Partial<CaseForm['proposal']>) =>
    onForm({ ...form, proposal: { ...proposal, ...part } });
  return (
    <fieldset>
      <legend>{say.proposal}</legend>
      <Field label={say.proposalTitle} value={proposal.title} onText={(title) => put({ title })} />
      <Select
        label={say.by}
        value={String(proposal.by)}
        choices={placesOf(parties.map((name, a) => (name.trim() === '' ? say.party(a + 1) : name)))}
        onChoose={(id) => put({ by: Number(id) })}
      />
      {issues.map(({ question, options }, j) => (
        <Select
          key={`question ${j + 1}`}
          label={question.trim() === '' ? say.question(j + 1) : question}
          value={String(proposal.options[j] ?? 0)}
          choices={placesOf(options)}
          isWrong={lacks.includes('change')}
          onChoose={(id) => put({ options: proposal.options.with(j, Number(id)) })}
        />
      ))}
      <div role="group" aria-label={say.signs}>
        <b>{say.signs}</b>
        {parties.map((name, a) => (
          <label class="check" key={`party ${a + 1}`}>
            <input
              type="checkbox"
              checked={proposal.signs.includes(a)}
              {...(lacks.includes('signs') && { 'aria-invalid': true })}
              onChange={({ currentTarget }) =>
                put({
                  signs: parties.flatMap((_, k) =>
                    (k === a ? currentTarget.checked : proposal.signs.includes(k)) ? [k] : [],
                  ),
                })
              }
            />
            {name.trim() === '' ? say.party(a + 1) : name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
