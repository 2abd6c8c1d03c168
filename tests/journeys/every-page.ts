import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { accountUnitsWords } from '#app/words/account-units.ts';
import { accountsWords } from '#app/words/accounts.ts';
import { adminWords } from '#app/words/admin.ts';
import { adminAccountsWords } from '#app/words/admin-accounts.ts';
import { frameWords } from '#app/words/frame.ts';
import { importsWords } from '#app/words/imports.ts';
import { labelsWords } from '#app/words/labels.ts';
import { orderingWords } from '#app/words/ordering.ts';
import { ownGoodsWords } from '#app/words/own-goods.ts';
import { peopleWords } from '#app/words/people.ts';
import { receiptsWords } from '#app/words/receipts.ts';
import { shippingWords } from '#app/words/shipping.ts';
import { stockWords } from '#app/words/stock.ts';
import { supplyWords } from '#app/words/supply.ts';
import { supplyLabelsWords } from '#app/words/supply-labels.ts';
import { people } from './people.ts';
import type { World } from './world.ts';

/** A page in one of its states. as null: nobody is signed in. status: of its answer. open: what opens the state. */
export type PageVisit = {
  readonly name: string;
  readonly as: string | null;
  readonly path: (world: World) => string;
  readonly status?: number;
  readonly open?: (page: Page) => Promise<void>;
};

const NOTHING = 'qqzzxx';
const press = (name: string) => async (page: Page) => page.getByRole('button', { name, exact: true }).first().click();
const at = (name: string, path: string | ((world: World) => string), more: Partial<PageVisit> = {}) => ({
  name,
  path: typeof path === 'string' ? () => path : path,
  ...more,
});
const by = (as: string | null, visits: readonly Omit<PageVisit, 'as'>[]): readonly PageVisit[] => visits.map((visit) => ({ ...visit, as }));

const gate = by(null, [
  at('sign-in', paths.signIn()),
  at('sign-in-fields-empty', paths.signIn(), { open: press(accountsWords.signIn.act) }),
  at('sign-in-wrong', paths.signIn(), {
    open: async (page) => {
      await page.getByLabel(accountsWords.signIn.email).fill('nobody@nowhere.example');
      await page.getByRole('textbox', { name: accountsWords.signIn.password }).fill('not the password');
      await press(accountsWords.signIn.act)(page);
      await page.getByText(accountsWords.signIn.wrong).first().waitFor();
    },
  }),
  at('forgot', paths.forgot()),
  at('forgot-empty', paths.forgot(), { open: press(accountsWords.forgot.act) }),
  at('forgot-sent', paths.forgot(), {
    open: async (page) => {
      await page.getByLabel(accountsWords.signIn.email).fill('nobody@nowhere.example');
      await press(accountsWords.forgot.act)(page);
      await page.getByText(accountsWords.forgot.sent).waitFor();
    },
  }),
  at('reset', ({ resetToken }) => paths.reset(resetToken)),
  at('reset-too-short', ({ resetToken }) => paths.reset(resetToken), {
    open: async (page) => {
      await page.getByLabel(accountsWords.reset.password).fill('short');
      await press(accountsWords.reset.act)(page);
    },
  }),
]);

