const KEPT: Readonly<Record<string, string>> = {
  't-light': 'T-light',
  't-lights': 'T-lights',
  led: 'LED',
  uk: 'UK',
  usb: 'USB',
  tv: 'TV',
  bbq: 'BBQ',
  diy: 'DIY',
  abc: 'ABC',
  xmas: 'Christmas',
  mr: 'Mr',
  mrs: 'Mrs',
  christmas: 'Christmas',
  easter: 'Easter',
  santa: 'Santa',
  halloween: 'Halloween',
  valentine: 'Valentine',
  valentines: "Valentine's",
  london: 'London',
  paris: 'Paris',
  england: 'England',
  english: 'English',
  french: 'French',
  france: 'France',
  scottish: 'Scottish',
  danish: 'Danish',
  swiss: 'Swiss',
  swedish: 'Swedish',
  moroccan: 'Moroccan',
  turkish: 'Turkish',
  indian: 'Indian',
  japanese: 'Japanese',
  chinese: 'Chinese',
  russian: 'Russian',
  scandinavian: 'Scandinavian',
  victorian: 'Victorian',
  edwardian: 'Edwardian',
  venetian: 'Venetian',
  parisienne: 'Parisienne',
  parisian: 'Parisian',
  'd.o.f.': 'D.O.F.',
  i: 'I',
  "i'm": "I'm",
  iii: 'III',
  ii: 'II',
  alice: 'Alice',
  botanique: 'Botanique',
  skandi: 'Skandi',
  jack: 'Jack',
  union: 'Union',
  'hi-fi': 'Hi-Fi',
  'a/rose': 'A/rose',
};

/** A description typed in capitals as a person would write it: one capital at the start, names and short forms kept. */
export function prettyName(description: string): string {
  if (/[a-z]/.test(description) && !/^[A-Z0-9][A-Z0-9 ]{3}/.test(description)) return description;
  const words = description
    .replace(/\s*,\s*/g, ', ')
    .toLowerCase()
    .split(' ')
    .map(prettyWord);
  const text = words.join(' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function prettyWord(word: string): string {
  const kept = Object.hasOwn(KEPT, word) ? KEPT[word] : undefined;
  if (kept !== undefined) return kept;
  if (/^(s\/\d+|[a-z]?\d+[a-z]?|\d+cm|\d+x\d+)$/.test(word)) return /^\d+(cm|mm|ml|g|x\d+)$/.test(word) ? word : word.toUpperCase();
  return word;
}
