import { paths } from '#app/paths.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = { readonly personas: readonly { readonly name: string; readonly email: string; readonly roles: readonly string[] }[]; readonly password: string };

/** In a demonstration alone: who can sign in. A name fills in the email. */
export function Personas({ personas, password }: Props) {
  const says = useSpeech().words.accounts.signIn;
  return (
    <section className="tight" aria-labelledby="personas">
      <h2 id="personas">{says.demo}</h2>
      <ul>
        {personas.map(({ name, email, roles }) => (
          <li key={email}><a href={`${paths.signIn()}?email=${encodeURIComponent(email)}`} title={says.demoUse(name)}>{email}</a> <span className="soft">{roles.join(', ')}</span></li>
        ))}
      </ul>
      <p className="soft">{says.demoPassword} <code className="code">{password}</code></p>
    </section>
  );
}
