import { describe, expect, test } from 'vitest';
import { jsonLog } from '#app/adapters/log.ts';

function aLog(level: 'info' | 'error' = 'info') {
  const lines: string[] = [];
  return { log: jsonLog({ level, write: (line) => lines.push(line) }), lines };
}

describe('a log line', () => {
  test('is one line of JSON, whatever it says', () => {
    const { log, lines } = aLog();
    log.info('order-placed', { number: 'SO-1\n{"event":"forged"}', other: 'a\u2028b\r' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', event: 'order-placed', number: 'SO-1\n{"event":"forged"}' });
  });

  test.each(['password', 'newPassword', 'SESSION_SECRET', 'token', 'tokenHash', 'cookie', 'Authorization', 'sessionId', 'email'])(
    'leaves out what is named like a secret, at any depth: %s',
    (name) => {
      const { log, lines } = aLog();
      log.info('seen', { [name]: 'hunter2', deep: [{ [name]: { inside: 'hunter2' } }] });
      expect(lines.join('')).not.toContain('hunter2');
    },
  );

  test('leaves out passwords in addresses, also inside errors', () => {
    const { log, lines } = aLog();
    log.error('failed', new Error('cannot reach postgres://app:hunter2@db.example.com/m', { cause: new Error('smtp://u:hunter2@mail') }));
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines.join('')).toContain('db.example.com');
  });

  test('is never longer than 8 kB, and still says what happened', () => {
    const { log, lines } = aLog();
    log.info('big', { requestId: 'R1', text: '€"'.repeat(10_000) });
    expect(Buffer.byteLength(lines[0] ?? '')).toBeLessThanOrEqual(8_192);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'big', requestId: 'R1' });
  });

  test('tells an error with its cause and where it came from', () => {
    const { log, lines } = aLog();
    log.error('failed', new TypeError('no such thing', { cause: new Error('deeper') }), { requestId: 'R1' });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      requestId: 'R1',
      error: { name: 'TypeError', message: 'no such thing', cause: 'Error: deeper', stack: expect.arrayContaining([expect.stringContaining('log.test')]) },
    });
  });

  test('is written even when a fact goes in a circle or is no JSON', () => {
    const { log, lines } = aLog();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    log.info('odd', { circle });
    log.info('large', { count: 2n ** 60n });
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['odd', 'large']);
  });

  test('of level error keeps to errors', () => {
    const { log, lines } = aLog('error');
    log.info('request');
    log.error('failed', 'why');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'failed', error: 'why' }]);
  });
});
