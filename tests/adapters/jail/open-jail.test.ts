import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { openJail } from '#app/adapters/jail/open-jail.ts';

const entry = fileURLToPath(new URL('./hostile-child.ts', import.meta.url));
const bytes = Buffer.from('a,b\n1,2\n');
const small = { memoryMegabytes: 256, timeMs: 8_000 };

/** Runs work while counting the turns of this process: a parent that waits must not stand still. */
async function runBeside(work: string, limits = {}) {
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 5);
  const started = performance.now();
  const outcome = await openJail({ entry }).run({ work, bytes, limits: { ...small, ...limits } });
  clearInterval(turning);
  return { outcome, turns, ms: performance.now() - started };
}

describe('work on the bytes of strangers', { timeout: 40_000 }, () => {
  test('is done in another process and answered', async () => {
    const { outcome } = await runBeside('echo');
    expect(outcome).toEqual({ ok: true, value: bytes });
  });

  test('gets ten megabytes there and back unharmed', async () => {
    const large = Buffer.alloc(10_000_000, 'price,quantity\n');
    const outcome = await openJail({ entry }).run({ work: 'echo', bytes: large });
    expect(outcome.ok && Buffer.compare(Buffer.from(outcome.value), large)).toBe(0);
  });

  test('learns nothing of our environment', async () => {
    vi.stubEnv('SESSION_SECRET', 'a secret of ours');
    const { outcome } = await runBeside('environment');
    vi.unstubAllEnvs();
    expect(outcome.ok && Buffer.from(outcome.value).toString()).not.toMatch(/secret/i);
  });

  test.each(['heap-bomb', 'buffer-bomb', 'one-huge-buffer'])('is ended when it takes too much memory: %s', async (work) => {
    const { outcome, turns } = await runBeside(work);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'too-big' } });
    expect(turns).toBeGreaterThan(5);
  });

  test('is ended when it answers too much', async () => {
    const { outcome } = await runBeside('flood', { outputBytes: 1_000_000 });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'too-big' } });
  });

  test.each(['endless-loop', 'never-answers'])('is ended when its time is over: %s', async (work) => {
    const { outcome, turns, ms } = await runBeside(work, { timeMs: 3_000 });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'took-too-long' } });
    expect(turns).toBeGreaterThan(20);
    expect(ms).toBeLessThan(6_000);
  });

  test.each(['throws', 'dies', 'waits-for-nothing', 'unheard-of'])('that falls over is an answer, not an error of ours: %s', async (work) => {
    const { outcome } = await runBeside(work);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'broke' } });
  });

  test('is done two at a time, others wait their turn, and who finds the line full is told', async () => {
    const jail = openJail({ entry, atOnce: 1, queue: 1 });
    const asked = [1, 2, 3].map(() => jail.run({ work: 'slow', bytes }));
    const kinds = (await Promise.all(asked)).map((outcome) => (outcome.ok ? 'done' : outcome.refusal.kind));
    expect(kinds).toEqual(['done', 'done', 'too-busy']);
    expect((await jail.run({ work: 'echo', bytes })).ok).toBe(true);
  });
});
