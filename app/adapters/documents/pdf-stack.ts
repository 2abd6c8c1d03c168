import type { PrintedFact } from '#app/domain/shared/printed.ts';
import { heightOf, heightOfLine, LINE, type Paper, rule, STYLES, type Style, write, writeNumber } from './pdf-paper.ts';
import { drawHead, drawRows, heightOfHead, heightsOfRows, type Table, type Tag } from './pdf-table.ts';

type Text = { readonly text: string; readonly style: Style };
/** What stands one below the other in a column. grand: the ledger's double rule under the value. */
export type Item =
  | ({ readonly kind: 'text'; readonly align?: 'left' | 'right' } & Text)
  | { readonly kind: 'pair'; readonly left: Text; readonly right: Text; readonly isGrand: boolean; readonly tag: 'P' | 'H1' }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'rule'; readonly weight: number; readonly isDashed: boolean }
  | { readonly kind: 'gap'; readonly height: number };
export type Stack = readonly Item[];
export type Place = { readonly x: number; readonly y: number; readonly width: number };

export const text = (words: string, style: Style, align: 'left' | 'right' = 'left'): Item => ({ kind: 'text', text: words, style, align });
export const gap = (height: number): Item => ({ kind: 'gap', height });
export const line = (weight: number): Item => ({ kind: 'rule', weight, isDashed: false });
export const tearLine: Item = { kind: 'rule', weight: 0.6, isDashed: true };

/** Label at the left, value at the right. */
export function fact({ label, value, look }: PrintedFact): Item {
  const style = { plain: STYLES.body, code: STYLES.code, strong: STYLES.strong }[look];
  return { kind: 'pair', left: { text: label, style: STYLES.note }, right: { text: value, style }, isGrand: false, tag: 'P' };
}

export function grand({ label, value }: PrintedFact): Item {
  return { kind: 'pair', left: { text: label, style: STYLES.strong }, right: { text: value, style: STYLES.total }, isGrand: true, tag: 'P' };
}

/** The title of the whole, its number at the right. */
export function headline(title: string, number: string): Item {
  return { kind: 'pair', left: { text: title, style: STYLES.title }, right: { text: number, style: STYLES.number }, isGrand: false, tag: 'H1' };
}

export function heightOfStack(paper: Paper, stack: Stack, width: number): number {
  return stack.reduce((sum, item) => sum + heightOfItem(paper, item, width), 0);
}

/** Draws a stack from the top of a place down; answers the y below it. */
export function drawStack(paper: Paper, tag: Tag, stack: Stack, place: Place): number {
  let { y } = place;
  for (const item of stack) {
    drawItem(paper, tag, item, { ...place, y });
    y += heightOfItem(paper, item, place.width);
  }
  return y;
}

const GRAND = 5;
const SHARE = 0.42;
const BETWEEN = 8;

/** Values that fit leave the label its width; longer ones wrap beside it. */
function widthsOf(paper: Paper, { left }: { readonly left: Text }, width: number): { readonly left: number; readonly right: number } {
  paper.font(left.style.face).fontSize(left.style.size);
  const label = Math.min(Math.ceil(paper.widthOfString(left.text)) + 1, width * (1 - SHARE));
  return { left: label, right: width - label - BETWEEN };
}

function heightOfItem(paper: Paper, item: Item, width: number): number {
  if (item.kind === 'gap') return item.height;
  if (item.kind === 'rule') return item.weight;
  if (item.kind === 'text') return heightOf(paper, item.text, item.style, width);
  if (item.kind === 'table') return heightOfHead(paper, item.table) + heightsOfRows(paper, item.table).reduce((sum, height) => sum + height, 0);
  const widths = widthsOf(paper, item, width);
  const heights = [heightOf(paper, item.left.text, item.left.style, widths.left), heightOf(paper, item.right.text, item.right.style, widths.right)];
  return Math.max(...heights) + (item.isGrand ? GRAND : 0);
}

function drawItem(paper: Paper, tag: Tag, item: Item, place: Place): void {
  if (item.kind === 'text') tag.add(paper.struct('P', {}, () => void write(paper, item.text, item.style, { ...place, align: item.align ?? 'left' })));
  if (item.kind === 'pair') drawPair(paper, tag, item, place);
  if (item.kind === 'table') drawTable(paper, tag, item.table, place);
  if (item.kind === 'rule') drawRule(paper, item, place);
}

function drawPair(paper: Paper, tag: Tag, item: Extract<Item, { kind: 'pair' }>, place: Place): void {
  const { left, right } = item;
  const widths = widthsOf(paper, item, place.width);
  // Both stand on one line of writing, whatever their sizes.
  const drop = Math.max(0, left.style.size - right.style.size);
  const lift = Math.max(0, right.style.size - left.style.size);
  const draw = () => {
    if (left.text !== '') write(paper, left.text, left.style, { x: place.x, y: place.y + lift, width: widths.left });
    const value = { x: place.x + place.width - widths.right, y: place.y + drop, width: widths.right, align: 'right' } as const;
    const isOneLine = heightOf(paper, right.text, right.style, widths.right) < 2 * heightOfLine(right.style);
    if (right.text !== '') (isOneLine ? writeNumber : write)(paper, right.text, right.style, value);
  };
  tag.add(paper.struct(item.tag, {}, draw));
  if (item.isGrand) drawDoubleRule(paper, right, place);
}

function drawDoubleRule(paper: Paper, { text: words, style }: Text, place: Place): void {
  const y = place.y + heightOf(paper, words, style, place.width) + 1;
  const width = paper.widthOfString(words, { features: ['tnum'] });
  for (const at of [y, y + 2]) rule(paper, { x: place.x + place.width - width, y: at, width }, { weight: 0.7 });
}

function drawTable(paper: Paper, tag: Tag, table: Table, place: Place): void {
  const element = paper.struct('Table');
  tag.add(element);
  const y = drawHead(paper, element, table, place);
  drawRows(paper, element, table, { x: place.x, y, from: 0, to: table.rows.length, heights: heightsOfRows(paper, table) });
  element.end();
}

function drawRule(paper: Paper, item: Extract<Item, { kind: 'rule' }>, place: Place): void {
  if (item.isDashed) paper.dash(3, { space: 2 });
  rule(paper, place, item.isDashed ? { weight: item.weight, color: LINE } : { weight: item.weight });
  if (item.isDashed) paper.undash();
}
