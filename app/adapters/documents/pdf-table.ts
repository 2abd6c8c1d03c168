import { artifact, type Box, heightOf, heightOfLine, LINE, type Paper, rule, STYLES, type Style, write, writeNumber } from './pdf-paper.ts';

/** Numbers stand at the right, each on one line. */
export type Column = { readonly head: string; readonly width: number; readonly kind: 'text' | 'number'; readonly style: Style };
/** A text and, below it, what else is said of it; either may be empty. */
export type Cell = { readonly text: string; readonly note: string };
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };
export type Tag = PDFKit.PDFStructureElement;

const GAP = 7;
const PAD = 3.5;

/** What is left of a width for one column beside these. */
export function restOf(width: number, others: readonly number[]): number {
  return width - others.reduce((sum, other) => sum + other + GAP, 0);
}

export function heightOfHead(paper: Paper, { columns }: Table): number {
  return Math.max(...columns.map((column) => heightOf(paper, column.head, STYLES.label, column.width))) + PAD;
}

export function heightsOfRows(paper: Paper, { columns, rows }: Table): readonly number[] {
  return rows.map((row) => {
    const heights = columns.map((column, at) => {
      const { text, note } = cellAt(row, at);
      const own = column.kind === 'number' ? heightOfLine(column.style) : heightOf(paper, text, column.style, column.width);
      return own + heightOf(paper, note, STYLES.note, column.width);
    });
    return Math.max(...heights) + 2 * PAD;
  });
}

/** The head row over an ink line. tag null: it repeats what was said on an earlier page. */
export function drawHead(paper: Paper, tag: Tag | null, table: Table, at: { readonly x: number; readonly y: number }): number {
  const bottom = at.y + heightOfHead(paper, table);
  const draws = boxesOf(table, at).map(({ box, column }) => () => {
    const top = bottom - PAD - heightOf(paper, column.head, STYLES.label, column.width);
    if (column.head !== '') write(paper, column.head, STYLES.label, { ...box, y: top });
  });
  if (tag === null) {
    artifact(paper, () => {
      for (const draw of draws) draw();
    });
  } else {
    const cells = draws.map((draw) => paper.struct('TH', {}, draw));
    tag.add(paper.struct('TR', {}, cells));
  }
  rule(paper, { ...at, y: bottom, width: widthOf(table) }, { weight: 0.8 });
  return bottom;
}

/** heights: those of all rows of the table. */
type Rows = { readonly x: number; readonly y: number; readonly from: number; readonly to: number; readonly heights: readonly number[] };

/** Rows from one index up to another, each over a hairline; answers the y below them. */
export function drawRows(paper: Paper, tag: Tag, table: Table, of: Rows): number {
  let y = of.y;
  for (const [index, height] of of.heights.slice(of.from, of.to).entries()) {
    drawRow(paper, tag, { table, row: table.rows[of.from + index] ?? [], at: { x: of.x, y } });
    y += height;
    rule(paper, { x: of.x, y, width: widthOf(table) }, { weight: 0.4, color: LINE });
  }
  return y;
}

function drawRow(
  paper: Paper,
  tag: Tag,
  { table, row, at }: { readonly table: Table; readonly row: readonly Cell[]; readonly at: { readonly x: number; readonly y: number } },
): void {
  const cells = boxesOf(table, { x: at.x, y: at.y + PAD }).map(({ box, column }, index) =>
    paper.struct('TD', {}, () => {
      const { text, note } = cellAt(row, index);
      const below = text === '' ? box.y : (column.kind === 'number' ? writeNumber : write)(paper, text, column.style, box);
      if (note !== '') write(paper, note, STYLES.note, { ...box, y: below });
    }),
  );
  tag.add(paper.struct('TR', {}, cells));
}

function boxesOf({ columns }: Table, at: { readonly x: number; readonly y: number }): readonly { readonly box: Box; readonly column: Column }[] {
  let x = at.x;
  return columns.map((column) => {
    const box = { x, y: at.y, width: column.width, align: column.kind === 'number' ? 'right' : 'left' } as const;
    x += column.width + GAP;
    return { box, column };
  });
}

function widthOf({ columns }: Table): number {
  return columns.reduce((sum, column) => sum + column.width + GAP, -GAP);
}

const NOTHING: Cell = { text: '', note: '' };

function cellAt(row: readonly Cell[], index: number): Cell {
  return row[index] ?? NOTHING;
}
