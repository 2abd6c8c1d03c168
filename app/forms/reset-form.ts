import { z } from 'zod';

/** How good the new password is, the use-case judges: it knows whose it is. */
export const resetForm = z.strictObject({ password: z.string().normalize('NFC').min(1, 'password-missing').max(1_000, 'password-too-long') });
