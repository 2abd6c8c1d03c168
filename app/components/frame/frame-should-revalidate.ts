import type { ShouldRevalidateFunction } from '@remix-run/react';
import { paths } from '#app/paths.ts';

/** The frame changes with what is done in the frame itself, not with going from page to page or with an order. */
export const frameShouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) => {
  if (formAction === undefined) return false;
  const ownForms: readonly string[] = [paths.switchSite(), paths.theme(), paths.stopActing()];
  return ownForms.includes(formAction.split('?')[0] ?? '') && defaultShouldRevalidate;
};
