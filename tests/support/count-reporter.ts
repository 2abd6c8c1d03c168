import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with how many tests ran on each database and how many needed none. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { sqlite: 0, postgres: 0, 'no database': 0 };
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        counts[databaseOf(test.fullName)] += 1;
        if (test.result().state === 'passed') passed += 1;
        else failed += 1;
      }
      if (!module.ok() && module.children.size === 0) failed += 1;
    }
    const shares = Object.entries(counts).map(([database, count]) => `${count} ${database}`);
    process.stdout.write(`\n   Databases  ${shares.join(', ')}\n${passed} passed, ${failed} failed\n`);
  }
}

function databaseOf(fullName: string): 'sqlite' | 'postgres' | 'no database' {
  if (fullName.includes('[sqlite]')) return 'sqlite';
  return fullName.includes('[postgres]') ? 'postgres' : 'no database';
}
