import type { TeamSeat } from '#app/domain/accounts/account-team.ts';
import type { Seating } from '#app/domain/accounts/decide-team.ts';

/** The field of each seat; a field's name has no hyphen. Apart from the schema, so that a page can draw seats without it. */
export const SEAT_FIELDS = {
  'account-manager': 'accountManager',
  'customer-service': 'customerService',
  shipper: 'shipper',
  scheduler: 'scheduler',
  'inventory-manager': 'inventoryManager',
} as const satisfies Record<TeamSeat, string>;

/** A team as a page carries it to be compared with later: 'seat=user', a space between. */
export function seenTeam(team: readonly Seating[]): string {
  return team.map(({ seat, userId }) => `${seat}=${userId}`).join(' ');
}
