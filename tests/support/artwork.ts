import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A label as a drawing, with a word on it that tells versions apart. */
export function anSvg(word = 'Keane Home', inside = ''): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="440" height="512" viewBox="0 0 440 512"><rect width="440" height="512" fill="#fff"/><rect x="20" y="20" width="${100 + word.length * 10}" height="60" fill="#c0830e"/>${inside}</svg>\n`,
  );
}

/** A picture of one color. */
export function aPng(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#883f99' } })
    .png()
    .toBuffer();
}

export function aJpeg(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#045f68' } })
    .jpeg()
    .toBuffer();
}

/** A PDF of so many pages, with further objects of its own, an entry more in its catalog, and streams to pack. */
export function aPdf({
  pages = 1,
  catalog = '',
  objects = [],
}: {
  readonly pages?: number;
  readonly catalog?: string;
  readonly objects?: readonly (string | Buffer)[];
} = {}): Buffer {
  const ids = Array.from({ length: pages }, (_, at) => 3 + at * 2);
  const parts: (string | Buffer)[] = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Count ${pages} /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] >>\nendobj\n`,
    ...ids.flatMap((id) => [
      `${id} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 240] /Contents ${id + 1} 0 R >>\nendobj\n`,
      aStream(id + 1, 'q 0.75 0.5 0.05 rg 20 120 160 60 re f Q'),
    ]),
    ...objects,
  ];
  return assembled(parts, 3 + pages * 2 + objects.length);
}

/** A stream packed the plain way. */
export function aStream(id: number, text: string, dictionary = ''): Buffer {
  const packed = deflateSync(Buffer.from(text));
  return Buffer.concat([
    Buffer.from(`${id} 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} ${dictionary}>>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

function assembled(parts: readonly (string | Buffer)[], size: number): Buffer {
  const head = Buffer.from('%PDF-1.7\n');
  const places: number[] = [];
  let at = head.length;
  const bodies = parts.map((part) => {
    const body = Buffer.from(part);
    places.push(at);
    at += body.length;
    return body;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([head, ...bodies, Buffer.from(tail)]);
}
