import { createContext, type ReactNode, useContext } from 'react';
import { type Listener, type Speech, speechFor } from '#app/words/speech.ts';

const SpeechContext = createContext<Speech>(speechFor({ locale: 'en-GB', zone: 'Europe/London', today: null }));

/** The words and formats of the person reading: `const { words, money, day } = useSpeech()`. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

/** Set once, in root.tsx, with what the server decided; browser and server then write the same text. */
export function SpeechProvider({ listener, children }: { readonly listener: Listener; readonly children: ReactNode }) {
  return <SpeechContext.Provider value={speechFor(listener)}>{children}</SpeechContext.Provider>;
}
