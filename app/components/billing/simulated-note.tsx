import { useSpeech } from '../kit/use-speech.tsx';

/** On every page that deals with payments, where none is real. */
export function SimulatedNote({ isSimulated }: { readonly isSimulated: boolean }) {
  const { words } = useSpeech();
  return isSimulated ? <p className="msg warn">{words.payments.simulated}</p> : null;
}
