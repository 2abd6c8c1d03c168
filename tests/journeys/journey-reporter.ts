import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends a run with what was measured on the way and the plain count of journeys. A journey that did not run has not passed. */
// biome-ignore lint/style/noDefaultExport: Playwright loads a reporter by its default export
export default class JourneyReporter implements Reporter {
  private readonly measures: string[] = [];
  private passed = 0;
  private failed = 0;
  private problems = 0;

  onTestEnd(test: TestCase, { annotations }: TestResult): void {
    if (test.outcome() === 'expected') this.passed += 1;
    else this.failed += 1;
    for (const { type, description } of annotations) if (type === 'measured') this.measures.push(description ?? '');
  }

  onError(): void {
    this.problems += 1;
  }

  onEnd(): void {
    const measures = this.measures.map((measure) => `   ${measure}\n`).join('');
    const failed = this.failed + (this.failed === 0 ? this.problems : 0) + (this.passed + this.failed === 0 ? 1 : 0);
    process.stdout.write(`\n${measures}${this.passed} passed, ${failed} failed\n`);
  }
}
