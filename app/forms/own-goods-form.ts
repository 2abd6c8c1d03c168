import { z } from 'zod';

/** An item put on one of an account's own lists, or taken off. */
export const ownGoodsForm = z.strictObject({
  act: z.enum(['add', 'drop']),
  kind: z.enum(['granted', 'excluded']),
  code: z.string().trim().min(1, 'code-missing').max(60, 'code-too-long'),
  reason: z.string().trim().max(200, 'reason-too-long').default(''),
});
export type OwnGoodsTyped = { readonly kind: string; readonly code: string; readonly reason: string };
