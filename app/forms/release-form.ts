import { z } from 'zod';
import { reasonField } from './reason-field.ts';

/** Why an order may go on over the limit; it stays in the audit trail. */
export const releaseForm = z.strictObject({ reason: reasonField });
