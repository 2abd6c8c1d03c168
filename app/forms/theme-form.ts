import { z } from 'zod';
import { fromField } from './from-field.ts';

export const themeForm = z.strictObject({ theme: z.enum(['system', 'light', 'dark'], 'theme-unknown'), from: fromField });
