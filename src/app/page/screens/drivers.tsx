import type { JSX } from 'preact';
import type { DriversResult } from '../../../operations/drivers/shapes.ts';
import { hingeWords, turnWords } from '../../../operations/drivers/words.ts';
import { type AnswerName, answerNames } from '../../../uncertainty/index.ts';
import { catalogues, document, type MaybeBlock, renderHtml } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Ran } from '../../worker/session.ts';
import type { Client } from '../client.ts';
import { CheckFirst } from '../drivers/check-first.tsx';
import { catalogue } from '../language.ts';
import { Markup } from '../parts/markup.tsx';
import { AnswerFigures, AnswerScreen } from './answer.tsx';

const { app } = catalogue;
// What the analyses say is in English so far, names of tests and all.
const words = catalogues.en;

interface DriversProps {
  readonly view: CaseView;
  readonly client: Client;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly fail: (error: unknown) => void;
}

/** What the answer on a proposal hinges on: what to check first, then each answer, the joint one before its tests. */
export function Drivers(props: DriversProps): JSX.Element {
  return (
    <AnswerScreen
      {...props}
      operation="drivers"
      title={app.screens.drivers}
      show={(ran) => shown(ran, props.view)}
    />
  );
}

const order: readonly AnswerName[] = ['joint', ...answerNames.filter((name) => name !== 'joint')];

function shown({ output, files }: Ran, view: CaseView): JSX.Element {
  const found = output as DriversResult;
  return (
    <>
      <CheckFirst {...{ found, view }} />
      {order.map((name) => (
        <Hinge key={name} {...{ found, files, name }} />
      ))}
      <Words blocks={turnWords(found, words)} />
    </>
  );
}

interface HingeProps extends Pick<Ran, 'files'> {
  readonly found: DriversResult;
  readonly name: AnswerName;
}

/** One answer: the picture of what it hinges on, its words, and the other pictures behind them. */
function Hinge({ found, files, name }: HingeProps): JSX.Element | null {
  const blocks = hingeWords(found, name, words);
  if (blocks.length === 0) return null;
  const own = files.filter(({ path }) => path.endsWith(`-${name}.svg`));
  const first = own.filter(({ path }) => path.includes('tornado'));
  const others = own.filter((one) => !first.includes(one));
  return (
    <section>
      <Words blocks={blocks} />
      <AnswerFigures files={first} />
      {others.length === 0 ? null : (
        <details>
          <summary>{app.morePictures(others.length)}</summary>
          <AnswerFigures files={others} />
        </details>
      )}
    </section>
  );
}

function Words({ blocks }: { readonly blocks: readonly MaybeBlock[] }): JSX.Element {
  return <Markup kind="answer" html={renderHtml(document(...blocks))} />;
}
