import type { Side } from '#app/domain/accounts/session.ts';

/** The side an invitation was typed for; the host's when none can be read. */
export function typedSide({ side }: Readonly<Record<string, string>>): Side {
  return side === 'account' || side === 'supplier' ? side : 'host';
}
