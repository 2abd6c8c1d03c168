type LetterFacts = {
  readonly number: string;
  readonly version: number;
  readonly accountName: string;
  readonly supplierName: string;
  readonly productName: string;
  readonly note: string;
};
type Sending = { readonly occasion: 'to-review' | 'approved' | 'changes-requested' | 'asked' | 'answered'; readonly link: string };

/** The letter that tells one side of a label program what waits for it: subject and plain text. */
export function labelLetter(facts: LetterFacts, { occasion, link }: Sending): { readonly subject: string; readonly text: string } {
  const { subject, lines } = WORDS[occasion](facts);
  const about = [`    Program ${facts.number}`, `    ${facts.productName}, version ${facts.version}`];
  return { subject, text: ['Hello,', '', ...lines, '', ...about, '', `See it here: ${link}`, ''].join('\n') };
}

const WORDS: Readonly<Record<Sending['occasion'], (facts: LetterFacts) => { readonly subject: string; readonly lines: readonly string[] }>> = {
  'to-review': ({ supplierName, productName, version }) => ({
    subject: `${productName}: version ${version} waits for your decision`,
    lines: [`${supplierName} has sent you a version of your label good to approve. Nothing of it is made before you do.`],
  }),
  approved: ({ accountName, productName, version, note }) => ({
    subject: `${productName}: version ${version} is approved`,
    lines: [`${accountName} has approved this version.`, ...saidOf(note)],
  }),
  'changes-requested': ({ accountName, productName, version, note }) => ({
    subject: `${productName}: version ${version} needs changes`,
    lines: [`${accountName} asks for changes before this version can be approved.`, ...saidOf(note)],
  }),
  asked: ({ accountName, productName, version, note }) => ({
    subject: `${productName}: a question about version ${version}`,
    lines: [`${accountName} says about a point of this version:`, ...saidOf(note)],
  }),
  answered: ({ supplierName, productName, version, note }) => ({
    subject: `${productName}: an answer about version ${version}`,
    lines: [`${supplierName} says about a point of this version:`, ...saidOf(note)],
  }),
};

function saidOf(note: string): readonly string[] {
  return note === '' ? [] : ['', ...note.split('\n').map((line) => `    “${line}”`)];
}
