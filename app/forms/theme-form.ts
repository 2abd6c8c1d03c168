import { z } from 'zod';
import { returnToField } from './return-to-field.ts';

export const themeForm = z.strictObject({ theme: z.enum(['system', 'light', 'dark'], 'theme-unknown'), returnTo: returnToField });
