import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { jailedArtist } from '#app/adapters/artwork/jailed-artist.ts';
import { openJail } from '#app/adapters/jail/open-jail.ts';
import { judgeArtwork } from '#app/domain/catalog/label/judge-artwork.ts';
import { aJpeg, anSvg, aPdf, aPng, aStream } from '#tests/support/artwork.ts';

const artist = jailedArtist(openJail());

async function drawn(kind: 'svg' | 'png' | 'jpeg' | 'pdf', content: Uint8Array) {
  const outcome = await artist.draw({ kind, content });
  return outcome.ok ? outcome.value : expect.fail(`not drawn: ${outcome.refusal}`);
}

/** The color of one point, as red, green, blue. */
async function pointOf(png: Uint8Array, { x, y }: { readonly x: number; readonly y: number }): Promise<readonly number[]> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
}

describe('artwork is drawn', () => {
  test('from an SVG, as large as the longest side allows', async () => {
    const { png, width, height } = await drawn('svg', anSvg());
    expect([width, height]).toEqual([1_374, 1_600].map((side) => expect.closeTo(side, -1.5)));
    expect(await pointOf(png, { x: 5, y: 5 })).toEqual([255, 255, 255]);
    expect(await pointOf(png, { x: 200, y: 150 })).toEqual([0xc0, 0x83, 0x0e]);
  });

  test('from a PNG and a JPEG, no larger than they are', async () => {
    expect(await drawn('png', await aPng(40, 30))).toMatchObject({ width: 40, height: 30 });
    expect(await drawn('jpeg', await aJpeg(40, 30))).toMatchObject({ width: 40, height: 30 });
  });

  test('from a PDF, all its pages, on white and in its own colors', async () => {
    const one = await drawn('pdf', aPdf());
    expect([one.width, one.height]).toEqual([1_200, 1_440]);
    expect(await pointOf(one.png, { x: 300, y: 600 })).toEqual([191, 128, 13]);
    const two = await drawn('pdf', aPdf({ pages: 2 }));
    expect([two.width, two.height]).toEqual([1_200, 1_440 * 2 + 24]);
    expect(await artist.draw({ kind: 'pdf', content: aPdf({ pages: 5 }) })).toEqual({ ok: false, refusal: 'too-many-pages' });
  });
});

describe('artwork is not drawn', () => {
  test('when it is none: each is called damaged, and the portal goes on', async () => {
    const broken = await aPng();
    broken.fill(7, 60, 80);
    expect(await artist.draw({ kind: 'png', content: broken })).toEqual({ ok: false, refusal: 'damaged' });
    expect(await artist.draw({ kind: 'svg', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>') })).toEqual({
      ok: false,
      refusal: 'damaged',
    });
    expect(await artist.draw({ kind: 'pdf', content: Buffer.from('%PDF-1.7\nstartxref\n1\n%%EOF\n') })).toEqual({ ok: false, refusal: 'damaged' });
  });

  test('when a PDF hides in packed objects what its plain parts do not tell', async () => {
    const objects = (text: string, dictionary = '') => aStream(20, text, `/Type /ObjStm /N 1 /First 5 ${dictionary}`);
    const script = aPdf({ objects: [objects('21 0 << /S /JavaScript /JS (app.alert(1)) >>')] });
    expect(judgeArtwork({ name: 'label.pdf', bytes: script })).toEqual({ ok: true, value: 'pdf' });
    expect(await artist.draw({ kind: 'pdf', content: script })).toEqual({ ok: false, refusal: 'active' });
    const harmless = aPdf({ objects: [objects('21 0 << /Length 3 >>')] });
    expect(await artist.draw({ kind: 'pdf', content: harmless })).toMatchObject({ ok: true });
    const coded = aPdf({ objects: [objects('21 0 << /Length 3 >>', '/DecodeParms << /Predictor 12 >> ')] });
    expect(await artist.draw({ kind: 'pdf', content: coded })).toEqual({ ok: false, refusal: 'active' });
  });

  test('when it swells: a packed bomb of a PDF, a picture of more points than are taken', async () => {
    const bomb = aPdf({ objects: [aStream(20, '0'.repeat(60_000_000))] });
    expect(bomb.length).toBeLessThan(200_000);
    expect((await artist.draw({ kind: 'pdf', content: bomb })).ok).toBe(false);
    const wide = await sharp({ create: { width: 6_000, height: 5_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await artist.draw({ kind: 'png', content: wide })).toEqual({ ok: false, refusal: 'too-large' });
  });
});

describe('two versions are compared', () => {
  test('what differs is in color, the rest pale, and how much of the area it is', async () => {
    const [before, after] = [await drawn('svg', anSvg('short')), await drawn('svg', anSvg('a longer one'))];
    const outcome = await artist.compare({ before: before.png, after: after.png });
    if (!outcome.ok) return expect.fail(outcome.refusal);
    expect(outcome.value.changedPerMille).toBeGreaterThan(10);
    expect(outcome.value.changedPerMille).toBeLessThan(40);
    expect(await pointOf(outcome.value.png, { x: 600, y: 150 })).toEqual([176, 0, 110]);
    expect(await pointOf(outcome.value.png, { x: 5, y: 5 })).toEqual([255, 255, 255]);
  });

  test('equal ones differ nowhere, and one point more is never nothing', async () => {
    const base = await aPng(400, 300);
    expect(await artist.compare({ before: base, after: base })).toMatchObject({ ok: true, value: { changedPerMille: 0 } });
    const dot = await sharp(base)
      .composite([{ input: { create: { width: 1, height: 1, channels: 3, background: '#fff' } }, left: 9, top: 9 }])
      .png()
      .toBuffer();
    expect(await artist.compare({ before: base, after: dot })).toMatchObject({ ok: true, value: { changedPerMille: 1 } });
  });
});
