/** The releases of each Node line that carry the fix of CVE-2026-111497 (promises.md part 0.5). */
export const NODE_FLOORS: readonly (readonly [major: number, minor: number, patch: number])[] = [
  [22, 23, 4],
  [24, 22, 1],
  [26, 12, 1],
];

/** Whether a Node version lacks the fix: below the floor of its line, of a line that never got one, or not a version. */
export function isBelowFloors(version: string): boolean {
  const [, ...parts] = /^v?(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  const [major, minor, patch] = parts.map(Number);
  if (major === undefined || minor === undefined || patch === undefined) return true;
  const floor = NODE_FLOORS.find(([line]) => line === major);
  if (!floor) return major < Math.max(...NODE_FLOORS.map(([line]) => line));
  return minor < floor[1] || (minor === floor[1] && patch < floor[2]);
}
