import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../../app/forms/*.ts', { query: '?raw', import: 'default', eager: true });

test.each(Object.entries(sources))('%s passes no unknown field over', (_file, source) => {
  expect(source).not.toMatch(/z\.(object|looseObject)\(|\.passthrough\(|\.loose\(/);
});
