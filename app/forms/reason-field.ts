import { z } from 'zod';

/** Why something was done; it stays in the audit trail. */
export const reasonField = z.string().trim().min(5, 'reason-missing').max(200, 'reason-too-long');
