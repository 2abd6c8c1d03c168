import { type InvoiceDocument, type InvoiceDocumentLine, invoiceDocument } from '#app/domain/billing/invoice-document.ts';
import type { PackingList, PackingListLine } from '#app/domain/fulfillment/packing-list.ts';
import { day } from '#app/domain/shared/days.ts';
import { addMoney, sumMoney } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { taxGroups, totalTax } from '#app/domain/shared/tax.ts';
import { extend, unitPrice } from '#app/domain/shared/unit-price.ts';

/** An invoice of one line, or of the lines given: net, tax and total follow from them unless they are given too. */
export function anInvoiceDocument(overrides: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const { lines = [anInvoiceLine()], currency = 'GBP' } = overrides;
  const groups = taxGroups(lines.map((line) => ({ net: line.net, category: line.taxCategory, rateBasisPoints: line.taxRateBasisPoints })));
  const net = sumMoney(
    lines.map((line) => line.net),
    currency,
  );
  const tax = totalTax(groups, currency);
  return invoiceDocument({
    kind: 'invoice',
    number: 'INV-000042',
    issuedOn: day('2026-11-12'),
    dueOn: day('2026-12-12'),
    suppliedOn: day('2026-11-10'),
    currency,
    seller: {
      name: 'Ashgrove Giftware Ltd',
      code: null,
      lines: ['Unit 4, Ballymount Cross', 'Leeds LS1 4AB'],
      country: 'GB',
      vatNumber: 'GB 000 0000 00',
      companyNumber: '00000000',
      email: 'accounts@ashgrove.example',
      phone: '+44 113 496 0000',
    },
    bank: { name: 'Bank of Examples', iban: 'GB33 BUKB 2020 1555 5555 55', bic: 'BUKBGB22' },
    buyer: { name: 'Carraway & Sons', code: 'CARRAWAY', lines: ['Accounts payable', '22 Molesworth Court', 'York YO1 9AA'], country: 'GB', vatNumber: null },
    shipTo: { name: 'Carraway, Leeds store', code: 'CARRAWAY-LEEDS', lines: ['1 Mill Lane', 'Leeds LS1 4AB'], country: 'GB', vatNumber: null },
    poNumber: 'PO-2026-11655',
    shipmentNumber: 'DN-0000007',
    corrects: null,
    paymentDays: 30,
    paymentReference: 'RF80INV000042',
    taxGroups: groups.map((group) => ({ ...group, reason: group.rateBasisPoints === 0 ? 'Books, zero rated' : '' })),
    net,
    tax,
    total: addMoney(net, tax),
    ...overrides,
    lines,
  });
}

/** Ten cases of six mugs at £2.55 apiece; its net follows from price and quantity unless it is given. */
export function anInvoiceLine(overrides: Partial<InvoiceDocumentLine> = {}): InvoiceDocumentLine {
  const { unitContent = 6, count = 10, price = unitPrice({ tenThousandths: 2_550_000, basis: 1, currency: 'GBP' }) } = overrides;
  const base = quantity(overrides.quantity ?? unitContent * count);
  return {
    position: 1,
    kind: 'goods',
    orderNumber: 'SO-0118741',
    sku: 'MUG',
    accountCode: 'CA-10442',
    name: 'Enamel mug, speckled cream, 350 ml',
    unitLabel: 'case of 6',
    unitContent,
    count,
    baseUnit: 'C62',
    quantity: base,
    price,
    net: extend(price, base),
    taxCategory: 'S',
    taxRateBasisPoints: 2_000,
    ...overrides,
  };
}

/** A shipment of one line on its way, with its packs. */
export function aPackingList(overrides: Partial<PackingList> = {}): PackingList {
  return {
    number: 'DN-0000007',
    status: 'shipped',
    shipOn: day('2026-11-10'),
    shippedOn: day('2026-11-10'),
    accountName: 'Carraway & Sons',
    from: { name: 'Ashgrove Giftware Ltd', lines: ['Unit 4, Ballymount Cross', 'Leeds LS1 4AB'], country: 'GB' },
    shipTo: { name: 'Carraway, Leeds store', lines: ['1 Mill Lane', 'Leeds LS1 4AB'], country: 'GB' },
    packages: 4,
    weightGrams: 18_400,
    carrier: 'Aire Valley Carriers',
    tracking: 'AV123456789GB',
    note: '',
    lines: [aPackingLine()],
    ...overrides,
  };
}

/** Ten cases of six, packed as five cartons of twelve. */
export function aPackingLine(overrides: Partial<PackingListLine> = {}): PackingListLine {
  return {
    position: 1,
    orderNumber: 'SO-0118741',
    poNumber: 'PO-2026-11655',
    sku: 'MUG',
    accountCode: 'CA-10442',
    name: 'Enamel mug, speckled cream, 350 ml',
    unitLabel: 'case of 6',
    unitContent: 6,
    baseUnit: 'C62',
    quantity: 60,
    packs: [{ label: 'carton of 12', content: 12, count: 5 }],
    ...overrides,
  };
}
