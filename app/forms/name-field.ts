import { z } from 'zod';

/** What a person or a company is called. */
export const nameField = z.string().trim().min(1, 'name-missing').max(120, 'name-too-long');
