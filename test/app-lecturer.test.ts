import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserOfSuite, caseFolder, faultsOf, openCase, settled } from './app-open.ts';
import { root, small } from './helpers.ts';

const browser = browserOfSuite();

describe('the lecturer’s three quarters of an hour', () => {
  test('from the sheets on paper through the rounds to a package scored and talked about', async () => {
    const folder = caseFolder(join(root, 'situations/joint-plan-of-action-2013'));
    const { tab, noise, close } = await openCase(browser, folder, '#/lesson');
    await tab.getByRole('heading', { name: 'With a class' }).waitFor();
    // Who is played: the Union stays at home.
    const sheets = tab.locator('article.sheet');
    const all = await sheets.count();
    await tab.getByRole('checkbox', { name: /European Union/ }).uncheck();
    await expect.poll(() => sheets.count()).toBe(all - 1);
    // What is private is closed on the screen, and on paper a page each.
    const sheet = sheets.filter({ hasText: 'Iran: private' });
    expect(await sheet.locator('table').first().isVisible()).toBe(false);
    const paper = (await tab.pdf()).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(all - 1);
    expect(await sheet.locator('table').first().isVisible()).toBe(false);
    await sheet.locator('summary').click();
    expect(await sheet.textContent()).toMatch(/Without a deal you have \d+ points/);
    expect(await sheet.textContent()).toContain('You may say what you want here');
    expect(await sheet.textContent()).toContain('What is reported of what you want');
    // A class of 24 shared out, and a clock for the round.
    await tab.getByLabel('How many students').fill('24');
    const shared = await tab.locator('.unprinted', { hasText: 'Who plays whom' }).textContent();
    expect(shared).toContain('24 of the sheet for everybody');
    const each = shared?.match(/Who plays whom: ([^.]*)/)?.[1]?.match(/\d+(?=,|$)/g) ?? [];
    expect(each.reduce((sum, one) => sum + Number(one), 0)).toBe(24);
    const clock = tab.getByRole('timer');
    const full = await clock.textContent();
    await tab.getByRole('button', { name: 'Start the clock' }).click();
    await expect.poll(() => clock.textContent(), { timeout: 60_000 }).not.toBe(full);
    await tab.getByRole('button', { name: 'Stop the clock' }).click();
    // Rounds.
    const minutes: number[] = [];
    for (const next = tab.getByRole('button', { name: 'Next round' }); ; await next.click()) {
      minutes.push(Number.parseInt((await tab.locator('.round p b').textContent()) ?? '', 10));
      if (await next.isDisabled()) break;
    }
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(45);
    // What was agreed, scored against the tests, the frontier and no deal.
    await tab.getByLabel('How far does Iran enrich uranium?').selectOption({ index: 1 });
    await tab.getByRole('button', { name: 'Score the package' }).click();
    const debrief = tab.locator('.debrief');
    await debrief.waitFor();
    await expect.poll(() => debrief.evaluate((one) => one === document.activeElement)).toBe(true);
    const said = await debrief.textContent();
    expect(said).toContain('all four');
    expect(said).toContain('without a deal');
    expect(said).toMatch(/Left on the table|No package is better/);
    expect(said).toContain('To talk about');
    // A look elsewhere and a reload lose nothing of the lesson.
    await tab.reload();
    await tab.waitForSelector('.agreed-options');
    await expect.poll(() => tab.getByLabel('How far does Iran enrich uranium?').inputValue()).not.toBe('');
    await expect.poll(() => tab.getByLabel('How many students').inputValue()).toBe('24');
    await expect.poll(() => sheets.count()).toBe(all - 1);
    await expect.poll(() => tab.locator('.round h2').textContent()).toContain('Debriefing');
    expect(noise).toEqual([]);
    await close();
  });

  test('speaks German from the sheets to the debriefing', async () => {
    const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': small.evidence });
    const { tab, noise, close } = await openCase(browser, folder, '#/lesson?lang=de');
    const sheet = tab.locator('article.sheet').nth(1);
    await sheet.locator('summary').click();
    expect(await sheet.textContent()).toMatch(/: vertraulich.*Ohne Einigung habt ihr \d+ Punkte/s);
    await tab.getByRole('heading', { name: 'Runde 1 von 6: Lesen' }).waitFor();
    await tab.getByRole('button', { name: 'Das Paket bewerten' }).click();
    const debrief = tab.locator('.debrief');
    await debrief.getByText('Die Klasse hat sich auf nichts geeinigt').waitFor();
    expect(await debrief.locator('.answer').getAttribute('lang')).toBe('de');
    // Nothing of the English words is left beside what the file says.
    const said = await tab.locator('main .lesson').textContent();
    expect(said).not.toMatch(/\b(?:points|without a deal|You want|round|draws)\b/);
    expect(noise).toEqual([]);
    await close();
  });

  test.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)(
    'has no accessibility violation, %s at %i px',
    async (colorScheme, width) => {
      const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': small.evidence });
      const { tab, noise, close } = await openCase(browser, folder, '#/lesson', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await settled(tab);
      await tab.getByRole('button', { name: 'Score the package' }).click();
      await tab.locator('.debrief').waitFor();
      expect(await faultsOf(tab)).toEqual([]);
      expect(noise).toEqual([]);
      await close();
    },
    600_000,
  );
});
