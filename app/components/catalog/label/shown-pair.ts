import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';

/** The version looked at and the one beside it; null: there is no other to compare with. */
export type ShownPair = { readonly shown: VersionShown; readonly other: VersionShown | null };

type Asked = { readonly version: number | null; readonly against: number | null };

/** The two versions a page is asked for; else the newest, beside the one in force before it, or the one just before. */
export function shownPair({ versions, standing }: LabelPage, { version, against }: Asked): ShownPair | null {
  const shown = versions.find((each) => each.version === version) ?? versions.at(-1);
  if (!shown) return null;
  const earlier = versions.filter((each) => each.version < shown.version && each.artwork !== null);
  const other = earlier.find((each) => each.version === against) ?? earlier.find((each) => each.version === standing.inForce) ?? earlier.at(-1) ?? null;
  return { shown, other };
}
