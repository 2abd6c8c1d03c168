import type { Role } from '#app/domain/accounts/people.ts';
import { roleFieldName } from '#app/forms/role-field-name.ts';
import { ariaOf } from '../kit/field.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

type Props = { readonly roles: readonly Role[]; readonly chosen: readonly Role[]; readonly error?: string | undefined };

/** The roles of one side as boxes to tick, each with what it is for. */
export function RoleBoxes({ roles, chosen, error }: Props) {
  const { words } = useAdminSpeech();
  const { people, accounts } = words;
  return (
    <fieldset className="ticks" id="roles" {...ariaOf('roles', { error })}>
      <legend>{people.roles}</legend>
      {roles.map((role) => {
        const name = roleFieldName(role);
        return (
          <label className="tick" key={role} htmlFor={name}>
            <input type="checkbox" id={name} name={name} value="yes" defaultChecked={chosen.includes(role)} />
            <span>
              {accounts.roles[role]} <small className="soft">{people.duties[role]}</small>
            </span>
          </label>
        );
      })}
      {error ? (
        <p className="poor" id="roles-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
