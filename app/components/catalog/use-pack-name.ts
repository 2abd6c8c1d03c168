import { useOfficeSpeech } from '../kit/use-office-speech.ts';

type Pack = { readonly label: string; readonly content: number };

/** What a pack is called, with what it holds. */
export function usePackName(): (pack: Pack) => string {
  const { words, number } = useOfficeSpeech();
  return (pack) => (saysHowMany(pack) ? pack.label : words.supply.pack(pack.label, number(pack.content)));
}

/** "pack of 10" needs no second ten, and a piece is one. */
function saysHowMany({ label, content }: Pack): boolean {
  return content === 1 || label.split(/\D+/).includes(String(content));
}
