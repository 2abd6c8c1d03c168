import type { Person } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Theme } from '#app/domain/accounts/session.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { saveTheme } from '#db/repositories/accounts/users.ts';

/** Keeps how someone wants their pages to look, on every device. */
export function setTheme(context: Context, person: Person, theme: Theme): Promise<void> {
  return inTransaction(context, hostScope('sign-in'), (tx) => saveTheme(tx, person.userId, theme));
}
