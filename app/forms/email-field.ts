import { z } from 'zod';

/** An email address in its normal form: trimmed, lower case. Whether it exists is for the mail to find out. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, { error: 'email-missing', abort: true })
  .max(254, 'email-form')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email-form');
