import type { TestName } from '../../verdict/index.ts';
import { type Catalogue, percentNarrow } from '../../words/index.ts';
import type { OverviewRow } from '../overview/result.ts';
import { NumberLink, type NumberLinks } from './number.tsx';

/** Over each test of a proposal: its mark and share, and who stops it. */
export function TestHead({
  row,
  test,
  links,
  say,
}: {
  readonly row: OverviewRow;
  readonly test: TestName;
  readonly links: NumberLinks;
  readonly say: Catalogue['screen'];
}) {
  const { mark, probability, because, trace } = row[test];
  const name = say.head[test][0];
  return (
    <h3>
      <span class={`t ${mark}`}>
        <span aria-hidden="true">{say.marks[mark]}</span> {name}
        {probability === null ? null : (
          <>
            {' '}
            <NumberLink to={trace} links={links}>
              {percentNarrow(probability)}
            </NumberLink>
          </>
        )}
        <span class="vh"> {say.markWords[mark]}</span>
      </span>{' '}
      {because}
    </h3>
  );
}
