import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli } from './build.ts';
import { root } from './helpers.ts';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';
import { freePort } from './provider.ts';
import { needing } from './shared-data.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const postgres = needing('PostgreSQL', postgresPrograms() !== undefined);
const systemd = needing('systemd', spawnSync('systemd-analyze', ['--version']).status === 0);

postgres.describe('the page that leads to a team’s server', () => {
  let main = '';
  let server: Postgres;
  beforeAll(async () => {
    main = buildCli();
    server = await startPostgres('postgres');
  });
  afterAll(() => server?.stop());

  postgres.test(
    'works as it is printed, backup and restoring among it',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'detente-page-'));
      mkdirSync(join(folder, 'bin'));
      writeFileSync(join(folder, 'bin/detente'), `#!/bin/sh\nexec node ${main} "$@"\n`, { mode: 0o755 });
      // Whoever follows the page as root becomes the owner of all databases so; here nobody has to be root.
      const { port } = new URL(server.url);
      const owner = `PGHOST=127.0.0.1 PGPORT=${port} PGUSER=postgres PGDATABASE=postgres`;
      writeFileSync(join(folder, 'bin/runuser'), `#!/bin/sh\nshift 3\n${owner} exec "$@"\n`, { mode: 0o755 });
      const lines = read('docs/team-server.md')
        .split('\n')
        .filter((line) => line.trimEnd().endsWith('# tested'));
      expect(lines.length).toBe(16);
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['-c', ['set -e', 'trap "kill $(jobs -p) 2>/dev/null || true" EXIT', ...lines].join('\n')],
        {
          cwd: folder,
          encoding: 'utf8',
          env: {
            ...process.env,
            PATH: `${join(folder, 'bin')}:${postgresPrograms()}:${process.env['PATH']}`,
            DATABASE_URL: `postgresql://detente@127.0.0.1:${port}/detente`,
            RESTORED_URL: `postgresql://detente@127.0.0.1:${port}/restored`,
            PORT: String(await freePort()),
          },
        },
      );
      expect([status, stderr.replace(/^\{.*\}\n/gm, '')]).toEqual([0, '']);
      expect(stdout).toContain('{"ok":true}');
      expect(stdout).toContain('"river/"');
    },
    { timeout: 600_000 },
  );
});

systemd.test('the unit of systemd is one', () => {
  const { stderr, status } = spawnSync('systemd-analyze', ['verify', join(root, 'ops/detente.service')], {
    encoding: 'utf8',
  });
  const ours = stderr.split('\n').filter((line) => line.includes('detente.service'));
  expect([status, ours]).toEqual([0, []]);
});

test('the container runs what the package has, as nobody in particular', () => {
  const text = read('ops/Containerfile');
  const [, entry = ''] = /ENTRYPOINT \["node", "([^"]+)"\]/.exec(text) ?? [];
  const { bin } = JSON.parse(read('package.json'));
  expect(entry.endsWith(`detente/${bin.detente}`)).toBe(true);
  expect(text.indexOf('USER node')).toBeLessThan(text.indexOf('ENTRYPOINT'));
  expect(dirname(entry)).toContain('/app/node_modules');
  const [, flags = ''] = /CMD \[(.*)\]\n*$/.exec(text) ?? [];
  const door = read('src/cli/serve-door.ts');
  for (const [, flag = ''] of flags.matchAll(/"(--[\w-]+)"/g)) expect(door).toContain(flag);
});

const containers = ['podman', 'buildah'].find((name) => spawnSync(name, ['--version']).status === 0);
const image = 'docker.io/library/node:20-bookworm-slim';
const hasImage =
  containers !== undefined && spawnSync(containers, ['inspect', '--type', 'image', image]).status === 0;
needing('an image of Node', hasImage).test(
  'the container is built and answers',
  () => {
    const built = spawnSync(
      containers ?? '',
      ['build', '-f', 'ops/Containerfile', '-t', 'detente-test', '.'],
      { cwd: root, encoding: 'utf8' },
    );
    expect([built.status, built.stderr]).toEqual([0, expect.any(String)]);
  },
  { timeout: 600_000 },
);
