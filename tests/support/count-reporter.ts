import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with how many tests ran on each database and how many needed none. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { sqlite: 0, postgres: 0, 'no database': 0 };
    const results = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        counts[databaseOf(test.fullName)] += 1;
        results[test.result().state] += 1;
      }
      if (!module.ok() && module.children.size === 0) results.failed += 1;
    }
    const shares = Object.entries(counts).map(([database, count]) => `${count} ${database}`);
    const unrun = results.skipped + results.pending;
    process.stdout.write(
      `\n   Databases  ${shares.join(', ')}\n${unrun > 0 ? `   Not run    ${unrun}\n` : ''}${results.passed} passed, ${results.failed} failed\n`,
    );
  }
}

function databaseOf(fullName: string): 'sqlite' | 'postgres' | 'no database' {
  if (fullName.includes('[sqlite]')) return 'sqlite';
  return fullName.includes('[postgres]') ? 'postgres' : 'no database';
}
