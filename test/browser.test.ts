import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../src/operations/shared/gather.ts';
import { type ReportData, renderReport } from '../src/report/index.ts';
import { fileStore } from '../src/store/index.ts';
import { colourFaultsOf, violationsOf } from './accessible.ts';
import { chromiumPath } from './chromium.ts';
import { exampleStore, root, smallStore } from './helpers.ts';

let browser: Browser;
let address = '';
let withoutTexts = '';
let ids: ReadonlySet<string> = new Set();
const folder = mkdtempSync(join(tmpdir(), 'detente-'));
let tab: Page;
const noise: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const data = await gather(
    'report',
    { situation: 'us-russia-2025', seed: 1, samples: 100 },
    { store: exampleStore() },
  );
  const { evidence } = data.situation;
  ids = new Set([...evidence.claims.keys(), ...evidence.reports.keys()].filter((id) => /[\d_-]/.test(id)));
  const file = join(folder, 'report.html');
  writeFileSync(file, (await renderReport(withTexts(data), 'twelve')).html);
  address = pathToFileURL(file).href;
  const bare = join(folder, 'without-texts.html');
  writeFileSync(bare, (await renderReport(data, 'twelve')).html);
  withoutTexts = pathToFileURL(bare).href;
  tab = await opened(1440, 'light');
});

afterAll(async () => browser?.close());

/** The texts belong to others: here every report has one of ours, in which each passage is a sentence of its own. */
function withTexts(data: ReportData): ReportData {
  const { claims, reports } = data.situation.evidence;
  const texts = new Map([...reports.keys()].map((id) => [id, 'Before it. ']));
  const resolved = [...claims.values()].flatMap(({ id, report, passages }) =>
    passages.map((_, index) => {
      const start = texts.get(report)?.length ?? 0;
      const text = `Words ${index + 1} of ${id}.`;
      texts.set(report, `${texts.get(report)}${text} After it. `);
      return { claim: id, index, report, span: { start, end: start + text.length }, text };
    }),
  );
  return {
    ...data,
    texts: [...texts].map(([name, text]) => ({ name, text })),
    anchoring: {
      texts: [...texts.keys()].map((report) => ({ report, match: 'exact', name: report })),
      resolved,
      orphans: [],
      unread: 0,
    },
  };
}

async function opened(width: number, colorScheme: 'light' | 'dark', url = address): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  context.setDefaultTimeout(150_000);
  const page = await context.newPage();
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => request.url().startsWith('http') && noise.push(request.url()));
  await page.goto(url);
  return page;
}

const drawer = '#drawer';
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each([390, 820, 1440])('the report at %i px', (width) => {
  test('has no accessibility violation, open or closed, in the light or in the dark, no sideways scroll, no request and no complaint', async () => {
    const page = await opened(width, 'light');
    const faults = async () => {
      const inTheLight = await violationsOf(page);
      // The dark is other colours on the same page, laid out alike.
      await page.emulateMedia({ colorScheme: 'dark' });
      const inTheDark = await colourFaultsOf(page);
      await page.emulateMedia({ colorScheme: 'light' });
      return [...inTheLight, ...inTheDark];
    };
    expect(await faults()).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.click('#answer .tile[data-walk]');
    await page.waitForSelector(`${drawer} mark`);
    expect(await faults()).toEqual([]);
    expect(noise).toEqual([]);
    await page.context().close();
  });
});

test('a reader without a mouse reaches the answer first', async () => {
  await tab.keyboard.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the answer');
});

