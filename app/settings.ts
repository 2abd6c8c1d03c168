import { z } from 'zod';

/** Node lines that carry the fixes we rely on (docs/decisions/0012). */
const NODE_FLOORS: readonly (readonly [major: number, minor: number, patch: number])[] = [[22, 23, 4], [24, 22, 1], [26, 12, 1]];

const flag = z.enum(['0', '1', '']).default('0').transform((text) => text === '1');

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default(''),
  ORIGIN: z.url().optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'starts with postgres://').optional(),
  DATABASE_FILE: z.string().min(1).default('data/mainstay.db'),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'starts with smtp:// or smtps://').optional(),
  MAIL_FROM: z.string().min(3).optional(),
  ACCEPT_OLD_NODE: flag,
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  MAINSTAY_DEMO: flag,
});

export type Settings = {
  readonly mode: 'development' | 'test' | 'production';
  readonly isDemo: boolean;
  readonly port: number;
  readonly host: string;
  readonly origin: string;
  readonly isHttps: boolean;
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly trustedProxies: number;
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
  const origin = new URL(read.ORIGIN ?? `http://localhost:${read.PORT}`).origin;
  const isHttps = origin.startsWith('https://');
  const oldNode = isBelowFloors(nodeVersion);
  const problems = read.NODE_ENV === 'production' ? productionProblems(read, { isHttps, oldNode, nodeVersion }) : [];
  if (problems.length > 0) throw new SettingsError(problems);
  return {
    mode: read.NODE_ENV,
    isDemo: read.MAINSTAY_DEMO,
    port: read.PORT,
    host: read.HOST !== '' ? read.HOST : read.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1',
    origin,
    isHttps,
    databaseUrl: read.DATABASE_URL ?? null,
    databaseFile: read.DATABASE_FILE,
    mail: read.SMTP_URL && read.MAIL_FROM ? { url: read.SMTP_URL, from: read.MAIL_FROM } : null,
    trustedProxies: read.TRUST_PROXY,
    warnings: oldNode && read.NODE_ENV === 'production' ? [`Node ${nodeVersion} lacks security fixes; ACCEPT_OLD_NODE=1 accepts that`] : [],
  };
}

type Read = z.infer<typeof environment>;

function productionProblems(read: Read, facts: { readonly isHttps: boolean; readonly oldNode: boolean; readonly nodeVersion: string }): readonly string[] {
  return [
    ...(read.ORIGIN === undefined ? ['ORIGIN: set it to the one address of this portal, such as https://orders.example.com'] : []),
    ...(read.ORIGIN !== undefined && !facts.isHttps ? [`ORIGIN: ${read.ORIGIN} is not https; sessions and passwords would travel in the clear`] : []),
    ...(read.MAINSTAY_DEMO ? ['MAINSTAY_DEMO: a demonstration does not run in production'] : []),
    ...(facts.oldNode && !read.ACCEPT_OLD_NODE
      ? [`Node ${facts.nodeVersion}: below ${NODE_FLOORS.map((floor) => floor.join('.')).join(', ')}, so without fixes that are exploited; update it, or set ACCEPT_OLD_NODE=1`]
      : []),
    ...secretProblems(read),
  ];
}

/** A password in an address is a secret too; whoever leaves the sample one in would open the books. */
function secretProblems(read: Read): readonly string[] {
  const weak = (name: 'DATABASE_URL' | 'SMTP_URL') => {
    const address = read[name];
    if (address === undefined) return [];
    const { password, hostname } = new URL(address);
    const isLocal = ['localhost', '127.0.0.1', '[::1]', ''].includes(hostname);
    if (password === '' && !isLocal) return [`${name}: has no password`];
    return password !== '' && password.length < 12 ? [`${name}: its password is shorter than 12 characters`] : [];
  };
  const mail = read.SMTP_URL !== undefined && read.MAIL_FROM === undefined ? ['MAIL_FROM: needed with SMTP_URL'] : [];
  return [...weak('DATABASE_URL'), ...weak('SMTP_URL'), ...mail];
}

function isBelowFloors(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.replace(/^v/, '').split('.').map(Number);
  const floor = NODE_FLOORS.find(([line]) => line === major);
  if (!floor) return major < 26;
  return minor < floor[1] || (minor === floor[1] && patch < floor[2]);
}
