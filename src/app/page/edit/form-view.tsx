import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { catalogue } from '../language.ts';
import { withActor, withOption, withProposal } from './added-parts.ts';
import { type CaseField, caseFields, type FieldGroup, type FieldSection } from './case-fields.ts';
import { type FieldPath, scalarText, withValue, wordsText } from './written.ts';

const { editing: say } = catalogue;

/** Beyond this a form has more fields than anybody fills in, and reading it at each key takes too long. */
const mostCharacters = 1_000_000;
const pause = 150;

interface CaseFormViewProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The file as a form: what is entered is written into the same text. */
export function CaseFormView({ text, onText }: CaseFormViewProps): JSX.Element {
  const settled = useSettled(text);
  const isTooLong = settled.length > mostCharacters;
  const sections = useMemo(() => (isTooLong ? [] : caseFields(settled)), [settled, isTooLong]);
  if (isTooLong) return <p class="quiet">{say.tooLong}</p>;
  if (sections === null) return <p class="quiet">{say.waits}</p>;
  const put = (field: CaseField, value: string) => onText(withField(text, field, value));
  return (
    <div class="case-form">
      {sections.map((one) => (
        <details key={one.key} open={one.key === 'case'}>
          <summary>
            {one.title} <span class="quiet">{one.groups.length > 1 ? one.groups.length : ''}</span>
            <Gaps section={one} />
          </summary>
          <Section section={one} onPut={put} onAdd={(change) => onText(change(text))} />
        </details>
      ))}
    </div>
  );
}

/** How many numbers of a section nobody has entered. */
function Gaps({ section: { groups } }: { readonly section: FieldSection }): JSX.Element | null {
  const count = groups.flatMap(({ fields }) => fields).filter(({ isGap }) => isGap).length;
  return count === 0 ? null : <span class="tag gap">{say.gaps(count)}</span>;
}

interface SectionProps {
  readonly section: FieldSection;
  readonly onPut: (field: CaseField, value: string) => void;
  readonly onAdd: (change: (text: string) => string) => void;
}

function Section({ section: { key, groups }, onPut, onAdd }: SectionProps): JSX.Element {
  return (
    <>
      {groups.map((one) => (
        <Group key={one.key} group={one} isAlone={groups.length === 1} onPut={onPut}>
          {key === 'issues' ? (
            <Adder
              label={say.addOption}
              onAdd={(name) => onAdd((text) => withOption(text, one.key.replace('issue ', ''), name))}
            />
          ) : null}
        </Group>
      ))}
      {key === 'actors' ? (
        <Adder label={say.addActor} onAdd={(name) => onAdd((text) => withActor(text, name))} />
      ) : null}
      {key === 'proposals' ? (
        <Adder label={say.addProposal} onAdd={(name) => onAdd((text) => withProposal(text, name))} />
      ) : null}
    </>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly isAlone: boolean;
  readonly onPut: SectionProps['onPut'];
  readonly children: JSX.Element | null;
}

function Group({ group, isAlone, onPut, children }: GroupProps): JSX.Element {
  const { title, fields, anchors, elsewhere } = group;
  return (
    <fieldset>
      <legend class={isAlone ? 'unseen' : undefined}>{title}</legend>
      {anchors.length === 0 ? null : <p class="quiet">{anchors.join('; ')}</p>}
      {fields.map((field) => (
        <FormField key={field.path.join('/')} field={field} onPut={(value) => onPut(field, value)} />
      ))}
      {elsewhere.length === 0 ? null : <p class="quiet">{say.inFile(elsewhere.join(', '))}</p>}
      {children}
    </fieldset>
  );
}

interface FormFieldProps {
  readonly field: CaseField;
  readonly onPut: (value: string) => void;
}

/** What is typed is written when the field is left, so that half a number is never in the file. */
function FormField({ field, onPut }: FormFieldProps): JSX.Element {
  const { label, value, kind } = field;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  if (kind === 'choices') return <Choices field={field} onPut={onPut} />;
  if (kind === 'choice') return <Choice field={field} onPut={onPut} />;
  const common = {
    id,
    value: typed ?? value,
    onInput: ({ currentTarget }: Typed) => setTyped(currentTarget.value),
    onChange: ({ currentTarget }: Typed) => {
      setTyped(null);
      if (currentTarget.value !== value) onPut(currentTarget.value);
    },
  };
  const isDay = kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value);
  return (
    <p>
      <label for={id}>{label}</label>
      {field.isGap ? <span class="tag gap">{say.isGap}</span> : null}
      {isDay ? <input type="date" {...common} /> : <input type="text" {...common} />}
    </p>
  );
}

interface Typed {
  readonly currentTarget: HTMLInputElement;
}

function Choice({ field: { label, value, choices }, onPut }: FormFieldProps): JSX.Element {
  const id = useId();
  const isKnown = choices.some((one) => one.id === value);
  return (
    <p>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onPut(currentTarget.value)}>
        {(isKnown ? choices : [...choices, { id: value, label: value }]).map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </p>
  );
}

function Choices({ field: { label, value, choices }, onPut }: FormFieldProps): JSX.Element {
  const chosen = value === '' ? [] : value.split(',');
  const toggle = (id: string, isIn: boolean) =>
    onPut((isIn ? [...chosen, id] : chosen.filter((one) => one !== id)).join(','));
  return (
    <div role="group" aria-label={label}>
      <b>{label}</b>
      {choices.map(({ id, label: name }) => (
        <label class="check" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
          />
          {name}
        </label>
      ))}
    </div>
  );
}

interface AdderProps {
  readonly label: string;
  readonly onAdd: (name: string) => void;
}

function Adder({ label, onAdd }: AdderProps): JSX.Element {
  const [name, setName] = useState('');
  const id = useId();
  return (
    <form
      class="adder"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onAdd(name.trim());
        setName('');
      }}
    >
      <label for={id}>
        {label}: {say.newName}
      </label>
      <input id={id} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      <button type="submit">{say.add}</button>
    </form>
  );
}

/** The text with the value; a gap that is filled in says no longer that it is one. */
function withField(text: string, field: CaseField, value: string): string {
  const written = withValue(text, field.path, writtenAs(field, value));
  if (!field.isGap) return written;
  return withValue(written, [...field.path.slice(0, -1), 'assumption'], wordsText(say.entered));
}

function writtenAs(
  { kind, path }: { readonly kind: CaseField['kind']; readonly path: FieldPath },
  value: string,
): string {
  if (kind === 'choices') return `[${value.split(',').join(', ')}]`;
  if (kind === 'choice') return value;
  // A day is a text to the file whatever its quotes.
  if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) ? value : wordsText(value);
  if (kind === 'words' || path.at(-1) === 'label') return wordsText(value);
  return scalarText(value);
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(wait);
  }, [text]);
  return settled;
}
