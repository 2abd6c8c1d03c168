import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Day } from '#app/domain/shared/days.ts';
import type { PrintedFrame } from '#app/domain/shared/printed.ts';

export type Paper = PDFKit.PDFDocument;
export type Face = 'regular' | 'strong' | 'code';
/** The house's fonts as files, read once. */
export type Faces = Readonly<Record<Face, Buffer>>;
export type Style = { readonly face: Face; readonly size: number; readonly color: string };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly align?: 'left' | 'right' };

const MM = 72 / 25.4;
const MARGIN = 12 * MM;
/** A4 with 12 mm margins, in points from the upper left; the foot of a page stands below `bottom`. */
export const SHEET = { width: 210 * MM, height: 297 * MM, left: MARGIN, top: MARGIN, right: 210 * MM - MARGIN, bottom: 297 * MM - MARGIN - 20 } as const;
export const CONTENT_WIDTH = SHEET.right - SHEET.left;

const INK = '#0d2126';
const INK_SOFT = '#425559';
export const LINE = '#b9c5c2';
export const STYLES = {
  body: { face: 'regular', size: 8.5, color: INK },
  soft: { face: 'regular', size: 8.5, color: INK_SOFT },
  strong: { face: 'strong', size: 8.5, color: INK },
  code: { face: 'code', size: 8, color: INK },
  note: { face: 'regular', size: 7.5, color: INK_SOFT },
  label: { face: 'strong', size: 7.5, color: INK_SOFT },
  name: { face: 'strong', size: 13, color: INK },
  title: { face: 'strong', size: 18, color: INK },
  number: { face: 'code', size: 11, color: INK },
  total: { face: 'strong', size: 11, color: INK },
} as const satisfies Readonly<Record<string, Style>>;

/** Lines stand this many sizes apart, the first one's foot this far below the top of its box, whatever the face. */
const PITCH = 1.32;
const ASCENT = 0.97;

/** fontkit looks for the outline of an empty glyph even where it would begin at the end of the file. */
const PADDING = Buffer.alloc(16);

/** Static faces, found from the folder that every command is started in, wherever the server was bundled to. */
export function readFaces(): Faces {
  const read = (name: string) => Buffer.concat([readFileSync(`app/adapters/documents/fonts/${name}.ttf`), PADDING]);
  return { regular: read('instrument-sans-400'), strong: read('instrument-sans-600'), code: read('ibm-plex-mono-500') };
}

/** An empty document without a page. Equal documents become equal bytes: its only date is the day it was made on. */
export function openPaper(frame: PrintedFrame, madeOn: Day, faces: Faces): Paper {
  const paper = new PDFDocument({
    size: [SHEET.width, SHEET.height],
    margin: 0,
    font: '',
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: frame.language,
    tagged: true,
    displayTitle: true,
    info: { Title: frame.name, Author: frame.issuer, CreationDate: new Date(`${madeOn}T00:00:00.000Z`) },
  });
  for (const face of ['regular', 'strong', 'code'] as const) paper.registerFont(face, faces[face]);
  return paper;
}

/** Ends the document and hands over its bytes. */
export function closePaper(paper: Paper): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
    paper.end();
  });
}

/** Writes a text into a box, wrapped at its width; answers the y below it. */
export function write(paper: Paper, text: string, style: Style, box: Box): number {
  const options = textOptions(paper, style, box.width);
  const from = box.y + ASCENT * style.size;
  paper.fillColor(style.color).text(printable(text), box.x, from, { ...options, align: box.align ?? 'left', baseline: 'alphabetic' });
  return box.y + paper.y - from;
}

/** Writes a number at the right of a box, its digits all of one width; one too wide is set smaller, never wrapped. */
export function writeNumber(paper: Paper, text: string, style: Style, box: Box): number {
  paper.font(style.face).fontSize(style.size).fillColor(style.color);
  const natural = paper.widthOfString(printable(text), { features: ['tnum'] });
  const scale = Math.min(1, box.width / natural);
  const x = box.x + box.width - natural * scale;
  paper.fontSize(style.size * scale).text(printable(text), x, box.y + ASCENT * style.size, { features: ['tnum'], lineBreak: false, baseline: 'alphabetic' });
  return box.y + heightOfLine(style);
}

/** How high a text stands when wrapped at a width; nothing for no text. */
export function heightOf(paper: Paper, text: string, style: Style, width: number): number {
  return text === '' ? 0 : paper.heightOfString(printable(text), textOptions(paper, style, width));
}

export function heightOfLine({ size }: Style): number {
  return PITCH * size;
}

/** Without font features, so that pdfkit keeps the words it has laid out. */
function textOptions(paper: Paper, style: Style, width: number): { readonly width: number; readonly lineGap: number } {
  paper.font(style.face).fontSize(style.size);
  return { width, lineGap: heightOfLine(style) - paper.currentLineHeight(true) };
}

/** The faces have no narrow no-break space; the wide one keeps number and sign together as well. */
function printable(text: string): string {
  return text.replaceAll('\u202f', '\u00a0');
}

export function rule(
  paper: Paper,
  from: { readonly x: number; readonly y: number; readonly width: number },
  look: { readonly weight: number; readonly color?: string },
): void {
  artifact(paper, () =>
    paper
      .moveTo(from.x, from.y)
      .lineTo(from.x + from.width, from.y)
      .lineWidth(look.weight)
      .strokeColor(look.color ?? INK)
      .stroke(),
  );
}

/** Draws what a screen reader passes over: rules, repeated heads, page feet. */
export function artifact(paper: Paper, draw: () => void): void {
  paper.markContent('Artifact', { type: 'Layout' });
  draw();
  paper.endMarkedContent();
}
