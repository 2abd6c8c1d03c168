import type { DrawProblem } from '#app/ports/artist.ts';

/** What a child says of its drawing: a line of JSON, then the picture. */
export type DrawnAnswer =
  | { readonly problem: DrawProblem }
  | { readonly png: Uint8Array; readonly width: number; readonly height: number; readonly changedPerMille?: number };

const NEWLINE = 10;

export function toAnswer(answer: DrawnAnswer): Uint8Array {
  if ('problem' in answer) return Buffer.from(`${JSON.stringify(answer)}\n`);
  const { png, ...head } = answer;
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), png]);
}

export function readAnswer(bytes: Uint8Array): DrawnAnswer {
  const cut = bytes.indexOf(NEWLINE);
  const head = JSON.parse(Buffer.from(bytes.subarray(0, cut)).toString('utf8'));
  return 'problem' in head ? head : { ...head, png: bytes.subarray(cut + 1) };
}
