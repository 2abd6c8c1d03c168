import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { toAnswer } from './drawn-answer.ts';
import { hiddenPower } from './hidden-power.ts';

const MOST_PAGES = 4;
const LONGEST_SIDE = 1_600;
const MOST_SCALE = 6;
const GAP = 24;
const BETWEEN = '#8a9494';

type Page = { readonly png: Buffer; readonly width: number; readonly height: number };

/** Every page of a PDF, one below the other: nobody is to approve what was not shown. */
export async function drawPdf(bytes: Uint8Array): Promise<Uint8Array> {
  if (hiddenPower(bytes)) return toAnswer({ problem: 'active' });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  if (document.getPageCount() > MOST_PAGES) return toAnswer({ problem: 'too-many-pages' });
  const pages: Page[] = [];
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = Math.min(MOST_SCALE, LONGEST_SIDE / Math.max(originalWidth, originalHeight, 1));
    const { data, width, height } = await page.render({ scale, render: 'bitmap', renderFormFields: true });
    // Without a renderer of ours the library hands out RGBA.
    const png = await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#ffffff' })
      .png()
      .toBuffer();
    pages.push({ png, width, height });
  }
  const [first] = pages;
  if (!first) return toAnswer({ problem: 'damaged' });
  if (pages.length === 1) return toAnswer(first);
  return toAnswer(await stacked(pages));
}

async function stacked(pages: readonly Page[]): Promise<Page> {
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height + GAP, -GAP);
  let top = 0;
  const parts = pages.map((page) => {
    const part = { input: page.png, left: 0, top };
    top += page.height + GAP;
    return part;
  });
  const png = await sharp({ create: { width, height, channels: 3, background: BETWEEN } })
    .composite(parts)
    .png()
    .toBuffer();
  return { png, width, height };
}
