import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { EXIT_BROKE, EXIT_TOO_BIG, type JailOrder } from './jail-order.ts';

/** Work a child can do. What it answers is all that leaves the child. */
export type ServedWork = (bytes: Uint8Array, options: unknown) => Uint8Array | Promise<Uint8Array>;

const OUTPUT = 3;
const NEWLINE = 10;
/** Our parent ends us in time; should it be gone, we are not to outlive it by much. */
const GRACE_MS = 2_000;

/** The whole life of a child: reads one order and its bytes, works, writes the answer, ends. */
export async function serveJail(served: Readonly<Record<string, ServedWork>>): Promise<void> {
  // Until the answer is out, ending by itself means that something ended us.
  process.exitCode = EXIT_BROKE;
  const input = await readAll();
  const cut = input.indexOf(NEWLINE);
  const order = JSON.parse(input.subarray(0, cut).toString('utf8')) as JailOrder;
  await startWatch(order);
  try {
    const answer = await served[order.work]?.(input.subarray(cut + 1), order.options);
    if (answer === undefined) process.exit(EXIT_BROKE);
    const out = createWriteStream('', { fd: OUTPUT });
    out.end(answer);
    await once(out, 'close');
    process.exit(0);
  } catch (error) {
    process.exit(isTooBig(error) ? EXIT_TOO_BIG : EXIT_BROKE);
  }
}

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Ends the process from a thread of its own, which an endless loop cannot keep from running: memory outside of V8's heap has no other cap.
 */
async function startWatch({ memoryBytes, timeMs }: JailOrder): Promise<void> {
  const watch = `
    const end = () => process.kill(process.pid, 'SIGKILL');
    setInterval(() => { if (process.memoryUsage.rss() > ${memoryBytes}) end(); }, 10);
    setTimeout(end, ${timeMs + GRACE_MS});`;
  const worker = new Worker(watch, { eval: true, execArgv: [], env: {}, stdin: false });
  await once(worker, 'online');
  worker.unref();
}

/** V8 throws where it will not make a buffer, list or text so large. */
function isTooBig(error: unknown): boolean {
  return error instanceof RangeError && /allocation failed|invalid (array|string|typed array) length|array buffer/i.test(error.message);
}
