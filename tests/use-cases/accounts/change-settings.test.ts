import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type ChangeSettings, changeSettings } from '#app/use-cases/accounts/change-settings.ts';
import type { Store } from '#db/database.ts';
import { findSettings } from '#db/queries/settings.ts';
import { aStaff, insert } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const BEFORE = { name: 'Bellwether', orderDeskName: '', orderDeskPhone: '+44 113 496 0100', orderDeskEmail: '' };
const AFTER = { name: 'Bellwether Trade', orderDeskName: 'Leeds desk', orderDeskPhone: '', orderDeskEmail: 'desk@example.com' };

async function aHost(store: Store) {
  for (const [name, value] of Object.entries({ name: 'Bellwether', order_desk_phone: '+44 113 496 0100', zone: 'Europe/London', is_demo: '1' }))
    await insert(store, 'host_facts', { name, value });
}

const reader = (store: Store) => store.reader(hostScope('test'));
const change = (store: Store, command: Partial<ChangeSettings>, by: Awaited<ReturnType<typeof aStaff>>) =>
  changeSettings(aContext(store), by, { settings: AFTER, seen: BEFORE, ...command });

onBoth('changing settings', (open) => {
  test('writes what is said, drops what is not, notes each change, and leaves other facts alone', async () => {
    const store = await open();
    await aHost(store);
    const admin = await aStaff(store);
    expect(await change(store, {}, admin)).toEqual({ ok: true, value: null });
    expect(await findSettings(reader(store))).toEqual({ settings: AFTER, fixed: { zone: 'Europe/London', currency: '', country: '' } });
    expect(await reader(store).selectFrom('host_facts').select(['name', 'value']).orderBy('name').execute()).toEqual([
      { name: 'is_demo', value: '1' },
      { name: 'name', value: 'Bellwether Trade' },
      { name: 'order_desk_email', value: 'desk@example.com' },
      { name: 'order_desk_name', value: 'Leeds desk' },
      { name: 'zone', value: 'Europe/London' },
    ]);
    const note = await reader(store).selectFrom('audit_rows').select(['action', 'actor_id', 'detail']).executeTakeFirstOrThrow();
    expect([note.action, note.actor_id, JSON.parse(note.detail)]).toEqual([
      'settings-changed',
      admin.userId,
      {
        name: 'Bellwether → Bellwether Trade',
        orderDeskName: '– → Leeds desk',
        orderDeskPhone: '+44 113 496 0100 → –',
        orderDeskEmail: '– → desk@example.com',
      },
    ]);
  });

  test('that changes nothing notes nothing', async () => {
    const store = await open();
    await aHost(store);
    expect((await change(store, { settings: BEFORE }, await aStaff(store))).ok).toBe(true);
    expect(await reader(store).selectFrom('audit_rows').select('id').execute()).toEqual([]);
  });

  test('is refused without the right, and over what someone else changed meanwhile', async () => {
    const store = await open();
    await aHost(store);
    const admin = await aStaff(store);
    expect(await change(store, {}, await aStaff(store, ['finance', 'operations']))).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect((await change(store, { settings: { ...BEFORE, name: 'First' } }, admin)).ok).toBe(true);
    expect(await change(store, {}, admin)).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile', now: { ...BEFORE, name: 'First' } } });
  });

  test('of two at the same moment one wins and the other is told', async () => {
    const store = await open();
    await aHost(store);
    const admin = await aStaff(store);
    const outcomes = await Promise.all(['One', 'Two'].map((name) => change(store, { settings: { ...BEFORE, name } }, admin)));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.kind)).sort()).toEqual(['changed-meanwhile', 'ok']);
  });
});
