import { Button } from './button.tsx';
import { useSpeech } from './use-speech.tsx';

type Props = {
  readonly action: string;
  readonly label: string;
  readonly q: string;
  /** What else the URL says and the search keeps. */
  readonly keep?: Readonly<Record<string, string>> | undefined;
};

/** A search over a list; its words live in the URL. */
export function FindForm({ action, label, q, keep = {} }: Props) {
  const { words } = useSpeech();
  return (
    <form className="row finder" role="search" aria-label={label} action={action}>
      {Object.entries(keep).map(([name, value]) => (value === '' ? null : <input key={name} type="hidden" name={name} value={value} />))}
      <label className="sr" htmlFor="q">
        {label}
      </label>
      <input className="box" id="q" name="q" type="search" placeholder={label} defaultValue={q} maxLength={100} />
      <Button>{words.lists.find}</Button>
    </form>
  );
}
