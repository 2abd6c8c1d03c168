import { english } from '#app/words/english.ts';
import type { PadData } from './pad-data.ts';

/** The page's title carries its state: how many lines are to fix. */
export function padTitle(data: PadData | undefined): string {
  const { pad } = english.ordering;
  const problems = data?.check.lines.filter((line) => line.kind === 'problem').length ?? 0;
  return english.frame.title(problems > 0 ? pad.titleWithProblems(problems) : pad.title);
}
