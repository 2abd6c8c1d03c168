import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Artist, DrawProblem } from '#app/ports/artist.ts';
import { OutsideError } from '#app/ports/context.ts';
import type { Jail } from '#app/ports/jail.ts';
import { type DrawnAnswer, readAnswer } from './drawn-answer.ts';

/** The work an artist has done in the jail. */
export type ArtistWork = 'draw-artwork' | 'compare-artwork';

const LIMITS = { memoryMegabytes: 640, timeMs: 30_000, outputBytes: 48_000_000 };

type Drawn = Exclude<DrawnAnswer, { readonly problem: DrawProblem }>;

/** Draws in a process of its own, which is ended when it takes too much. Record 0024. */
export function jailedArtist(jail: Jail<ArtistWork>): Artist {
  const run = async (work: ArtistWork, bytes: Uint8Array, options: unknown): Promise<Result<Drawn, DrawProblem>> => {
    const outcome = await jail.run({ work, bytes, options, limits: LIMITS });
    if (outcome.ok) {
      const answer = readAnswer(outcome.value);
      return 'problem' in answer ? refuse(answer.problem) : accept(answer);
    }
    switch (outcome.refusal.kind) {
      case 'too-big':
        return refuse('too-large');
      case 'took-too-long':
        return refuse('too-hard');
      case 'too-busy':
      case 'broke':
        throw new OutsideError(`the jail did not draw: ${outcome.refusal.kind}`, { retryable: true });
    }
  };
  return {
    draw: ({ kind, content }) => run('draw-artwork', content, { kind }),
    compare: async ({ before, after }) => {
      const outcome = await run('compare-artwork', Buffer.concat([before, after]), { cut: before.length });
      return outcome.ok ? accept({ ...outcome.value, changedPerMille: outcome.value.changedPerMille ?? 0 }) : outcome;
    },
  };
}
