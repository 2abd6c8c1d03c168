import { z } from 'zod';

/** Why an order may go on over the limit; it stays in the audit trail. */
export const releaseForm = z.strictObject({ reason: z.string().trim().min(5, 'reason-missing').max(200, 'reason-too-long') });
