import type { ReactElement } from 'react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SpeechProvider } from '#app/components/kit/use-speech.tsx';
import { day } from '#app/domain/shared/days.ts';

/** HTML as the server sends it, for a reader in Dublin on Tue 24 Nov 2026. */
export function htmlOf(element: ReactElement): string {
  const listener = { locale: 'en-GB', zone: 'Europe/Dublin', today: day('2026-11-24') };
  return renderToStaticMarkup(createElement(SpeechProvider, { listener, children: element }));
}

/** Every value of an attribute, in order. */
export function valuesOf(html: string, attribute: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}
