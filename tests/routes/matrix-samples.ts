import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { aDraftInReview, aDraftSentBack, anInvoiceOfAll, anInvoiceToCredit, invoicesOfEach } from './matrix-billing.ts';
import { aPackingListOfAll, deliveries } from './matrix-documents.ts';
import { pads, reviews } from './matrix-drafts.ts';
import { aFileOfEachManager, aFileOfEachOperator, aFileOfEachSupplier } from './matrix-files.ts';
import {
  ACCOUNT_FORM,
  accounts,
  aDeadJob,
  aHeldOrder,
  anAccountToChange,
  aPersonToChange,
  aReceiptToBook,
  aWrittenLetter,
  pastInvoices,
  TEAM_FORM,
} from './matrix-host.ts';
import { accountUnits, anItemOfEach, anItemOfEachSupplier, anItemToOpen, aPackForEachSupplier, ownGoods } from './matrix-items.ts';
import { labelSamples } from './matrix-labels.ts';
import { anOrderOfEach } from './matrix-orders.ts';
import { applications, checkouts, payables, payments, refunds } from './matrix-payments.ts';
import { aDeliveryToReturn, aPickingList, aShelf, aShipTo } from './matrix-shipments.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

async function orders(world: World, more: Readonly<Record<string, string>> = {}): Promise<Sample> {
  const { own, foreign } = await anOrderOfEach(world);
  const target = (number: string): Target => ({ params: { number, ...more } });
  return { own: target(own), foreign: target(foreign), absent: target('SO-0000-0000') };
}

async function groups(world: World): Promise<Sample> {
  const { own, foreign } = await anItemOfEach(world);
  const group = (code: string): Target => ({ query: `?group=${code}` });
  return { own: group(own.group), foreign: group(foreign.group), absent: group('absent-group') };
}

