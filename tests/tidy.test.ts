import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { migrations } from '#db/migrations/index.ts';
import { tenantRules } from '#db/tenant-rules.ts';
import { onBoth } from '#tests/support/stores.ts';

type SourceFile = { readonly path: string; readonly text: string /** The text without its comments. */; readonly code: string };

const MAX_ROUTE_LINES = 120;

/** Where each reason to look past the walls may be given. A new place is a change to this list, seen in review. */
const HOST_REASONS: Readonly<Record<string, readonly string[]>> = {
  'sign-in': ['app/access/', 'app/root.tsx', 'app/routes/_gate', 'app/server/start.ts', 'app/use-cases/accounts/'],
  'shared-supply': ['app/use-cases/catalog/', 'app/use-cases/ordering/', 'db/repositories/fulfillment/'],
  'own-items': ['app/use-cases/catalog/change-item.ts', 'app/use-cases/fulfillment/confirm-receipt.ts', 'app/use-cases/fulfillment/list-own-receipts.ts'],
  'label-programs': ['app/use-cases/catalog/label/'],
  credit: ['app/use-cases/ordering/', 'db/repositories/accounts/credit.ts'],
  'top-up': ['app/use-cases/fulfillment/'],
  'order-status': ['app/use-cases/ordering/'],
  worker: ['app/jobs/', 'app/use-cases/'],
  'staff-page': ['app/access/', 'app/server/health.ts'],
  payments: ['app/use-cases/billing/'],
  'act-for': ['app/access/', 'app/use-cases/accounts/'],
  import: ['app/commands/', 'app/use-cases/catalog/'],
  demo: ['app/commands/', 'db/seed/'],
  verify: ['db/invariants/', 'db/queries/health.ts'],
  migrate: ['db/database.ts'],
  bench: ['db/seed/'],
  test: [],
};

const source = [...filesIn('app'), ...filesIn('db')];
const everything = [...source, ...filesIn('tests').filter(({ path }) => path !== 'tests/tidy.test.ts')];

test('each use-case has a test that calls it', () => {
  const tests = everything
    .filter(({ path }) => path.startsWith('tests/'))
    .map(({ text }) => text)
    .join('\n');
  const useCases = source.filter(({ path, code }) => path.startsWith('app/use-cases/') && /export (async )?function \w+\(context: Context(?!, tx)/.test(code));
  expect(useCases.length).toBeGreaterThan(10);
  expect(useCases.map(({ path }) => path).filter((path) => !tests.includes(`#${path}`))).toEqual([]);
});

test('each domain area has an entry in the glossary', () => {
  const glossary = readFileSync('docs/glossary.md', 'utf8').toLowerCase();
  const areas = readdirSync('app/domain').filter((area) => area !== 'shared');
  expect(areas.length).toBeGreaterThan(3);
  expect(areas.filter((area) => !glossary.includes(`## ${area}`))).toEqual([]);
});

test('each migration is listed in the index', () => {
  const files = readdirSync('db/migrations')
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace('.ts', ''));
  expect(Object.keys(migrations)).toEqual(files.sort());
});

test('no file outside of the doors to the databases names a dialect', () => {
  const doors = ['db/database.ts', 'db/dialect.ts', 'db/open-sqlite.ts', 'db/sqlite-connection.ts', 'db/unchanged-tables.ts', 'db/open-postgres.ts'];
  const rooms = ['db/', 'app/domain/', 'app/use-cases/', 'app/routes/', 'app/components/', 'app/access/', 'app/jobs/', 'app/ports/', 'app/forms/'];
  const others = source.filter(({ path }) => !doors.includes(path) && rooms.some((room) => path.startsWith(room)));
  expect(pathsOf(others, /sqlite|postgres|pragma\s/i)).toEqual([]);
});

