/** The oldest version of a package that carries the fixes we rely on. A line for each advisory met. Source: docs/decisions, security floors. */
export const lockFloors: Readonly<Record<string, string>> = {
  '@remix-run/dev': '2.17.5',
  '@remix-run/express': '2.17.5',
  '@remix-run/node': '2.17.5',
  '@remix-run/react': '2.17.5',
  '@remix-run/router': '1.23.4',
  '@remix-run/server-runtime': '2.17.5',
  'fast-xml-parser': '5.5.6',
  kysely: '0.28.17',
  'react-router': '6.30.6',
  'react-router-dom': '6.30.6',
};

/** The SQLite inside better-sqlite3: below it a reset of the write-ahead log can lose commits. */
export const SQLITE_FLOOR = '3.51.3';

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string }>> };

/** What the lock file installs below its floor, at any depth; and floors of packages that must be there and are not. */
export function belowFloors(lock: Lock, sqliteVersion: string): readonly string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [path, { version }] of Object.entries(lock.packages)) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const floor = path.includes('node_modules/') ? lockFloors[name] : undefined;
    if (floor === undefined || version === undefined) continue;
    seen.add(name);
    if (isBelow(version, floor)) problems.push(`${path} is ${version}, below ${floor}`);
  }
  for (const name of ['@remix-run/router', 'react-router', 'kysely'])
    if (!seen.has(name)) problems.push(`${name} is not in the lock file, so its floor checks nothing`);
  if (isBelow(sqliteVersion, SQLITE_FLOOR)) problems.push(`SQLite is ${sqliteVersion}, below ${SQLITE_FLOOR}`);
  return problems;
}

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [partsOf(version), partsOf(floor)];
  for (const at of [0, 1, 2]) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  // A pre-release comes before its release.
  return version.includes('-') && !floor.includes('-');
}

function partsOf(version: string): number[] {
  return (version.split('-')[0] ?? '').split('.').map(Number);
}
