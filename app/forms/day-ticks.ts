import { z } from 'zod';
import { tickField } from './tick-field.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const boxes: Readonly<Record<string, typeof tickField>> = Object.fromEntries(WEEKDAYS.map((day) => [`d${day}`, tickField]));

/** ISO weekdays whose boxes are ticked, at least one. */
export const dayTicks = z
  .strictObject(boxes)
  .prefault({})
  .transform((ticked): readonly number[] => WEEKDAYS.filter((day) => ticked[`d${day}`] === true))
  .refine((days) => days.length > 0, 'delivery-days-missing');
