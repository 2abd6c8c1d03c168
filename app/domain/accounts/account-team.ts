/** Who of the host stands behind the key account manager for one account. Source: domain.md part 1. */
export type TeamRole = 'customer-service' | 'shipper' | 'scheduler' | 'inventory-manager';
export const TEAM_ROLES: readonly TeamRole[] = ['customer-service', 'shipper', 'scheduler', 'inventory-manager'];

/** A place in an account team; the first is the key account manager's. */
export type TeamSeat = 'account-manager' | TeamRole;
export const TEAM_SEATS: readonly TeamSeat[] = ['account-manager', ...TEAM_ROLES];
