export type FlashData = { readonly kind: 'ok' | 'info' | 'warn'; readonly text: string };

/** What the last action did, in words. The live region is there from the start, so that a later word is heard. */
export function Flash({ flash }: { readonly flash: FlashData | null }) {
  return (
    <div className="flash" role="status">
      {flash ? <p className={flash.kind === 'info' ? 'msg' : `msg ${flash.kind}`}>{flash.text}</p> : null}
    </div>
  );
}
