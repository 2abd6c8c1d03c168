/** What a child is told on its first line of input; the bytes to work on follow. */
export type JailOrder = { readonly work: string; readonly options: unknown; readonly memoryBytes: number; readonly timeMs: number };

/** How a child says that it could not hold what it was asked to hold. */
export const EXIT_TOO_BIG = 71;
/** How a child says that its work fell over. */
export const EXIT_BROKE = 70;
