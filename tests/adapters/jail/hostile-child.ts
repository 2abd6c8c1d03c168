import { serveJail } from '#app/adapters/jail/serve-jail.ts';

/** Work as bad as bytes can make it, for the tests of the jail. */
await serveJail({
  echo: (bytes) => bytes,
  environment: () => Buffer.from(JSON.stringify(process.env)),
  flood: () => Buffer.alloc(20_000_000),
  'heap-bomb': () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, at) => at + kept.length));
  },
  'buffer-bomb': () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(4_000_000, kept.length));
  },
  'one-huge-buffer': () => new Uint8Array(Number.MAX_SAFE_INTEGER),
  'endless-loop': (bytes) => {
    for (let at = 0; ; at++) if (bytes.length < -at) return bytes;
  },
  'never-answers': () => new Promise<Uint8Array>((resolve) => setTimeout(resolve, 3_600_000)),
  throws: () => {
    throw new Error('not what I expected');
  },
  dies: () => {
    process.kill(process.pid, 'SIGSEGV');
    return new Promise<Uint8Array>(() => undefined);
  },
  'waits-for-nothing': () => new Promise<Uint8Array>(() => undefined),
  slow: async (bytes) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return bytes;
  },
});
