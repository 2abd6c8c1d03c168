import { createHmac, timingSafeEqual } from 'node:crypto';

const SEAL_CHARACTERS = 22;

/** sealed: a token with our seal. isOurs: whether a token carries it. */
export type SealedTokens = { sealed(token: string): string; isOurs(token: string): boolean };

/**
 * Tokens that carry a seal made with a secret from outside the database: one that was guessed, or whose hash was written into
 * the database by someone else, is known as forged without asking the database.
 */
export function sealedTokens(secret: string): SealedTokens {
  const seal = (token: string) => createHmac('sha256', secret).update(token).digest('base64url').slice(0, SEAL_CHARACTERS);
  return {
    sealed: (token) => token + seal(token),
    isOurs(token) {
      const given = Buffer.from(token.slice(-SEAL_CHARACTERS));
      const made = Buffer.from(seal(token.slice(0, -SEAL_CHARACTERS)));
      return given.length === made.length && timingSafeEqual(given, made);
    },
  };
}
