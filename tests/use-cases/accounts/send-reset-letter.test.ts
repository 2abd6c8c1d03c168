import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Mailer } from '#app/ports/context.ts';
import { sendResetLetter } from '#app/use-cases/accounts/send-reset-letter.ts';
import type { Store } from '#db/database.ts';
import { aUser, insert } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

type Sent = Parameters<Mailer['send']>[0];

function aMailer(): Mailer & { readonly sent: Sent[] } {
  const sent: Sent[] = [];
  return { sent, send: async (letter) => void sent.push(letter) };
}

function letters(store: Store) {
  return store.reader(hostScope('test')).selectFrom('letters').selectAll().execute();
}

onBoth('the reset letter', (open) => {
  test('is mailed with a link from our own origin; the outbox keeps no link', async () => {
    const store = await open();
    const mailer = aMailer();
    const context = aContext(store, { mailer, origin: 'https://orders.example.com' });
    const { email } = await aUser(store);
    await sendResetLetter(context, { jobId: 'job-1', email });
    expect(mailer.sent).toEqual([expect.objectContaining({ to: email, key: 'reset:job-1' })]);
    expect(mailer.sent[0]?.text).toMatch(/\nhttps:\/\/orders\.example\.com\/reset\/[\w-]{43}\n/);
    const [kept] = await letters(store);
    expect(kept).toMatchObject({ recipient: email, sent_at: context.clock.now() });
    expect(kept?.text).not.toContain('/reset/');
  });

  test('keeps only the hash of the token', async () => {
    const store = await open();
    const mailer = aMailer();
    const { email } = await aUser(store);
    await sendResetLetter(aContext(store, { mailer }), { jobId: 'job-1', email });
    const token = /reset\/([\w-]{43})/.exec(mailer.sent[0]?.text ?? '')?.[1] ?? 'none';
    const rows = await store.reader(hostScope('test')).selectFrom('password_resets').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('goes to nobody unknown or blocked', async () => {
    const store = await open();
    const mailer = aMailer();
    const { email } = await aUser(store, { is_active: 0 });
    for (const to of [email, 'nobody@example.com']) await sendResetLetter(aContext(store, { mailer }), { jobId: to, email: to });
    expect(mailer.sent).toEqual([]);
    expect(await letters(store)).toEqual([]);
  });

  test('run twice, stands once in the outbox', async () => {
    const store = await open();
    const context = aContext(store, { mailer: aMailer() });
    const { email } = await aUser(store);
    for (let time = 0; time < 2; time++) await sendResetLetter(context, { jobId: 'job-1', email });
    expect(await letters(store)).toHaveLength(1);
  });

  test('without a mail server only a demo keeps the link, so that it can be tried', async () => {
    const store = await open();
    const { email } = await aUser(store);
    await sendResetLetter(aContext(store), { jobId: 'job-1', email });
    await insert(store, 'host_facts', { name: 'is_demo', value: '1' });
    await sendResetLetter(aContext(store, { ids: { ...aContext(store).ids, next: () => 'letter-2', token: () => 'B'.repeat(43) } }), { jobId: 'job-2', email });
    const texts = (await letters(store)).map((letter) => [letter.key, letter.text.includes('/reset/'), letter.sent_at]);
    expect(texts.sort()).toEqual([
      ['reset:job-1', false, null],
      ['reset:job-2', true, null],
    ]);
  });
});
