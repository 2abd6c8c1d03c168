import type { PersonPage } from '#app/domain/accounts/person-listed.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { PersonHead } from './person-head.tsx';

type Props = {
  readonly person: PersonPage;
  readonly action: string;
  readonly says: { readonly title: (name: string) => string; readonly consequence: string; readonly act: string };
  readonly problems: readonly Problem[];
};

/** The question before something is done about a person: what follows from it, and the act. */
export function PersonQuestion({ person, action, says, problems }: Props) {
  const { keep } = useAdminSpeech().words.people;
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <PersonHead person={person} title={says.title(person.name)} />
      <form method="post" action={action} className="stack" id="roles">
        <p>{says.consequence}</p>
        <p className="row">
          <Button look="main">{says.act}</Button>
          <ButtonLink href={paths.person(person.userId)}>{keep}</ButtonLink>
        </p>
      </form>
    </Sheet>
  );
}
