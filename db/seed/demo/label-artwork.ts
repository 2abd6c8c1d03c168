type Label = { readonly brand: string; readonly name: string; readonly facts: readonly string[]; readonly gtin: string; readonly top: number };

const INK = '#3b2f2a';

/** A label drawn by code: brand, name, facts, and bars whose widths follow the digits of its number (not to be scanned). */
export function demoArtwork({ brand, name, facts, gtin, top }: Label): Uint8Array {
  const bars = [...gtin].map((digit, at) => `<rect x="${250 + at * 11}" y="430" width="${1 + Number(digit)}" height="46" fill="${INK}"/>`).join('');
  const lines = facts.map((fact, at) => `<text x="220" y="${300 + at * 26}" text-anchor="middle" font-size="16">${fact}</text>`).join('');
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="440" height="512" viewBox="0 0 440 512" font-family="sans-serif" fill="${INK}">
<rect width="440" height="512" fill="#ddceb4"/><rect x="14" y="14" width="412" height="484" fill="#fffdf8" stroke="${INK}"/>
<text x="220" y="${top}" text-anchor="middle" font-size="30" font-weight="bold">${brand}</text><path d="M90 ${top + 16}h260" stroke="${INK}"/>
<circle cx="196" cy="160" r="42" fill="none" stroke="#c0830e" stroke-width="3"/><circle cx="256" cy="172" r="26" fill="none" stroke="#045f68" stroke-width="3"/>
<text x="220" y="252" text-anchor="middle" font-size="22">${name}</text>${lines}
<path d="M34 408h372" stroke="${INK}"/><text x="34" y="450" font-size="14">Made in England</text>${bars}<text x="322" y="490" text-anchor="middle" font-size="12">${gtin}</text>
</svg>
`,
  );
}
