import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type AccountId, id, type ShipmentId } from '#app/domain/shared/ids.ts';
import { workOnce } from '#app/jobs/worker.ts';
import type { Mailer } from '#app/ports/context.ts';
import { sendDespatchLetter } from '#app/use-cases/fulfillment/send-despatch-letter.ts';
import { aShipment } from '#tests/support/a-shipment.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('the despatch letter', (open) => {
  test('tells who ordered what left, in their own unit, once', async () => {
    const store = await open();
    const sent: Parameters<Mailer['send']>[0][] = [];
    const context = aContext(store, { mailer: { send: async (letter) => void sent.push(letter) } });
    const { buyer, number, orderNumber, account } = await aShipment(store, context, { counted: [0, 20] });
    while (await workOnce(context, 'worker')) {}
    const shipment = await store.reader(host).selectFrom('shipments').select('id').executeTakeFirstOrThrow();
    const letter = sent.find(({ key }) => key === `despatch:${shipment.id}`);
    expect(letter).toMatchObject({ to: buyer.email, subject: `Delivery ${number} for Leeds store: on its way` });
    const text = letter?.text.replaceAll('\u00a0', ' ');
    expect(text).toContain('these goods left us on Wed 4 Mar 2026, in 2 packages, with Northway, tracking NW 4711.');
    expect(text).toContain(`Order ${orderNumber}\n    MUG  Enamel mug, cream: 3 × case of 6 + 2 pieces\n`);
    expect(text).not.toContain('JUG');

    await sendDespatchLetter(context, { shipmentId: id<ShipmentId>(shipment.id), accountId: id<AccountId>(account.id) });
    expect(await store.reader(host).selectFrom('letters').select('key').where('key', 'like', 'despatch:%').execute()).toHaveLength(1);
  });
});
