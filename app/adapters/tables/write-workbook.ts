import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { CsvCell } from '#app/domain/shared/csv-text.ts';
import type { Tables } from '#app/ports/tables.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The oldest day an archive can name: equal tables become equal bytes. */
const DATED = '1980-01-01T12:00:00';
/** Beyond that a spreadsheet shows other digits than were written. */
const MOST_DIGITS = 15;

/** An XLSX file (ECMA-376) of one sheet, packed as its rows come. Texts are written as texts in place, which no program takes for a formula. */
export async function writeWorkbook({ title, header, rows }: Parameters<Tables['workbook']>[0]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  for (const [name, text] of fixedParts(title)) addFile(zip, name).push(strToU8(HEAD + text), true);
  const sheet = addFile(zip, 'xl/worksheets/sheet1.xml');
  sheet.push(
    strToU8(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(header, 1)}`,
    ),
  );
  let number = 2;
  for await (const stretch of rows) sheet.push(strToU8(stretch.map((cells) => rowXml(cells, number++)).join('')));
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  if (failure) throw failure;
  return Buffer.concat(chunks);
}

function addFile(zip: Zip, name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = DATED;
  zip.add(file);
  return file;
}

function fixedParts(title: string): readonly (readonly [name: string, xml: string])[] {
  const sheetName = toXml(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
  ];
}

/** Every cell says where it stands: some programs need it, and rows that are alike then do not pack like a bomb, which readers refuse. */
function rowXml(cells: readonly CsvCell[], number: number): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(cell, columnName(at) + number)).join('')}</row>`;
}

function cellXml(cell: CsvCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || isPlainNumber(cell)) return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${toXml(cell)}</t></is></c>`;
}

/** A to Z, then AA. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** Prices come as texts such as 12.50; codes with zeros before them, and numbers too long for a spreadsheet, stay texts. */
function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)\.\d+$/.test(text) && text.length <= MOST_DIGITS;
}

/** What XML cannot hold is left out. */
function toXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\r', '&#13;')
  );
}
