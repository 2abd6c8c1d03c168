const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', n: 'ñ', c: 'ç' };

/** A text as a longer language would have it: accents, and two fifths more letters. Source: experience.md goal 24. */
export function pseudoText(text: string): string {
  const accented = [...text].map((letter) => ACCENTED[letter] ?? letter).join('');
  return `[${accented}${'·'.repeat(Math.ceil(text.length * 0.4))}]`;
}

/** A catalog with every text and every function's answer made longer; its shape is unchanged. */
export function pseudo<Catalog>(catalog: Catalog): Catalog {
  return walk(catalog) as Catalog;
}

function walk(node: unknown): unknown {
  if (typeof node === 'string') return pseudoText(node);
  if (typeof node === 'function') return (...args: unknown[]) => walk(node(...args));
  if (Array.isArray(node)) return node.map(walk);
  if (node !== null && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  return node;
}
