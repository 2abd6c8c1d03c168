import { z } from 'zod';
import { MAX_PASSWORD_LENGTH } from '#app/domain/accounts/judge-password.ts';
import { emailField } from './email-field.ts';
import { returnToField } from './return-to-field.ts';

export const signInForm = z.strictObject({
  email: emailField,
  password: z.string().normalize('NFC').min(1, 'password-missing').max(MAX_PASSWORD_LENGTH, 'password-too-long'),
  returnTo: returnToField,
});
