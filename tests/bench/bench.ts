import type { Child } from './child.ts';
import type { ServerProcess } from './server-process.ts';

/** What every row over HTTP is measured with: both servers, the generator, a session of the demo's key buyer. */
export type Bench = {
  readonly file: string;
  readonly load: Child;
  readonly portal: ServerProcess;
  readonly bare: ServerProcess;
  readonly headers: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly ms: number;
};
