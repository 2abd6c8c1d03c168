import { z } from 'zod';
import { isBelowFloors, NODE_FLOORS } from './server/node-floors.ts';
import { secretProblems, urlPasswordProblems } from './server/secret-problems.ts';

/** Names of this machine: the only ones that plain http may be spoken to. */
const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const DRAIN_MS = 5_000;

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1');
const hopsOrAddresses = z
  .string()
  .regex(/^(\d|[\da-f.:/]+(\s*,\s*[\da-f.:/]+)*)$/i, 'is a number of proxies or a list of their addresses')
  .default('0')
  .transform((text) => (/^\d$/.test(text) ? Number(text) : text.split(',').map((address) => address.trim())));

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'starts with postgres://')
    .optional(),
  DATABASE_FILE: z.string().default('data/mainstay.db'),
  SESSION_SECRET: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'starts with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().includes('@', 'holds an address').optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'starts with sk_live_, rk_live_, sk_test_ or rk_test_')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .transform((text) => text.split(',').map((secret) => secret.trim()))
    .pipe(z.array(z.string().regex(/^whsec_\S{16,}$/, 'starts with whsec_')).max(2, 'is one secret or two, with a comma between'))
    .optional(),
  STRIPE_API_HOST: z.url({ protocol: /^https?$/ }).optional(),
  ACCEPT_OLD_NODE: flag,
  TRUST_PROXY: hopsOrAddresses,
  LOG_LEVEL: z.enum(['info', 'error']).default('info'),
  MAINSTAY_DEMO: flag,
});

export type Settings = {
  /** demo: a production build on this machine alone, with the demo's data and nothing else. */
  readonly mode: 'development' | 'test' | 'demo' | 'production';
  readonly port: number;
  readonly host: string;
  /** The one origin links are built from. */
  readonly origin: string;
  readonly isHttps: boolean;
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  /** Seals session tokens, so that whoever can write to the database still cannot make a session. */
  readonly sessionSecret: string | null;
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** null: card payments are not offered, but for the demo, which simulates them. Two secrets while one takes the place of the other. */
  readonly stripe: { readonly secretKey: string; readonly webhookSecrets: readonly string[]; readonly apiHost: string | null } | null;
  /** How many proxies, or which, may say whose request they pass on. */
  readonly trustedProxies: number | readonly string[];
  readonly logLevel: 'info' | 'error';
  /** How long a server that is leaving still takes requests, so that balancers see that it is not ready. */
  readonly drainMs: number;
  readonly warnings: readonly string[];
};

