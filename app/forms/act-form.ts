import { z } from 'zod';

export const actForm = z.strictObject({ reason: z.string().trim().min(5, 'reason-missing').max(200, 'reason-too-long') });
