import { z } from 'zod';

/** Where to go on to afterwards. Anything may stand here; safeRedirect decides. */
export const returnToField = z.string().max(2_000).default('');
