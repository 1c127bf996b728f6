import type { JSX } from 'preact';
import { answerNames } from '../../../uncertainty/index.ts';
import { percentNarrow } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { KnownRows } from '../known-rows.ts';
import { catalogue } from '../language.ts';
import { shareOf } from '../parts/mark.ts';

const { app, tests } = catalogue;
const { compare: say } = app;

interface MatrixProps {
  readonly view: CaseView;
  readonly rows: KnownRows;
  readonly first: string;
  readonly second: string;
}

/** Two proposals by test and by issue; what differs is said in words, not in colour alone. */
export function ProposalMatrix({ view, rows, first, second }: MatrixProps): JSX.Element {
  const both = [first, second].map((id) => view.proposals.find((one) => one.id === id));
  const titles = both.map((one) => one?.title ?? '');
  const chosen = (k: number, issue: string) => both[k]?.package[issue] ?? view.noDeal[issue] ?? '';
  const label = (issue: CaseView['issues'][number], k: number) =>
    issue.options.find(({ id }) => id === chosen(k, issue.id))?.label ?? chosen(k, issue.id);
  const differ = view.issues.filter(({ id }) => chosen(0, id) !== chosen(1, id));
  const alike = view.issues.filter(({ id }) => chosen(0, id) === chosen(1, id));
  return (
    <>
      <Side caption={say.tests} head={[say.test, ...titles, '']}>
        {answerNames.map((test) => {
          const shares = [first, second].map((id) => shareOf(rows.get(id)?.judged, test));
          const texts = shares.map((share) =>
            share === null ? app.marks.notApplicable : percentNarrow(share),
          );
          return <Row key={test} name={tests.names[test]} texts={texts} differs={texts[0] !== texts[1]} />;
        })}
      </Side>
      <p>{say.differences(differ.length, view.issues.length)}</p>
      <Side caption={say.options} head={[say.issue, ...titles, '']}>
        {[...differ, ...alike].map((issue) => (
          <Row
            key={issue.id}
            name={issue.question}
            texts={[label(issue, 0), label(issue, 1)]}
            differs={differ.includes(issue)}
          />
        ))}
      </Side>
    </>
  );
}

interface SideProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly children: readonly JSX.Element[];
}

function Side({ caption, head, children }: SideProps): JSX.Element {
  return (
    <section class="scrolls" aria-label={caption} tabIndex={0}>
      <table class="grid side-by-side">
        <caption>{caption}</caption>
        <thead>
          <tr>{head.map((title, k) => (title === '' ? <td key={k} /> : <th key={k}>{title}</th>))}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function Row({
  name,
  texts,
  differs,
}: {
  readonly name: string;
  readonly texts: readonly string[];
  readonly differs: boolean;
}): JSX.Element {
  return (
    <tr class={differs ? 'differs' : undefined}>
      <th scope="row">{name}</th>
      {texts.map((text, k) => (
        <td key={k}>{text}</td>
      ))}
      <td class="quiet">{differs ? say.differs : say.same}</td>
    </tr>
  );
}
