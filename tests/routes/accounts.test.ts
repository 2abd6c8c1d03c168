import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { loader as buyerFrame } from '#app/routes/_buyer.tsx';
import { action as forgot } from '#app/routes/_gate.forgot.tsx';
import { action as signInAction, loader as signInLoader } from '#app/routes/_gate.sign-in.tsx';
import { loader as home } from '#app/routes/_index.tsx';
import { action as act } from '#app/routes/_staff.desk.$account.act.tsx';
import { action as stopActing } from '#app/routes/act.stop.ts';
import { action as signOut } from '#app/routes/sign-out.ts';
import { action as switchSite } from '#app/routes/switch-site.ts';
import { action as theme } from '#app/routes/theme.ts';
import { sendResetLetter } from '#app/use-cases/accounts/send-reset-letter.ts';
import { aSite, insert } from '#tests/support/builders.ts';
import { aLoadContext, aRequest, thrownBy } from '#tests/support/sessions.ts';
import { onBoth } from '#tests/support/stores.ts';
import type { Visitor } from './matrix-roles.ts';
import { aWorld, type World } from './matrix-world.ts';

type Door = (args: { request: Request; params: Record<string, string>; context: ReturnType<typeof aLoadContext> }) => Promise<unknown>;

function call(world: World, door: Door, request: Request, params: Record<string, string> = {}) {
  return door({ request, params, context: aLoadContext(world.app) });
}

/** Sends a form as someone, with the cookie they have. */
function post(world: World, path: string, form: Readonly<Record<string, string>>, as?: Visitor): Request {
  const cookie = as && world.cookieOf(as);
  return aRequest(path, { form, ...(cookie ? { cookie } : {}) });
}

function asResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  throw new Error('a redirect was expected');
}

