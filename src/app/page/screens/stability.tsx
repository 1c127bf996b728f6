import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { percentNarrow, twoDigits } from '../../../words/index.ts';
import type { BoundActor, StabilityScene } from '../../worker/scenes.ts';
import { catalogue, localText } from '../language.ts';
import { Loading } from '../parts/loading.tsx';
import { Markup, stackWhereNarrow } from '../parts/markup.tsx';
import { useScene } from '../use-scene.ts';
import type { SceneScreenProps } from './scene-screen.ts';

const { app } = catalogue;
const { stability: say } = app;

interface StabilityProps extends SceneScreenProps {
  /** What keeps it, to be changed. */
  readonly children: ComponentChildren;
}

/** Who would break the open proposal and how, what the others take back, what bond would hold it, and a map of the moves. */
export function Stability({
  client,
  changes,
  proposal,
  samples,
  fail,
  children,
}: StabilityProps): JSX.Element {
  const { scene, isOfNow } = useScene({ client, of: 'stability', changes, proposal, samples, fail });
  return (
    <article aria-busy={!isOfNow}>
      <h1>{app.screens.stability}</h1>
      {scene === null ? <Loading /> : null}
      {scene === null ? null : scene.untold !== null ? (
        <p>{scene.untold === 'binds-nobody' ? say.binds : say.untold(scene.untold.because)}</p>
      ) : (
        <>
          {scene.share === null ? null : <p>{say.kept(percentNarrow(scene.share))}</p>}
          <Bound bound={scene.bound} />
          {children}
          <p class="quiet">{say.devices}</p>
          <Markup kind="figures" html={scene.figures} />
        </>
      )}
    </article>
  );
}

function Bound({ bound }: Pick<StabilityScene, 'bound'>): JSX.Element {
  const { head } = say;
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (table.current !== null) stackWhereNarrow(table.current);
  });
  return (
    <section class="scrolls" aria-label={say.who} tabIndex={0}>
      <table ref={table} class="grid bound">
        <caption>{say.who}</caption>
        <thead>
          <tr>
            <th scope="col">{head.actor}</th>
            <th scope="col" class="figures-right">
              {head.keeps}
            </th>
            <th scope="col">{head.breach}</th>
            <th scope="col">{head.reply}</th>
            <th scope="col" class="figures-right">
              {head.bond}
            </th>
            <th scope="col" class="figures-right">
              {head.patience}
            </th>
          </tr>
        </thead>
        <tbody>
          {bound.map((one) => (
            <tr key={one.actor}>
              <th scope="row">{one.actor}</th>
              <td class="figures-right">{percentNarrow(one.keeps)}</td>
              <td>{one.breach.length === 0 ? say.noBreach : one.breach.join('; ')}</td>
              <td>{one.reply.length === 0 ? say.noReply : one.reply.join('; ')}</td>
              <td class="figures-right">{bondOf(one)}</td>
              <td class="figures-right">{patienceOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function bondOf({ bond }: BoundActor): string {
  return bond === null || bond === 0 ? say.noBond : localText(twoDigits(bond));
}

function patienceOf({ patience }: BoundActor): string {
  if (patience === 'infinite') return say.never;
  return patience === null ? '–' : localText(twoDigits(patience));
}
