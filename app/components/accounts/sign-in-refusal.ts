import { assertNever } from '#app/domain/shared/assert.ts';
import type { Words } from '#app/words/words.ts';

/** Why nobody was signed in; the same words whether the email is known or not. */
type Refusal =
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }
  | { readonly kind: 'too-busy'; readonly retryAfterSeconds: number };

export function signInRefusalText(refusal: Refusal, { accounts: { signIn } }: Words): string {
  switch (refusal.kind) {
    case 'wrong-credentials':
      return signIn.wrong;
    case 'too-many-tries':
      return signIn.tooManyTries(Math.ceil(refusal.retryAfterSeconds / 60));
    case 'too-busy':
      return signIn.tooBusy;
    default:
      return assertNever(refusal);
  }
}
