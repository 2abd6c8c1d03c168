/**
 * Who may import whom: one entry a room, the same list as docs/architecture.md. A room may always import itself.
 * rooms: other rooms and single files it may import. packages: npm packages. node: whether Node's own modules.
 */
const domain = 'app/domain/';
const ports = 'app/ports/';
const words = 'app/words/';
const paths = 'app/paths.ts';
const forms = 'app/forms/';
const access = 'app/access/';
const components = 'app/components/';
const useCases = 'app/use-cases/';
const settings = 'app/settings.ts';
const context = 'app/context.ts';
const jobs = 'app/jobs/';
const server = 'app/server/';
const adapters = 'app/adapters/';
const repositories = 'db/repositories/';
const queries = 'db/queries/';
const migrations = 'db/migrations/';
const database = 'db/database.ts';
const sqlCore = ['db/database.ts', 'db/dialect.ts', 'db/schema.ts', 'db/prepared.ts'];
const remix = ['@remix-run/node', '@remix-run/react'];

const rooms = [
  { room: domain, rooms: [] },
  { room: words, rooms: [domain] },
  { room: paths, rooms: [domain] },
  { room: forms, rooms: [domain], packages: ['zod'] },
  { room: ports, rooms: [domain, database] },
  {
    room: components,
    rooms: [domain, forms, paths, words],
    packages: ['react', 'react-dom', '@remix-run/react', 'react-hook-form', '@hookform/resolvers', 'downshift', 'clsx', 'lucide-react'],
  },
  { room: repositories, rooms: [domain, ...sqlCore], packages: ['kysely'], node: true },
  { room: queries, rooms: [domain, repositories, ...sqlCore], packages: ['kysely'] },
  { room: migrations, rooms: [], packages: ['kysely'] },
  { room: 'db/invariants/', rooms: [domain, ...sqlCore], packages: ['kysely'], node: true },
  { room: 'db/seed/', rooms: [domain, ports, useCases, adapters, repositories, queries, ...sqlCore], packages: ['kysely', 'csv-parse'], node: true },
  { room: 'db/[^/]+[.]ts', rooms: [domain, migrations], packages: ['kysely', 'pg', 'better-sqlite3'], node: true },
  // Letters are written by use-cases, in the words and with the links of the portal.
  { room: useCases, rooms: [domain, ports, repositories, database, words, paths], node: true },
  {
    room: adapters,
    rooms: [domain, ports],
    packages: ['@node-rs/argon2', 'nodemailer', 'csv-parse', 'pdfkit', 'stripe', 'msw', 'fflate', 'saxen', 'sharp', '@hyzyla/pdfium'],
    node: true,
  },
  { room: access, rooms: [domain, ports, queries, `${repositories}accounts/`, database, paths], packages: ['@remix-run/node'], node: true },
  { room: jobs, rooms: [useCases, ports, domain, repositories, database], packages: ['zod'], node: true },
  {
    room: 'app/routes/',
    rooms: [forms, access, components, useCases, queries, domain, paths, words, ports, 'app/load-context.ts', 'app/styles/'],
    packages: [...remix, 'react', 'react-hook-form', '@hookform/resolvers', 'clsx', 'lucide-react'],
  },
];

const literal = (path) => (path.includes('[') ? path : path.replace(/[.]/g, '[.]'));
const inRoom = (path) => (path.endsWith('/') ? `^${literal(path)}` : `^${literal(path)}$`);
const inPackage = (name) => `node_modules/(@types/)?${name.replace('@', '').includes('/') ? `(${name}|${name.slice(1).replace('/', '__')})` : name}(/|$)`;
/** Node's own modules are the only ones named without a dot. */
const NODE = '^[^.]+$';

const roomRules = rooms.map(({ room, rooms: may, packages = [], node = false }) => ({
  name: `${room} imports what is on its list`,
  severity: 'error',
  from: { path: inRoom(room) },
  to: { pathNot: [inRoom(room), ...may.map(inRoom), ...packages.map(inPackage), ...(node ? [NODE] : [])] },
}));

/** Inside the domain an area may import shared and the areas to its left: the reading order is the business order. */
const areas = ['accounts', 'catalog', 'pricing', 'fulfillment', 'ordering', 'replenishment', 'billing', 'rebates', 'planning'];
const areaRules = ['shared', ...areas].map((area, at) => ({
  name: `domain/${area} imports areas to its left`,
  severity: 'error',
  from: { path: `^app/domain/${area}(/|[.]ts$)` },
  to: { path: '^app/domain/', pathNot: [`^app/domain/(${['shared', ...areas.slice(0, Math.max(0, at))].join('|')})(/|[.]ts$)`] },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...areaRules,
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'words of the office stay out of a buyer’s pages',
      severity: 'error',
      from: {
        path: '^app/(components/(frame|ordering|kit)/|routes/_(buyer|gate))',
        pathNot: 'ordering/(credit-then-and-now|held-orders-table|release-sheet)|kit/use-(office|admin)-speech',
      },
      to: { path: '^app/words/(office|admin)-english', reachable: true },
    },
    {
      name: 'words of administrators stay out of the other rooms',
      severity: 'error',
      from: { path: '^app/(components/(billing|fulfillment|frame|ordering)/|routes/_(buyer|gate|supply|staff\\.(desk|finance|ops)))' },
      to: { path: '^app/words/admin-english', reachable: true },
    },
    { name: 'nothing imports tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    { name: 'everything imported is there', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    { name: 'SQL stays in its room', severity: 'error', from: { pathNot: '^(db|tests)/' }, to: { path: 'node_modules/(@types/)?(kysely|pg|better-sqlite3)/' } },
    {
      name: 'the real world is wired for server, commands and tests alone',
      severity: 'error',
      from: { pathNot: [inRoom(server), '^app/commands/', '^tests/'] },
      to: { path: inRoom(context) },
    },
    {
      name: 'adapters are reached through ports',
      severity: 'error',
      from: { pathNot: [inRoom(adapters), inRoom(context), '^app/commands/', '^db/seed/', '^tests/'] },
      to: { path: inRoom(adapters) },
    },
    {
      name: 'settings are parsed at the edge',
      severity: 'error',
      from: { pathNot: [inRoom(server), inRoom(context), '^app/commands/', '^tests/', '^app/vite.config.ts$'] },
      to: { path: inRoom(settings) },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
