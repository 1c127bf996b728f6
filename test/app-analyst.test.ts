import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyRecord } from '../src/record/index.ts';
import { browserOfSuite, caseFolder, faultsOf, openCase, settled } from './app-open.ts';
import { root, small } from './helpers.ts';

const browser = browserOfSuite();

const article = `Brussels weighs the cost of the loan

By the project's own desk, December 17, 2013

Belgium said on Tuesday that it would not accept a loan on the frozen assets without full guarantees.

"We stand where we stood," said the country's finance minister.

The ministry expects that every other member will pay its part of the guarantee.

This text is fictional: it was written for a test.
`;
const marked = 'every other member will pay its part of the guarantee';

describe('the analyst’s hour', () => {
  test('begins with the answer of the worked example, and goes from one number to its passage', async () => {
    const { tab, noise, close } = await openCase(
      browser,
      caseFolder(join(root, 'situations/us-russia-2025')),
    );
    await tab.waitForFunction(() => document.querySelector('.waiting') === null);
    await expect.poll(() => tab.locator('.mx tbody tr').count()).toBeGreaterThan(6);
    await tab.getByRole('button', { name: 'Evidence', exact: true }).click();
    await settled(tab);
    await tab.getByLabel('Claims behind a number').selectOption('stances.ru.us_sanctions.position');
    await tab.locator('.claim').first().waitFor();
    expect(await tab.locator('.claim').first().textContent()).toMatch(/characters \d+ to \d+ of “/);
    expect(noise).toEqual([]);
    await close();
  });

  // Of a smaller case: every change is answered anew, which takes the worked example a minute and tells no more of the way.
  test('from the answer through an article to another verdict, to the record and the report', async () => {
    const folder = caseFolder(join(root, 'situations/joint-plan-of-action-2013'));
    const before = {
      situation: readFileSync(join(folder, 'situation.yaml'), 'utf8'),
      evidence: readFileSync(join(folder, 'evidence.yaml'), 'utf8'),
    };
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const { tab, noise, close } = await openCase(browser, folder);
    // The answer.
    await tab.waitForFunction(() => document.querySelector('.waiting') === null);
    await expect.poll(() => tab.locator('.mx tbody tr').count()).toBeGreaterThan(3);
    await tab.getByRole('button', { name: 'Evidence', exact: true }).click();
    await settled(tab);
    // An article, read in this page.
    await tab.getByLabel('Choose a file').setInputFiles({
      name: 'loan.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(article),
    });
    await tab.locator('.drafts li').first().waitFor();
    const first = tab.locator('.drafts li').first();
    await first.getByRole('button', { name: 'Accept' }).click();
    await tab.locator('.drafts li').nth(1).getByRole('button', { name: 'Reject' }).click();
    await tab.getByRole('button', { name: 'Write 2 decisions' }).click();
    await tab.getByRole('heading', { name: 'Mark another passage' }).waitFor();
    expect(read('loan.txt')).toBe(article);
    expect(
      read('evidence.yaml')
        .split('\n')
        .filter((line) => !before.evidence.includes(line)).length,
    ).toBeGreaterThan(2);
    for (const line of before.evidence.split('\n')) expect(read('evidence.yaml')).toContain(line);
    // Another passage, by selecting its words.
    await tab.evaluate((words) => {
      const place = document.querySelector('.article');
      if (place === null) return;
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
        place.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        return;
      }
    }, marked);
    await tab.waitForFunction(
      (words) =>
        document.querySelector('textarea[id$=quote]')?.matches(':not(:placeholder-shown)') === true &&
        (document.querySelector('textarea[id$=quote]') as HTMLTextAreaElement).value === words,
      marked,
    );
    await tab
      .getByLabel('What it claims, in your own words')
      .fill('Belgium’s ministry expects the others to pay.');
    await tab.getByRole('button', { name: 'Add the claim' }).click();
    // A claim that no number rests on moves nothing, however many draws are behind the shares by now.
    await tab.waitForFunction(() =>
      /No share of any proposal moved/.test(document.querySelector('.credit')?.textContent ?? ''),
    );
    // To the number that it speaks of.
    const attach = tab.locator('form.attach');
    await attach.waitFor();
    expect(read('evidence.yaml')).toContain('added1:');
    const number = 'stances.iran.relief.position';
    await attach.getByLabel('Which number it supports').fill(number);
    await attach.getByText('The file says').waitFor();
    await attach.getByLabel('What it says of the number').fill('0 to 5');
    await attach.getByRole('button', { name: 'Attach', exact: true }).click();
    // Another verdict, credited to the claim.
    await tab.waitForFunction(
      () =>
        /says 0 to 5 of.*→/s.test(document.querySelector('.credit')?.textContent ?? '') &&
        document.querySelector('.waiting') === null,
    );
    const credit = await tab.locator('.credit').textContent();
    expect(credit).toContain('claim added1 says 0 to 5 of');
    expect(read('situation.yaml')).toContain('added1: 0 to 5');
    expect(read('situation.yaml').match(/#.*/g)).toEqual(before.situation.match(/#.*/g));
    // On record, and out of the house.
    await tab.getByRole('button', { name: 'Hand over', exact: true }).click();
    const entries = verifyRecord(read('record.jsonl')).entries;
    await tab.getByRole('button', { name: 'Put the answer on record' }).click();
    await tab.locator('.share-part .answer').waitFor();
    await tab.locator('.share-part .answer').last().waitFor();
    await expect.poll(() => verifyRecord(read('record.jsonl')).entries).toBe(entries + 1);
    expect(verifyRecord(read('record.jsonl')).broken).toEqual([]);
    const loading = tab.waitForEvent('download');
    await tab.getByRole('button', { name: 'Write the report' }).click();
    const path = join(folder, 'out.html');
    await (await loading).saveAs(path);
    expect(noise).toEqual([]);
    await close();
    // From the disk, without a network, at its address.
    const context = await browser.newContext({ offline: true });
    const paper = await context.newPage();
    const errors: string[] = [];
    paper.on('pageerror', (error) => errors.push(error.message));
    paper.on('request', (request) => request.url().startsWith('http') && errors.push(request.url()));
    await paper.goto(`file://${path}#p-joint_plan`);
    expect(
      await paper.locator('#p-joint_plan').evaluate((one) => one === document.querySelector(':target')),
    ).toBe(true);
    expect(await paper.locator('#headline').textContent()).not.toBe('');
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)(
    'has no accessibility violation while a text is read, and where the answer is handed over, %s at %i px',
    async (colorScheme, width) => {
      const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': small.evidence });
      const { tab, noise, close } = await openCase(browser, folder, '#/evidence', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await settled(tab);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.getByRole('textbox', { name: 'Paste the text' }).fill(article);
      await tab.getByRole('button', { name: 'Read it' }).click();
      await tab.locator('.drafts li').first().getByRole('button', { name: 'Accept' }).click();
      await tab.getByRole('button', { name: 'Write 1 decision' }).click();
      await tab.getByRole('heading', { name: 'Mark another passage' }).waitFor();
      await tab.locator('.drafts').getByRole('button', { name: 'Attach to a number' }).first().click();
      expect(await faultsOf(tab)).toEqual([]);
      await tab.evaluate(() => {
        location.hash = '#/share';
      });
      await tab.getByRole('heading', { name: 'Hand over' }).waitFor();
      expect(await faultsOf(tab)).toEqual([]);
      expect(noise).toEqual([]);
      await close();
    },
    600_000,
  );
});
