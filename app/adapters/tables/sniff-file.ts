import type { OtherFile } from '#app/domain/shared/tables/table.ts';

const MARKS: readonly (readonly [found: OtherFile | 'zip', bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
];

/** What a file is by its first bytes, whatever its name says; null: perhaps a text. */
export function sniffFile(bytes: Uint8Array): OtherFile | 'zip' | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

/** What a decoded text is that no table begins like; null: perhaps a table. */
export function sniffText(text: string): OtherFile | null {
  const head = text.slice(0, 4_096);
  if (/^\s*<(?:!doctype|\?xml|html|svg|table|script)/i.test(head)) return 'markup';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /[\u0000-\u0008\u000E-\u001F]/.test(text) ? 'binary' : null;
}
