import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli } from './build.ts';
import { contractOf } from './contract.ts';
import { small } from './helpers.ts';
import { Browser, clientSecret, freePort, startProvider, type TestProvider } from './provider.ts';
import { endServed, startServer } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'detente-login-'));
const at = (name: string) => join(folder, name);
for (const name of ['small', 'other']) {
  mkdirSync(at(`cases/${name}`), { recursive: true });
  writeFileSync(at(`cases/${name}/situation.yaml`), small.situation);
  writeFileSync(at(`cases/${name}/evidence.yaml`), small.evidence);
}
writeFileSync(at('secret'), `${clientSecret}\n`);

let main = '';
let provider: TestProvider;
let address = '';
let told = () => '';
beforeAll(async () => {
  main = buildCli();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  provider = await startProvider(`${address}/login/done`);
  const account = (...words: readonly string[]) =>
    expect(
      spawnSync('node', [main, 'account', ...words, '--accounts', at('accounts.jsonl')], {
        encoding: 'utf8',
      }),
    ).toMatchObject({ status: 0, stderr: '' });
  account('ines@example.org', '--role', 'none', '--situation', 'small=analyst');
  account('olga@example.org', '--role', 'owner');
  const flags = ['--accounts', at('accounts.jsonl'), '--issuer', provider.issuer, '--client', 'detente'];
  const served = await startServer(
    main,
    '--port',
    String(port),
    '--root',
    at('cases'),
    '--write',
    ...flags,
    '--client-secret-file',
    at('secret'),
    '--address',
    address,
    '--audit',
    at('audit.jsonl'),
  );
  told = served.told;
});
afterAll(async () => {
  endServed();
  await provider?.stop();
});

const loggedIn = async (who: string) => {
  provider.atScreen = who;
  const browser = new Browser();
  const { last, way } = await browser.follow(`${address}/login?to=/session`);
  return { browser, last, way };
};

test('a person logs in by the provider, sees and changes what their account allows, and logs out', async () => {
  expect((await fetch(`${address}/files`)).status).toBe(401);
  const { browser, last, way } = await loggedIn('ines@example.org');
  expect(way.some((one) => one.startsWith(`${provider.issuer}/auth?`))).toBe(true);
  expect(way[1]).toMatch(/code_challenge_method=S256/);
  const described = await (await browser.ask(`${address}/openapi.json`)).json();
  expect(await contractOf(described).wrongWith('GET', '/session', last)).toBe(null);
  const session = await last.json();
  expect(session).toMatchObject({ name: 'ines@example.org', role: 'none', situations: { small: 'analyst' } });
  expect(session.secondsLeft).toBeGreaterThan(43_000);
  expect((await (await browser.ask(`${address}/files`)).json()).names).toEqual(['small/']);
  const path = `${address}/files/small/notes.md`;
  const put = (headers: Record<string, string>, at = path) =>
    browser.ask(at, { method: 'PUT', headers: { 'if-none-match': '*', ...headers }, body: 'n' });
  const csrf = { 'x-csrf-token': session.csrf };
  expect((await put(csrf)).status).toBe(201);
  expect((await put(csrf, `${address}/files/other/notes.md`)).status).toBe(403);
  const question = (of: string) =>
    browser.ask(`${address}/api/deals`, { method: 'POST', headers: csrf, body: `{"situation":"${of}"}` });
  expect([(await question('small')).status, (await question('other')).status]).toEqual([200, 422]);
  expect((await browser.ask(`${address}/logout`, { method: 'POST', headers: csrf })).status).toBe(204);
  expect((await browser.ask(path)).status).toBe(401);
});

test('a session changes nothing for whoever cannot read its pages', async () => {
  const { browser } = await loggedIn('olga@example.org');
  const send = (method: string, path: string, headers: Record<string, string>) =>
    browser.ask(`${address}${path}`, { method, headers: { 'if-none-match': '*', ...headers }, body: '{}' });
  const wrong: readonly Record<string, string>[] = [
    {},
    { 'x-csrf-token': '' },
    { 'x-csrf-token': 'guessed' },
  ];
  for (const headers of wrong)
    for (const [method, path] of [
      ['PUT', '/files/small/x.md'],
      ['POST', '/api/deals'],
      ['POST', '/logout'],
      ['POST', '/mcp'],
      ['DELETE', '/files/small/x.md'],
    ] as const)
      expect((await send(method, path, headers)).status, `${method} ${path}`).toBe(403);
  const { csrf } = await (await browser.ask(`${address}/session`)).json();
  const foreign = { 'x-csrf-token': csrf, origin: 'https://elsewhere.example' };
  expect((await send('PUT', '/files/small/x.md', foreign)).status).toBe(403);
});

