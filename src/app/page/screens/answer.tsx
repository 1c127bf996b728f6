import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Ran } from '../../worker/session.ts';
import { type Client, Ended, Stopped } from '../client.ts';
import { catalogue } from '../language.ts';
import { Markup } from '../parts/markup.tsx';
import { type WorkState, workAt, workBegun } from '../parts/work-state.ts';
import { Working } from '../parts/working.tsx';

const say = catalogue.app;

interface AnswerProps {
  readonly client: Client;
  readonly operation: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Texts in the place of the open ones. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Its heading; a part of a screen that has its own where left out. */
  readonly title?: string;
  /** How it is shown; its figures, then its words, where left out. */
  readonly show?: (ran: Ran) => JSX.Element;
  readonly fail: (error: unknown) => void;
}

type State =
  | ({ readonly kind: 'working' } & WorkState)
  | { readonly kind: 'stopped' | 'ended' | 'refused' }
  | { readonly kind: 'answered'; readonly ran: Ran };

const begun: State = { kind: 'working', ...workBegun };

/**
 * What an operation answers, in its own words, with its figures: the same as the command line prints. What takes long says how far it is
 * and can be stopped; what was answered once for the open files is there at once.
 */
export function AnswerScreen(props: AnswerProps): JSX.Element {
  const { client, operation, settings, texts, title, show = figuresAndWords, fail } = props;
  const [state, setState] = useState<State>(begun);
  const [times, setTimes] = useState(0);
  // What is there at once needs no word that it is.
  const [wasAwaited, setWasAwaited] = useState(false);
  const key = JSON.stringify([operation, settings]);
  useEffect(() => {
    let isWanted = true;
    const known = texts === undefined ? client.known(operation, settings) : undefined;
    setState(known === undefined ? begun : { kind: 'answered', ran: known });
    setWasAwaited(known === undefined);
    if (known !== undefined) return undefined;
    let isOver = false;
    client
      .run(
        operation,
        settings,
        (done, total, phase) =>
          isWanted &&
          setState((before) => ({
            kind: 'working',
            ...workAt(
              before.kind === 'working' ? before : workBegun,
              { done, total, phase },
              performance.now(),
            ),
          })),
        texts,
      )
      .then(
        (ran) => isWanted && setState({ kind: 'answered', ran }),
        (error: unknown) => {
          if (!isWanted) return;
          const kind = error instanceof Stopped ? 'stopped' : error instanceof Ended ? 'ended' : 'refused';
          setState({ kind });
          if (kind === 'refused') fail(error);
        },
      )
      .finally(() => {
        isOver = true;
      });
    return () => {
      isWanted = false;
      // Nobody waits for it any more.
      if (!isOver) client.stop();
    };
  }, [client, key, texts, times]);
  return (
    <article aria-busy={state.kind === 'working'}>
      {title === undefined ? null : <h1>{title}</h1>}
      <p class="unseen" role="status">
        {state.kind === 'answered' && wasAwaited ? say.workedOut : ''}
      </p>
      {state.kind === 'working' ? <Working state={state} onStop={client.stop} /> : null}
      {state.kind === 'stopped' || state.kind === 'ended' ? (
        <p role="status">
          {say[state.kind]}{' '}
          <button type="button" onClick={() => setTimes(times + 1)}>
            {say.again}
          </button>
        </p>
      ) : null}
      {state.kind === 'answered' ? show(state.ran) : null}
    </article>
  );
}

function figuresAndWords({ files, html }: Ran): JSX.Element {
  return (
    <>
      <AnswerFigures files={files} />
      <Markup kind="answer" html={html} />
    </>
  );
}

/** The pictures among the files of an answer. */
export function AnswerFigures({ files }: Pick<Ran, 'files'>): JSX.Element {
  return (
    <>
      {files
        .filter(({ path }) => path.endsWith('.svg'))
        .map(({ path, text }) => (
          <Markup key={path} kind="figure" html={`<figure>${withoutStyle(text)}</figure>`} />
        ))}
    </>
  );
}

/** The page carries the figures’ styles once; its policy lets no text bring its own. */
function withoutStyle(svg: string): string {
  return svg.replace(/<style>[^<]*<\/style>/, '');
}
