import { expect, test } from 'vitest';
import { argonPasswords } from '#app/adapters/passwords.ts';

test('a password is kept as argon2id at the floor, and only itself matches', async () => {
  const passwords = argonPasswords();
  const hash = await passwords.hash('four unrelated words');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify('four unrelated words', hash)).toBe('match');
  expect(await passwords.verify('Four unrelated words', hash)).toBe('no-match');
  expect(await passwords.hash('four unrelated words')).not.toBe(hash);
});

test('two are hashed at a time, twenty wait, the next is turned away at once', async () => {
  const passwords = argonPasswords();
  const hash = await passwords.hash('four unrelated words');
  const asked = Array.from({ length: 25 }, () => passwords.verify('four unrelated words', hash));
  const answers = await Promise.all(asked);
  expect(answers.filter((answer) => answer === 'match')).toHaveLength(22);
  expect(answers.slice(22)).toEqual(['too-busy', 'too-busy', 'too-busy']);
  expect(await passwords.verify('four unrelated words', hash)).toBe('match');
});

test('a hash that is none is an error, and does not block the line', async () => {
  const passwords = argonPasswords();
  for (let count = 0; count < 5; count++) await expect(passwords.verify('x', 'not a hash')).rejects.toThrow();
  expect(await passwords.verify('right', await passwords.hash('right'))).toBe('match');
});