test('the cookie is kept from scripts and from other sites, and nothing of it is in an address or a log', async () => {
  provider.atScreen = 'olga@example.org';
  const browser = new Browser();
  const lines: string[] = [];
  const { way } = await browser.follow(`${address}/login`);
  const begun = await fetch(`${address}/login`, { redirect: 'manual' });
  lines.push(...begun.headers.getSetCookie());
  expect(lines.length).toBe(1);
  for (const line of lines) expect(line).toMatch(/HttpOnly; SameSite=Lax/i);
  const secret = browser.cookies(address).get('detente') ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect([way.join(' '), told(), readFileSync(at('audit.jsonl'), 'utf8')].join()).not.toContain(secret);
});

test('who has no account, an address that is not verified, and a login that another began, come to nothing', async () => {
  const stranger = await loggedIn('nobody@example.org');
  expect([stranger.last.status, stranger.browser.cookies(address).get('detente')]).toEqual([403, undefined]);
  // The provider has not verified this address: an account of that name does not count.
  writeFileSync(
    at('accounts.jsonl'),
    `${readFileSync(at('accounts.jsonl'), 'utf8')}{"account":"ines@example.com","role":"owner"}\n`,
  );
  const { last } = await loggedIn('ines@example.com');
  expect([last.status, (await last.json()).detail]).toEqual([
    403,
    "'sub:ines@example.com' has no account here",
  ]);
  const victim = new Browser();
  const thief = new Browser();
  const begun = await thief.ask(`${address}/login`);
  const { way } = await thief.follow(begun.headers.get('location') ?? '');
  const done = way.find((one) => one.startsWith(`${address}/login/done`)) ?? '';
  expect((await victim.ask(done)).status).toBe(400);
  expect((await victim.ask(`${address}/login/done?code=x&state=y`)).status).toBe(400);
});

test('after the login people come to a place of this server alone', async () => {
  provider.atScreen = 'olga@example.org';
  for (const to of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'x'])
    expect((await new Browser().follow(`${address}/login?to=${encodeURIComponent(to)}`)).way.at(-1)).toBe(
      `${address}/`,
    );
});

test('an account that is taken out ends its sessions at once', async () => {
  const { browser } = await loggedIn('olga@example.org');
  expect((await browser.ask(`${address}/files`)).status).toBe(200);
  const kept = readFileSync(at('accounts.jsonl'), 'utf8');
  writeFileSync(at('accounts.jsonl'), kept.replace(/.*olga.*\n/, ''));
  expect((await browser.ask(`${address}/files`)).status).toBe(401);
  writeFileSync(at('accounts.jsonl'), kept);
});

test('logins are written down', () => {
  const events = readFileSync(at('audit.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const told = events.map(({ who, what }) => `${who} ${what}`);
  for (const line of [
    'ines@example.org logged-in',
    'ines@example.org logged-out',
    'nobody@example.org refused',
  ])
    expect(told).toContain(line);
  expect(events.find(({ what }) => what === 'changed')).toMatchObject({
    who: 'ines@example.org',
    path: 'small/notes.md',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('a login that is told half of what it needs, or over no TLS, is refused in words', () => {
  const serve = (...flags: readonly string[]) =>
    spawnSync('node', [main, 'serve', ...flags], { encoding: 'utf8', cwd: folder });
  const all = ['--accounts', 'accounts.jsonl', '--issuer', provider.issuer, '--client', 'detente'];
  for (const [flags, words] of [
    [all, 'a login needs --accounts, --issuer, --client and --address together'],
    [[...all, '--address', 'http://team.example'], "address is 'http://team.example'; it must be"],
    [[...all, '--address', address, '--issuer', 'http://login.example'], 'issuer is'],
    [[...all, '--address', address, '--session-hours', '0'], 'session-hours must be'],
    [[...all, '--address', address, '--client-secret-file', 'none'], 'cannot be read'],
  ] as const) {
    const { status, stderr } = serve(...flags);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  }
});

test('behind a proxy with TLS cookies go over nothing else, whatever a request says of how it came', async () => {
  const flags = ['--accounts', at('accounts.jsonl'), '--issuer', provider.issuer, '--client', 'detente'];
  const team = ['--address', 'https://team.example', '--behind-proxy'];
  const behind = await startServer(main, '--root', at('cases'), ...flags, ...team);
  for (const proto of ['https', 'http', 'http, https', '']) {
    const { status, headers } = await fetch(`${behind.address}/login`, {
      redirect: 'manual',
      headers: { 'x-forwarded-proto': proto, 'x-forwarded-for': '192.0.2.1' },
    });
    const [line = '', ...more] = headers.getSetCookie();
    expect([status, more], proto).toEqual([303, []]);
    expect(line, proto).toMatch(/^__Host-detente-login=[^;]+;.* Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const back = new URL(headers.get('location') ?? '').searchParams.get('redirect_uri');
    expect(back).toBe('https://team.example/login/done');
  }
  // A cookie without the prefix can have been set over plain HTTP, or by a neighbouring host: it opens nothing.
  const { status } = await fetch(`${behind.address}/session`, { headers: { cookie: 'detente=guessed' } });
  expect(status).toBe(401);
});
