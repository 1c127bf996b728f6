import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserOfSuite, caseFolder, faultsOf, openCase, settled } from './app-open.ts';
import { small } from './helpers.ts';

const browser = browserOfSuite();

const article = `Lower state wants the whole river

By the project's own desk, January 2, 2026

The Lower state said on Friday that it wanted all of the water.

This text is fictional.
`;

async function filled({ tab }: Awaited<ReturnType<typeof openCase>>) {
  await tab.getByLabel('What the case is called').fill('A river');
  await tab.getByLabel('The day that it is true of').fill('2026-02-01');
  await tab.getByRole('button', { name: 'First verdict' }).click();
  await expect.poll(() => tab.getByRole('alert').textContent()).toContain('every party needs a name');
  await tab.getByRole('textbox', { name: 'Party 1' }).fill('Upper state');
  await tab.getByRole('textbox', { name: 'Party 2' }).fill('Lower state');
  await tab.getByRole('textbox', { name: 'Question 1' }).fill('How much water flows?');
  await tab.getByLabel('What could come of it').fill('none\nhalf\nall');
  await tab.getByLabel('Upper state: How much water flows?').selectOption('half');
}

describe('the newcomer’s ten minutes', () => {
  test('from an empty folder to a verdict, its gaps, a claim and another verdict, with no line of YAML', async () => {
    const folder = caseFolder({});
    const opened = await openCase(browser, folder);
    const { tab, noise, close } = opened;
    await filled(opened);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.getByRole('button', { name: 'First verdict' }).click();
    await tab.waitForSelector('.mx');
    await settled(tab);
    expect(await tab.locator('.mx .tile b').first().textContent()).toMatch(/^[<>]?[0-9]+ %$/);
    const text = () => readFileSync(join(folder, 'situation.yaml'), 'utf8');
    expect(text()).toContain('A river');
    // What was skipped is a gap, and is filled in where it is asked for.
    const gaps = Number((await tab.locator('.gap-note').textContent())?.match(/\d+/)?.[0]);
    expect(gaps).toBeGreaterThan(3);
    await tab.getByRole('button', { name: 'Fill them in' }).click();
    await tab.locator('.case-form summary', { hasText: 'What each wants' }).click();
    const field = tab.getByRole('textbox', {
      name: 'Position of Lower state on “How much water flows?”, 0 to 100',
    });
    await field.fill('60 to 100');
    await field.blur();
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByText('Saved.').waitFor();
    await tab.getByRole('button', { name: 'Take it over' }).click();
    await tab.getByRole('button', { name: 'Brief', exact: true }).click();
    await expect
      .poll(async () => (await tab.locator('.gap-note').textContent())?.startsWith(`${gaps - 1} of`))
      .toBe(true);
    // An article becomes the ground of the number.
    await tab.getByRole('button', { name: 'Evidence', exact: true }).click();
    await tab.getByText('Paste a text, or say').click();
    await tab.getByRole('textbox', { name: 'Paste the text' }).fill(article);
    await tab.getByRole('button', { name: 'Read it' }).click();
    const draft = tab.locator('.drafts li', { hasText: 'all of the water' }).first();
    await draft.getByRole('button', { name: 'Accept' }).click();
    await tab.getByRole('button', { name: 'Write 1 decision' }).click();
    await draft.getByRole('button', { name: 'Attach to a number' }).click();
    const attach = tab.locator('form.attach');
    await attach
      .getByLabel('Which number it supports')
      .fill('stances.lower_state.how_much_water_flows.position');
    await attach.getByLabel('What it says of the number').fill('90 to 100');
    await attach.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect.poll(() => /readings: \{ \w+: 90 to 100 \}/.test(text())).toBe(true);
    await tab.waitForFunction(() =>
      /of the number|No share|→/.test(document.querySelector('.credit')?.textContent ?? ''),
    );
    expect(noise).toEqual([]);
    await close();
  });

  test('keeps what was typed over a reload and a look elsewhere, and takes whatever is typed', async () => {
    const folder = caseFolder({});
    const opened = await openCase(browser, folder);
    const { tab, noise, close } = opened;
    await filled(opened);
    // Kept in the breath in which it is chosen, before the page could paint: a reload may follow at once.
    const kept = await tab.getByLabel('Upper state: How much water flows?').evaluate(async (select) => {
      if (select instanceof HTMLSelectElement) select.value = '2';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
      return sessionStorage.getItem('detente-start');
    });
    expect(kept).toContain('"wants":2');
    await tab.reload();
    await tab.getByRole('heading', { name: 'Your own case' }).waitFor();
    expect(await tab.getByRole('textbox', { name: 'Party 2' }).inputValue()).toBe('Lower state');
    expect(await tab.getByLabel('Upper state: How much water flows?').inputValue()).toBe('2');
    // Quotes, colons, another direction of writing, a long name, an empty line, a party that was added and left empty.
    await tab.getByLabel('What the case is called').fill('"A": river # {no: yaml} \u202eabc');
    await tab
      .getByRole('textbox', { name: 'Party 1' })
      .fill(`\u05de\u05d3\u05d9\u05e0\u05d4 ${'long '.repeat(60)}`);
    await tab.getByRole('button', { name: 'One more party' }).click();
    await tab.getByLabel('What could come of it').fill('none: - nothing\n\n"half"\n{all}\n');
    await tab.getByRole('checkbox', { name: 'Lower state' }).uncheck();
    await tab.getByRole('checkbox', { name: /long/ }).uncheck();
    await tab.getByRole('checkbox', { name: 'Party 3' }).uncheck();
    await tab.getByRole('button', { name: 'First verdict' }).click();
    await expect.poll(() => tab.getByRole('alert').textContent()).toContain('somebody has to sign');
    await tab.getByRole('checkbox', { name: 'Lower state' }).check();
    await tab.setViewportSize({ width: 390, height: 844 });
    expect(await faultsOf(tab)).toEqual([]);
    await tab.getByRole('button', { name: 'First verdict' }).click();
    await tab.waitForSelector('.mx');
    await settled(tab);
    expect(await faultsOf(tab)).toEqual([]);
    const written = readFileSync(join(folder, 'situation.yaml'), 'utf8');
    expect(written).toContain('label: "none: - nothing"');
    expect(written).not.toContain('party_3');
    // Whoever goes back finds the form as it was, and can empty it.
    await tab.evaluate(() => {
      location.hash = '#/start';
    });
    await expect.poll(() => tab.getByRole('textbox', { name: 'Party 2' }).inputValue()).toBe('Lower state');
    await tab.getByRole('button', { name: 'Empty the form' }).click();
    expect(await tab.getByRole('textbox', { name: 'Party 2' }).inputValue()).toBe('');
    expect(noise).toEqual([]);
    await close();
  });

  test('leaves the files of an open case as they are', async () => {
    const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': small.evidence });
    const opened = await openCase(browser, folder, '#/start');
    await filled(opened);
    const { tab, noise, close } = opened;
    await tab.getByRole('button', { name: 'First verdict' }).click();
    await tab.waitForSelector('.gap-note');
    await tab.getByRole('button', { name: 'Edit', exact: true }).click();
    await settled(tab);
    expect(await tab.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    expect(readFileSync(join(folder, 'situation.yaml'), 'utf8')).toBe(small.situation);
    expect(existsSync(join(folder, 'record.jsonl'))).toBe(false);
    expect(noise).toEqual([]);
    await close();
  });
});
