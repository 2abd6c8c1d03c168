import { z } from 'zod';
import { emailField } from './email-field.ts';
import { nameField } from './name-field.ts';
import { phoneField } from './phone-field.ts';

const seen = z.string().max(300);

/** What the host says of itself. seen: the same as the page was drawn with. */
export const settingsForm = z.strictObject({
  name: nameField,
  orderDeskName: z.string().trim().max(120, 'name-too-long'),
  orderDeskPhone: phoneField,
  orderDeskEmail: z.union([z.literal(''), emailField]),
  seen: z.strictObject({ name: seen, orderDeskName: seen, orderDeskPhone: seen, orderDeskEmail: seen }),
});

/** The settings a form was typed with, to be shown again. */
export function typedSettings(typed: Readonly<Record<string, string>>) {
  const text = (name: string) => typed[name] ?? '';
  return { name: text('name'), orderDeskName: text('orderDeskName'), orderDeskPhone: text('orderDeskPhone'), orderDeskEmail: text('orderDeskEmail') };
}

/** Whether the settings were just saved. */
export function readSettingsQuery(url: string): { readonly isSaved: boolean } {
  return { isSaved: new URL(url).searchParams.get('saved') === 'yes' };
}
