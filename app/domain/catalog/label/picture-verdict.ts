/** What the parts of a picture say: its size in points, or what is wrong with it. */
export type PictureVerdict = { readonly width: number; readonly height: number } | 'damaged' | 'more-behind' | 'moving';
