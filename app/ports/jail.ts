import type { Result } from '#app/domain/shared/result.ts';

/** How much work on hostile bytes may take before it is ended. Memory: all the process holds, in megabytes. */
export type JailLimits = { readonly memoryMegabytes: number; readonly timeMs: number; readonly outputBytes: number };

/** Why work on hostile bytes came to nothing. too-busy: too many wait already; broke: the work itself fell over, or was ended by someone. */
export type JailRefusal = { readonly kind: 'too-big' | 'took-too-long' | 'broke' | 'too-busy' };

/** One piece of work: which, on which bytes, and what else it has to know, as JSON. */
export type JailWork<Name extends string> = {
  readonly work: Name;
  readonly bytes: Uint8Array;
  readonly options?: unknown;
  readonly limits?: Partial<JailLimits>;
};

/** Works on bytes that strangers sent in a process of its own, which may break, swell or never end without harm to this one. */
export interface Jail<Name extends string> {
  run(work: JailWork<Name>): Promise<Result<Uint8Array, JailRefusal>>;
}
