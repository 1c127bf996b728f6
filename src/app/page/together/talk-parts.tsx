import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { dateText } from '../../../words/index.ts';
import { catalogue } from '../language.ts';
import { Field } from '../parts/field.tsx';
import type { NewComment, ReviewedClaim, Talk, TalkThread } from './use-talk.ts';

const { talk: say } = catalogue;

interface OnProps {
  readonly talk: Talk;
  /** Path of what is talked about. */
  readonly path: string;
  /** The same in words. */
  readonly words: string;
  readonly fail: (error: unknown) => void;
}

/** The comments on one thing, with a line to answer each and to begin another. */
export function Comments({ talk, path, words, fail }: OnProps): JSX.Element {
  const threads = talk.on(path);
  const said = (entry: NewComment) => talk.comment(entry).catch(fail);
  return (
    <section class="talk" aria-label={say.commentsOn(words)}>
      <h3>{say.comments}</h3>
      {threads.length === 0 && talk.isKnown ? <p class="quiet">{say.none}</p> : null}
      <ul>
        {threads.map((thread) => (
          <Thread key={thread.id} {...{ thread, talk, said }} />
        ))}
      </ul>
      <Sentence
        label={say.comment}
        submit={say.send}
        talk={talk}
        onText={(text) => said({ on: path, text })}
      />
    </section>
  );
}

interface ThreadProps {
  readonly thread: TalkThread;
  readonly talk: Talk;
  readonly said: (entry: NewComment) => Promise<void>;
}

function Thread({ thread: { id, by, at, text, replies, resolved }, talk, said }: ThreadProps): JSX.Element {
  return (
    <li class={resolved === null ? 'open' : 'settled'}>
      <p>
        <Who by={by} at={at} /> {text}{' '}
        {resolved === null ? null : (
          <span class="tag">{say.settledBy(resolved.by, dayText(resolved.at))}</span>
        )}
      </p>
      {replies.map((reply) => (
        <p class="reply" key={`${reply.at} ${reply.by} ${reply.text}`}>
          <Who by={reply.by} at={reply.at} /> {reply.text}
        </p>
      ))}
      <Sentence
        label={say.answer}
        submit={say.answerIt}
        talk={talk}
        onText={(words) => said({ reply: id, text: words })}
      >
        {resolved === null ? (
          <button type="button" disabled={talk.name.trim() === ''} onClick={() => void said({ resolve: id })}>
            {say.settle}
          </button>
        ) : null}
      </Sentence>
    </li>
  );
}

/** What was decided on a claim, and the line in which one decides. */
export function Review({ talk, path, words, fail }: OnProps): JSX.Element {
  const claim = path.replace(/^claims\./, '');
  const found = talk.reviewed.get(claim);
  const [reason, setReason] = useState('');
  const decide = (decision: 'accept' | 'reject') => {
    talk.decide(claim, decision, reason.trim()).then(() => setReason(''), fail);
  };
  const isReady = talk.name.trim() !== '' && reason.trim() !== '';
  return (
    <section class="talk" aria-label={say.reviewOf(words)}>
      <h3>
        {say.review} <span class="tag">{stateOf(found, talk)}</span>
      </h3>
      <ul>
        {(found?.reviews ?? []).map(({ by, at, decision, reason: why }) => (
          <li key={`${at} ${by}`}>
            <Who by={by} at={at} /> {say.decided[decision]}: {why}
          </li>
        ))}
      </ul>
      <Field label={say.reason} value={reason} onText={setReason} />
      <Name talk={talk} />
      <p class="choices">
        {(['accept', 'reject'] as const).map((one) => (
          <button type="button" key={one} disabled={!isReady} onClick={() => decide(one)}>
            {say.decisions[one]}
          </button>
        ))}
      </p>
    </section>
  );
}

function stateOf(found: ReviewedClaim | undefined, { needed, isKnown }: Talk): string {
  if (!isKnown) return say.reading;
  if (found === undefined) return needed === 0 ? say.notAsked : say.states.accepted;
  const by = new Set(found.reviews.filter(({ decision }) => decision !== 'reject').map((one) => one.by));
  return found.status === 'draft' && needed > 1 ? say.waitsFor(by.size, needed) : say.states[found.status];
}

function Who({ by, at }: { readonly by: string; readonly at: string }): JSX.Element {
  return (
    <>
      <b>{by}</b> <time dateTime={at}>{dayText(at)}</time>:
    </>
  );
}

const dayText = (at: string) => dateText(at.slice(0, 10));

/** Whose words these are: asked once, kept in the browser. */
function Name({ talk }: { readonly talk: Talk }): JSX.Element {
  return <Field label={say.name} value={talk.name} onText={talk.setName} />;
}

interface SentenceProps {
  readonly label: string;
  readonly submit: string;
  readonly talk: Talk;
  readonly onText: (text: string) => Promise<void>;
  readonly children?: JSX.Element | null;
}

function Sentence({ label, submit, talk, onText, children }: SentenceProps): JSX.Element {
  const id = useId();
  const [text, setText] = useState('');
  const isReady = text.trim() !== '' && talk.name.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void onText(text.trim()).then(() => setText(''));
      }}
    >
      <p>
        <label for={id}>{label}</label>
        <textarea
          id={id}
          rows={2}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </p>
      {text === '' ? null : <Name talk={talk} />}
      <p class="choices">
        <button type="submit" disabled={!isReady}>
          {submit}
        </button>
        {children}
      </p>
    </form>
  );
}
