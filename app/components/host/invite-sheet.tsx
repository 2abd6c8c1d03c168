import { rolesOf } from '#app/domain/accounts/roles.ts';
import type { Side } from '#app/domain/accounts/session.ts';
import { roleFieldName } from '#app/forms/role-field-name.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field, SelectField } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { Views } from '../kit/views.tsx';
import { RoleBoxes } from './role-boxes.tsx';

type Named = { readonly code: string; readonly name: string };
type Props = {
  readonly side: Side;
  readonly suppliers: readonly Named[];
  /** By field name, to be shown again. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
};

const SIDES: readonly Side[] = ['host', 'account', 'supplier'];

/** Who is to be invited, to where, with which roles. */
export function InviteSheet({ side, suppliers, typed, problems }: Props) {
  const { people } = useAdminSpeech().words;
  const says = people.invitation;
  const field = (name: string) => ({ id: name, name, defaultValue: typed[name], error: problemAt(name, problems) });
  const views = SIDES.map((each) => ({ name: says.for[each], href: paths.invite({ side: each }), isCurrent: each === side }));
  const roles = rolesOf(side);
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.title} back={{ href: paths.people(), text: people.page.back }} />
      <Views label={says.whom} views={views} />
      <form method="post" action={paths.invite()} className="stack" noValidate>
        <input type="hidden" name="side" value={side} />
        {side === 'account' ? <Field {...field('of')} label={says.account} hint={says.accountHint} autoComplete="off" /> : null}
        {side === 'supplier' ? (
          <SelectField {...field('of')} label={says.supplier}>
            <option value="">{says.chooseSupplier}</option>
            {suppliers.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        <Field {...field('name')} label={people.name} autoComplete="off" />
        <Field {...field('email')} label={people.email} type="email" autoComplete="off" />
        <Field {...field('phone')} label={people.phone} isOptional hint={side === 'host' ? says.phoneHint : undefined} autoComplete="off" />
        <RoleBoxes roles={roles} chosen={roles.filter((role) => typed[roleFieldName(role)] === 'yes')} error={problemAt('roles', problems)} />
        <p>{says.consequence}</p>
        <p>
          <Button look="main">{says.act}</Button>
        </p>
      </form>
    </Sheet>
  );
}
