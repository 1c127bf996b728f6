import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { timelineWords } from '../../../operations/timeline/words.ts';
import { catalogues, renderHtml } from '../../../words/index.ts';
import type { Ran } from '../../worker/session.ts';
import type { Client } from '../client.ts';
import { catalogue } from '../language.ts';
import { Markup } from '../parts/markup.tsx';
import { AnswerFigures, AnswerScreen } from './answer.tsx';

const { app } = catalogue;
const { timeline: say } = app;

interface TimelineProps {
  readonly client: Client;
  readonly situation: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly proposal: string | null;
  readonly fail: (error: unknown) => void;
}

/** Fewer than elsewhere: it takes a verdict a day and one a claim. */
const draws = 200;

/** The answer over the days, each step credited to claims; below it the record with its scores. */
export function Timeline({ client, situation, texts, proposal, fail }: TimelineProps): JSX.Element {
  const settings = useMemo(
    () => ({
      situation,
      seed: 1,
      samples: draws,
      figures: 'figures',
      ...(proposal !== null && { proposal }),
    }),
    [situation, proposal],
  );
  const [asked, setAsked] = useState<string | null>(null);
  const isThere = client.known('timeline', settings) !== undefined || asked === proposal;
  return (
    <>
      <h1>{app.screens.timeline}</h1>
      {isThere && proposal !== null ? (
        <AnswerScreen {...{ client, settings, fail }} operation="timeline" show={byStatements} />
      ) : (
        <p>
          {say.may}{' '}
          <button type="button" onClick={() => setAsked(proposal)}>
            {say.go}
          </button>
        </p>
      )}
      <Record {...{ client, situation, texts, fail }} />
    </>
  );
}

/** As the command line says it, but that claims are named by what they say. */
function byStatements({ output, files }: Ran): JSX.Element {
  const found = output as Parameters<typeof timelineWords>[0];
  const proposals = found.proposals.map((one) => ({
    ...one,
    steps: one.steps.map((step) => ({
      ...step,
      credits: step.credits.map((credit) => ({
        ...credit,
        claim: quoted(found.labels[credit.claim] ?? credit.claim),
      })),
    })),
  }));
  const said = timelineWords({ ...found, proposals, labels: {} }, catalogues.en);
  return (
    <>
      <AnswerFigures files={files} />
      <Markup kind="answer" html={renderHtml(said)} />
    </>
  );
}

/** What a claim says, inside a sentence. */
function quoted(statement: string): string {
  return app.said(statement.replace(/\.$/, ''));
}

function Record({ client, situation, texts, fail }: Omit<TimelineProps, 'proposal'>): JSX.Element {
  const file = `${situation.replace(/[^/]*$/, '')}record.jsonl`;
  const settings = useMemo(() => ({ file }), [file]);
  return (
    <section>
      <h2>{say.record}</h2>
      {texts[file] === undefined ? (
        <p>{say.noRecord}</p>
      ) : (
        <AnswerScreen {...{ client, settings, fail }} operation="score" />
      )}
    </section>
  );
}