test('every number of the first screen walks to the words of a passage and back', async () => {
  const numbers = await tab.$$('#answer [data-walk]');
  expect(numbers.length).toBeGreaterThan(40);
  const judged: string[] = [];
  for (const [k, number] of numbers.entries()) {
    const what = `${k}: ${await number.getAttribute('data-walk')}`;
    await number.scrollIntoViewIfNeeded();
    const before = await tab.evaluate(() => window.scrollY);
    if (k % 2 === 0) await number.click();
    else {
      await number.focus();
      await tab.keyboard.press('Enter');
    }
    expect(await tab.isVisible(drawer), what).toBe(true);
    const claim = await tab.$(`${drawer} .walk-on[data-walk^="c"]:not([data-walk="contradictions"])`);
    if ((await tab.$(`${drawer} mark`)) === null && claim !== null) await claim.press('Enter');
    const words = await tab.$(`${drawer} mark`);
    if (words !== null) expect(await words.textContent(), what).toMatch(/^Words \d+ of /);
    // A number on judgement alone ends in the judgement, and says so.
    else {
      judged.push(what);
      expect(await tab.textContent(drawer), what).toContain('on judgement');
    }
    await tab.keyboard.press('Escape');
    await tab.waitForSelector(drawer, { state: 'hidden' });
    await expect
      .poll(() => number.evaluate((one) => one === document.activeElement), { message: what })
      .toBe(true);
    await expect.poll(() => tab.evaluate(() => window.scrollY), { message: what }).toBe(before);
  }
  // What an answer turns on may be judged; an answer itself cites somebody.
  expect(judged.filter((what) => !/: (e\d+|judged)$/.test(what))).toEqual([]);
});

test('without the texts the drawer still says who reports it and where, and why there are no words', async () => {
  const page = await opened(1440, 'light', withoutTexts);
  const numbers = await page.$$('#answer .tile[data-walk], .rail blockquote ~ p .link');
  expect(numbers.length).toBeGreaterThan(20);
  let addresses = 0;
  for (const number of numbers) {
    await number.click();
    const claim = await page.$(`${drawer} .walk-on[data-walk^="c"]:not([data-walk="contradictions"])`);
    await claim?.press('Enter');
    const said = await page.innerText(drawer);
    expect(said).toMatch(/reported by\s+[A-F][1-6]/);
    expect(said).toMatch(/text belongs to its publisher.*its words are not shown/s);
    addresses += (await page.$$(`${drawer} a[href^="http"]`)).length;
    await page.keyboard.press('Escape');
    await page.waitForSelector(drawer, { state: 'hidden' });
  }
  expect(addresses).toBeGreaterThanOrEqual(numbers.length);
  await page.context().close();
});

test('stays within twelve sheets, the first of them landscape, and cuts no table', async () => {
  const file = await tab.pdf({ preferCSSPageSize: true });
  const sheets = [...file.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets.length).toBeLessThanOrEqual(12);
  const [first = [], second = []] = sheets;
  expect(Number(first[1])).toBeGreaterThan(Number(first[2]));
  expect(Number(second[1])).toBeLessThan(Number(second[2]));
  // A4 without its margins, in pixels of 1/96 inch: landscape, then upright.
  const page = await opened(1047, 'light');
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.evaluate(() => document.querySelector('#answer')?.getBoundingClientRect().height),
  ).toBeLessThan(726);
  await page.setViewportSize({ width: 695, height: 1016 });
  const cut = await page.evaluate(() => {
    const isKeptWhole = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).breakInside === 'avoid' || isKeptWhole(one.parentElement));
    return [...document.querySelectorAll('main table, main figure, main .test, main tr, main .place header')]
      .filter((one) => one.closest('#answer') === null)
      .filter((one) => one.getBoundingClientRect().height > 1016 || !isKeptWhole(one))
      .map((one) => one.outerHTML.slice(0, 120));
  });
  expect(cut).toEqual([]);
  await page.context().close();
});

test('says it in few plain words: no id, no code of a concept, short sentences, few stops of the tab key', async () => {
  const { text, sentences, stops } = await tab.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    // The command is for a machine, notes are for paper, and what is hidden is for those who hear the page.
    for (const one of main.querySelectorAll('#notes, pre, .vh, .onpaper')) one.remove();
    // Words of the file are not ours to shorten.
    const ours = main.cloneNode(true) as HTMLElement;
    for (const one of ours.querySelectorAll('.num.text, blockquote, .rail li span')) one.remove();
    // Words of two cells are two words.
    for (const one of main.querySelectorAll('td, th, p, li, h1, h2, h3, caption, small, span, b'))
      one.append(' ');
    const blocks = [...ours.querySelectorAll('p, h1, h2, h3, li, th, td, caption')];
    const isReachable = (one: Element) => one.getClientRects().length > 0;
    const reachable = [...document.querySelectorAll('a[href], button, summary, [tabindex="0"]')].filter(
      isReachable,
    );
    return {
      text: main.textContent ?? '',
      sentences: blocks.flatMap((one) => (one.textContent ?? '').split(/[.?!;:](?:\s|$)/)),
      stops: reachable.length,
    };
  });
  const words = (of: string) => of.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one));
  expect(stops).toBeLessThan(150);
  expect(words(text).length).toBeLessThanOrEqual(3000);
  expect(sentences.filter((one) => words(one).length > 25)).toEqual([]);
  expect(text).not.toMatch(/\b(SEQ|SMR|GMR|PERT|as_of|NaN|undefined|null|Infinity)\b|\w_\w/);
  expect(words(text).filter((one) => ids.has(one.replace(/[^\w-]/g, '')))).toEqual([]);
});

