import { expect, test } from 'vitest';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { setTheme } from '#app/use-cases/accounts/set-theme.ts';
import { switchSite } from '#app/use-cases/accounts/switch-site.ts';
import { anAccount, aSite, aUser } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { sessionOf, signedIn } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('the frame’s own switches', (open) => {
  test('goods go to another site of one’s own, and to no other', async () => {
    const store = await open();
    const account = await anAccount(store);
    await aSite(store, { parent_id: account.id, code: 'S-1' });
    const second = await aSite(store, { parent_id: account.id, code: 'S-2' });
    const closed = await aSite(store, { parent_id: account.id, code: 'S-3', is_active: 0 });
    const foreign = await aSite(store, { code: 'S-9' });
    const app = aContext(store);
    const cookie = await signedIn(app, (await aUser(store, { account_id: account.id })).email);
    const session = await sessionOf(app, cookie);
    if (session?.person.kind !== 'buyer') throw new Error('a buyer was expected');
    const own = { ...session, person: session.person };
    expect(await switchSite(app, own, id<AccountId>(second.id))).toMatchObject({ ok: true });
    for (const site of [foreign.id, closed.id, account.id, 'none']) {
      expect(await switchSite(app, own, id<AccountId>(site)), site).toEqual({ ok: false, refusal: { kind: 'no-such-site' } });
    }
    expect((await sessionOf(app, cookie))?.person).toMatchObject({ siteId: second.id });
  });

  test('a theme is kept with the person', async () => {
    const store = await open();
    const app = aContext(store);
    const { email } = await aUser(store);
    const session = await sessionOf(app, await signedIn(app, email));
    expect(session?.theme).toBe('system');
    if (session) await setTheme(app, session.person, 'dark');
    expect((await sessionOf(app, await signedIn(app, email)))?.theme).toBe('dark');
  });
});
