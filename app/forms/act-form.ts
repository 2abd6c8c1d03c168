import { z } from 'zod';
import { reasonField } from './reason-field.ts';

export const actForm = z.strictObject({ reason: reasonField });
