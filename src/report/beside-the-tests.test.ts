import { expect, test } from 'vitest';
import { catalogues, document, renderMarkdown } from '../words/index.ts';
import { carrotsTable } from './carrots-table.ts';
import { worldsTable } from './world-words.ts';

const catalogue = catalogues.en;
const markdown = (block: ReturnType<typeof worldsTable>) => renderMarkdown(document(block));

test('worlds stand side by side, a row a proposal', () => {
  const world = (id: string, accepted: number | null, joint: number) => ({
    world: id,
    label: id,
    accepted,
    joint,
  });
  const table = markdown(
    worldsTable(
      [
        { title: 'Swap', worlds: [world('coupled', 0.25, 0.1), world('apart', 0.75, 0.5)] },
        { title: 'Loan', worlds: [world('coupled', null, 0), world('apart', 1, 1)] },
      ],
      catalogue,
    ),
  );
  expect(table).toContain('coupled');
  expect(table).toMatch(/Swap.*accepted 25 %, all four 10 %.*accepted 75 %, all four 50 %/);
  expect(table).toMatch(/Loan.*accepted –, all four 0 %.*accepted 100 %, all four 100 %/);
  expect(worldsTable([{ title: 'Swap', worlds: [] }], catalogue)).toBeUndefined();
});

test('carrot and stick are named for everybody bound, not for the most tempted alone', () => {
  const bound = (actor: string, inducement: number, returned: readonly string[]) => ({
    actor,
    probability: 0.5,
    breaches: 1,
    criticalPatience: 0.5,
    longestLag: 1,
    bondNeeded: 0.25,
    temptation: null,
    breaksToEnd: 0,
    usual: {
      changes: [{ issue: 'water', from: 'half', to: 'most' }],
      returned,
      share: 1,
      inducement,
      deterrent: 0.75,
    },
  });
  const kept = { actors: [bound('north', -0.25, ['trade']), bound('south', 0.125, [])] } as never;
  const table = markdown(
    carrotsTable(
      kept,
      (id) => id.toUpperCase(),
      (issue, option) => `${issue} “${option}”`,
      catalogue,
    ),
  );
  expect(table).toMatch(/NORTH.*50 %.*water “most”.*−0.25.*0.75.*0.25/);
  expect(table).toMatch(/SOUTH.*50 %.*water “most”.*\+0.13.*–.*0.25/);
});
