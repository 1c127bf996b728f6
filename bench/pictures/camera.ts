import { writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** How a picture is looked at: colours, and the window in CSS pixels. */
export interface Look {
  readonly name: 'light' | 'dark' | 'phone';
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}

export const [light, dark, phone]: readonly [Look, Look, Look] = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
];

/** A start that asks for a day is shown the same one always. */
const shownDay = new Date('2026-01-15T12:00:00Z');
const patience = 600_000;

export function startCamera(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Letters are set alike on every machine that has the fonts.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
  });
}

/** A page that stands still: no motion, one day, one language. */
export async function openPage(browser: Browser, look: Look, address: string): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: look.colorScheme,
    viewport: look.viewport,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(patience);
  const tab = await context.newPage();
  await tab.clock.setFixedTime(shownDay);
  await tab.goto(address);
  await tab.waitForSelector('main h1');
  return tab;
}

/** Waits until all draws are in and nothing is worked out any more. */
export async function settled(tab: Page): Promise<void> {
  await tab.waitForFunction(() => {
    const [draws] = document.querySelectorAll('.draws, .kicker');
    const isDrawn = draws === undefined || document.querySelector('.draws.at-10000') !== null;
    return isDrawn && document.querySelector('[aria-busy=true], .waiting') === null;
  });
  await tab.evaluate(() => document.fonts.ready);
}

/** Writes the window as it is, small: the browser itself encodes it. */
export async function take(tab: Page, path: string): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await session.detach();
  writeFileSync(path, Buffer.from(data, 'base64'));
  console.log(path);
}