function cookieSetBy(answer: unknown): string {
  return asResponse(answer).headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

onBoth('the doors of accounts', (open) => {
  test('signing in goes on to the page asked for, with a cookie out of reach of scripts', async () => {
    const world = await aWorld(await open());
    const email = world.users.get('buyer')?.email ?? '';
    const answer = asResponse(
      await call(world, signInAction, post(world, '/sign-in', { email: ` ${email.toUpperCase()} `, password: 'password', returnTo: '/orders?show=open' })),
    );
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/orders?show=open']);
    expect(answer.headers.get('Set-Cookie')).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('signing in goes nowhere else', async () => {
    const world = await aWorld(await open());
    const email = world.users.get('buyer')?.email ?? '';
    const answer = asResponse(await call(world, signInAction, post(world, '/sign-in', { email, password: 'password', returnTo: '//evil.example' })));
    expect(answer.headers.get('Location')).toBe('/');
  });

  test('a wrong password and an unknown email are answered in the same words', async () => {
    const world = await aWorld(await open());
    const email = world.users.get('buyer')?.email ?? '';
    const wrong = await call(world, signInAction, post(world, '/sign-in', { email, password: 'wrong', returnTo: '' }));
    const unknown = await call(world, signInAction, post(world, '/sign-in', { email: 'nobody@example.com', password: 'wrong', returnTo: '' }));
    expect(wrong).toMatchObject({ data: { refusal: { kind: 'wrong-credentials' }, typed: { email } }, init: { status: 409 } });
    expect(JSON.stringify(unknown)).toBe(JSON.stringify(wrong).replace(email, 'nobody@example.com'));
  });

  test('an empty form is marked field by field, and the password does not come back', async () => {
    const world = await aWorld(await open());
    const answer = await call(world, signInAction, post(world, '/sign-in', { email: '', password: '' }));
    expect(answer).toMatchObject({
      data: {
        problems: [
          { field: 'email', message: 'email-missing' },
          { field: 'password', message: 'password-missing' },
        ],
      },
      init: { status: 422 },
    });
    const long = await call(world, signInAction, post(world, '/sign-in', { email: 'x', password: 'p'.repeat(129) }));
    expect(JSON.stringify(long)).not.toContain('ppp');
  });

  test('too many tries say when to come back', async () => {
    const world = await aWorld(await open());
    const tries = () => call(world, signInAction, post(world, '/sign-in', { email: 'nobody@example.com', password: 'wrong', returnTo: '' }));
    for (let time = 0; time < 10; time++) await tries();
    expect(await tries()).toMatchObject({ init: { status: 429, headers: { 'Retry-After': '900' } } });
  });

  test('someone signed in is taken from the sign-in page to where they belong', async () => {
    const world = await aWorld(await open());
    const where = async (as: Visitor, path = '/sign-in') => {
      const cookie = world.cookieOf(as);
      return (await thrownBy(() => call(world, signInLoader, aRequest(path, cookie ? { cookie } : {})))).headers.get('Location');
    };
    expect(await where('buyer')).toBe('/today');
    expect(await where('catalog-manager')).toBe('/supply');
    expect(await where('account-manager', '/sign-in?from=/desk/A1')).toBe('/desk/A1');
  });

  test('the personas of a demonstration stand on no other sign-in page', async () => {
    const world = await aWorld(await open());
    await insert(world.store, 'host_facts', {
      name: 'demo_personas',
      value: JSON.stringify([{ name: 'Maya', email: 'maya@example.com', roles: ['buyer'], of: 'Carraway' }]),
    });
    expect(await call(world, signInLoader, aRequest('/sign-in'))).toMatchObject({ demo: null });
    await insert(world.store, 'host_facts', { name: 'is_demo', value: '1' });
    expect(await call(world, signInLoader, aRequest('/sign-in'))).toMatchObject({ demo: { personas: [{ email: 'maya@example.com' }], password: null } });
  });

  test('a page asked for without a session comes back after signing in; a form does not', async () => {
    const world = await aWorld(await open());
    const page = await thrownBy(() => call(world, buyerFrame, aRequest('/orders?show=open&q=a%26b')));
    expect(page.headers.get('Location')).toBe('/sign-in?from=%2Forders%3Fshow%3Dopen%26q%3Da%2526b');
    const form = await thrownBy(() => call(world, theme, post(world, '/theme', { theme: 'dark' })));
    expect(form.headers.get('Location')).toBe('/sign-in');
  });

  test('home is another page for each side', async () => {
    const world = await aWorld(await open());
    const where = async (as: Visitor) => asResponse(await call(world, home, aRequest('/', { cookie: world.cookieOf(as) ?? '' }))).headers.get('Location');
    const homes = await Promise.all((['payables', 'catalog-manager', 'account-manager', 'operations', 'finance', 'admin'] as const).map(where));
    expect(homes).toEqual(['/invoices', '/supply', '/desk', '/ops/ship', '/finance', '/admin/outbox']);
  });

  test('signing out takes the cookie away and ends the session', async () => {
    const world = await aWorld(await open());
    const answer = asResponse(await call(world, signOut, post(world, '/sign-out', {}, 'buyer')));
    expect(answer.headers.get('Set-Cookie')).toMatch(/^session=; .*Max-Age=0/);
    expect((await thrownBy(() => call(world, home, aRequest('/', { cookie: world.cookieOf('buyer') ?? '' })))).headers.get('Location')).toBe('/sign-in');
  });

  test('asking for a new password says the same to everyone, and no header gets into the link', async () => {
    const world = await aWorld(await open());
    const email = world.users.get('buyer')?.email ?? '';
    const ask = (to: string) => {
      const request = post(world, '/forgot', { email: to });
      for (const name of ['Host', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'Forwarded', 'X-Original-URL', 'Origin', 'Referer'])
        request.headers.set(name, 'evil.example');
      return call(world, forgot, request);
    };
    expect(await ask('nobody@example.com')).toEqual(await ask(email));
    await insert(world.store, 'host_facts', { name: 'is_demo', value: '1' });
    for (const job of await world.store.reader(hostScope('test')).selectFrom('jobs').selectAll().execute())
      await sendResetLetter(world.app, { jobId: job.id, ...JSON.parse(job.payload) });
    const [letter, ...others] = await world.store.reader(hostScope('test')).selectFrom('letters').selectAll().execute();
    expect(others).toEqual([]);
    expect(letter?.text).toContain(`${world.app.origin}/reset/`);
    expect(JSON.stringify(letter)).not.toContain('evil.example');
  });

  test('the frame shows one’s own account, sites, manager and desk, and nothing of another', async () => {
    const world = await aWorld(await open());
    await insert(world.store, 'host_facts', { name: 'name', value: 'Bellwether Wholesale' });
    await insert(world.store, 'host_facts', { name: 'order_desk_phone', value: '+44 113 496 0100' });
    const second = await aSite(world.store, { parent_id: world.own.account.id, name: 'York store' });
    const frame = await call(world, buyerFrame, aRequest('/today', { cookie: world.cookieOf('buyer') ?? '' }));
    expect(frame).toMatchObject({
      person: { kind: 'buyer', roles: ['buyer'] },
      account: {
        name: world.own.account.name,
        sites: [
          { id: world.own.site.id, name: 'Leeds store' },
          { id: second.id, name: 'York store' },
        ],
      },
      house: 'Bellwether Wholesale',
      manager: { name: 'Priya Nair', phone: '1' },
      desk: { phone: '+44 113 496 0100' },
      acting: null,
    });
    for (const node of [world.foreign.account.id, world.foreign.site.id, world.foreign.account.code]) expect(JSON.stringify(frame)).not.toContain(node);
  });

  test('a switch goes back to the page it was made on', async () => {
    const world = await aWorld(await open());
    const answer = await call(world, switchSite, post(world, '/switch-site', { siteId: world.own.site.id, returnTo: '/orders?page=2' }, 'buyer'));
    expect(asResponse(answer).headers.get('Location')).toBe('/orders?page=2');
    const refused = await thrownBy(() =>
      call(world, switchSite, post(world, '/switch-site', { siteId: world.own.site.id, accountId: world.foreign.account.id }, 'buyer')),
    );
    expect(refused.status).toBe(422);
  });

  test('acting says so on every page, by name and reason, until it is left', async () => {
    const world = await aWorld(await open());
    const { code } = world.own.account;
    const tooShort = await call(world, act, post(world, `/desk/${code}/act`, { reason: 'hm' }, 'account-manager'), { account: code });
    expect(tooShort).toMatchObject({ data: { problems: [{ field: 'reason', message: 'reason-missing' }], reason: 'hm' }, init: { status: 422 } });
    const started = await call(world, act, post(world, `/desk/${code}/act`, { reason: 'phoned in by the buyer' }, 'account-manager'), { account: code });
    const cookie = cookieSetBy(started);
    expect(await call(world, buyerFrame, aRequest('/today', { cookie }))).toMatchObject({
      acting: { accountName: world.own.account.name, reason: 'phoned in by the buyer' },
    });
    const stopped = await call(world, stopActing, aRequest('/act/stop', { cookie, form: {} }));
    expect((await thrownBy(() => call(world, buyerFrame, aRequest('/today', { cookie: cookieSetBy(stopped) })))).status).toBe(403);
  });
});
