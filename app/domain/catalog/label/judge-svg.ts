/** What of an SVG can do more than be drawn. */
export type SvgPower = 'script' | 'event' | 'reference' | 'entity' | 'page-inside' | 'animation';

type Verdict = 'good' | 'damaged' | SvgPower;

/** Each is looked for in the text with its numbered signs written out. Own parts (`#name`) and pictures inside the file may be named. */
const POWERS: readonly { readonly what: SvgPower; readonly shape: RegExp }[] = [
  { what: 'entity', shape: /<!DOCTYPE[^>]*\[|<!ENTITY/i },
  { what: 'script', shape: /<\s*(?:[\w.-]+:)?script\b|(?:java|vb)script\s*:/i },
  { what: 'event', shape: /[\s"'/]on[a-z]+\s*=/i },
  { what: 'page-inside', shape: /<\s*(?:[\w.-]+:)?(?:foreignObject|iframe|embed|object|audio|video|canvas|handler|listener)\b/i },
  { what: 'animation', shape: /<\s*(?:[\w.-]+:)?(?:animate\w*|set|discard)\b/i },
  { what: 'reference', shape: /<\?xml-stylesheet|<\s*(?:[\w.-]+:)?include\b|@import|\bxml:base\s*=/i },
  { what: 'reference', shape: /(?:href|src)\s*=\s*(?:"(?!\s*(?:#|data:image\/(?:png|jpeg);base64,))[^"]|'(?!\s*(?:#|data:image\/(?:png|jpeg);base64,))[^'])/i },
  { what: 'reference', shape: /url\(\s*["']?\s*(?!["'\s#])/i },
];

/** Whether an SVG is one whole drawing in UTF-8 that can only be drawn. Source: promises.md T26. */
export function judgeSvg(bytes: Uint8Array): Verdict {
  const text = read(bytes);
  if (text === null || !/<\/svg>\s*(?:<!--[\s\S]*?-->\s*)*$/.test(text)) return 'damaged';
  const plain = text
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});?/gi, (_, code: string) => signOf(code))
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) => signOf(`x${code}`));
  return POWERS.find(({ shape }) => shape.test(plain) || shape.test(text))?.what ?? 'good';
}

function read(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(text)?.[1];
    return text.includes('\u0000') || (declared !== undefined && !/^(utf-8|us-ascii)$/i.test(declared)) ? null : text;
  } catch {
    return null;
  }
}

function signOf(code: string): string {
  const point = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
