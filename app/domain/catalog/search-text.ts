import { normalizeCode } from './item-code.ts';

/** What a search looks in: lower-case words without accents and signs, a space before each, the code first. Source: data.md. */
export function toSearchText(item: { readonly sku: string; readonly name: string }): string {
  return ` ${normalizeCode(item.sku).toLowerCase()}${searchWords(item.name)
    .map((word) => ` ${word}`)
    .join('')}`;
}

/** The words of a text as a search compares them. Source: issue "The walls", catalog. */
export function searchWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
