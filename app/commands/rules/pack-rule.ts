import { z } from 'zod';
import { matchPacks } from '#app/domain/catalog/match-packs.ts';
import { aRule, countShape } from './rule.ts';

const packCase = z.strictObject({
  quantity: countShape,
  packs: z.array(z.strictObject({ code: z.string().min(1, 'a pack code'), content: countShape })).max(60, 'at most 60 packs'),
  rules: z
    .strictObject({
      allowed: z.array(z.string()).exactOptional(),
      largest: z.int('a whole number').min(1, 'at least 1').exactOptional(),
      mixing: z.boolean().default(true),
      loose: z.boolean().default(false),
    })
    .default({ mixing: true, loose: false }),
});

/** matchPacks: the packs that make up a quantity. */
export const packRule = aRule(packCase, matchPacks);
