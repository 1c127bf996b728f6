import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { programIn } from '../../src/http/open.ts';
import { fileStore } from '../../src/store/index.ts';
import { serveCase } from './serve-case.ts';

/** The worked example as the built workbench serves it, and a browser to look at it; of the working folder, after `npm run build`. */
export async function openExample() {
  const root = process.cwd();
  const store = fileStore(resolve(root, 'situations'), { confined: true });
  const program = await programIn(new URL(`file://${root}/dist/workbench/`));
  const served = await serveCase(store, program, 'us-russia-2025/situation.yaml');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const close = async () => {
    await browser.close();
    served.close();
  };
  return { program, address: served.address, browser, close };
}
