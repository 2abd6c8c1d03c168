/** What browsers drop, trim, or take for a slash. \s holds the byte order mark and the line separators too. */
const LEADS_ASTRAY = /[\p{Cc}\s\\]/u;
const ANYWHERE = 'https://portal.invalid';

/** A path of our own to go on to, or the fallback: never another origin, whatever a browser would make of the text. */
export function safeRedirect(to: unknown, fallback: string): string {
  if (typeof to !== 'string' || to.length > 2_000) return fallback;
  if (!to.startsWith('/') || to.startsWith('//') || LEADS_ASTRAY.test(to)) return fallback;
  const url = toUrl(to);
  if (!url || url.origin !== ANYWHERE || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}

function toUrl(to: string): URL | null {
  try {
    return new URL(to, ANYWHERE);
  } catch {
    return null;
  }
}
