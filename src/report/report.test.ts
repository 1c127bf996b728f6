import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { changed, exampleStore, small, smallStore } from '../../test/helpers.ts';
import { gather } from '../operations/shared/gather.ts';
import { catalogues, percent, renderMarkdown, renderTerminal, signed, twoDigits } from '../words/index.ts';
import { terseInput } from './describe-input.ts';
import { briefDocument, briefNote, briefOf, describeInput, optionNames, renderReport } from './index.ts';

const settings = { seed: 1, samples: 100 };
let html = '';
let full = '';
let words = '';

beforeAll(async () => {
  const data = await gather(
    'report',
    { situation: 'us-russia-2025', ...settings, full: true },
    { store: exampleStore() },
  );
  const report = await renderReport(data, 'twelve');
  html = report.html;
  full = (await renderReport(data, 'full')).html;
  words = renderTerminal(briefDocument(report.brief, data.about, 'us-russia-2025', catalogues.en), {
    width: 100,
    paint: (text) => text,
  });
});

describe('the report of the worked example', () => {
  test('is one file below 1 MB, 3 MB in full, that fetches nothing and runs nothing but its drawer', () => {
    expect(html.length).toBeLessThan(1_000_000);
    expect(full.length).toBeLessThan(3_000_000);
    for (const page of [html, full]) {
      expect(page).not.toMatch(/<link [^>]*href="http|<img|@import|url\(http|src="http| on[a-z]+="/i);
      const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
      expect(scripts.length).toBe(1);
      const hash = createHash('sha256').update(scripts.join()).digest('base64');
      expect(page).toContain(
        `content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline';`,
      );
      expect(page.match(/<script/g)?.length).toBe(3);
    }
  });
  test('has no link to nowhere and no name twice', () => {
    for (const [page, least] of [
      [html, 40],
      [full, 200],
    ] as const) {
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([]);
      const targets = new Set([...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
      expect([...targets].filter((id) => !ids.includes(id))).toEqual([]);
      expect(targets.size).toBeGreaterThan(least);
    }
  });
  test('shows every proposal in its place, and in full every estimate, claim and contradiction', async () => {
    const { situation } = await gather(
      'brief',
      { situation: 'us-russia-2025', ...settings },
      { store: exampleStore() },
    );
    for (const { id } of situation.proposals) expect(full).toContain(`id="verdict-${id}"`);
    for (const { path } of situation.estimates)
      expect(full, path).toContain(`id="estimate-${path.replaceAll('.', '-')}"`);
    for (const id of situation.evidence.claims.keys()) expect(full, id).toContain(`id="claim-${id}"`);
  });
  test('ranks proposals by the joint answer, what changes nothing last and asked nothing', async () => {
    const table = full.slice(full.indexOf('id="verdicts"'), full.indexOf('class="verdict"'));
    const rows = [...table.matchAll(/<tr>(?:(?!<tr>)[\s\S])*?href="?#verdict-([\w]+)[\s\S]*?(?=<tr>|$)/g)];
    const cells = rows.map(([row]) => [...row.matchAll(/<td[^>]*>([^<]*)/g)].map(([, text]) => text));
    const joint = cells.map(([first = '']) =>
      first === '–' ? -1 : first.startsWith('&lt;') ? 0.5 : Number.parseFloat(first.replace('&gt;', '')),
    );
    expect(joint.length).toBeGreaterThan(7);
    expect(joint).toEqual(joint.toSorted((a, b) => b - a));
    expect(cells.at(-1)?.filter((text) => text === '–').length).toBeGreaterThanOrEqual(6);
    expect(table).not.toContain('not tested');
  });
  test('says no word of a program', () => {
    const text = full.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');
    expect(text).not.toMatch(/\b(NaN|undefined|null|Infinity|\[object)\b/);
    expect(words).not.toMatch(/\b(NaN|undefined|null|Infinity)\b/);
  });
  test('says who would break a package and what holds the others', () => {
    const text = words.replace(/\s+/g, ' ');
    expect(text).toMatch(/kept everybody bound by it keeps it in (under |over )?\d+ % of draws/);
    expect(text).toMatch(/most tempted: [^;]*, breaking it in (under |over )?\d+ % of draws, by /);
    expect(text).toMatch(/nobody would answer|the others would then take back/);
    expect(html).not.toContain('not tested by this version');
  });
});

describe('the report of a hostile file', () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e`;
  test('shows the text and runs none of it', async () => {
    const quoted = JSON.stringify(hostile);
    let situation = changed(small.situation, 'title: A small case', `title: ${quoted}`);
    for (const [from, to] of [
      ['name: North,', `name: ${quoted},`],
      ['label: Half', `label: ${quoted}`],
      ['assumption: anchor', `assumption: ${quoted}`],
      ['title: Water for trade', `title: ${quoted}`],
      ['event: The treaty lapses', `event: ${quoted}`],
      ['0: none', `0: ${quoted}`],
    ] as const)
      situation = changed(situation, from, to);
    const evidence = changed(
      changed(small.evidence, 'name: A paper', `name: ${quoted}`),
      'statement: South wants most of the water.',
      `statement: ${quoted}`,
    );
    const data = await gather(
      'report',
      { situation: 'small', ...settings },
      { store: smallStore({ situation, evidence }) },
    );
    const report = await renderReport(data, 'twelve');
    expect(report.html).not.toMatch(/<img/);
    expect(report.html.match(/<script/g)?.length).toBe(3);
    expect(report.html).toContain('&lt;script');
    const nodes = briefDocument(report.brief, data.about, 'small', catalogues.en);
    expect(renderTerminal(nodes)).not.toContain('\u202e');
  });
});

describe('the brief', () => {
  test('fits the terminal', async () => {
    const data = await gather(
      'brief',
      { situation: 'us-russia-2025', ...settings },
      { store: exampleStore() },
    );
    const brief = briefOf(data);
    const nodes = briefDocument(brief, data.about, 'us-russia-2025', catalogues.en);
    for (const width of [40, 80, 120]) {
      const lines = renderTerminal(nodes, { width, paint: (text) => text }).split('\n');
      const long = lines.filter((line) => line.length > width);
      expect(long, String(width)).toEqual([]);
    }
    // Whether the past is explained, then five.
    expect(brief.sentences.length).toBe(6);
    expect(brief.counts.unsupported).toBe(0);
  });
  test('says what an input is', async () => {
    const { situation } = await gather(
      'brief',
      { situation: 'us-russia-2025', ...settings },
      { store: exampleStore() },
    );
    expect(describeInput('stances.pl.frozen_assets.salience', situation)).toBe(
      'Poland’s salience on frozen assets',
    );
    expect(describeInput('actors.us.capability', situation)).toBe('United States’ capability');
    expect(describeInput('stances.ua.ukraine_financing.position', situation)).toBe(
      'Ukraine’s position on Ukraine financing',
    );
    // What the question of an issue writes with a capital has one in its name.
    expect(describeInput('stances.us.european_market.position', situation)).toBe(
      'United States’ position on European market',
    );
    expect(optionNames(situation)('european_market', 'partial')).toBe(
      'European market “Gas and some trade return”',
    );
    expect(describeInput('actors.us.unilateral_cost.us_sanctions.options.eased', situation)).toBe(
      'United States’ unilateral cost of “Eased for named sectors and projects” on US sanctions',
    );
    expect(describeInput('institutions.council.legal_bases.art_122.validity', situation)).toBe(
      'chance that a court upholds Article 122 TFEU in the Council of the European Union',
    );
    expect(describeInput('proposals.european_counter_plan.devices.2.amount', situation)).toBe(
      'amount of the escrow on ceasefire in “A guaranteed ceasefire, relief by steps”',
    );
    // Beside the proposal that it moves a name is short, and says no code either.
    for (const { path } of situation.estimates) {
      const [terse, whole] = [terseInput(path, situation), describeInput(path, situation)];
      expect(terse.length, terse).toBeLessThanOrEqual(whole.length);
      expect(terse, path).not.toMatch(/[a-z]_[a-z]| {2}/);
    }
    const words = situation.estimates.map(({ path }) => [path, describeInput(path, situation)] as const);
    for (const [path, text] of words) expect(text, path).not.toMatch(/[a-z]_[a-z]| {2}/);
    // One name, one number: whoever reads a table of them must be able to tell them apart.
    expect(new Set(words.map(([, text]) => text)).size).toBe(words.length);
  });
});

describe('the brief as Markdown', () => {
  test('numbers its sources, and every number in the table has one', async () => {
    const data = await gather(
      'brief',
      { situation: 'us-russia-2025', ...settings },
      { store: exampleStore() },
    );
    const text = renderMarkdown(briefNote(briefOf(data), data.about, data.situation, catalogues.en));
    const cited = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => number));
    const listed = new Set([...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => number));
    expect(cited.size).toBeGreaterThan(2);
    expect([...cited].sort()).toEqual([...listed].sort());
    for (const row of text.split('\n').filter((line) => line.startsWith('| '))) {
      expect(row.match(/(?<!\\)\|/g)?.length, row).toBe(9);
    }
  });
  test('lets no text become markup', async () => {
    const situation = changed(
      small.situation,
      'title: Water for trade',
      `title: '</td> | [x](http://y) *b*'`,
    );
    const data = await gather(
      'brief',
      { situation: 'small', ...settings },
      { store: smallStore({ situation }) },
    );
    const text = renderMarkdown(briefNote(briefOf(data), data.about, data.situation, catalogues.en));
    expect(text).toContain('\\</td\\> \\| \\[x\\](http://y) \\*b\\*');
  });
});

describe('numbers as shown', () => {
  test('have two digits, true minus signs and no false certainty', () => {
    expect([0, 0.1234, -0.0567, 12.34, 0.00001, 250].map(twoDigits)).toEqual([
      '0',
      '0.12',
      '−0.057',
      '12',
      '0',
      '250',
    ]);
    expect([0.2, -0.2, 0].map(signed)).toEqual(['+0.20', '−0.20', '0']);
    expect([0, 0.004, 0.5, 0.996, 1].map(percent)).toEqual([
      '0 %',
      'under 1 %',
      '50 %',
      'over 99 %',
      '100 %',
    ]);
  });
});