const buyer = by(people.buyer, [
  at('today', paths.today()),
  at('catalog', paths.items()),
  at('catalog-found', paths.items({ q: 'christmas' })),
  at('catalog-nothing-found', paths.items({ q: NOTHING })),
  at('catalog-no-such-page', paths.items({ page: 99_999 })),
  at('item', ({ sku }) => paths.item(sku, { quantity: '12' })),
  at('item-own-label', paths.item('PL-7001')),
  at('item-unknown', paths.item('NO-SUCH-ITEM'), { status: 404 }),
  at('search', paths.search()),
  at('search-found', paths.search('light')),
  at('search-nothing-found', paths.search(NOTHING)),
  at('pad-empty', paths.newDraft()),
  at('pad-nothing-to-order', paths.newDraft(), {
    open: async (page) => {
      await page.getByRole('button', { name: orderingWords.pad.review }).click();
      await page.getByText(orderingWords.form['no-lines']).first().waitFor();
    },
  }),
  at('pad', ({ goodDraft }) => paths.draft(goodDraft)),
  at('pad-why', ({ goodDraft }) => paths.draft(goodDraft), {
    open: async (page) => {
      await page.locator('[data-why]').first().click();
      await page.getByRole('link', { name: orderingWords.why.item }).waitFor();
    },
  }),
  at('pad-paste-open', ({ goodDraft }) => paths.draft(goodDraft), { open: (page) => page.getByText(orderingWords.paste.open, { exact: true }).click() }),
  at('pad-problems', ({ faultyDraft }) => paths.draft(faultyDraft)),
  at('pad-needs-attention', ({ faultyDraft }) => paths.draft(faultyDraft, { show: 'attention' })),
  at('pad-no-such-draft', paths.draft('D-0000-0000'), { status: 404 }),
  at('review', ({ goodDraft }) => paths.review(goodDraft)),
  at('label-goods', paths.labelGoods()),
  at('label-goods-nothing-found', paths.labelGoods({ q: NOTHING })),
  at('label-review', ({ label }) => paths.labelReview(label)),
  at('label-overlay', ({ label }) => paths.labelReview(label, { view: 'over' })),
  at('label-differences', ({ label }) => paths.labelReview(label, { view: 'differences' })),
  at('label-pin', ({ label }) => paths.labelPin(label, 1)),
  at('label-pin-new', ({ label }) => paths.labelPins(label)),
  at('label-pin-empty', ({ label }) => paths.labelPins(label), { open: press(labelsWords.pins.act) }),
  at('label-unknown', paths.labelReview('LP-0000-0000'), { status: 404 }),
  at('drafts', paths.drafts()),
  at('orders', paths.orders()),
  at('orders-nothing-found', paths.orders({ q: NOTHING })),
  at('order', ({ order }) => paths.order(order)),
  at('order-just-placed', ({ order }) => paths.order(order, { placed: 'yes' })),
  at('order-why', ({ order }) => `${paths.order(order)}?why=1`),
  at('order-cancel', ({ order }) => paths.cancelOrder(order)),
  at('order-line-cancel', ({ order }) => paths.cancelLine(order, 1)),
  at('order-unknown', paths.order('SO-0000-0000'), { status: 404 }),
  at('deliveries', paths.deliveries()),
  at('deliveries-nothing-found', paths.deliveries({ q: NOTHING })),
  at('delivery', ({ delivery }) => paths.delivery(delivery)),
  at('delivery-being-packed', ({ picking }) => paths.delivery(picking)),
  at('invoices', paths.invoices()),
  at('invoices-nothing-found', paths.invoices({ q: NOTHING })),
  at('invoices-all', paths.invoices({ show: 'all' })),
  at('invoice', ({ invoice }) => paths.invoice(invoice)),
  at('invoice-open', ({ openInvoice }) => paths.invoice(openInvoice)),
  at('invoice-unknown', paths.invoice('INV-999999'), { status: 404 }),
  at('pay', paths.pay()),
  at('payment', ({ payment }) => paths.payment(payment)),
  at('simulated-checkout', ({ checkout }) => paths.simulatedCheckout(checkout)),
  at('history', paths.history()),
  at('history-nothing-found', paths.history({ q: NOTHING })),
  at('history-document', ({ document }) => paths.historyDocument(document)),
  at('agreement', paths.agreement()),
  at('price-list', paths.priceList()),
  at('price-list-later', paths.priceList({ on: '2031-01-31', q: 'christmas' })),
  at('price-list-day-unreadable', paths.priceList({ on: '2026-02-30' }), { status: 422 }),
  at('price-list-nothing-found', paths.priceList({ q: NOTHING })),
  at('staff-page-refused', paths.desk(), { status: 403 }),
  at('no-such-page', '/no-such-page', { status: 404 }),
  at('palette', paths.today(), {
    open: async (page) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(frameWords.palette.placeholder).fill('light');
      await page.getByRole('option').first().waitFor();
    },
  }),
  at('shortcuts', paths.today(), {
    open: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('heading', { name: frameWords.shortcuts.heading }).waitFor();
    },
  }),
  at('my-menu', paths.today(), { open: async (page) => page.getByRole('button', { name: /, your menu$/ }).click() }),
]);

