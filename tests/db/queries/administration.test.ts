import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { day } from '#app/domain/shared/days.ts';
import { listPeople } from '#db/queries/accounts/people.ts';
import { type AuditAsked, readAudit } from '#db/queries/audit.ts';
import { countJobs, findJob, listJobs } from '#db/queries/jobs.ts';
import { findLetter, listLetters } from '#db/queries/letters.ts';
import type { AuditRow } from '#db/schema.ts';
import { aBuyer, aLetter, anAccount, aSite, aStaff, aSupplier, aUser, deadJob, insert } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHeldOrder } from '#tests/support/held.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

const anything: AuditAsked = { q: '', actor: '', action: '', account: '', from: null, to: null, before: null };

onBoth('the audit trail', (open) => {
  test('is found by a word of the action, the facts, a person, an account, and by code and number', async () => {
    const store = await open();
    const { number, account, buyer } = await aHeldOrder(store, aContext(store));
    const found = async (q: string) => (await readAudit(store.reader(host), { ...anything, q })).rows.map((row) => row.subject.number);
    for (const q of ['order-placed', buyer.name.toUpperCase(), buyer.email, account.code, account.name, number, '"on-hold"'])
      expect(await found(q), q).toEqual([number]);
    expect(await found('order-released')).toEqual([]);
    expect(await found('%')).toEqual([number]);
  });

  test('is narrowed by who, what, whose and when, all at once', async () => {
    const store = await open();
    await insert(store, 'host_facts', { name: 'zone', value: 'Europe/London' });
    const top = await anAccount(store);
    const site = await aSite(store, { parent_id: top.id });
    const [ann, ben] = [await aUser(store, { name: 'Ann Archer' }), await aUser(store, { name: 'Ben Archer' })];
    const note = (id: string, at: string, more: Partial<AuditRow>) =>
      insert(store, 'audit_rows', {
        id,
        at,
        actor_id: ann.id,
        acting_for_id: null,
        account_id: site.id,
        action: 'order-placed',
        subject_kind: 'order',
        subject_id: id,
        detail: '{}',
        ...more,
      });
    await note('n1', '2026-06-14T22:59:59.999Z', {});
    await note('n2', '2026-06-14T23:00:00.000Z', {});
    await note('n3', '2026-06-15T22:59:59.999Z', { actor_id: ben.id, account_id: null });
    await note('n4', '2026-06-15T23:00:00.000Z', { action: 'signed-in', account_id: top.id });
    const found = async (asked: Partial<AuditAsked>) => (await readAudit(store.reader(host), { ...anything, ...asked })).rows.map((row) => row.id);
    expect(await found({ actor: 'archer' })).toEqual(['n4', 'n3', 'n2', 'n1']);
    expect(await found({ actor: ben.email })).toEqual(['n3']);
    expect(await found({ action: 'signed-in' })).toEqual(['n4']);
    expect(await found({ account: top.code })).toEqual(['n4', 'n2', 'n1']);
    expect(await found({ account: site.code })).toEqual(['n2', 'n1']);
    expect(await found({ from: day('2026-06-15'), to: day('2026-06-15') })).toEqual(['n3', 'n2']);
    expect(await found({ actor: 'ann', account: top.code, to: day('2026-06-14') })).toEqual(['n1']);
  });

  test('goes on before the last row seen, without gap or repeat', async () => {
    const store = await open();
    const staff = await aStaff(store);
    for (let at = 1; at <= 53; at++)
      await insert(store, 'audit_rows', {
        id: `note-${String(at).padStart(3, '0')}`,
        at: '2026-03-04T12:00:00.000Z',
        actor_id: staff.userId,
        acting_for_id: null,
        account_id: null,
        action: 'signed-in',
        subject_kind: 'user',
        subject_id: staff.userId,
        detail: '{"address":"192.0.2.7","nothing":null}',
      });
    const first = await readAudit(store.reader(host), anything);
    const second = await readAudit(store.reader(host), { ...anything, before: first.next });
    expect([first.rows.length, first.rows[0]?.id, first.next]).toEqual([50, 'note-053', 'note-004']);
    expect([second.rows.map((row) => row.id), second.next]).toEqual([['note-003', 'note-002', 'note-001'], null]);
    expect(first.rows[0]).toMatchObject({ actor: staff.name, subject: { kind: 'user', number: staff.name }, detail: [['address', '192.0.2.7']] });
  });
});

onBoth('jobs', (open) => {
  test('are listed by state; one that runs still waits to be done', async () => {
    const store = await open();
    const dead = await deadJob(store);
    await deadJob(store, { status: 'waiting', attempts: 0, last_error: null });
    await deadJob(store, { status: 'running', attempts: 1, lease_owner: 'w', lease_until: '2026-03-04T12:00:30.000Z' });
    const db = store.reader(host);
    expect(await countJobs(db)).toEqual({ waiting: 2, dead: 1, done: 0 });
    expect((await listJobs(db, { state: 'waiting', page: 1 })).rows.map((row) => row.isRunning).sort()).toEqual([false, true]);
    expect((await listJobs(db, { state: 'dead', page: 1 })).rows).toMatchObject([{ id: dead.id, cause: 'the mail server hung up' }]);
    expect(await findJob(db, 'none')).toBeNull();
  });
});

onBoth('the outbox', (open) => {
  test('is searched by subject, recipient and account, and opens a letter with its text', async () => {
    const store = await open();
    const account = await anAccount(store, { name: 'Thornbury Fabrics' });
    const letter = await aLetter(store, { account_id: account.id, subject: 'Order O-7: confirmed' });
    await aLetter(store, { subject: 'Choose a new password', recipient: 'zoe@example.com' });
    const subjects = async (q: string) => (await listLetters(store.reader(host), { q, page: 1 })).rows.map((row) => row.subject);
    expect(await subjects('o-7')).toEqual(['Order O-7: confirmed']);
    expect(await subjects('THORNBURY')).toEqual(['Order O-7: confirmed']);
    expect(await subjects('zoe@')).toEqual(['Choose a new password']);
    expect(await findLetter(store.reader(host), letter.id)).toMatchObject({ text: letter.text, sentAt: null });
    expect(await findLetter(store.reader(host), 'none')).toBeNull();
  });
});

onBoth('people', (open) => {
  test('are listed by side, with the roles that side can hold', async () => {
    const store = await open();
    await aBuyer(store, { user: { name: 'Bea', roles: '["buyer","admin"]' } });
    await aSupplier(store);
    await aUser(store, { name: 'Adam', roles: '["admin"]', is_active: 0 });
    const { rows, total } = await listPeople(store.reader(host), { q: '', page: 1 });
    expect(total).toBe(3);
    expect(rows).toMatchObject([
      { side: 'host', name: 'Adam', roles: ['admin'], of: null, isActive: false },
      { side: 'supplier', roles: ['catalog-manager'], of: { name: 'Harrow Works' } },
      { side: 'account', name: 'Bea', roles: ['buyer'], of: { name: 'Carraway & Sons' } },
    ]);
    expect((await listPeople(store.reader(host), { q: 'harrow', page: 1 })).total).toBe(1);
  });
});
