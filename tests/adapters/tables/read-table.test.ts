import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openJail } from '#app/adapters/jail/open-jail.ts';
import { jailedTables } from '#app/adapters/tables/jailed-tables.ts';
import { readTable } from '#app/adapters/tables/read-table.ts';
import { writeWorkbook } from '#app/adapters/tables/write-workbook.ts';
import { aWorkbook, textRows } from '#tests/support/workbooks.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const head = textRows([['Item', 'GTIN']]);

function factsOf(bytes: Uint8Array) {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.refusal)}`);
  const { format, decimalSign, isDecimalSure, header, rows } = read.value.facts;
  return { format, decimalSign, isDecimalSure, header: header.cells, count: rows, rows: read.value.rows };
}

function refusalOf(bytes: Uint8Array) {
  const read = readTable(bytes);
  return read.ok ? null : read.refusal;
}

describe('a CSV file', () => {
  test.each([',', ';', '\t', '|'])('is read with the delimiter %j', (sign) => {
    expect(factsOf(utf8(['Item,Name', 'A-1,Mug', 'A-2,Jug'].join('\n').replaceAll(',', sign)))).toMatchObject({
      format: { kind: 'csv', delimiter: sign, encoding: 'utf-8' },
      header: ['Item', 'Name'],
      count: 2,
    });
  });

  test.each([
    ['utf-8', utf8('\uFEFFItem;Name\nA-1;Müsli – groß')],
    ['utf-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Item;Name\nA-1;Müsli – groß', 'utf16le')])],
    ['utf-16', Buffer.from('Item;Name\nA-1;Müsli – groß', 'utf16le')],
    ['windows-1252', Buffer.from('Item;Name\nA-1;M\xfcsli \x96 gro\xdf', 'latin1')],
  ])('is read in %s', (encoding, bytes) => {
    const { format, rows } = factsOf(bytes);
    expect(format).toMatchObject({ encoding });
    expect(rows[0]?.cells).toEqual(['A-1', 'Müsli – groß']);
  });

  test('keeps leading zeros, quoted signs and line ends, and counts rows as a spreadsheet does', () => {
    const { rows } = factsOf(utf8('Item,Name\r\n0012,"a, ""b""\nc"\r\n\r\n0013,d\r\n'));
    expect(rows).toEqual([
      { number: 2, cells: ['0012', 'a, "b"\nc'] },
      { number: 4, cells: ['0013', 'd'] },
    ]);
  });

  test('says whether its decimal sign is sure', () => {
    expect(factsOf(utf8('a;b\n1,5;2'))).toMatchObject({ decimalSign: ',', isDecimalSure: true });
    expect(factsOf(utf8('a,b\n1.5,2'))).toMatchObject({ decimalSign: '.', isDecimalSure: true });
    expect(factsOf(utf8('a;b\n1.234;2'))).toMatchObject({ decimalSign: ',', isDecimalSure: false });
    expect(factsOf(utf8('a,b\n"1.234,50",2'))).toMatchObject({ decimalSign: ',', isDecimalSure: true });
  });

  test('begins below the line by which spreadsheets tell each other the delimiter', () => {
    expect(factsOf(utf8('sep=;\nItem;Name\nA-1;a,b,c'))).toMatchObject({ format: { delimiter: ';' }, rows: [{ number: 3, cells: ['A-1', 'a,b,c'] }] });
  });

  test('with a quote that never closes is refused with its row', () => {
    expect(refusalOf(utf8('Item,Name\nA-1,"Mug\nA-2,Jug'))).toEqual({ kind: 'quotes-broken', row: 2 });
  });

  test('gives back the formula that was made harmless, as a text', () => {
    expect(factsOf(utf8("Item,Name\nA-1,'=1+1\nA-2,it's")).rows.map((row) => row.cells[1])).toEqual(['=1+1', "it's"]);
  });
});

describe('a workbook', () => {
  test('is read with shared texts, numbers, days and the value a formula last had', () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>On</t></is></c></row>' +
      '<row r="4"><c r="A4"><v>5.012345678900E+12</v></c><c r="B4"><f>HYPERLINK("http://evil")</f><v>12.5</v></c><c r="C4" s="1"><v>45992</v></c></row>';
    const { rows, header, format } = factsOf(
      aWorkbook(sheet, {
        'xl/sharedStrings.xml': '<sst><si><t>GTIN</t><rPh><t>no</t></rPh></si><si><r><t>Co</t></r><r><t>st &amp; more</t></r></si></sst>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      }),
    );
    expect(format).toEqual({ kind: 'xlsx', sheet: 'Items' });
    expect(header).toEqual(['GTIN', 'Cost & more', 'On']);
    expect(rows).toEqual([{ number: 4, cells: ['5012345678900', '12.5', '2025-12-01'] }]);
  });

  test('comes back as it was written', async () => {
    const cells = ['=1+1', '0012', 'a <b> & "c"', '＝x', 'zwei\nZeilen'];
    async function* rows() {
      yield [[...cells, 12, null, '12.50']];
    }
    const bytes = await writeWorkbook({ title: 'Items', header: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], rows: rows() });
    expect(factsOf(bytes).rows[0]?.cells).toEqual([...cells, '12', '', '12.5']);
  });
});

test('a workbook of ours is never taken for a bomb, however much its rows are alike', async () => {
  async function* rows() {
    for (let at = 0; at < 20; at++) yield Array.from({ length: 500 }, () => ['SKU-1', 'Enamel mug blue', 'kitchen', 'C62', 14, 'yes', 12, null, 400]);
  }
  const read = readTable(await writeWorkbook({ title: 'items', header: ['Item', 'Name'], rows: rows() }));
  expect(read.ok && read.value.facts.rows).toBe(10_000);
});

/** A part that packs to a thousandth: ten megabytes of one letter. */
const swollen = Buffer.alloc(10_000_000, 'a');

const corpus: readonly (readonly [name: string, bytes: Uint8Array, refusal: Readonly<Record<string, unknown>>])[] = [
  ['nothing at all', new Uint8Array(0), { kind: 'file-empty' }],
  ['only a header', utf8('Item,Name\n'), { kind: 'no-rows' }],
  ['a PDF called .csv', utf8('%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript >> >>'), { kind: 'not-a-table', found: 'pdf' }],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), { kind: 'not-a-table', found: 'image' }],
  ['a workbook of before 2007, or one with a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), { kind: 'not-a-table', found: 'old-workbook' }],
  ['a page that calls itself .xls', utf8('<html><table><tr><td>1</td></tr></table>'), { kind: 'not-a-table', found: 'markup' }],
  ['a drawing with a script', utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), { kind: 'not-a-table', found: 'markup' }],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0, 0, 0, 0, 9]), { kind: 'not-a-table', found: 'binary' }],
  ['an archive that is no workbook', zipSync({ 'run.sh': utf8('rm -rf') }), { kind: 'not-a-table', found: 'archive' }],
  ['an archive cut in half', aWorkbook(head).subarray(0, 200), { kind: 'workbook-broken' }],
  ['a workbook whose sheet is no XML', aWorkbook('', { 'xl/worksheets/sheet1.xml': '<worksheet><row><c></row>' }), { kind: 'workbook-broken' }],
  [
    'a workbook without its sheet',
    aWorkbook('', { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="gone.xml"/></Relationships>' }),
    { kind: 'workbook-broken' },
  ],
  ['a bomb in the sheet', aWorkbook(head, { 'xl/worksheets/sheet1.xml': swollen }), { kind: 'workbook-swells' }],
  ['a bomb beside the sheet', aWorkbook(head, { 'xl/media/image1.png': swollen }), { kind: 'workbook-swells' }],
  [
    'more parts than any workbook has',
    aWorkbook(head, Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`x/${at}`, 'x']))),
    { kind: 'workbook-swells' },
  ],
  ['more columns than a table has', utf8(`${'a,'.repeat(101)}b\n${'1,'.repeat(101)}2`), { kind: 'too-many-columns', most: 100 }],
  ['a cell as long as a book', utf8(`Item,Name\nA,${'x'.repeat(2_001)}`), { kind: 'cell-too-long', row: 2, most: 2_000 }],
  ['a column out of sight', aWorkbook('<row><c r="A1"><v>1</v></c></row><row><c r="XFD2"><v>1</v></c></row>'), { kind: 'too-many-columns', most: 100 }],
];

describe('a file that harms nobody', () => {
  test.each(corpus)('%s is refused for what it is', (_name, bytes, refusal) => {
    expect(refusalOf(bytes)).toEqual(refusal);
  });

  test('entities that multiply stay what they are', () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const sheet = `<?xml version="1.0"?>${laughs}<worksheet><sheetData>${head}${textRows([['&b;', '1']])}</sheetData></worksheet>`;
    const read = readTable(aWorkbook('', { 'xl/worksheets/sheet1.xml': sheet }));
    expect(read.ok ? read.value.rows[0]?.cells[0] : read.refusal.kind).toMatch(/^(&b;|workbook-broken)$/);
  });

  test('a directory that lies about a size gets no more room than it asked for', () => {
    const bytes = Buffer.from(aWorkbook(head, { 'xl/worksheets/sheet1.xml': swollen }));
    // Every "10,000,000 bytes" of the archive becomes "1,000 bytes".
    for (let at = 0; at + 4 <= bytes.length; at++) if (bytes.readUInt32LE(at) === 10_000_000) bytes.writeUInt32LE(1_000, at);
    expect(refusalOf(bytes)).toMatchObject({ kind: expect.stringMatching(/^(workbook-broken|no-rows|cell-too-long)$/) });
  });

  test('a workbook behind a page, as a file that is two things at once, is a page', () => {
    expect(refusalOf(Buffer.concat([utf8('<html><script>alert(1)</script>'), aWorkbook(head)]))).toEqual({ kind: 'not-a-table', found: 'markup' });
  });
});

test('a table is read in the jail as it is outside', { timeout: 20_000 }, async () => {
  const tables = jailedTables(openJail());
  const text = `Item,Name\n${Array.from({ length: 1_200 }, (_, at) => `A-${at},"Mug, ${at}"`).join('\n')}`;
  const read = await tables.read(utf8(text));
  expect(read.ok && read.value.facts).toEqual((readTable(utf8(text)) as { value: { facts: unknown } }).value.facts);
  const parts = read.ok ? read.value.parts : [];
  expect(parts.map((part) => JSON.parse(part).length)).toEqual([500, 500, 200]);
  expect(JSON.parse(parts[2] ?? '[]')[0]).toEqual([1_002, 'A-1000', 'Mug, 1000']);
  expect(await tables.read(utf8('%PDF-1.7'))).toEqual({ ok: false, refusal: { kind: 'not-a-table', found: 'pdf' } });
});