describe('an officer finds, on the first screen or within two steps', () => {
  const row = (title: string) => `#answer tr:has(th:has-text("${title}"))`;
  const loan = row('Loan on the frozen assets');
  test.each([
    ['who stops the loan', `${loan} td[data-label="Accepted"]`, [], /Belgium refuses/],
    ['whether the bodies would pass it', `${loan} td[data-label="Ratified"]`, [], /\d+ %/],
    ['whether anybody would break it', `${loan} td[data-label="Kept"]`, [], /\d+ %/],
    ['which proposal is likeliest', 'h1', [], /“.+” .*%/],
    ['when the money runs out', '.rail', [], /2026.*treasury has used up its money/s],
    ['what lapses unless it is renewed', '.rail', [], /31 Jan 2026.*unless all 27 renew/s],
    ['what stays open without a deal', '#answer tr.base', [], /bn open from/],
    ['which report matters most', '.rail blockquote + .chain', [], /[A-F][1-6].*→/],
    ['how much is judgement', '.rail', [], /\d+ of \d+ numbers are judgement/],
    ['what is promised twice', '.rail', [], /promise EUR .* out of EUR/],
    [
      'who refuses on which legal base',
      '#p-assets_loan .ratified',
      [`${loan} th a`],
      /Article 122.*Hungary/s,
    ],
    [
      'what if Hungary stands aside',
      '#p-eu_borrowing .ifs',
      [`${row('The EU borrows 90 bn')} th a`],
      /stands aside.*Hungary\s+9\d %/s,
    ],
    [
      'what if Hungary abstains, says no or says yes',
      '#p-european_counter_plan .ifs',
      [`${row('A guaranteed ceasefire')} th a`],
      /passes in \d+ % now.*abstains.*says no.*says yes.*Hungary\s+\d+ %\s+0 %\s+\d+ %/s,
    ],
    [
      'whether four members could block the loan',
      '#p-assets_loan .chamber',
      [`${loan} th a`],
      /23 of 27 members.*needs 15.*92 % of population.*needs 65 %/s,
    ],
    ['who bears the loss', '#p-assets_loan .paid', [`${loan} th a`], /bears the loss.*EU institutions/s],
    [
      'why Belgium refuses',
      drawer,
      [`${loan} td[data-label="Accepted"] a`],
      /because.*Belgium.*rests on.*reported by/s,
    ],
    [
      'what rests on the report to check first',
      drawer,
      ['.rail blockquote ~ p .link'],
      /in the words of.*moves these answers/s,
    ],
  ] as const)('%s', async (_, where, steps, answer) => {
    for (const step of steps) await tab.click(step);
    expect(await tab.innerText(where)).toMatch(answer);
    if (await tab.isVisible(drawer)) await tab.keyboard.press('Escape');
    await tab.waitForSelector(drawer, { state: 'hidden' });
  });
});