/** By route id, alphabetical. Add what the route needs to `world.store` first. */
export const samples: Readonly<Record<string, (world: World) => Promise<Sample>>> = {
  'routes/_buyer.deliveries.$number': deliveries,
  'routes/_buyer.history.$number': pastInvoices,
  'routes/_buyer.invoices.$number': invoicesOfEach,
  'routes/_buyer.items.$sku': async (world) => {
    const { own, foreign } = await anItemOfEach(world);
    const item = (sku: string): Target => ({ params: { sku } });
    return { own: item(own.sku), foreign: item(foreign.sku), absent: item('absent-7001') };
  },
  'routes/_buyer.items._index': groups,
  'routes/_buyer.order.$draft_.review': reviews,
  'routes/_buyer.order.($draft)': pads,
  'routes/_buyer.orders.$number._index': (world) => orders(world),
  'routes/_buyer.orders.$number.cancel': (world) => orders(world),
  'routes/_buyer.orders.$number.lines.$line.cancel': (world) => orders(world, { line: '1' }),
  'routes/_buyer.pay': payables,
  'routes/_buyer.payments.$number': payments,
  'routes/_buyer.price-list': groups,
  'routes/_gate.reset.$token': async () => {
    const link = (token: string): Target => ({ params: { token }, form: { password: 'four unrelated words' } });
    return { own: link('A'.repeat(43)), foreign: null, absent: link('B'.repeat(43)) };
  },
  'routes/_staff.admin.accounts.$account._index': (world) => anAccountToChange(world),
  'routes/_staff.admin.accounts.$account.change': (world) => anAccountToChange(world, ACCOUNT_FORM),
  'routes/_staff.admin.accounts.$account.team': async (world) => {
    const manager = world.users.get('account-manager')?.userId ?? '';
    return anAccountToChange(world, { ...TEAM_FORM, seen: `account-manager=${manager}` });
  },
  'routes/_staff.admin.items.$sku': anItemToOpen,
  'routes/_staff.admin.jobs.$job.retry': aDeadJob,
  'routes/_staff.admin.outbox.$letter': aWrittenLetter,
  'routes/_staff.admin.people.$user._index': (world) => aPersonToChange(world),
  'routes/_staff.admin.people.$user.block': (world) => aPersonToChange(world),
  'routes/_staff.admin.people.$user.invite': (world) => aPersonToChange(world),
  'routes/_staff.admin.people.$user.roles': (world) => aPersonToChange(world, { 'roles.finance': 'yes', seen: 'operations' }),
  'routes/_staff.admin.people.$user.unblock': (world) => aPersonToChange(world),
  'routes/_staff.desk.$account._index': accounts,
  'routes/_staff.desk.$account.act': async ({ own, foreign }) => {
    const act = (account: string): Target => ({ params: { account }, form: { reason: 'phoned in by the buyer' } });
    return { own: act(own.account.code), foreign: act(foreign.account.code), absent: act('A00000000') };
  },
  'routes/_staff.desk.$account.goods': ownGoods,
  'routes/_staff.desk.import.$id._index': (world) => aFileOfEachManager(world, { version: '2' }),
  'routes/_staff.desk.import.$id.columns': (world) =>
    aFileOfEachManager(world, { decimalSign: '.', 'columns.account': '0', 'columns.item': '1', 'columns.ownCode': '2' }),
  'routes/_staff.desk.$account.units': accountUnits,
  'routes/_staff.finance.cash.$number._index': applications,
  'routes/_staff.finance.cash.$number.refund': refunds,
  'routes/_staff.finance.holds.$number.release': aHeldOrder,
  'routes/_staff.finance.invoices.$number._index': anInvoiceOfAll,
  'routes/_staff.finance.invoices.$number.credit._index': anInvoiceToCredit,
  'routes/_staff.finance.invoices.$number.credit.issue': anInvoiceToCredit,
  'routes/_staff.finance.review.$id._index': (world) => aDraftInReview(world, { version: '1', seenTotal: '£1.00' }),
  'routes/_staff.finance.review.$id.redraft': aDraftSentBack,
  'routes/_staff.finance.review.$id.send-back': (world) => aDraftInReview(world, { version: '1', note: 'price of line 2' }),
  'routes/_staff.ops.import.$id._index': (world) => aFileOfEachOperator(world, { version: '2' }),
  'routes/_staff.ops.import.$id.columns': (world) =>
    aFileOfEachOperator(world, { decimalSign: '.', 'columns.item': '0', 'columns.warehouse': '1', 'columns.onHand': '2' }),
  'routes/_staff.ops.orders.$number': (world) => orders(world),
  'routes/_staff.ops.receipts.$receipt.book': aReceiptToBook,
  'routes/_staff.ops.ship.$site': aShipTo,
  'routes/_staff.ops.shipments.$number._index': aPickingList,
  'routes/_staff.ops.shipments.$number.cancel': aPickingList,
  'routes/_staff.ops.shipments.$number.return': aDeliveryToReturn,
  'routes/_staff.ops.stock.$sku': aShelf,
  'routes/_supply.supply.import.$id._index': (world) => aFileOfEachSupplier(world, { version: '2' }),
  'routes/_supply.supply.import.$id.columns': (world) =>
    aFileOfEachSupplier(world, {
      decimalSign: '.',
      'columns.item': '0',
      'columns.name': '1',
      'columns.group': '2',
      'columns.baseUnit': '3',
      'columns.leadDays': '4',
    }),
  'routes/_supply.supply.items.$sku': anItemOfEachSupplier,
  'routes/_supply.supply.items.$sku_.packs': aPackForEachSupplier,
  ...labelSamples,
  'routes/deliveries.$number.packing-list': deliveries,
  'routes/desk.import.$id.bad-rows': (world) => aFileOfEachManager(world),
  'routes/finance.invoices.$number.pdf': anInvoiceOfAll,
  'routes/invoices.$number.pdf': invoicesOfEach,
  'routes/ops.import.$id.bad-rows': (world) => aFileOfEachOperator(world),
  'routes/ops.shipments.$number.packing-list': aPackingListOfAll,
  'routes/price-list.csv': groups,
  'routes/price-list.xlsx': groups,
  'routes/simulated-checkout.$session': checkouts,
  'routes/supply.import.$id.bad-rows': (world) => aFileOfEachSupplier(world),
  'routes/switch-site': async ({ own, foreign }) => {
    const site = (siteId: string): Target => ({ form: { siteId: id<AccountId>(siteId), returnTo: '/today' } });
    return { own: site(own.site.id), foreign: site(foreign.site.id), absent: site('01900000-0000-7000-8000-999999999999') };
  },
};
