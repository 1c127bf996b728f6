import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { catalogues } from '../../../words/index.ts';
import type { Ran } from '../../worker/session.ts';
import type { Client } from '../client.ts';
import { Markup } from '../parts/markup.tsx';

const say = catalogues.en.app;

interface AnswerProps {
  readonly client: Client;
  readonly operation: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly fail: (error: unknown) => void;
}

/** What an operation answers, in its own words, with its figures: the same as the command line prints. */
export function AnswerScreen({ client, operation, settings, title, fail }: AnswerProps): JSX.Element {
  const [ran, setRan] = useState<Ran | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const [share, setShare] = useState<readonly [number, number] | null>(null);
  const key = JSON.stringify([operation, settings]);
  useEffect(() => {
    let isWanted = true;
    setRan(null);
    setIsRefused(false);
    client
      .run(operation, settings, (done, total) => isWanted && setShare([done, total]))
      .then(
        (found) => isWanted && setRan(found),
        (error: unknown) => {
          if (!isWanted) return;
          setIsRefused(true);
          fail(error);
        },
      );
    return () => {
      isWanted = false;
    };
  }, [client, key]);
  return (
    <article aria-busy={ran === null && !isRefused}>
      <h1>{title}</h1>
      {ran === null ? (
        isRefused ? null : (
          <p class="quiet" role="status">
            {say.working}{' '}
            {share === null ? null : <progress value={share[0]} max={share[1]} aria-label={say.working} />}
          </p>
        )
      ) : (
        <>
          {ran.files
            .filter(({ path }) => path.endsWith('.svg'))
            .map(({ path, text }) => (
              <Markup key={path} kind="figure" html={text} />
            ))}
          <Markup kind="answer" html={ran.html} />
        </>
      )}
    </article>
  );
}
