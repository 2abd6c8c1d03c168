import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Store } from '#db/database.ts';
import { loadCredit } from '#db/repositories/accounts/credit.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { aShipment } from '#tests/support/a-shipment.ts';
import { insert } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

/** 29 pieces at £1.00 and 20 % tax left for an account with a limit of £100.00. */
async function shipped(store: Store) {
  const shipment = await aShipment(store, aContext(store));
  await store.transaction(host, (tx) => tx.updateTable('accounts').set({ credit_limit: 10_000 }).where('id', '=', shipment.account.id).execute());
  const exposure = () => store.transaction(host, async (tx) => (await loadCredit(tx, shipment.buyer.siteId)).exposure);
  return { ...shipment, exposure };
}

/** An issued document over one pound and its tax, of one piece of the order. */
async function aDocument(store: Store, kind: 'invoice' | 'credit-note', facts: { readonly open: number }): Promise<void> {
  const line = await store.reader(host).selectFrom('order_lines').selectAll().where('sku', '=', 'JUG').executeTakeFirstOrThrow();
  const at = '2026-03-04T12:00:00.000Z';
  const legal = await store.reader(host).selectFrom('legal_entities').select('id').executeTakeFirst();
  const invoiceId = randomUUID();
  await insert(store, 'invoices', {
    id: invoiceId,
    account_id: line.account_id,
    site_id: line.account_id,
    legal_entity_id: legal?.id ?? (await aLegalEntity(store)),
    kind,
    status: facts.open === 0 ? 'paid' : 'issued',
    series: null,
    sequence: null,
    number: invoiceId,
    shipment_id: null,
    corrects_id: null,
    return_id: null,
    reason: '',
    po_number: null,
    payment_days: 30,
    supplied_on: '2026-03-04',
    issued_on: '2026-03-04',
    due_on: '2026-04-03',
    payment_reference: null,
    currency: 'GBP',
    net: 100,
    tax: 20,
    total: 120,
    tax_groups: '[]',
    open: facts.open,
    created_at: at,
    issued_at: at,
    issued_by: null,
    sent_back_note: null,
    submission_key: null,
    fingerprint: null,
    version: 1,
  });
  await insert(store, 'invoice_lines', {
    id: randomUUID(),
    account_id: line.account_id,
    invoice_id: invoiceId,
    position: 0,
    kind: 'goods',
    order_id: line.order_id,
    order_line_id: line.id,
    shipment_line_id: null,
    corrects_line_id: null,
    sku: line.sku,
    name: line.name,
    account_code: null,
    unit_code: line.unit_code,
    unit_label: line.unit_label,
    unit_content: line.unit_content,
    base_unit: 'C62',
    quantity: 1,
    price_ten_thousandths: line.price_ten_thousandths,
    price_basis: line.price_basis,
    net: 100,
    tax_category: 'S',
    tax_rate_basis_points: 2_000,
    tax_reason: '',
    credited_quantity: 0,
    credited_net: 0,
  });
}

onBoth('what an account has used of its credit', (open) => {
  test('counts goods from the order on, through picking and shipping', async () => {
    const store = await open();
    const { exposure } = await shipped(store);
    expect(await exposure()).toBe(3_480);
  });

  test('counts goods once when they are invoiced, and no longer when that is paid', async () => {
    const store = await open();
    const { exposure } = await shipped(store);
    await aDocument(store, 'invoice', { open: 120 });
    expect(await exposure()).toBe(3_480);
    await aDocument(store, 'invoice', { open: 50 });
    expect(await exposure()).toBe(3_410);
  });

  test('is less by what an open credit note gives back', async () => {
    const store = await open();
    const { exposure } = await shipped(store);
    await aDocument(store, 'credit-note', { open: 120 });
    expect(await exposure()).toBe(3_360);
  });
});
