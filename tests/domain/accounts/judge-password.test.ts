import { describe, expect, test } from 'vitest';
import { COMMON_PASSWORDS } from '#app/domain/accounts/common-passwords.ts';
import { judgePassword } from '#app/domain/accounts/judge-password.ts';

const owner = { name: 'Maya Lindqvist', email: 'maya.lindqvist@example.com' };
const judge = (password: string) => {
  const judged = judgePassword(password, owner);
  return judged.ok ? 'fine' : judged.refusal.kind;
};

describe('a new password', () => {
  test('has 12 characters at least', () => {
    expect(judge('k7#Qw9!mZ2x')).toBe('password-too-short');
    expect(judge('k7#Qw9!mZ2xB')).toBe('fine');
  });
  test('has 128 at most, counted as a person counts', () => {
    const text = 'Wörter, die nicht zueinander passen ';
    expect(judge(text.repeat(4).slice(0, 128))).toBe('fine');
    expect(judge(`${text.repeat(4).slice(0, 128)}!`)).toBe('password-too-long');
    expect(judge('🐙🦑🦐🦞🦀🐡🐠🐟🐬🐳🐋')).toBe('password-too-short');
  });
  test.each([
    'password1234',
    'Password1234',
    'PASSWORDPASSWORD',
    'qwertyuiop123',
    'iloveyou2024!!!',
    '123456789012',
    'letmein????12',
    'CorrectHorseBatteryStaple',
  ])('is not %s', (password) => expect(judge(password)).toBe('password-too-common'));
  test.each(['abababababab', 'xyzxyzxyzxyz', 'aaaaaaaaaaaaaaa', 'aabbaabbaabbab'])('is no pattern such as %s', (password) =>
    expect(judge(password)).toBe('password-too-common'),
  );
  test.each(['maya.lindqvist', 'Maya Lindqvist', 'MayaLindqvist', 'maya.lindqvist@example.com'])('is not the owner’s own %s', (password) =>
    expect(judge(password)).toBe('password-too-common'),
  );
  test('every common one is refused', () => {
    const long = [...COMMON_PASSWORDS].filter((password) => password.length >= 12);
    expect(long.length).toBeGreaterThan(150);
    for (const password of long) expect(judge(password), password).toBe('password-too-common');
  });
});
