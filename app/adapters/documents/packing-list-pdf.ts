import type { PrintedPackingLine, PrintedPackingList } from '#app/domain/fulfillment/printed-packing-list.ts';
import { CONTENT_WIDTH, closePaper, type Faces, openPaper, STYLES } from './pdf-paper.ts';
import { band, drawSheet, HALVES, headBands, THIRDS, wide } from './pdf-sheet.ts';
import { fact, gap, line, type Stack, text } from './pdf-stack.ts';
import { type Cell, restOf, type Table } from './pdf-table.ts';

const SIGNING_HEIGHT = 26;

/** A packing list on paper; while goods are picked it is the list to pick by. */
export function packingListPdf(list: PrintedPackingList, faces: Faces): Promise<Uint8Array> {
  const paper = openPaper(list, list.madeOn, faces);
  drawSheet(paper, {
    frame: list,
    warning: list.warning,
    above: headBands({ frame: list, sender: { ...list.from, legal: [] }, parties: list.parties, facts: list.facts }),
    table: linesTable(list),
    below: [
      band(HALVES, [noteStack(list), list.sums.map(fact)]),
      wide([text(list.receipt.title, STYLES.label)]),
      band(
        THIRDS,
        list.receipt.fields.map((field) => [gap(SIGNING_HEIGHT), line(0.6), gap(2), text(field, STYLES.note)]),
      ),
    ],
  });
  return closePaper(paper);
}

function noteStack({ note }: PrintedPackingList): Stack {
  return note === '' ? [] : [text(note, STYLES.body)];
}

function linesTable({ heads, lines }: PrintedPackingList): Table {
  const [line, item, count, unit, packs, checked] = [12, 74, 40, 70, 96, 40];
  const { body, code, soft } = STYLES;
  return {
    columns: [
      { head: '', width: line, kind: 'number', style: soft },
      { head: heads.item, width: item, kind: 'text', style: code },
      { head: heads.name, width: restOf(CONTENT_WIDTH, [line, item, count, unit, packs, checked]), kind: 'text', style: body },
      { head: heads.count, width: count, kind: 'number', style: body },
      { head: heads.unit, width: unit, kind: 'text', style: body },
      { head: heads.packs, width: packs, kind: 'text', style: body },
      { head: heads.checked, width: checked, kind: 'text', style: body },
    ],
    rows: lines.map(cellsOf),
  };
}

function cellsOf(line: PrintedPackingLine): readonly Cell[] {
  const cell = (words: string, note = ''): Cell => ({ text: words, note });
  return [cell(line.line), cell(line.sku, line.accountCode), cell(line.name, line.order), cell(line.count), cell(line.unit, line.base), cell(line.packs)];
}
