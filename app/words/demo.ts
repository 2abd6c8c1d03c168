/** Words of the demo command. */
export const demoWords = {
  building: 'Building the portal …',
  loading: 'Loading the real year',
  loaded: (seconds: string) => `Loaded in ${seconds} s.`,
  stands: 'The demo data are there already; `npm run demo -- --reset` begins anew.',
  source: 'Data: Online Retail, Daqing Chen (2015), UCI Machine Learning Repository, CC BY 4.0. What is invented: docs/demo-data.md.',
  signIn: 'Who can sign in',
  password: (password: string) => `Password of all of them: ${password}`,
  open: (origin: string) => `Open ${origin} · Ctrl-C stops`,
} as const;