/** The environment is wrong: every problem by its name, so that one restart mends all. */
export class SettingsError extends Error {
  constructor(problems: readonly string[]) {
    super(`Mainstay cannot start:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads the environment once. Production refuses whatever would make it unsafe and names it. */
export function parseSettings(env: Readonly<Record<string, string | undefined>>, nodeVersion: string): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const read = parsed.data;
  const mode = read.MAINSTAY_DEMO ? 'demo' : read.NODE_ENV;
  const origin = new URL(read.ORIGIN ?? `http://localhost:${read.PORT}`).origin;
  const isOldNode = isBelowFloors(nodeVersion);
  const problems = mode === 'production' ? productionProblems(read, { isOldNode, nodeVersion }) : localProblems(read);
  if (problems.length > 0) throw new SettingsError(problems);
  return {
    mode,
    port: read.PORT,
    host: read.HOST ?? (mode === 'production' ? '0.0.0.0' : '127.0.0.1'),
    origin,
    isHttps: origin.startsWith('https://'),
    databaseUrl: read.DATABASE_URL ?? null,
    databaseFile: read.DATABASE_FILE,
    sessionSecret: read.SESSION_SECRET ?? null,
    mail: read.SMTP_URL && read.MAIL_FROM ? { url: read.SMTP_URL, from: read.MAIL_FROM } : null,
    stripe: stripeOf(read),
    trustedProxies: read.TRUST_PROXY,
    logLevel: read.LOG_LEVEL,
    drainMs: mode === 'production' ? DRAIN_MS : 0,
    warnings: mode === 'production' ? productionWarnings(read, { isOldNode, nodeVersion }) : [],
  };
}

type Read = z.infer<typeof environment>;
type NodeFound = { readonly isOldNode: boolean; readonly nodeVersion: string };

function stripeOf(read: Read): Settings['stripe'] {
  if (read.STRIPE_SECRET_KEY === undefined || read.STRIPE_WEBHOOK_SECRET === undefined) return null;
  return { secretKey: read.STRIPE_SECRET_KEY, webhookSecrets: read.STRIPE_WEBHOOK_SECRET, apiHost: read.STRIPE_API_HOST ?? null };
}

function productionWarnings(read: Read, { isOldNode, nodeVersion }: NodeFound): readonly string[] {
  return [
    ...(isOldNode ? [`Node ${nodeVersion} lacks security fixes that are being exploited; ACCEPT_OLD_NODE=1 accepts that`] : []),
    ...(read.STRIPE_SECRET_KEY?.includes('_test_') ? ['STRIPE_SECRET_KEY is a test key: cards are taken and no money moves'] : []),
  ];
}

function productionProblems(read: Read, node: NodeFound): readonly string[] {
  const floors = NODE_FLOORS.map((floor) => floor.join('.')).join(', ');
  return [
    ...(read.ORIGIN === undefined ? ['ORIGIN: is missing; set it to the one address of this portal, such as https://orders.example.com'] : []),
    ...(read.ORIGIN?.startsWith('http://') ? [`ORIGIN: ${read.ORIGIN} is not https; sessions and passwords would travel in the clear`] : []),
    ...(node.isOldNode && !read.ACCEPT_OLD_NODE
      ? [`Node ${node.nodeVersion}: is below ${floors} and lacks security fixes that are being exploited; update it, or set ACCEPT_OLD_NODE=1`]
      : []),
    ...secretProblems('SESSION_SECRET', read.SESSION_SECRET),
    ...urlPasswordProblems('DATABASE_URL', read.DATABASE_URL),
    ...urlPasswordProblems('SMTP_URL', read.SMTP_URL),
    ...mailProblems(read),
    ...stripeProblems(read),
    ...(read.STRIPE_API_HOST === undefined ? [] : ['STRIPE_API_HOST: is for tests; production asks Stripe itself']),
  ];
}

/** Without https a browser gives no protection on the way, so there must be no way. */
function localProblems(read: Read): readonly string[] {
  const origin = read.ORIGIN === undefined ? null : new URL(read.ORIGIN);
  const isElsewhere = origin?.protocol === 'http:' && !LOCAL_NAMES.includes(origin.hostname);
  return [
    ...(isElsewhere ? [`ORIGIN: ${read.ORIGIN} is plain http, which is for ${LOCAL_NAMES.join(', ')} alone`] : []),
    ...mailProblems(read),
    ...stripeProblems(read),
  ];
}

function mailProblems(read: Read): readonly string[] {
  if ((read.SMTP_URL === undefined) === (read.MAIL_FROM === undefined)) return [];
  return [read.MAIL_FROM === undefined ? 'MAIL_FROM: is missing; SMTP_URL needs it' : 'SMTP_URL: is missing; MAIL_FROM needs it'];
}

/** A key without the secret of its webhooks would take money and never hear of it. */
function stripeProblems(read: Read): readonly string[] {
  if ((read.STRIPE_SECRET_KEY === undefined) === (read.STRIPE_WEBHOOK_SECRET === undefined)) return [];
  return read.STRIPE_SECRET_KEY === undefined
    ? ['STRIPE_SECRET_KEY: is missing; STRIPE_WEBHOOK_SECRET needs it']
    : ['STRIPE_WEBHOOK_SECRET: is missing; STRIPE_SECRET_KEY needs it, as whsec_… from the webhook at Stripe'];
}
