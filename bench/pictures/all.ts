import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCamera } from './camera.ts';
import { takeReport } from './report.ts';
import { takeWorkbench } from './workbench.ts';

/**
 * Takes every picture under docs/pictures from the built application, as a user starts it: the workbench on the worked example in the
 * light, in the dark and on a phone, and the report. One word takes those alone that have it in their name: `npm run pictures -- votes`.
 */
const command = 'dist/cli/main.js';
const situation = 'situations/us-russia-2025';
const pictures = 'docs/pictures';

async function main(asked: string): Promise<void> {
  mkdirSync(join(pictures, 'workbench'), { recursive: true });
  const { served, address } = await openWorkbench();
  const browser = await startCamera();
  try {
    await takeReport(browser, writtenReport, pictures, asked);
    await takeWorkbench(browser, address, join(pictures, 'workbench'), asked);
  } finally {
    await browser.close();
    served.kill();
  }
}

/** The report as one file. */
function writtenReport(more: readonly string[]): string {
  const report = join(mkdtempSync(join(tmpdir(), 'detente-')), 'report.html');
  const settings = ['report', situation, ...more, '--out', report, '--quiet'];
  const written = spawnSync(process.execPath, [command, ...settings]);
  if (written.status !== 0) throw new Error(`no report: ${written.stderr}`);
  return `file://${report}`;
}

function openWorkbench(): Promise<{ readonly served: ChildProcess; readonly address: string }> {
  return new Promise((done, fail) => {
    const served = spawn(process.execPath, [command, 'open', situation, '--no-browser', '--port', '0']);
    served.once('exit', (code) => fail(new Error(`the workbench ended with ${code}`)));
    served.stdout.on('data', (said: Buffer) => {
      const address = /http:\S+/.exec(String(said))?.[0];
      if (address !== undefined) done({ served, address: `${address}/` });
    });
  });
}

await main(process.argv[2] ?? '');
