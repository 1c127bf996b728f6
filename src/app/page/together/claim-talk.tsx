import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';
import { Comments, Review } from './talk-parts.tsx';
import type { Talk } from './use-talk.ts';

const { talk: say } = catalogue;

interface ClaimTalkProps {
  readonly claim: ClaimView;
  readonly talk: Talk;
  readonly fail: (error: unknown) => void;
}

/** What was decided on a claim and said about it, behind a line that tells how much there is. */
export function ClaimTalk({ claim: { id, statement }, talk, fail }: ClaimTalkProps): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(talk.want, []);
  const path = `claims.${id}`;
  const reviews = talk.reviewed.get(id)?.reviews.length ?? 0;
  const open = talk.on(path).filter(({ resolved }) => resolved === null).length;
  const shared = { talk, path, words: statement, fail };
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{say.summary(reviews, open)}</summary>
      {isOpen ? (
        <>
          <Review {...shared} />
          <Comments {...shared} />
        </>
      ) : null}
    </details>
  );
}
