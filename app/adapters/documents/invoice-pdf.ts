import type { PrintedInvoice, PrintedInvoiceLine } from '#app/domain/billing/printed-invoice.ts';
import { CONTENT_WIDTH, closePaper, type Faces, openPaper, STYLES } from './pdf-paper.ts';
import { type Band, band, drawSheet, HALF_WIDTH, HALVES, headBands, THIRDS, wide } from './pdf-sheet.ts';
import { fact, gap, grand, tearLine, text } from './pdf-stack.ts';
import { type Cell, restOf, type Table } from './pdf-table.ts';

/** An invoice or credit note on paper: the same texts, the same bytes. */
export function invoicePdf(invoice: PrintedInvoice, faces: Faces): Promise<Uint8Array> {
  const paper = openPaper(invoice, invoice.issuedOn, faces);
  drawSheet(paper, {
    frame: invoice,
    warning: invoice.draft,
    above: [
      ...headBands({ frame: invoice, sender: invoice.seller, parties: invoice.parties, facts: invoice.facts }),
      ...(invoice.correction === null ? [] : [wide([text(invoice.correction, STYLES.strong)])]),
    ],
    table: linesTable(invoice),
    below: [endBand(invoice), ...slipBand(invoice)],
  });
  return closePaper(paper);
}

function linesTable({ heads, lines }: PrintedInvoice): Table {
  const [line, item, count, unit, price, tax, net] = [12, 62, 36, 60, 60, 30, 58];
  const name = restOf(CONTENT_WIDTH, [line, item, count, unit, price, tax, net]);
  const { body, code, soft } = STYLES;
  return {
    columns: [
      { head: '', width: line, kind: 'number', style: soft },
      { head: heads.item, width: item, kind: 'text', style: code },
      { head: heads.name, width: name, kind: 'text', style: body },
      { head: heads.count, width: count, kind: 'number', style: body },
      { head: heads.unit, width: unit, kind: 'text', style: body },
      { head: heads.price, width: price, kind: 'number', style: body },
      { head: heads.tax, width: tax, kind: 'number', style: soft },
      { head: heads.net, width: net, kind: 'number', style: body },
    ],
    rows: lines.map(cellsOf),
  };
}

function cellsOf(line: PrintedInvoiceLine): readonly Cell[] {
  const cell = (words: string, note = ''): Cell => ({ text: words, note });
  return [
    cell(line.line),
    cell(line.sku, line.accountCode),
    cell(line.name, line.order),
    cell(line.count),
    cell(line.unit, line.base),
    cell(line.price, line.basis),
    cell(line.tax),
    cell(line.net),
  ];
}

/** How to pay at the left, tax and totals at the right. */
function endBand({ settlement, question, taxes, sums, total }: PrintedInvoice): Band {
  const pay = [text(settlement.title, STYLES.label), gap(2), text(settlement.note, STYLES.body), gap(4), ...settlement.facts.map(fact)];
  return band(HALVES, [
    [...pay, gap(8), text(question, STYLES.note)],
    [{ kind: 'table', table: taxTable(taxes) }, gap(8), ...sums.map(fact), gap(4), grand(total)],
  ]);
}

function taxTable({ heads, groups }: PrintedInvoice['taxes']): Table {
  const amount = 68;
  return {
    columns: [
      { head: heads.group, width: restOf(HALF_WIDTH, [amount, amount]), kind: 'text', style: STYLES.body },
      { head: heads.net, width: amount, kind: 'number', style: STYLES.body },
      { head: heads.tax, width: amount, kind: 'number', style: STYLES.body },
    ],
    rows: groups.map(({ group, reason, net, tax }) => [
      { text: group, note: reason },
      { text: net, note: '' },
      { text: tax, note: '' },
    ]),
  };
}

function slipBand({ slip }: PrintedInvoice): readonly Band[] {
  if (slip === null) return [];
  return [
    wide([text(slip.title, STYLES.label), gap(2), tearLine]),
    band(
      THIRDS,
      slip.facts.map(({ label, value, look }) => [text(label, STYLES.label), text(value, look === 'code' ? STYLES.code : STYLES.strong)]),
    ),
  ];
}
