import { beforeAll, describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { answers, deals, situationSpace } from '../deals/index.ts';
import { forecast } from '../forecast/index.ts';
import { load } from '../operations/shared/load.ts';
import { packageIndices, type Situation } from '../situation/index.ts';
import { makeStudy } from '../study/index.ts';
import { type Verdict, verdict } from '../verdict/index.ts';
import {
  answerFigures,
  dealBoard,
  type Figure,
  figureCsv,
  frontierFigure,
  gainsFigure,
  packageStripsFigure,
  positionStrip,
  redLineFigure,
  timelineFigure,
} from './index.ts';

const hostile = '<script>alert("x")</script>';
let situation: Situation;
let answer: Verdict;
let figures: Figure[] = [];

/** The three figures of deals; the strips drawn for the same two parties. */
function dealFigures(of: Situation): readonly Figure[] {
  const space = situationSpace(makeStudy(of, { seed: 1, samples: 0 }), of.required);
  const found = deals(space);
  const proposals = of.proposals.map(({ id, package: chosen }) => ({
    name: id,
    package: packageIndices(of, chosen),
  }));
  const more = answers(space, found, { reference: packageIndices(of, of.noDeal), proposals });
  const board = dealBoard(of, found, more);
  const frontier = frontierFigure(board, found);
  if (frontier === null) throw new Error('frontier');
  return [
    frontier,
    packageStripsFigure(board),
    redLineFigure(board, more.redLines, found.solutions.nash?.package ?? null),
    ...answerFigures(board, more, of),
  ];
}

beforeAll(async () => {
  const text = changed(
    changed(small.situation, 'name: North,', `name: '${hostile}',`),
    'label: Half }',
    `label: '${hostile} & a label that runs on and on beyond its line' }`,
  );
  const loaded = await load(smallStore({ situation: text }), { situation: 'small' });
  if (loaded.situation === undefined) throw new Error('small');
  situation = loaded.situation;
  const study = makeStudy(situation, { seed: 1, samples: 500 });
  const [proposal] = situation.proposals;
  if (proposal === undefined) throw new Error('proposal');
  answer = verdict(study, { ...proposal, proposal: proposal.id });
  const found = forecast(study);
  figures = [
    ...situation.issues.map((issue) =>
      positionStrip(
        situation,
        issue,
        found.issues.find((one) => one.issue === issue.id),
      ),
    ),
    gainsFigure(situation, answer),
    timelineFigure(situation),
    ...dealFigures(situation),
  ];
});

describe('figures of deals', () => {
  test('say who blocks where there is no zone, and what is unknown', () => {
    const space = situationSpace(makeStudy(situation, { seed: 1, samples: 0 }), situation.required);
    const high = { ...space, parties: space.parties.map((party) => ({ ...party, reservation: 2 })) };
    const closed = dealBoard(situation, deals(high), null);
    expect(closed.rows.every(({ blockedBy }) => blockedBy.length === 2)).toBe(true);
    expect(packageStripsFigure(closed).svg).not.toMatch(/NaN|undefined|Infinity/);
    const open = { ...space, parties: space.parties.map((party) => ({ ...party, reservation: null })) };
    const unknown = dealBoard(situation, deals(open), null);
    expect(packageStripsFigure(unknown).svg).toContain('unknown');
    expect(frontierFigure(unknown, deals(open))).toBeNull();
  });
  test.each([
    { required: ['south'], parties: ['north', 'south'], blocked: 'nobody' },
    { required: ['north'], parties: ['north', 'south'], blocked: 'North' },
    { required: ['north', 'south'], parties: ['south'], blocked: 'North' },
  ])('name as blocking only who must sign, with a column or without: $required', async (asked) => {
    // North loses by it, South gains.
    const text = changed(
      small.situation,
      'package: { water: half, trade: open }, claims: [k1]',
      `package: { water: little, trade: closed }, required: [${asked.required.join(', ')}], claims: [k1]`,
    );
    const { situation: of } = await load(smallStore({ situation: text }), { situation: 'small' });
    const [proposal] = of?.proposals ?? [];
    if (of === undefined || proposal === undefined) throw new Error('small');
    const space = situationSpace(makeStudy(of, { seed: 1, samples: 0 }), asked.parties);
    const found = deals(space);
    const chosen = packageIndices(of, proposal.package);
    const reference = packageIndices(of, of.noDeal);
    const more = answers(space, found, { reference, proposals: [{ name: proposal.id, package: chosen }] });
    const study = makeStudy(of, { seed: 1, samples: 50 });
    const judged = verdict(study, { ...proposal, proposal: proposal.id });
    const board = dealBoard(of, found, more, [judged]);
    const { table, svg } = packageStripsFigure(board);
    const row = table.rows.find((cells) => cells.includes('proposal'));
    expect(row?.[table.columns.findIndex(({ label }) => label === 'blocked by')]).toBe(asked.blocked);
    expect(svg).toContain(`>${asked.blocked}<`);
  });

  test('answer what opens an empty zone and what payments, trades and improvements do, each with its data', () => {
    const space = situationSpace(makeStudy(situation, { seed: 1, samples: 0 }), situation.required);
    const high = { ...space, parties: space.parties.map((party) => ({ ...party, reservation: 0.95 })) };
    const found = deals(high);
    const { noDeal, proposals } = situation;
    const asked = answers(high, found, {
      reference: packageIndices(situation, noDeal),
      proposals: [{ name: 'swap', package: packageIndices(situation, noDeal) }],
      payments: {
        space: high,
        unit: 'bn USD',
        signatories: space.parties.length,
        payers: [
          { party: 0, worthPerUnit: 0.01, atMost: 1 },
          { party: 1, worthPerUnit: 0.02, atMost: 100 },
        ],
      },
    });
    // From this no deal there is no trade: one is made up.
    const trade = {
      parties: [0, 1],
      issues: [0, 1],
      options: [1, 1],
      changes: [0.1, 0.2],
      rates: [1.5, 2],
    } as const;
    const more = { ...asked, logrolls: [trade] };
    const shown = answerFigures(dealBoard(situation, found, more), more, situation);
    const ids = shown.map(({ id }) => id);
    expect(ids).toEqual(['concessions', 'side-payments', 'logrolls', 'improvements', 'rankings']);
    for (const { svg, table, id } of shown) {
      expect(svg, id).not.toMatch(/NaN|undefined|Infinity|<script/);
      for (const row of table.rows) expect(row.length, id).toBe(table.columns.length);
    }
    const [concessions, , logrolls, improvements] = shown;
    expect(concessions?.description).toContain('No package satisfies South.');
    expect(concessions?.table.rows.length).toBeGreaterThanOrEqual(2);
    expect(logrolls?.table.rows).toEqual([
      [hostile, 'South', 'water', expect.stringContaining('a label that runs on'), 'trade', 'Open', 0.1, 0.2],
    ]);
    expect(improvements?.table.rows[0]?.[0]).toBe(proposals[0]?.title);
  });
});

describe('figures', () => {
  test('are stored', async () => {
    for (const { id, svg } of figures) await expect(svg).toMatchFileSnapshot(`pictures/${id}.svg`);
  });
  test('carry a title, what to see, and their data', () => {
    expect(figures.map(({ id }) => id)).toEqual([
      'positions-water',
      'positions-trade',
      'gains-swap',
      'timeline',
      'frontier',
      'packages',
      'red-lines',
      'rankings',
    ]);
    for (const { svg, title, description, table, id } of figures) {
      expect(title.length, id).toBeGreaterThan(5);
      expect(description.length, id).toBeGreaterThan(30);
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).toContain(`aria-labelledby="${id}-t ${id}-d"`);
      expect(svg).toContain(`<title id="${id}-t">`);
      expect(table.rows.length, id).toBeGreaterThan(0);
      for (const row of table.rows) expect(row.length).toBe(table.columns.length);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
  test('let nothing from a file become markup', () => {
    for (const { svg } of figures) expect(svg).not.toContain('<script');
    expect(figures[0]?.svg).toContain('&lt;script');
  });
  test('are the same bytes again', async () => {
    expect(gainsFigure(situation, answer).svg).toBe(figures[2]?.svg);
  });
  test('put every dot on the picture', () => {
    for (const { svg, id } of figures) {
      const [, width = '0'] = /viewBox="0 \S+ (\d+)/.exec(svg) ?? [];
      for (const [, x = ''] of svg.matchAll(/<circle[^>]* cx="([-\d.]+)"/g)) {
        expect(Number(x), id).toBeGreaterThanOrEqual(0);
        expect(Number(x), id).toBeLessThanOrEqual(Number(width));
      }
    }
  });
});

describe('CSV of a figure', () => {
  test('quotes what needs quotes and disarms formulas', () => {
    const csv = figureCsv({
      columns: [{ label: 'name' }, { label: 'gain', unit: 'utility' }],
      rows: [
        ['=1+1', -0.5],
        ['a "b", c', null],
      ],
    });
    expect(csv).toBe('name,gain (utility)\r\n\'=1+1,-0.5\r\n"a ""b"", c",\r\n');
  });
});
