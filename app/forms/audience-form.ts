import { z } from 'zod';
import { ACCOUNT_CLASSES, type Audience } from '#app/domain/catalog/decide-audience.ts';
import { dayField } from './day-field.ts';
import { tickField } from './tick-field.ts';

/** Who sees an item. seen: as the page was drawn. A tick keeps it from that class. */
export const audienceForm = z
  .strictObject({
    seen: z.string().max(100),
    isForAll: z.enum(['yes', 'no']),
    opensOn: dayField.default(null),
    keptFromKey: tickField,
    keptFromGrowth: tickField,
    keptFromStandard: tickField,
  })
  .transform(({ seen, isForAll, opensOn, ...ticks }): { readonly seen: string; readonly audience: Audience } => {
    const isKept = { key: ticks.keptFromKey, growth: ticks.keptFromGrowth, standard: ticks.keptFromStandard };
    return { seen, audience: { isForAll: isForAll === 'yes', opensOn, keptFrom: ACCOUNT_CLASSES.filter((each) => isKept[each]) } };
  });
