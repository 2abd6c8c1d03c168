/** An open order line in base units. picked: on a picking list now; shipped: has left. Source: domain.md part 9. */
export type LineProgress = { readonly ordered: number; readonly picked: number; readonly shipped: number };

/** How far goods have come: nothing of them touched, some picked or shipped, or all of them shipped. */
export type ShipmentProgress = 'untouched' | 'started' | 'shipped';

/** The progress of lines taken together; no lines are untouched. Base units. Source: domain.md part 8, "in fulfillment → shipped". */
export function shipmentProgress(lines: readonly LineProgress[]): ShipmentProgress {
  if (lines.every((line) => line.picked === 0 && line.shipped === 0)) return 'untouched';
  return lines.every((line) => line.shipped === line.ordered) ? 'shipped' : 'started';
}
