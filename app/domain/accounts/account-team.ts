/** Who of the host stands behind the key account manager for one account. Source: domain.md part 1. */
export type TeamRole = 'customer-service' | 'shipper' | 'scheduler' | 'inventory-manager';
export const TEAM_ROLES: readonly TeamRole[] = ['customer-service', 'shipper', 'scheduler', 'inventory-manager'];
