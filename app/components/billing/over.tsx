import { useSpeech } from '../kit/use-speech.tsx';

/** What the draft asks beyond what it should, with its sign; nothing where it asks just that. */
export function Over({ net, currency }: { readonly net: number; readonly currency: string }) {
  const { minor } = useSpeech();
  if (net === 0) return null;
  const text = minor({ minor: net, currency });
  return <b>{net > 0 ? `+${text}` : text}</b>;
}