test('no statement writes to a table that it does not name', () => {
  const schema = source.filter(({ path }) => path.startsWith('db/') && path !== 'db/dialect.ts');
  expect(pathsOf(schema, /create trigger|on(Delete|Update)\(|on (delete|update) (cascade|set)/i)).toEqual([]);
});

test('no transaction begins without taking the write lock', () => {
  expect(pathsOf(source, /['"`]begin['"`]/i)).toEqual([]);
});

test('no file steps around the tenant wall', () => {
  const around = /\.(withoutPlugins|withPlugin|getExecutor)\(/;
  expect(pathsOf(source, around)).toEqual(['db/database.ts']);
  expect(pathsOf(source, /\.executeQuery\(/)).toEqual(['db/database.ts', 'db/open-sqlite.ts', 'db/repositories/insert-many.ts']);
  expect(pathsOf(source, /\b(?:setGate|gateOf)\(/)).toEqual(['db/database.ts', 'db/gate.ts', 'db/prepared.ts']);
});

test('the walls are passed for a listed reason, in a listed place', () => {
  const uses = source.flatMap(({ path, code }) =>
    [...code.matchAll(/\b(?:hostScope|asHost)\((?:[^()]|\([^()]*\))*?'([a-z-]+)'/g)].map(([, reason = '']) => ({ path, reason })),
  );
  expect(uses.length).toBeGreaterThan(20);
  expect(uses.filter(({ path, reason }) => !HOST_REASONS[reason]?.some((place) => path.startsWith(place)))).toEqual([]);
  const literal = source.filter(({ path, code }) => /kind: 'host', reason: /.test(code) && path !== 'app/domain/accounts/scope.ts');
  expect(literal.map(({ path }) => path).filter((path) => !path.startsWith('app/access/'))).toEqual([]);
});

test('route files stay short', () => {
  const routes = source.filter(({ path }) => path.startsWith('app/routes/'));
  expect(routes.length).toBeGreaterThan(5);
  expect(routes.filter(({ text }) => text.split('\n').length > MAX_ROUTE_LINES).map(({ path }) => path)).toEqual([]);
});

test('no page carries a style attribute, which the content policy would refuse', () => {
  expect(
    pathsOf(
      source.filter(({ path }) => path.endsWith('.tsx')),
      /\bstyle=/,
    ),
  ).toEqual([]);
});

test('the clock, and chance, are asked in few places', () => {
  const mayAsk = ['app/adapters/', 'app/commands/'];
  expect(
    pathsOf(
      source.filter(({ path }) => !mayAsk.some((room) => path.startsWith(room))),
      /new Date\(\)|Date\.now\(\)/,
    ),
  ).toEqual([]);
  expect(pathsOf(source, /Math\.random\(/)).toEqual(['db/database.ts']);
});

test('nothing imports the package remix, whose other contents are not ours', () => {
  expect(pathsOf(everything, /from 'remix'/)).toEqual([]);
});

test('no file knows the machine it was written on', () => {
  expect(pathsOf(everything, /['"`](\/(work|home|root|Users)\/|[A-Z]:\\\\)/)).toEqual([]);
});

test('imports name the file, with its ending', () => {
  expect(pathsOf(everything, /from '(\.{1,2}|#(app|db|tests))\/[^']*(?<!\.(tsx?|js|json|css|cjs))(?<!\?(url|raw|inline))'/)).toEqual([]);
});

test('there are no barrels', () => {
  const indexes = everything.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path);
  expect(indexes).toEqual(['db/migrations/index.ts']);
});

test('no name fits anything', () => {
  expect(everything.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?|common|managers?|misc)[./]/.test(path))).toEqual([]);
});

onBoth('the schema', (open) => {
  test('has exactly the tables that are classified for the tenant wall', async () => {
    const tables = await (await open()).reader(hostScope('test')).introspection.getTables();
    const names = tables.map((table) => table.name).sort();
    expect(Object.keys(tenantRules.accounts).sort()).toEqual(names);
    expect(Object.keys(tenantRules.supplier).sort()).toEqual(names);
  });

  test('has the guard column of every table that is guarded', async () => {
    const tables = await (await open()).reader(hostScope('test')).introspection.getTables();
    const columns = new Map(tables.map((table) => [table.name, table.columns.map((column) => column.name)]));
    const guarded = [tenantRules.accounts, tenantRules.supplier]
      .flatMap((rules) => Object.entries(rules))
      .flatMap(([table, rule]) => (rule.kind === 'guarded' ? [{ table, column: rule.column }] : []));
    expect(guarded.filter(({ table, column }) => !columns.get(table)?.includes(column))).toEqual([]);
  });

  test('guards every table with an owner', async () => {
    const tables = await (await open()).reader(hostScope('test')).introspection.getTables();
    const owned = tables.filter((table) => table.columns.some((column) => column.name === 'account_id')).map((table) => table.name);
    const rules = new Map<string, string>(Object.entries(tenantRules.accounts).map(([table, rule]) => [table, rule.kind]));
    expect(owned.filter((table) => !['guarded', 'host', 'insert'].includes(rules.get(table) ?? ''))).toEqual([]);
  });
});

function filesIn(room: string): SourceFile[] {
  return readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .map((file) => ({ ...file, code: withoutComments(file.text) }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

function pathsOf(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
}
