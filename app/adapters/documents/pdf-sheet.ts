import type { PrintedFact, PrintedFrame, PrintedParty } from '#app/domain/shared/printed.ts';
import { breakPages } from './break-pages.ts';
import { artifact, CONTENT_WIDTH, type Paper, rule, SHEET, STYLES, write } from './pdf-paper.ts';
import { drawStack, fact, gap, headline, heightOfStack, line, type Place, type Stack, text } from './pdf-stack.ts';
import { drawHead, drawRows, heightOfHead, heightsOfRows, type Table, type Tag } from './pdf-table.ts';

/** Stacks side by side. */
export type Band = readonly { readonly x: number; readonly width: number; readonly stack: Stack }[];
/** A document as it goes over pages: bands above its table, the table, bands that stay together below. */
export type SheetParts = {
  readonly frame: PrintedFrame;
  /** Said at the top of every page; null: nothing to say. */
  readonly warning: string | null;
  readonly above: readonly Band[];
  readonly table: Table;
  readonly below: readonly Band[];
};

const COLUMN_GAP = 20;
const BAND_GAP = 16;
const CONTINUED_HEIGHT = 30;
const WARNING_HEIGHT = 24;
/** Totals never stand alone: two lines at least come before them. Source: experience.md part 2.8, P2. */
const ROWS_WITH_TAIL = 2;

const WIDE: Omit<Place, 'y'> = { x: SHEET.left, width: CONTENT_WIDTH };

/** What stands above the lines of any document: who sends it, its title and number, for whom, its facts. */
export type DocumentHead = {
  readonly frame: PrintedFrame;
  readonly sender: { readonly name: string; readonly address: string; readonly legal: readonly string[] };
  readonly parties: readonly PrintedParty[];
  readonly facts: readonly PrintedFact[];
};

export const HALF_WIDTH = widthOfColumns(2);
export const HALVES = columnsOf(2);
export const THIRDS = columnsOf(3);

export function headBands({ frame, sender, parties, facts }: DocumentHead): readonly Band[] {
  const columns = [...parties.map(({ label, lines }) => [text(label, STYLES.label), ...lines.map((words) => text(words, STYLES.body))]), facts.map(fact)];
  return [
    band(HALVES, [
      [text(sender.name, STYLES.name), text(sender.address, STYLES.note)],
      [gap(4), ...sender.legal.map((words) => text(words, STYLES.note, 'right'))],
    ]),
    wide([headline(frame.title, frame.number), gap(2), line(1.4)]),
    band(THIRDS, columns),
  ];
}

/** One stack over the whole width. */
export function wide(stack: Stack): Band {
  return [{ ...WIDE, stack }];
}

/** Stacks in columns, from the left. */
export function band(columns: readonly Omit<Place, 'y'>[], stacks: readonly Stack[]): Band {
  return columns.slice(0, stacks.length).map((column, index) => ({ ...column, stack: stacks[index] ?? [] }));
}

function widthOfColumns(count: number): number {
  return (CONTENT_WIDTH - (count - 1) * COLUMN_GAP) / count;
}

function columnsOf(count: number): readonly Omit<Place, 'y'>[] {
  const width = widthOfColumns(count);
  return Array.from({ length: count }, (_, index) => ({ x: SHEET.left + index * (width + COLUMN_GAP), width }));
}

/** Draws all pages of a document. */
export function drawSheet(paper: Paper, parts: SheetParts): void {
  const root = paper.struct('Document');
  paper.addStructure(root);
  paper.addPage();
  const top = drawBands(paper, root, parts.above, drawWarning(paper, parts));
  const { table } = parts;
  const head = heightOfHead(paper, table);
  const tail = heightOfBands(paper, parts.below);
  const heights = heightsOfRows(paper, table);
  const next = SHEET.bottom - topOf(parts) - CONTINUED_HEIGHT - head;
  const starts = breakPages(heights, { first: SHEET.bottom - top - head, next, tail, keep: ROWS_WITH_TAIL });
  const element = paper.struct('Table');
  root.add(element);
  let y = top;
  for (const [index, from] of starts.entries()) {
    if (index > 0) y = turnPage(paper, parts);
    const to = starts[index + 1] ?? heights.length;
    if (to > from)
      y = drawRows(paper, element, table, { x: WIDE.x, y: drawHead(paper, from === 0 ? element : null, table, { x: WIDE.x, y }), from, to, heights });
    drawFoot(paper, parts.frame, { page: index + 1, pages: starts.length });
  }
  element.end();
  drawBands(paper, root, parts.below, y + BAND_GAP);
  root.end();
}

function heightOfBands(paper: Paper, bands: readonly Band[]): number {
  return bands.reduce((sum, band) => sum + BAND_GAP + Math.max(...band.map(({ stack, width }) => heightOfStack(paper, stack, width))), 0);
}

/** Bands one below the other; answers the y where what follows them may begin. */
function drawBands(paper: Paper, tag: Tag, bands: readonly Band[], from: number): number {
  return bands.reduce((y, band) => Math.max(...band.map(({ stack, x, width }) => drawStack(paper, tag, stack, { x, y, width }))) + BAND_GAP, from);
}

/** A page that goes on names its document again. */
function turnPage(paper: Paper, parts: SheetParts): number {
  paper.addPage();
  const y = drawWarning(paper, parts);
  artifact(paper, () => {
    write(paper, parts.frame.title, STYLES.strong, { ...WIDE, y });
    write(paper, parts.frame.number, STYLES.code, { ...WIDE, y, align: 'right' });
  });
  rule(paper, { ...WIDE, y: y + 14 }, { weight: 1.4 });
  return y + CONTINUED_HEIGHT;
}

function topOf({ warning }: SheetParts): number {
  return SHEET.top + (warning === null ? 0 : WARNING_HEIGHT);
}

/** Answers the y where the rest of the page may begin. */
function drawWarning(paper: Paper, parts: SheetParts): number {
  const { warning } = parts;
  if (warning !== null) artifact(paper, () => write(paper, warning, STYLES.name, { ...WIDE, y: SHEET.top, align: 'right' }));
  return topOf(parts);
}

function drawFoot(paper: Paper, frame: PrintedFrame, of: { readonly page: number; readonly pages: number }): void {
  const y = SHEET.bottom + 9;
  rule(paper, { ...WIDE, y: y - 3 }, { weight: 0.4 });
  artifact(paper, () => {
    write(paper, `${frame.issuer}, ${frame.name}`, STYLES.note, { ...WIDE, y });
    write(paper, frame.page(of.page, of.pages), STYLES.note, { ...WIDE, y, align: 'right' });
  });
}