describe.each([1440, 390])('pictures in the drawer at %i px', (width) => {
  test('stand behind the numbers that they answer, drawn for the width, and are saved without a network', async () => {
    const page = await opened(width, 'light');
    for (const [where, figure] of [
      [
        'tr:has(th:has-text("Loan on the frozen assets")) td[data-label="Ratified"] a',
        'blocking-assets_loan',
      ],
      [
        'tr:has(th:has-text("Loan on the frozen assets")) td[data-label="Paid for"] a',
        'loss-waterfall-answer-assets_loan',
      ],
      ['tr:has(th:has-text("Loan on the frozen assets")) td[data-label="Paid for"] a', 'payers-ukraine'],
      ['tr:has(th:has-text("Loan on the frozen assets")) th .num', 'swing-assets_loan'],
      [
        'tr:has(th:has-text("A guaranteed ceasefire")) td[data-label="Kept"] a',
        'keeping-european_counter_plan',
      ],
      ['.rail time a', 'deadlines-us-russia-2025'],
    ]) {
      await page.click(`#answer ${where}`);
      const drawn = await page.$$eval(`${drawer} #figure-${figure} svg`, (all) =>
        all.flatMap((one) => {
          const { width: across } = one.getBoundingClientRect();
          return across === 0 ? [] : [across / Number(one.getAttribute('width'))];
        }),
      );
      // One drawing is seen, and none is scaled.
      expect(drawn, figure).toEqual([1]);
      await page.click(`${drawer} summary`);
      expect(await violationsOf(page, drawer)).toEqual([]);
      for (const kind of ['svg', 'png']) {
        const download = page.waitForEvent('download');
        await page.click(`${drawer} [data-save="${kind}"]`);
        const saved = readFileSync(await (await download).path());
        const starts = kind === 'svg' ? '<svg' : String.fromCharCode(0x89, 0x50, 0x4e, 0x47);
        expect(saved.toString('latin1').slice(0, 4)).toBe(starts);
      }
      await page.keyboard.press('Escape');
      await page.waitForSelector(drawer, { state: 'hidden' });
    }
    expect(noise).toEqual([]);
    await page.context().close();
  });
});

test('a way through the drawer leads back, one step at a time', async () => {
  await tab.click('#answer .tile[data-walk]');
  const heading = () => tab.textContent(`${drawer} h2`);
  const answer = await heading();
  await tab.press(`${drawer} .walk-on[data-walk^="c"]`, 'Enter');
  const claim = await heading();
  expect(claim).not.toBe(answer);
  await tab.press(`${drawer} .walk-on[data-walk^="verdicts."]`, 'Enter');
  await tab.click(`${drawer} .back`);
  await tab.waitForFunction((text) => document.querySelector('#drawer h2')?.textContent === text, claim);
  expect(await tab.evaluate(() => document.activeElement?.getAttribute('data-walk'))).toMatch(/^verdicts\./);
  await tab.goBack();
  await tab.waitForFunction((text) => document.querySelector('#drawer h2')?.textContent === text, answer);
  await tab.keyboard.press('Escape');
  await tab.waitForSelector(drawer, { state: 'hidden' });
  expect(noise).toEqual([]);
});

