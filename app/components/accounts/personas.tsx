import type { Role } from '#app/domain/accounts/people.ts';
import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Persona = { readonly name: string; readonly email: string; readonly roles: readonly Role[]; readonly of: string };
type Props = { readonly personas: readonly Persona[]; readonly password: string | null; readonly returnTo: string };

/** In a demonstration alone: who can sign in. A name fills in the email. */
export function Personas({ personas, password, returnTo }: Props) {
  const { signIn: says, roles: roleWords } = useSpeech().words.accounts;
  return (
    <section className="tight perf" aria-labelledby="personas">
      <h2 id="personas">{says.demo}</h2>
      <ul className="many">
        {personas.map(({ name, email, roles, of }) => (
          <li key={email}>
            <a href={`${paths.signIn()}?${new URLSearchParams({ email, ...(returnTo === '' ? {} : { from: returnTo }) })}`} title={says.demoUse(name)}>
              {email}
            </a>
            <span className="soft">{[...roles.map((role) => roleWords[role]), of].join(', ')}</span>
          </li>
        ))}
      </ul>
      {password === null ? null : (
        <p className="soft">
          {says.demoPassword} <span className="code">{password}</span>
        </p>
      )}
    </section>
  );
}
