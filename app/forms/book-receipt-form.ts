import { z } from 'zod';
import { countField } from './count-field.ts';

/** counted: base units. */
export const bookReceiptForm = z.strictObject({ counted: countField });
