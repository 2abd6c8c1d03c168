import { z } from 'zod';
import { id, type UserId } from '#app/domain/shared/ids.ts';
import { emailField } from './email-field.ts';
import { nameField } from './name-field.ts';
import { phoneField } from './phone-field.ts';
import { roleFieldName } from './role-field-name.ts';
import { rolesField, seenRolesField } from './role-fields.ts';

const sides = z.enum(['host', 'account', 'supplier'], { error: 'side-missing' });

/** Someone new. of: the code of the account or supplier. */
export const inviteForm = z.strictObject({
  email: emailField,
  name: nameField,
  phone: phoneField,
  side: sides,
  of: z.string().trim().max(40).default(''),
  roles: rolesField,
});

/** An invitation by field name, as it was typed, to be shown again. */
export function toTypedInvite({ roles, ...texts }: z.output<typeof inviteForm>): Readonly<Record<string, string>> {
  return { ...texts, ...Object.fromEntries(roles.map((role) => [roleFieldName(role), 'yes'])) };
}

/** Other roles for someone. seen: those the page was drawn with. */
export const rolesForm = z.strictObject({ roles: rolesField, seen: seenRolesField });

const inviteQuery = z.strictObject({ side: sides.catch('host'), of: z.string().max(40).catch('') });

const personQuery = z.strictObject({ done: z.enum(['invited', 'sent', 'roles', 'blocked', 'unblocked']).nullable().catch(null) });

/** done: what was just done about the person whose page it is. */
export function readPersonQuery(url: string): z.infer<typeof personQuery> {
  return personQuery.parse({ done: new URL(url).searchParams.get('done') });
}

/** For whom the page of invitations is opened; whatever cannot be read means the host. */
export function readInviteQuery(url: string): z.infer<typeof inviteQuery> {
  const { searchParams } = new URL(url);
  return inviteQuery.parse({ side: searchParams.get('side'), of: searchParams.get('of') });
}

/** The person a path names. */
export function readUserId(params: Readonly<Record<string, string | undefined>>): UserId {
  return id<UserId>(params['user'] ?? '');
}
