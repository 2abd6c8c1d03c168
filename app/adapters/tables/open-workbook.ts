import { strFromU8, unzipSync } from 'fflate';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { TableRefusal } from '#app/domain/shared/tables/table.ts';
import { parseXml } from './parse-xml.ts';

const MOST_ENTRIES = 1_000;
/** Inflated bytes for one packed byte: sheets come to 10 or 30, a bomb to a thousand. */
const MOST_RATIO = 100;
/** So small an entry harms nobody, whatever its ratio. */
const SMALL_BYTES = 100_000;
const MOST_BYTES = 160_000_000;

/** The parts of a workbook that hold its first visible sheet, inflated and still XML. */
export type Workbook = {
  readonly sheetName: string;
  readonly otherSheets: number;
  readonly sheet: string;
  readonly strings: string | null;
  readonly styles: string | null;
  readonly countsFrom1904: boolean;
};

/** Opens a workbook. What its directory declares is judged before anything is inflated; parts that are not read are not inflated at all. */
export function openWorkbook(bytes: Uint8Array): Result<Workbook, TableRefusal> {
  const names = new Set<string>();
  let swells = false;
  let total = 0;
  const judged = unzip(bytes, ({ name, size, originalSize }) => {
    names.add(name);
    total += originalSize;
    swells ||= names.size > MOST_ENTRIES || total > MOST_BYTES || (originalSize > SMALL_BYTES && originalSize > size * MOST_RATIO);
    return false;
  });
  if (judged === null) return refuse({ kind: 'workbook-broken' });
  if (swells) return refuse({ kind: 'workbook-swells' });
  if (!names.has(BOOK)) return refuse({ kind: 'not-a-table', found: 'archive' });
  const parts = unzip(bytes, ({ name }) => name === BOOK || name === LINKS);
  const book = parts?.[BOOK];
  if (!book) return refuse({ kind: 'workbook-broken' });
  const { sheets, countsFrom1904 } = readBook(strFromU8(book));
  const first = sheets.find((sheet) => sheet.isVisible) ?? sheets[0];
  const path = first && (linksOf(parts[LINKS]).get(first.link) ?? `xl/worksheets/sheet1.xml`);
  const inflated = path === undefined ? null : unzip(bytes, ({ name }) => name === path || name === STRINGS || name === STYLES);
  const sheet = path === undefined ? undefined : inflated?.[path];
  if (!first || !inflated || !sheet) return refuse({ kind: 'workbook-broken' });
  return accept({
    sheetName: first.name.slice(0, 100),
    otherSheets: sheets.length - 1,
    sheet: strFromU8(sheet),
    strings: textOf(inflated[STRINGS]),
    styles: textOf(inflated[STYLES]),
    countsFrom1904,
  });
}

const BOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

type Filter = (entry: { readonly name: string; readonly size: number; readonly originalSize: number }) => boolean;

/** Null: it is no archive after all, or a part of it is damaged. An entry never grows beyond what its directory declares. */
function unzip(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    return null;
  }
}

function textOf(part: Uint8Array | undefined): string | null {
  return part ? strFromU8(part) : null;
}

type Sheet = { readonly name: string; readonly link: string; readonly isVisible: boolean };

function readBook(xml: string): { readonly sheets: readonly Sheet[]; readonly countsFrom1904: boolean } {
  const sheets: Sheet[] = [];
  let countsFrom1904 = false;
  parseXml(xml, {
    open(tag, attributes) {
      if (tag === 'workbookPr') countsFrom1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', id = '', state = 'visible' } = attributes();
      sheets.push({ name, link: id, isVisible: state === 'visible' });
    },
  });
  return { sheets, countsFrom1904 };
}

/** Which part a link leads to, by its id. */
function linksOf(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  if (!part) return links;
  parseXml(strFromU8(part), {
    open(tag, attributes) {
      const { Id = '', Target = '' } = tag === 'Relationship' ? attributes() : {};
      if (Id !== '') links.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return links;
}