const otherBuyers = [
  ...by(people.payables, [at('today-payables', paths.today())]),
  ...by(people.otherBuyer, [at('drafts-none', paths.drafts()), at('orders-none', paths.orders()), at('today-other', paths.today())]),
  ...by(people.smallBuyer, [at('order-on-hold', ({ held }) => paths.order(held)), at('agreement-none', paths.agreement())]),
];

const staff = [
  ...by('approver@key.example', [
    at('label-approve', ({ label }) => paths.labelApproval(label)),
    at('label-changes', ({ label }) => paths.labelChanges(label)),
  ]),
  ...by(people.supplier, [
    at('supply', paths.supply()),
    at('supply-nothing-found', `${paths.supply()}?q=${NOTHING}`),
    at('import', paths.supplyImport()),
    at('import-no-file', paths.supplyImport(), { open: press(importsWords.read) }),
    at('import-bad-rows', ({ badFile }) => paths.supplyImportFile(badFile)),
    at('import-columns', ({ badFile }) => paths.supplyImportColumns(badFile)),
    at('import-columns-missing', ({ badFile }) => paths.supplyImportColumns(badFile), {
      open: async (page) => {
        await page.getByLabel(importsWords.fields.item, { exact: true }).selectOption('');
        await press(importsWords.mapping.act)(page);
      },
    }),
    at('supply-receipts', paths.supplyReceipts()),
    at('supply-receipts-confirmed', paths.supplyReceipts({ show: 'confirmed' })),
    at('supply-item-new', paths.newItem()),
    at('supply-item-new-empty', paths.newItem(), { open: press(supplyWords.create.act) }),
    at('supply-pack-new', ({ ownItem }) => paths.addPack(ownItem)),
    at('supply-labels', paths.supplyLabels()),
    at('supply-label-sent', ({ label }) => paths.supplyLabel(label)),
    at('supply-label-pin', ({ label }) => paths.supplyLabelPin(label, 1)),
    at('supply-label-artwork', ({ label }) => paths.labelArtwork(label)),
    at('supply-label-send', ({ label }) => paths.sendLabel(label)),
    at('supply-label-versions', ({ label }) => paths.nextLabelVersion(label)),
    at('supply-label-pins', ({ label }) => paths.supplyLabelPins(label)),
    at('supply-label-new', paths.openLabel()),
    at('supply-label-new-empty', paths.openLabel(), { open: press(supplyLabelsWords.openPage.act) }),
    at('supply-item', ({ ownItem }) => paths.supplyItem(ownItem)),
    at('supply-item-wrong', ({ ownItem }) => paths.supplyItem(ownItem), {
      open: async (page) => {
        await page.getByLabel(supplyWords.page.fields.name).fill('');
        await page.getByRole('button', { name: supplyWords.page.act }).click();
      },
    }),
  ]),
  ...by(people.manager, [
    at('desk', paths.desk()),
    at('desk-nothing-found', paths.desk({ q: NOTHING })),
    at('desk-import', paths.deskImport()),
    at('desk-import-file', ({ unitFile }) => paths.deskImportFile(unitFile)),
    at('desk-import-columns', ({ unitFile }) => paths.deskImportColumns(unitFile)),
    at('desk-account', ({ account }) => paths.deskAccount(account)),
    at('desk-units', ({ account }) => paths.accountUnits(account)),
    at('desk-units-nothing-said', ({ account }) => paths.accountUnits(account), { open: press(accountUnitsWords.save) }),
    at('desk-goods', ({ account }) => paths.ownGoods(account)),
    at('desk-goods-no-code', ({ account }) => paths.ownGoods(account), { open: press(ownGoodsWords.granted.act) }),
    at('desk-act', ({ account }) => paths.actFor(account)),
    at('desk-act-no-reason', ({ account }) => paths.actFor(account), { open: press(accountsWords.act.act) }),
  ]),
  ...by(people.operations, [
    at('stock-import', paths.stockImport()),
    at('stock-import-file', ({ countFile }) => paths.stockImportFile(countFile)),
    at('stock-import-columns', ({ countFile }) => paths.stockImportColumns(countFile)),
    at('receipts', paths.opsReceipts()),
    at('receipts-nothing-found', paths.opsReceipts({ q: NOTHING })),
    at('receipt-book', ({ receipt }) => paths.bookReceipt(receipt)),
    at('receipt-book-no-count', ({ receipt }) => paths.bookReceipt(receipt), {
      open: async (page) => {
        await page.getByLabel(receiptsWords.page.counted).fill('many');
        await press(receiptsWords.page.book)(page);
      },
    }),
    at('to-ship', paths.toShip()),
    at('to-ship-nothing-found', paths.toShip({ q: NOTHING })),
    at('ship-to', ({ shipTo }) => paths.toShipTo(shipTo)),
    at('ship-to-nothing-ticked', ({ shipTo }) => paths.toShipTo(shipTo), {
      open: async (page) => {
        for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
        await press(shippingWords.start.act)(page);
      },
    }),
    at('shipments', paths.shipments()),
    at('shipments-all', paths.shipments({ show: 'all' })),
    at('shipment-picking', ({ picking }) => paths.shipment(picking)),
    at('shipment-miscounted', ({ picking }) => paths.shipment(picking), {
      open: async (page) => {
        await page
          .getByRole('textbox', { name: /^Counted / })
          .first()
          .fill('many');
        await page.getByLabel(shippingWords.page.packages).fill('0');
        await page.getByRole('button', { name: /^Ship to / }).click();
      },
    }),
    at('shipment-too-many', ({ picking }) => paths.shipment(picking), {
      open: async (page) => {
        await page
          .getByRole('textbox', { name: /^Counted / })
          .first()
          .fill('999999');
        await page.getByRole('button', { name: /^Ship to / }).click();
      },
    }),
    at('shipment', ({ delivery }) => paths.shipment(delivery, { done: 'shipped' })),
    at('shipment-cancel', ({ picking }) => paths.cancelShipment(picking)),
    at('shipment-cancel-too-late', ({ delivery }) => paths.cancelShipment(delivery)),
    at('shipment-return', ({ delivery }) => paths.returnGoods(delivery)),
    at('shipment-return-empty', ({ delivery }) => paths.returnGoods(delivery), { open: press(shippingWords.return.act) }),
    at('returns', paths.returns()),
    at('stock', paths.stock()),
    at('stock-promised', paths.stock({ show: 'promised' })),
    at('stock-nothing-found', paths.stock({ q: NOTHING })),
    at('stock-item', ({ sku }) => paths.stockItem(sku)),
    at('stock-item-no-count', ({ sku }) => paths.stockItem(sku), { open: press(stockWords.page.act) }),
    at('ops-orders', paths.opsOrders()),
    at('ops-order', ({ order }) => paths.opsOrder(order)),
  ]),
  ...by(people.finance, [
    at('finance', paths.finance()),
    at('review-queue', paths.reviewQueue()),
    at('review-nothing-found', paths.reviewQueue({ q: NOTHING })),
    at('review-draft', ({ draft }) => paths.reviewDraft(draft)),
    at('review-draft-all-lines', ({ draft }) => paths.reviewDraft(draft, { lines: 'all' })),
    at('review-send-back', ({ draft }) => paths.sendBackDraft(draft)),
    at('finance-invoices', paths.financeInvoices()),
    at('finance-invoices-nothing-found', paths.financeInvoices({ q: NOTHING })),
    at('finance-invoice', ({ invoice }) => paths.financeInvoice(invoice)),
    at('finance-invoice-open', ({ openInvoice }) => paths.financeInvoice(openInvoice)),
    at('finance-invoice-unknown', paths.financeInvoice('INV-999999'), { status: 404 }),
    at('credit-note', ({ invoice }) => paths.creditInvoice(invoice)),
    at('credit-note-by-address', ({ invoice }) => paths.issueCredit(invoice)),
    at('ledger', paths.ledger()),
    at('cash', paths.cash()),
    at('cash-payment', ({ transfer }) => paths.cashPayment(transfer)),
    at('cash-card-payment', ({ payment }) => paths.cashPayment(payment)),
    at('cash-refund', ({ transfer }) => paths.refund(transfer)),
    at('holds', paths.holds()),
    at('holds-nothing-found', paths.holds({ q: NOTHING })),
    at('hold-release', ({ held }) => paths.releaseHold(held)),
    at('hold-release-no-reason', ({ held }) => paths.releaseHold(held), { open: (page) => page.getByRole('button', { name: /^Release order for/ }).click() }),
    at('hold-no-longer', ({ order }) => paths.releaseHold(order)),
  ]),
  ...by(people.admin, [
    at('outbox', paths.outbox()),
    at('letter', ({ letter }) => paths.letter(letter)),
    at('jobs', paths.jobs()),
    at('jobs-dead', paths.jobs({ state: 'dead' })),
    at('job-retry', ({ deadJob }) => paths.retryJob(deadJob)),
    at('audit', paths.audit()),
    at('audit-narrowed', paths.audit({ action: 'signed-in', actor: 'example' })),
    at('audit-nothing-found', paths.audit({ q: NOTHING })),
    at('item-audience', ({ sku }) => paths.itemAudience(sku)),
    at('item-audience-own-label', paths.itemAudience('PL-7001')),
    at('account-tree', paths.adminAccounts()),
    at('account-tree-key', paths.adminAccounts({ show: 'key' })),
    at('account-tree-nothing-found', paths.adminAccounts({ q: NOTHING })),
    at('admin-account', ({ account }) => paths.adminAccount(account)),
    at('admin-site', ({ account }) => paths.adminAccount(`${account}-1`)),
    at('admin-account-change', ({ account }) => paths.changeAccount(account)),
    at('admin-account-no-name', ({ account }) => paths.changeAccount(account), {
      open: async (page) => {
        await page.getByLabel(adminAccountsWords.fields.name, { exact: true }).fill('');
        await press(adminAccountsWords.change.act)(page);
      },
    }),
    at('admin-site-change', ({ account }) => paths.changeAccount(`${account}-1`)),
    at('admin-account-new', paths.createAccount()),
    at('admin-site-new', ({ account }) => paths.createAccount({ parent: account, level: 'site' })),
    at('admin-team', ({ account }) => paths.changeTeam(account)),
    at('settings', paths.settings()),
    at('settings-no-name', paths.settings(), {
      open: async (page) => {
        await page.getByLabel(adminWords.settings.name, { exact: true }).fill('');
        await press(adminWords.settings.act)(page);
      },
    }),
    at('people', paths.people()),
    at('people-nothing-found', paths.people({ q: NOTHING })),
    at('invite', paths.invite()),
    at('invite-fields-empty', paths.invite({ side: 'account' }), { open: press(peopleWords.invitation.act) }),
    at('invite-supplier', paths.invite({ side: 'supplier' })),
    at('person', ({ person }) => paths.person(person)),
    at('person-roles', ({ person }) => paths.changeRoles(person)),
    at('person-no-role', ({ person }) => paths.changeRoles(person), {
      open: async (page) => {
        for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
        await press(peopleWords.change.act)(page);
      },
    }),
    at('person-block', ({ person }) => paths.blockPerson(person)),
    at('person-unblock', ({ person }) => paths.unblockPerson(person)),
    at('person-invite-again', ({ person }) => paths.inviteAgain(person)),
  ]),
];

/** Every page of the portal in its states: filled, empty, refused, wrong, with a layer open. */
export const everyPage: readonly PageVisit[] = [...gate, ...buyer, ...otherBuyers, ...staff];
