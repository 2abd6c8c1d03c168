import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeArtwork, MOST_ARTWORK_BYTES } from '#app/domain/catalog/label/judge-artwork.ts';
import { aJpeg, anSvg, aPdf, aPng, aStream } from '#tests/support/artwork.ts';

const judge = (name: string, bytes: Uint8Array) => judgeArtwork({ name, bytes });
const refused = (name: string, bytes: Uint8Array) => {
  const judged = judge(name, bytes);
  return judged.ok ? judged.value : judged.refusal;
};

describe('artwork that is taken', () => {
  test('is told by its bytes, under a name that says the same', async () => {
    expect(judge('label.svg', anSvg())).toEqual({ ok: true, value: 'svg' });
    expect(judge('Label final.PNG', await aPng())).toEqual({ ok: true, value: 'png' });
    expect(judge('label.jpg', await aJpeg())).toEqual({ ok: true, value: 'jpeg' });
    expect(judge('label.jpeg', await aJpeg())).toEqual({ ok: true, value: 'jpeg' });
    expect(judge('label.pdf', aPdf())).toEqual({ ok: true, value: 'pdf' });
  });

  test.each([
    ['an own gradient', '<linearGradient id="a"/><rect fill="url(#a)"/><use xlink:href="#a"/>'],
    ['a picture inside the file', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['words about a script', '<text>prescription, onion, settings</text>'],
  ])('may hold %s', (_, inside) => expect(judge('label.svg', anSvg('x', inside))).toEqual({ ok: true, value: 'svg' }));

  test('may come from a program that names the SVG document type', () => {
    const typed = Buffer.from(
      `<?xml version="1.0"?><!-- made by a program --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/></svg>`,
    );
    expect(judge('label.svg', typed)).toEqual({ ok: true, value: 'svg' });
  });
});

describe('artwork that is not taken', () => {
  test('is nothing, too heavy, or something else', async () => {
    expect(refused('label.png', new Uint8Array())).toEqual({ kind: 'no-file' });
    expect(refused('label.png', new Uint8Array(MOST_ARTWORK_BYTES + 1))).toEqual({
      kind: 'too-heavy',
      bytes: MOST_ARTWORK_BYTES + 1,
      most: MOST_ARTWORK_BYTES,
    });
    expect(refused('label.png', Buffer.from('GIF89a'))).toEqual({ kind: 'not-artwork' });
    expect(refused('label.svg', Buffer.from('<html><svg></svg></html>'))).toEqual({ kind: 'not-artwork' });
    expect(refused('label.svg', Buffer.from([0x1f, 0x8b, 8, 0]))).toEqual({ kind: 'not-artwork' });
    expect(refused('label.pdf', Buffer.concat([Buffer.from('junk before\n'), aPdf()]))).toEqual({ kind: 'not-artwork' });
  });

  test('bears a name that says something else', async () => {
    expect(refused('label.jpg', await aPng())).toEqual({ kind: 'other-ending', found: 'png', ending: 'jpg' });
    expect(refused('label.png.exe', await aPng())).toEqual({ kind: 'other-ending', found: 'png', ending: 'exe' });
    expect(refused('label', aPdf())).toEqual({ kind: 'other-ending', found: 'pdf', ending: '' });
  });

  test('carries a second file behind the first', async () => {
    const html = Buffer.from('<script>alert(1)</script>');
    expect(refused('label.png', Buffer.concat([await aPng(), html]))).toEqual({ kind: 'more-behind', found: 'png' });
    expect(refused('label.jpg', Buffer.concat([await aJpeg(), html]))).toEqual({ kind: 'more-behind', found: 'jpeg' });
    expect(refused('label.pdf', Buffer.concat([aPdf(), html]))).toEqual({ kind: 'more-behind', found: 'pdf' });
  });

  test('is cut off, at whatever byte', async () => {
    const whole = [
      ['label.png', await aPng()],
      ['label.jpg', await aJpeg()],
      ['label.pdf', aPdf()],
    ] as const;
    for (const [name, bytes] of whole) {
      fc.assert(fc.property(fc.integer({ min: 12, max: bytes.length - 4 }), (length) => !judge(name, bytes.subarray(0, length)).ok));
    }
    expect(refused('label.svg', anSvg().subarray(0, -10))).toEqual({ kind: 'damaged', found: 'svg' });
  });

  test('is a flood of pixels in a small file', async () => {
    const flood = await aPng();
    flood.writeUInt32BE(60_000, 16);
    flood.writeUInt32BE(60_000, 20);
    expect(refused('label.png', flood)).toEqual({ kind: 'too-many-pixels', width: 60_000, height: 60_000 });
  });

  test('moves, so that not all of it would be seen', async () => {
    const png = await aPng();
    const control = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex');
    expect(refused('label.png', Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]))).toEqual({ kind: 'moving', found: 'png' });
  });

  test.each([
    ['script', '<script>alert(1)</script>'],
    ['script', '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'],
    ['script', '<a href="javascript:alert(1)"><text>x</text></a>'],
    ['script', '<a href="&#106;avascript:alert(1)"/>'],
    ['script', '<a href="&#x6A;avascript:alert(1)"/>'],
    ['event', '<rect onclick="alert(1)"/>'],
    ['event', '<rect x="1"onload=alert(1) />'],
    ['page-inside', '<foreignObject><p/></foreignObject>'],
    ['page-inside', '<iframe src="#a"/>'],
    ['animation', '<animate attributeName="href" to="x"/>'],
    ['animation', '<set attributeName="fill" to="red"/>'],
    ['reference', '<image href="http://elsewhere.example/track.png"/>'],
    ['reference', '<image xlink:href="file:///etc/passwd"/>'],
    ['reference', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>'],
    ['reference', '<use href="other.svg#a"/>'],
    ['reference', '<style>@import "other.css";</style>'],
    ['reference', '<rect fill="url(http://elsewhere.example/a)"/>'],
    ['reference', '<style>rect { fill: u\\72l(//elsewhere.example/a) }</style>'],
    ['reference', '<xi:include href="#a" xmlns:xi="http://www.w3.org/2001/XInclude"/>'],
  ])('is an SVG with a %s: %s', (what, inside) => expect(refused('label.svg', anSvg('x', inside))).toEqual({ kind: 'active-svg', what }));

  test('is an SVG with entities, or in signs that cannot be read', () => {
    const bomb = Buffer.from('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>');
    expect(refused('label.svg', bomb)).toEqual({ kind: 'active-svg', what: 'entity' });
    expect(refused('label.svg', Buffer.concat([anSvg(), Buffer.from([0xff])]))).toEqual({ kind: 'damaged', found: 'svg' });
    const other = Buffer.from(String(Buffer.from(anSvg())).replace('UTF-8', 'UTF-7'));
    expect(refused('label.svg', other)).toEqual({ kind: 'damaged', found: 'svg' });
  });

  test.each([
    ['opens', '/OpenAction [3 0 R /Fit]'],
    ['opens', '/AA << /O 9 0 R >>'],
    ['script', '/Names << /JavaScript 9 0 R >>'],
    ['script', '/Names << /J#61vaScript 9 0 R >>'],
    ['script', '/X << /S /Other /JS (app.alert(1)) >>'],
    ['launches', '/X << /S /Launch /F (calc.exe) >>'],
    ['file-inside', '/Names << /EmbeddedFiles 9 0 R >>'],
    ['form', '/X << /S /SubmitForm >>'],
    ['form', '/AcroForm << /XFA 9 0 R >>'],
    ['media', '/X << /Subtype /RichMedia >>'],
    ['locked', '/Encrypt 9 0 R'],
  ])('is a PDF that %s: %s', (what, catalog) => expect(refused('label.pdf', aPdf({ catalog }))).toEqual({ kind: 'active-pdf', what }));

  test('is a PDF that hides a script behind the word for packed bytes', () => {
    const hidden = aPdf({ objects: ['9 0 obj\n<< /Length 40 >>\nstream\n<< /S /JavaScript /JS (x) >>\nendstream\nendobj\n'] });
    expect(refused('label.pdf', hidden)).toEqual({ kind: 'active-pdf', what: 'script' });
  });

  test('short names within packed bytes are chance, and taken', () => {
    const chance = aPdf({
      objects: [
        Buffer.concat([Buffer.from('9 0 obj\n<< /Length 5 >>\nstream\n'), Buffer.from('/JS x'), Buffer.from('\nendstream\nendobj\n')]),
        aStream(10, 'q Q'),
      ],
    });
    expect(judge('label.pdf', chance)).toEqual({ ok: true, value: 'pdf' });
  });
});
