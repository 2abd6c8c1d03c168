import type { TeamRole } from '#app/domain/accounts/account-team.ts';

/** Words of the account tree as the administrator keeps it. */
export const adminAccountsWords = {
  team: {
    roles: {
      'customer-service': 'customer service',
      shipper: 'shipping',
      scheduler: 'scheduling',
      'inventory-manager': 'inventory',
    } satisfies Record<TeamRole, string>,
  },
};
