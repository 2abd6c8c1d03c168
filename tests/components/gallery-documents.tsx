import type { ReactElement } from 'react';
import { InvoiceSheet } from '#app/components/billing/invoice-sheet.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import { day } from '#app/domain/shared/days.ts';
import { anInvoiceDocument, anInvoiceLine } from '#tests/support/documents.ts';

const NAMES = ['Enamel mug, speckled cream, 350 ml', 'Tea towels “Hedgerow”, organic cotton, three to a band', 'Salad servers, olive wood, pair'];
const LONG = 'Œuvre Łódź Škoda Department Stores (Ireland) Designated Activity Company';

/** Goods of several names and counts, every fifth of them without tax. */
function lines(count: number): InvoiceDocument['lines'] {
  return Array.from({ length: count }, (_, index) =>
    anInvoiceLine({
      position: index,
      sku: `4${1_000 + 7 * index}C`,
      accountCode: index % 3 === 0 ? null : `CA-${10_442 + index}`,
      name: NAMES[index % NAMES.length] ?? '',
      count: 5 + 3 * index,
      ...(index % 5 === 4 ? { taxCategory: 'Z', taxRateBasisPoints: 0 } : {}),
    }),
  );
}

const documents: Readonly<Record<string, InvoiceDocument>> = {
  'invoice of 1 line': anInvoiceDocument(),
  'invoice of 25 lines': anInvoiceDocument({ lines: lines(25) }),
  'invoice of 120 lines': anInvoiceDocument({ lines: lines(120) }),
  'invoice without a PO number': anInvoiceDocument({ poNumber: null, lines: [...lines(2), anInvoiceLine({ kind: 'carriage', name: 'Carriage' })] }),
  'invoice of long names': anInvoiceDocument({
    buyer: { name: LONG, code: 'OEUVRE-LODZ-SKODA-IRELAND', lines: ['ul. Świętokrzyska 12', '00-001 Łódź'], country: 'PL', vatNumber: 'PL 0000000000' },
    lines: [anInvoiceLine({ name: `${LONG} own-label mug `.repeat(2), sku: 'A-VERY-LONG-ITEM-CODE-0001', accountCode: 'ITS-OWN-AND-LONGER-CODE-2026' })],
  }),
  'draft invoice': anInvoiceDocument({ number: '', paymentReference: '', lines: lines(3) }),
  'credit note': anInvoiceDocument({
    kind: 'credit-note',
    number: 'CN-000003',
    corrects: { number: 'INV-000042', issuedOn: day('2026-11-12'), reason: 'One case broken on arrival' },
    lines: [anInvoiceLine({ count: 1 })],
  }),
};

/** Documents as the pages they print as. */
export const documentPages: readonly { readonly name: string; readonly sheet: ReactElement }[] = Object.entries(documents).map(([name, document]) => ({
  name,
  sheet: (
    <Sheet>
      <DocketHead title={name} />
      <div className="folio">
        <InvoiceSheet document={document} whyHref={() => null} />
      </div>
    </Sheet>
  ),
}));
