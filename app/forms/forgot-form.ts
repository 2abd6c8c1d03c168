import { z } from 'zod';
import { emailField } from './email-field.ts';

export const forgotForm = z.strictObject({ email: emailField });
