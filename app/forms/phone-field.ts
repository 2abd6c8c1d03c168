import { z } from 'zod';

/** A phone number as people write it, or nothing. */
export const phoneField = z
  .string()
  .trim()
  .regex(/^(\+?[\d ()/.-]{5,30})?$/, 'phone-form');
