/** How the portal's readers write numbers and dates, until a profile says otherwise. */
export const LOCALE = 'en-GB';
