import { describe, expect, test } from 'vitest';
import { isBelowFloors } from '#app/server/node-floors.ts';
import { parseSettings, SettingsError } from '#app/settings.ts';

const NEW_NODE = 'v24.22.1';
const SECRET = 'k3vZq9T1xY7wPb2LmN8dRf5HgJ4sCa6E';
const KEY = 'sk_live_51Nq8ZbKx';
const HOOK = 'whsec_k3vZq9T1xY7wPb2L';
const production = { NODE_ENV: 'production', ORIGIN: 'https://orders.example.com', SESSION_SECRET: SECRET };

/** What the refusal says, or '' when the settings are taken. */
function refusal(env: Readonly<Record<string, string | undefined>>, nodeVersion = NEW_NODE): string {
  try {
    parseSettings(env, nodeVersion);
    return '';
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.message;
  }
}

describe('production', () => {
  test('starts with an https origin and a strong secret', () => {
    expect(parseSettings(production, NEW_NODE)).toMatchObject({
      mode: 'production',
      origin: 'https://orders.example.com',
      isHttps: true,
      host: '0.0.0.0',
      port: 3000,
      warnings: [],
    });
  });

  test.each([
    ['a missing origin', { ORIGIN: undefined }, 'ORIGIN: is missing'],
    ['plain http', { ORIGIN: 'http://orders.example.com' }, 'ORIGIN: http://orders.example.com is not https'],
    ['plain http on this machine', { ORIGIN: 'http://localhost:3000' }, 'is not https'],
    ['a missing secret', { SESSION_SECRET: undefined }, 'SESSION_SECRET: is missing'],
    ['an empty secret', { SESSION_SECRET: '' }, 'SESSION_SECRET: is missing'],
    ['a short secret', { SESSION_SECRET: SECRET.slice(1) }, 'SESSION_SECRET: is weak'],
    ['a monotonous secret', { SESSION_SECRET: 'ab'.repeat(20) }, 'SESSION_SECRET: is weak'],
    ['a sample secret', { SESSION_SECRET: `change-me-${SECRET}` }, 'SESSION_SECRET: is weak'],
    ['a database without password elsewhere', { DATABASE_URL: 'postgres://app@db.example.com/mainstay' }, 'DATABASE_URL: has no password'],
    ['a weak database password', { DATABASE_URL: 'postgres://app:short@db.example.com/mainstay' }, 'DATABASE_URL: its password is weak'],
    ['the user’s name as password', { DATABASE_URL: 'postgres://postgres:postgres-1234@db.example.com/m' }, 'DATABASE_URL: its password is weak'],
    ['a weak mail password', { SMTP_URL: 'smtps://u:p@mail.example.com', MAIL_FROM: 'a@b.example' }, 'SMTP_URL: its password is weak'],
    ['mail without a sender', { SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM: is missing'],
    ['a sender without mail', { MAIL_FROM: 'a@b.example' }, 'SMTP_URL: is missing'],
    ['cards without the secret of their webhooks', { STRIPE_SECRET_KEY: KEY }, 'STRIPE_WEBHOOK_SECRET: is missing'],
    ['a webhook secret that is empty', { STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: '' }, 'STRIPE_WEBHOOK_SECRET: is missing'],
    ['a webhook secret that is none', { STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: 'secret' }, 'STRIPE_WEBHOOK_SECRET'],
    ['a second webhook secret that is none', { STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: `${HOOK},` }, 'STRIPE_WEBHOOK_SECRET'],
    ['three webhook secrets', { STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: `${HOOK},${HOOK},${HOOK}` }, 'is one secret or two'],
    ['a webhook secret without a key', { STRIPE_WEBHOOK_SECRET: HOOK }, 'STRIPE_SECRET_KEY: is missing'],
    ['a stand-in for Stripe', { STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: HOOK, STRIPE_API_HOST: 'https://elsewhere.example' }, 'STRIPE_API_HOST'],
  ])('refuses %s and names it', (_name, change, told) => {
    expect(refusal({ ...production, ...change })).toContain(told);
  });

  test('never shows the secret it refuses', () => {
    const secrets = {
      SESSION_SECRET: 'hunter2hunter2',
      DATABASE_URL: 'postgres://app:tiger@db.example.com/m',
      STRIPE_SECRET_KEY: 'pk_lion',
      STRIPE_WEBHOOK_SECRET: 'wolf',
    };
    expect(refusal({ ...production, ...secrets })).not.toMatch(/hunter2|tiger|lion|wolf/);
  });

  test('tells all problems at once', () => {
    const said = refusal({ NODE_ENV: 'production', DATABASE_URL: 'postgres://app@db.example.com/m' }, 'v20.20.2');
    for (const name of ['ORIGIN', 'SESSION_SECRET', 'DATABASE_URL', 'Node v20.20.2']) expect(said).toContain(name);
  });

  test('takes cards with a key and one webhook secret or two, and none at all without', () => {
    const stripe = { secretKey: KEY, webhookSecrets: [HOOK, `${HOOK}2`], apiHost: null };
    expect(parseSettings({ ...production, STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: `${HOOK}, ${HOOK}2` }, NEW_NODE)).toMatchObject({
      stripe,
      warnings: [],
    });
    expect(parseSettings(production, NEW_NODE).stripe).toBeNull();
  });

  test('warns of a key with which no money moves', () => {
    const { warnings } = parseSettings({ ...production, STRIPE_SECRET_KEY: 'sk_test_51Nq8ZbKx', STRIPE_WEBHOOK_SECRET: HOOK }, NEW_NODE);
    expect(warnings).toEqual([expect.stringContaining('test key')]);
  });

  test('takes a database on this machine without a password', () => {
    expect(refusal({ ...production, DATABASE_URL: 'postgres://app@localhost/mainstay' })).toBe('');
    expect(refusal({ ...production, DATABASE_URL: 'postgres:///mainstay' })).toBe('');
  });

  test('refuses a Node without security fixes unless told to accept it, and then warns', () => {
    expect(refusal(production, 'v22.23.3')).toContain('Node v22.23.3');
    expect(parseSettings({ ...production, ACCEPT_OLD_NODE: '1' }, 'v20.20.2').warnings).toEqual([expect.stringContaining('v20.20.2')]);
    expect(parseSettings({ ...production, ACCEPT_OLD_NODE: '1' }, NEW_NODE).warnings).toEqual([]);
  });
});

describe('the floors of Node', () => {
  test.each(['v20.20.2', 'v22.23.3', 'v22.9.99', 'v23.11.1', 'v24.22.0', 'v25.9.9', 'v26.12.0', 'v18.0.0', 'nightly', 'v24.22.1-rc.1'])(
    '%s is below',
    (version) => {
      expect(isBelowFloors(version)).toBe(true);
    },
  );
  test.each(['v22.23.4', 'v22.24.0', 'v24.22.1', 'v24.23.0', 'v26.12.1', 'v27.0.0'])('%s is not', (version) => {
    expect(isBelowFloors(version)).toBe(false);
  });
});

describe('a developer’s machine', () => {
  test('needs nothing set', () => {
    expect(parseSettings({}, 'v20.20.2')).toMatchObject({
      mode: 'development',
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      isHttps: false,
      databaseUrl: null,
      databaseFile: 'data/mainstay.db',
      sessionSecret: null,
      mail: null,
      trustedProxies: 0,
      warnings: [],
    });
  });

  test('speaks plain http under its own names alone', () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]']) expect(refusal({ ORIGIN: `http://${name}:3000` })).toBe('');
    for (const name of ['orders.example.com', '0.0.0.0', '192.168.1.2', 'localhost.evil.example'])
      expect(refusal({ ORIGIN: `http://${name}:3000` })).toContain('plain http');
    expect(refusal({ MAINSTAY_DEMO: '1', NODE_ENV: 'production', ORIGIN: 'http://orders.example.com' })).toContain('plain http');
  });

  test('runs the demo as production code with its own rules', () => {
    expect(parseSettings({ NODE_ENV: 'production', MAINSTAY_DEMO: '1', PORT: '4000' }, 'v20.20.2')).toMatchObject({
      mode: 'demo',
      origin: 'http://localhost:4000',
      drainMs: 0,
    });
  });
});

