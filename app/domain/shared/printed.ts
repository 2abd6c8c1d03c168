/** A labeled value on paper. code: letters and digits to be copied; strong: what the eye looks for. Source: experience.md part 2.8. */
export type PrintedFact = { readonly label: string; readonly value: string; readonly look: 'plain' | 'code' | 'strong' };

/** Who stands on paper under a label, line by line. */
export type PrintedParty = { readonly label: string; readonly lines: readonly string[] };

/** What every page of a printed document says of itself. language: a BCP 47 tag; page: "Page 1 of 2". */
export type PrintedFrame = {
  readonly language: string;
  readonly title: string;
  readonly number: string;
  /** Title and number together, as a viewer shows them and a file is named. */
  readonly name: string;
  readonly issuer: string;
  readonly page: (page: number, pages: number) => string;
};
