import type { Documents } from '#app/ports/context.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { packingListPdf } from './packing-list-pdf.ts';
import { readFaces } from './pdf-paper.ts';

/** Documents as PDF, drawn in this process: it answers nothing else meanwhile, so long ones are the worker's work (record 0016). */
export function pdfDocuments(): Documents {
  const faces = readFaces();
  return {
    invoice: (invoice) => invoicePdf(invoice, faces),
    packingList: (list) => packingListPdf(list, faces),
  };
}
