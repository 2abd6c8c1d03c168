const SHORTEST_SECRET = 32;
const SHORTEST_PASSWORD = 12;
const FEWEST_CHARACTERS = 10;
const SAMPLE = /change.?me|example|secret|password|placeholder|mainstay|insert|0123456|abcdef|qwerty/i;

/** What is wrong with a secret of ours: missing, short, monotonous, or left as some sample had it. It is named, never shown. */
export function secretProblems(name: string, secret: string | undefined): readonly string[] {
  if (secret === undefined) return [`${name}: is missing; make one with: node -p "crypto.randomBytes(32).toString('base64url')"`];
  if (secret.length < SHORTEST_SECRET) return [`${name}: is weak, shorter than ${SHORTEST_SECRET} characters`];
  if (new Set(secret).size < FEWEST_CHARACTERS) return [`${name}: is weak, made of fewer than ${FEWEST_CHARACTERS} different characters`];
  return SAMPLE.test(secret) ? [`${name}: is weak, it reads like a sample`] : [];
}

/** What is wrong with the password inside an address. None at all is for the machine next door alone: a socket or this host. */
export function urlPasswordProblems(name: string, url: string | undefined): readonly string[] {
  if (url === undefined) return [];
  const { username, password, hostname } = new URL(url);
  const isHere = ['', 'localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (password === '') return isHere ? [] : [`${name}: has no password`];
  if (password.length < SHORTEST_PASSWORD) return [`${name}: its password is weak, shorter than ${SHORTEST_PASSWORD} characters`];
  return password.includes(username) && username !== '' ? [`${name}: its password is weak, it holds the user's name`] : [];
}
