import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { sendLinkLetter } from '#app/use-cases/accounts/send-link-letter.ts';
import { loadUserByEmail } from '#db/repositories/accounts/users.ts';
import { anAccount, aUser } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('a letter with a link', (open) => {
  test('is kept with the account it concerns, and its link ends when it is said to', async () => {
    const store = await open();
    const account = await anAccount(store);
    const { id, email, name } = await aUser(store, { account_id: account.id });
    await sendLinkLetter(aContext(store), {
      key: 'key-1',
      linkSeconds: 90,
      find: (tx) => loadUserByEmail(tx, email),
      subject: 'Hello',
      text: (letter) => `${letter.name}: ${letter.link}`,
    });
    const db = store.reader(hostScope('test'));
    expect(await db.selectFrom('password_resets').select(['user_id', 'expires_at', 'used_at']).execute()).toEqual([
      { user_id: id, expires_at: addSeconds(NOON, 90), used_at: null },
    ]);
    expect(await db.selectFrom('letters').select(['key', 'account_id', 'recipient', 'text']).execute()).toEqual([
      { key: 'key-1', account_id: account.id, recipient: email, text: `${name}: (the link is not kept)` },
    ]);
  });
});
