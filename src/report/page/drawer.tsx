import type { ComponentChildren } from 'preact';
import { figureStyle } from '../../figures/index.ts';
import type { Catalogue } from '../../words/index.ts';
import type { DrawerFigures } from '../drawer-figures.ts';
import { FigureView } from '../parts.tsx';
import { anchorStyle } from '../thin-markup.ts';
import { jsonInPage } from './json-in-page.ts';
import type { PageWalk } from './walk-types.ts';

/**
 * The drawer that a number opens, and what it knows.
 *
 * @example
 * Drawer.name // => 'Drawer'
 */
export function Drawer({
  walk,
  figures,
  say,
  children,
}: {
  readonly walk: PageWalk;
  readonly figures: DrawerFigures;
  readonly say: Catalogue['screen'];
  /** What an application shows below. */
  readonly children?: ComponentChildren;
}) {
  const shelf = new Map([...figures.values()].flat().map((figure) => [figure.id, figure]));
  const placed = Object.fromEntries([...figures].map(([address, of]) => [address, of.map(({ id }) => id)]));
  const { label, back, close, answer, because, chars, ...words } = say.drawer;
  return (
    <>
      <dialog id="drawer" aria-labelledby="drawer-title">
        <div class="bar-top">
          <button type="button" class="back" hidden>
            ← {back}
          </button>
          <span class="soft">{label}</span>
          <button type="button" class="close">
            {close} ✕
          </button>
        </div>
        <div class="body" />
        {children}
      </dialog>
      <template id="shelf">
        {[...shelf.values()].map((figure) => (
          <FigureView figure={figure} />
        ))}
      </template>
      <script type="application/json" id="walk" dangerouslySetInnerHTML={{ __html: jsonInPage(walk) }} />
      <script
        type="application/json"
        id="walk-words"
        dangerouslySetInnerHTML={{
          __html: jsonInPage({ ...words, because, placed, style: figureStyle + anchorStyle }),
        }}
      />
    </>
  );
}