test('an address restores the open drawer, and says in place where it asks for what a file cannot work out', async () => {
  await tab.click('#answer .tile[data-walk]');
  const answer = await tab.textContent(`${drawer} h2`);
  await expect.poll(() => new URL(tab.url()).hash).toMatch(/^#at=verdicts/);
  const restored = await opened(1440, 'light', tab.url());
  expect(await restored.textContent(`${drawer} h2`)).toBe(answer);
  await restored.keyboard.press('Escape');
  await restored.waitForSelector(drawer, { state: 'hidden' });
  await tab.keyboard.press('Escape');
  await tab.waitForSelector(drawer, { state: 'hidden' });
  const hostile = '#/proposal/loan?set=a=<img src=x onerror=alert(1)>';
  const changed = await opened(1440, 'light', `${address}${hostile}`);
  expect(await changed.textContent('main [role=note]')).toContain('npx detente open');
  for (const broken of ['#at=%', '#at=nothing', '#/%/%?set', '#/proposal/%E0%A4%A?option=x'])
    await (await opened(1440, 'light', `${address}${broken}`)).context().close();
  for (const one of [restored, changed]) await one.context().close();
  expect(noise).toEqual([]);
});

/** Two actors and no ledger are in `small`; the extents are the page by default and all of it. */
describe.each([
  ['joint-plan-of-action-2013', 'twelve', () => fileStore(join(root, 'situations'))],
  ['joint-plan-of-action-2013', 'full', () => fileStore(join(root, 'situations'))],
  ['black-sea-grain-2022', 'twelve', () => fileStore(join(root, 'situations'))],
  ['black-sea-grain-2022', 'full', () => fileStore(join(root, 'situations'))],
  ['small', 'twelve', () => smallStore()],
  ['small', 'full', () => smallStore()],
] as const)('another situation, %s, in %s', (situation, extent, store) => {
  test('has no empty part, no overflow, and no word of the worked example', async () => {
    const full = extent === 'full';
    const data = await gather('report', { situation, seed: 1, samples: 50, full }, { store: store() });
    if (situation === 'small') expect([data.situation.actors.length, data.money]).toEqual([2, null]);
    const file = join(folder, `${situation}-${extent}.html`);
    writeFileSync(file, (await renderReport(data, extent)).html);
    for (const width of [1440, 820, 390]) {
      const page = await opened(width, 'light', pathToFileURL(file).href);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      expect(await sideways(page), `${width}`).toBeLessThanOrEqual(0);
      const empty = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'main section, main h1, main h2, main h3, main h4, main p, main ul, main ol, main dl, main dd, main table, main tbody, main figcaption, main figure, main caption, main details, main svg',
          ),
        ]
          .filter((one) => one.textContent?.trim() === '')
          .map((one) => `${one.outerHTML.slice(0, 120)} in ${one.parentElement?.textContent?.slice(0, 80)}`),
      );
      expect(empty).toEqual([]);
      // A head without anything under it is an empty part, too.
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll('main h2, main h3, main h4')]
          .filter((one) => {
            const next = one.nextElementSibling ?? one.parentElement?.nextElementSibling ?? null;
            return next === null || (/^H[1-4]$/.test(next.tagName) && next.tagName <= one.tagName);
          })
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(bare).toEqual([]);
      const text = (await page.textContent('main')) ?? '';
      expect(text).not.toMatch(
        /Ukraine’s bills|Euroclear|Belgium|Hungary|Toutiao|Article 122|frozen assets|NaN|undefined|null|\[object/,
      );
      // One drawing of each figure is seen, none scaled.
      const drawn = await page.$$eval('main figure', (all) =>
        all.map((one) =>
          [...one.querySelectorAll('svg')].flatMap((svg) => {
            const { width: across } = svg.getBoundingClientRect();
            return across === 0 ? [] : [across / Number(svg.getAttribute('width'))];
          }),
        ),
      );
      expect(drawn.filter((seen) => seen.length !== 1 || seen[0] !== 1)).toEqual([]);
      await page.context().close();
    }
    expect(noise).toEqual([]);
  });
});

/** How the parts of the first screen are set. */
const setOf = (page: Page) =>
  page.evaluate(() =>
    ['h1', '.stand', '.mx', '.mx th[scope=row]', '.mx td', '.tile', '.rail h2', '.key'].map((css) => {
      const one = document.querySelector(`#answer ${css}, #answer~* ${css}, main ${css}`);
      if (one === null) return [css];
      const { fontSize, fontFamily, padding, margin } = getComputedStyle(one);
      return [css, fontSize, fontFamily, padding, margin, Math.round(one.getBoundingClientRect().width)];
    }),
  );

describe.each(['two', 'full'] as const)('the report in %s', (extent) => {
  test('is as accessible and as narrow as in twelve sheets', async () => {
    const full = extent === 'full';
    const data = await gather(
      'report',
      { situation: 'black-sea-grain-2022', seed: 1, samples: 50, full },
      { store: fileStore(join(root, 'situations')) },
    );
    const file = join(folder, `${extent}.html`);
    writeFileSync(file, (await renderReport(data, extent)).html);
    const usual = join(folder, `${extent}-beside-twelve.html`);
    writeFileSync(usual, (await renderReport(data, 'twelve')).html);
    for (const width of [1440, 390]) {
      const page = await opened(width, 'light', pathToFileURL(file).href);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await violationsOf(page)).toEqual([]);
      // All tables and figures have a look of their own, which is not that of the first screen.
      const first = await setOf(page);
      await page.goto(pathToFileURL(usual).href);
      expect(await setOf(page)).toEqual(first);
      await page.context().close();
    }
    expect(noise).toEqual([]);
  });
});
