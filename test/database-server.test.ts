import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildCli } from './build.ts';
import { root, small } from './helpers.ts';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';
import { endServed, post, startServer } from './served.ts';
import { needing } from './shared-data.ts';

const postgres = needing('PostgreSQL', postgresPrograms() !== undefined);

postgres.describe('a team’s files in a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'detente-team-'));
  mkdirSync(join(folder, 'small/reports'), { recursive: true });
  writeFileSync(join(folder, 'small/situation.yaml'), small.situation);
  writeFileSync(join(folder, 'small/evidence.yaml'), small.evidence);
  writeFileSync(join(folder, 'small/reports/a.txt'), 'The ministry said that the water would be shared.');
  cpSync(join(root, 'situations/joint-plan-of-action-2013'), join(folder, 'plan'), { recursive: true });
  let server: Postgres;
  let main = '';
  beforeAll(async () => {
    main = buildCli();
    server = await startPostgres();
  });
  afterEach(endServed);
  afterAll(() => server?.stop());
  const cli = (args: readonly string[], cwd = folder) =>
    spawnSync('node', [main, ...args], { cwd, encoding: 'utf8' });

  postgres.test(
    'go in, are asked about, changed, searched, and come out again',
    async () => {
      const database = ['--database', server.url];
      const first = cli(['import', '.', ...database]);
      expect([first.stderr, first.status]).toEqual(['', 0]);
      expect(first.stdout).toMatch(/^\d+ files written, 0 there already/);
      expect(cli(['import', '.', ...database]).stdout).toMatch(/^0 files written, \d+ there already/);
      const { address } = await startServer(main, ...database, '--write', '--threads', '2');
      for (const settings of [
        { situation: 'small', proposal: 'swap', samples: 50 },
        { situation: 'plan', proposal: '1', samples: 50 },
      ]) {
        const { situation, proposal } = settings;
        const own = cli(['verdict', situation, '--proposal', proposal, '--samples', '50', '--json']);
        expect(await (await post(address, 'verdict', settings)).text()).toBe(own.stdout);
      }
      const path = `${address}/files/small/situation.yaml`;
      const old = await fetch(path);
      const changed = small.situation.replace('A small case', 'A changed case');
      const put = (tag: string) =>
        fetch(path, { method: 'PUT', headers: { 'if-match': tag }, body: changed });
      const tag = old.headers.get('etag') ?? '';
      expect([await old.text(), (await put(tag)).status, (await put(tag)).status]).toEqual([
        small.situation,
        204,
        412,
      ]);
      const { versions } = await (await fetch(`${address}/versions/small/situation.yaml`)).json();
      expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
      const before = await fetch(`${address}/versions/small/situation.yaml?version=1`);
      expect(await before.text()).toBe(small.situation);
      const { found } = await (await fetch(`${address}/search?words=ministry+water`)).json();
      expect(found[0]).toEqual({
        path: 'small/reports/a.txt',
        excerpt: expect.stringContaining('«ministry»'),
      });
      const out = mkdtempSync(join(tmpdir(), 'detente-team-'));
      expect(cli(['export', '.', ...database], out).status).toBe(0);
      expect(readFileSync(join(out, 'small/situation.yaml'), 'utf8')).toBe(changed);
      expect(readFileSync(join(out, 'plan/evidence.yaml'), 'utf8')).toBe(
        readFileSync(join(folder, 'plan/evidence.yaml'), 'utf8'),
      );
      const differs = cli(['import', '.', ...database]);
      expect([differs.status, differs.stderr]).toEqual([
        2,
        expect.stringContaining("cannot write 'small/situation.yaml': another text is there already"),
      ]);
    },
    { timeout: 600_000 },
  );

  postgres.test(
    'outlive a crash of the database under a server that goes on',
    async () => {
      const { address, told } = await startServer(main, '--database', server.url, '--write');
      const path = `${address}/files/crash/count.md`;
      expect(
        (await fetch(path, { method: 'PUT', headers: { 'if-none-match': '*' }, body: '0' })).status,
      ).toBe(201);
      let isRestarted = false;
      for (let count = 0; count < 40; count++) {
        if (count === 10) {
          server.crashAndRestart();
          isRestarted = true;
        }
        const old = await fetch(path);
        const headers = { 'if-match': old.headers.get('etag') ?? '' };
        const body = String(Number(await old.text()) + 1);
        expect((await fetch(path, { method: 'PUT', headers, body })).status).toBe(204);
      }
      expect([isRestarted, await (await fetch(path)).text(), told()]).toEqual([true, '40', '']);
      expect((await post(address, 'check', { situation: 'situations/black-sea-grain-2022' })).status).toBe(
        200,
      );
    },
    { timeout: 600_000 },
  );

  postgres.test('are said to be out of reach in words', () => {
    for (const command of ['serve', 'import', 'export']) {
      const { status, stderr } = cli([command, '--database', 'postgresql://me:secret@127.0.0.1:1/none']);
      expect([status, stderr]).toEqual([2, expect.stringContaining('the database at 127.0.0.1:1/none')]);
      expect(stderr).not.toContain('secret');
    }
    const nothing = spawnSync('node', [main, 'import'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: undefined },
    });
    expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining('which database?')]);
  });
});
