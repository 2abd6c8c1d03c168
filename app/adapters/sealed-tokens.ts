import { createHmac, timingSafeEqual } from 'node:crypto';
import { randomToken } from './ids.ts';

const SEAL_CHARACTERS = 22;

export type SealedTokens = { make(): string; isOurs(token: string): boolean };

/**
 * Tokens that carry a seal made with a secret from outside the database: one that was guessed, or whose hash was written into
 * the database by someone else, is known as forged without asking the database.
 */
export function sealedTokens(secret: string): SealedTokens {
  const seal = (token: string) => createHmac('sha256', secret).update(token).digest('base64url').slice(0, SEAL_CHARACTERS);
  return {
    make() {
      const token = randomToken();
      return token + seal(token);
    },
    isOurs(token) {
      const given = Buffer.from(token.slice(-SEAL_CHARACTERS));
      const made = Buffer.from(seal(token.slice(0, -SEAL_CHARACTERS)));
      return given.length === made.length && timingSafeEqual(given, made);
    },
  };
}
