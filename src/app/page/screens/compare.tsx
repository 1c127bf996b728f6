import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { diffWords } from '../../../operations/diff/words.ts';
import { catalogues, renderHtml } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Ran } from '../../worker/session.ts';
import type { Client } from '../client.ts';
import { type ChosenFiles, FileChoice } from '../compare/file-choice.tsx';
import { ProposalMatrix } from '../compare/proposal-matrix.tsx';
import type { KnownRows } from '../known-rows.ts';
import { catalogue, dayText } from '../language.ts';
import { Markup } from '../parts/markup.tsx';
import { Select } from '../parts/select.tsx';
import { AnswerFigures, AnswerScreen } from './answer.tsx';

const { app } = catalogue;
const { compare: say } = app;

const kinds = ['day', 'proposal', 'file'] as const;

type Kind = (typeof kinds)[number];

interface CompareProps {
  readonly client: Client;
  readonly view: CaseView;
  readonly rows: KnownRows;
  readonly situation: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly samples: number;
  readonly open: string | null;
  /** `day:2025-12-01`, `proposal:swap`, `file`; null: the latest day before. */
  readonly against: string | null;
  readonly onAgainst: (against: string) => void;
  readonly onOpen: (proposal: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Two days of the file, two of its proposals, or two files, side by side. */
export function Compare(props: CompareProps): JSX.Element {
  const { view, against, onAgainst } = props;
  const days = useMemo(() => daysOf(view), [view]);
  const [asked = '', chosen = ''] = (against ?? '').split(/:(.*)/);
  const kind: Kind = kinds.find((one) => one === asked) ?? 'day';
  const other = view.proposals.find(({ id }) => id !== props.open)?.id ?? '';
  // An address may name what the file no longer has.
  const day = days.includes(chosen) ? chosen : (days.at(-1) ?? '');
  const second = view.proposals.some(({ id }) => id === chosen) ? chosen : other;
  const begin = { day: `day:${days.at(-1) ?? ''}`, proposal: `proposal:${other}`, file: 'file' };
  return (
    <>
      <h1>{app.screens.compare}</h1>
      <div class="search">
        <Select
          label={say.what}
          value={kind}
          choices={kinds.map((id) => ({ id, label: say.kinds[id] }))}
          onChoose={(id) => onAgainst(begin[kinds.find((one) => one === id) ?? 'day'])}
        />
      </div>
      {kind === 'day' ? <Days {...props} days={days} day={day} /> : null}
      {kind === 'proposal' ? <Proposals {...props} other={second} /> : null}
      {kind === 'file' ? <TwoFiles {...props} /> : null}
    </>
  );
}

function Days(props: CompareProps & { readonly days: readonly string[]; readonly day: string }): JSX.Element {
  const { client, view, situation, samples, days, day, onAgainst, fail } = props;
  const [credited, setCredited] = useState<string | null>(null);
  const isCredited = credited === day;
  const settings = useMemo(
    () => ({
      a: situation,
      asOf: day,
      asOfB: view.asOf,
      samples,
      seed: 1,
      figures: 'figures',
      ...(isCredited && { credit: true }),
    }),
    [situation, day, view, samples, isCredited],
  );
  if (days.length === 0) return <p>{app.noDayBefore}</p>;
  return (
    <>
      <label class="search">
        {app.dayBefore}
        <select value={day} onChange={({ currentTarget }) => onAgainst(`day:${currentTarget.value}`)}>
          {days.map((one) => (
            <option key={one} value={one}>
              {dayText(one)}
            </option>
          ))}
        </select>
      </label>
      {isCredited ? null : (
        <p>
          <button type="button" onClick={() => setCredited(day)}>
            {say.credit}
          </button>
        </p>
      )}
      <AnswerScreen {...{ client, settings, fail }} operation="diff" show={differences} />
    </>
  );
}

/** As the command line says it, but for how more is asked there. */
function differences({ output, files }: Ran): JSX.Element {
  const { diff: words } = catalogues.en;
  const said = diffWords(
    output as Parameters<typeof diffWords>[0],
    { ...catalogues.en, diff: { ...words, withCredit: words.creditHow } },
    (statement) => statement,
  );
  return (
    <>
      <Markup kind="answer" html={renderHtml(said)} />
      <AnswerFigures files={files} />
    </>
  );
}

function Proposals({
  view,
  rows,
  open,
  other,
  onAgainst,
  onOpen,
}: CompareProps & { readonly other: string }) {
  const choices = view.proposals.map(({ id, title }) => ({ id, label: title }));
  return (
    <>
      <div class="two-fields">
        <Select label={say.first} value={open ?? ''} choices={choices} onChoose={onOpen} />
        <Select
          label={say.second}
          value={other}
          choices={choices}
          onChoose={(id) => onAgainst(`proposal:${id}`)}
        />
      </div>
      <ProposalMatrix {...{ view, rows }} first={open ?? ''} second={other} />
    </>
  );
}

function TwoFiles({ client, situation, texts, samples, fail }: CompareProps): JSX.Element {
  const [chosen, setChosen] = useState<ChosenFiles | null>(null);
  const both = useMemo(
    () => (chosen === null ? null : bothIn(texts, situation, chosen)),
    [texts, situation, chosen],
  );
  const settings = useMemo(
    () => ({
      a: situation,
      b: chosen?.situation ?? situation,
      credit: true,
      samples,
      seed: 1,
      figures: 'figures',
    }),
    [situation, chosen, samples],
  );
  return (
    <>
      <FileChoice onChoose={setChosen} />
      {both === null ? null : (
        <AnswerScreen {...{ client, settings, fail }} texts={both} operation="diff" show={differences} />
      )}
    </>
  );
}

/** The open files with the chosen ones beside them; what a chosen situation names and nobody chose is taken from the open case. */
function bothIn(
  texts: CompareProps['texts'],
  situation: string,
  chosen: ChosenFiles,
): Readonly<Record<string, string>> {
  const folderOf = (path: string) => path.replace(/[^/]*$/, '');
  const [from, to] = [folderOf(situation), folderOf(chosen.situation)];
  const borrowed = Object.entries(texts).flatMap(([path, text]) =>
    path.startsWith(from) && path !== situation ? [[`${to}${path.slice(from.length)}`, text]] : [],
  );
  return { ...texts, ...Object.fromEntries(borrowed), ...chosen.texts };
}

/** Days before the file’s own on which something was said. */
function daysOf({ claims, asOf }: CaseView): readonly string[] {
  const said = claims.flatMap(({ said: day }) =>
    day !== null && /^\d{4}-\d\d-\d\d$/.test(day) && day < asOf ? [day] : [],
  );
  return [...new Set(said)].sort();
}
