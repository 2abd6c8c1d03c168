import { accept, type Result, refuse } from '../shared/result.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

export type PasswordRefusal =
  | { readonly kind: 'password-too-short'; readonly least: number }
  | { readonly kind: 'password-too-long'; readonly most: number }
  | { readonly kind: 'password-too-common' };

/** Whether a new password will do: 12 to 128 characters, none of the commonest, not the owner's own name or email. Source: promises.md 3.2. */
export function judgePassword(password: string, owner: { readonly name: string; readonly email: string }): Result<string, PasswordRefusal> {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) return refuse({ kind: 'password-too-short', least: MIN_PASSWORD_LENGTH });
  if (length > MAX_PASSWORD_LENGTH) return refuse({ kind: 'password-too-long', most: MAX_PASSWORD_LENGTH });
  if (isCommon(password.toLowerCase(), owner)) return refuse({ kind: 'password-too-common' });
  return accept(password);
}

function isCommon(password: string, owner: { readonly name: string; readonly email: string }): boolean {
  const own = [owner.email, owner.email.split('@')[0], owner.name, owner.name.replaceAll(' ', '')].map((word) => (word ?? '').toLowerCase());
  return COMMON_PASSWORDS.has(password) || COMMON_PASSWORDS.has(password.replace(/[\d!?.]+$/, '')) || own.includes(password) || isPattern(password);
}

/** Fewer than five different characters, or one short piece over and over. */
function isPattern(password: string): boolean {
  return new Set(password).size < 5 || /^(.{1,6})\1+$/u.test(password);
}
