/** What of a PDF can do more than be shown. locked: encrypted, so nobody can look what it does. */
export type PdfPower = 'script' | 'opens' | 'launches' | 'file-inside' | 'form' | 'media' | 'locked';

/** Names long enough that packed bytes never spell them by chance are looked for everywhere, the short ones outside of streams. */
const EVERYWHERE: readonly { readonly what: PdfPower; readonly name: string }[] = [
  { what: 'script', name: 'JavaScript' },
  { what: 'opens', name: 'OpenAction' },
  { what: 'launches', name: 'Launch' },
  { what: 'file-inside', name: 'EmbeddedFile' },
  { what: 'file-inside', name: 'GoToE' },
  { what: 'form', name: 'SubmitForm' },
  { what: 'form', name: 'ImportData' },
  { what: 'media', name: 'RichMedia' },
  { what: 'media', name: 'Rendition' },
];
const OUTSIDE: typeof EVERYWHERE = [
  { what: 'script', name: 'JS' },
  { what: 'opens', name: 'AA' },
  { what: 'form', name: 'XFA' },
  { what: 'locked', name: 'Encrypt' },
];

/** Whether a PDF is one whole document that can only be shown, as far as its plain parts tell. Source: promises.md T26. */
export function judgePdf(bytes: Uint8Array): 'good' | 'damaged' | 'more-behind' | PdfPower {
  const text = latin(bytes);
  if (!/^%PDF-[12]\.\d/.test(text)) return 'damaged';
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !/startxref\s+\d+\s+$/.test(text.slice(Math.max(0, end - 64), end))) return 'damaged';
  if (text.slice(end + 5).trim() !== '') return 'more-behind';
  return pdfPower(text) ?? namedIn(withoutStreams(text), OUTSIDE) ?? 'good';
}

/** The first power that a text of PDF objects names, however its letters are written (`/J#61vaScript`); null when there is none. */
export function pdfPower(text: string): PdfPower | null {
  return namedIn(text, EVERYWHERE);
}

/** One letter a byte. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

function namedIn(text: string, names: typeof EVERYWHERE): PdfPower | null {
  const plain = text.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return names.find(({ name }) => [text, plain].some((each) => hasName(each, name)))?.what ?? null;
}

function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(`/${name}`); at >= 0; at = text.indexOf(`/${name}`, at + 1)) {
    if (name.length > 4 || !/[A-Za-z0-9]/.test(text.charAt(at + name.length + 1))) return true;
  }
  return false;
}

function withoutStreams(text: string): string {
  return text.replace(/\bstream\r?\n[\s\S]*?endstream/g, '');
}
