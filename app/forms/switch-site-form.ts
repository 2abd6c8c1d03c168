import { z } from 'zod';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { returnToField } from './return-to-field.ts';

export const switchSiteForm = z.strictObject({
  siteId: z
    .string()
    .min(1, 'site-missing')
    .max(100, 'site-missing')
    .transform((text) => id<AccountId>(text)),
  returnTo: returnToField,
});