describe('a value that cannot be read', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['ORIGIN', 'orders.example.com'],
    ['ORIGIN', 'ftp://orders.example.com'],
    ['DATABASE_URL', 'mysql://x'],
    ['SMTP_URL', 'mail.example.com'],
    ['MAIL_FROM', 'nobody'],
    ['NODE_ENV', 'prod'],
    ['STRIPE_SECRET_KEY', 'pk_live_1'],
    ['STRIPE_API_HOST', 'localhost:12111'],
    ['ACCEPT_OLD_NODE', 'yes'],
    ['MAINSTAY_DEMO', 'true'],
    ['LOG_LEVEL', 'debug'],
    ['TRUST_PROXY', 'all'],
  ])('is refused by its name: %s=%s', (name, value) => {
    expect(refusal({ [name]: value })).toContain(`${name}: `);
  });

  test('an empty one is one that is not set', () => expect(refusal({ PORT: '', ORIGIN: '', ACCEPT_OLD_NODE: '' })).toBe(''));

  test('proxies are counted or listed', () => {
    expect(parseSettings({ TRUST_PROXY: '1' }, NEW_NODE).trustedProxies).toBe(1);
    expect(parseSettings({ TRUST_PROXY: '10.0.0.0/8, ::1' }, NEW_NODE).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });
});
