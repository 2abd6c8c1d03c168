import type { ArtworkKind } from '#app/domain/catalog/label/judge-artwork.ts';
import type { Result } from '#app/domain/shared/result.ts';

/** A picture as PNG, on white, at most 1,600 pixels a side (a page of it, where it has several). */
export type Drawing = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** Why nothing was drawn, and never will be. active: what a PDF keeps compressed can do more than be shown. */
export type DrawProblem = 'damaged' | 'active' | 'too-large' | 'too-many-pages' | 'too-hard';

/** Draws artwork for viewing. Throws OutsideError where the same file may be drawn later. */
export interface Artist {
  draw(file: { readonly kind: ArtworkKind; readonly content: Uint8Array }): Promise<Result<Drawing, DrawProblem>>;
  /** The second picture in pale gray with what differs from the first one in color. */
  compare(pair: { readonly before: Uint8Array; readonly after: Uint8Array }): Promise<Result<Drawing & { readonly changedPerMille: number }, DrawProblem>>;
}
