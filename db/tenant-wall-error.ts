/** A statement that would have looked past the wall between accounts: a bug of ours, never a user's mistake. */
export class TenantWallError extends Error {
  readonly table: string;
  constructor(table: string, problem: string) {
    super(`tenant wall: ${table}: ${problem}`);
    this.table = table;
  }
}
