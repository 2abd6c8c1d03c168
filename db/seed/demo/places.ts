type Place = { readonly city: string; readonly postcodes: readonly string[] };
type Country = { readonly code: string; readonly zone: string; readonly transitDays: number; readonly places: readonly Place[] };

/** The outcodes are real; which account sits where inside its country is invented. */
const UNITED_KINGDOM: readonly Place[] = [
  { city: 'Leeds', postcodes: ['LS1', 'LS11'] },
  { city: 'Bristol', postcodes: ['BS1', 'BS3'] },
  { city: 'Manchester', postcodes: ['M1', 'M15'] },
  { city: 'Glasgow', postcodes: ['G1', 'G41'] },
  { city: 'Birmingham', postcodes: ['B1', 'B16'] },
  { city: 'Norwich', postcodes: ['NR1', 'NR3'] },
  { city: 'Cardiff', postcodes: ['CF10', 'CF24'] },
  { city: 'Belfast', postcodes: ['BT1', 'BT12'] },
  { city: 'York', postcodes: ['YO1', 'YO24'] },
  { city: 'Exeter', postcodes: ['EX1', 'EX4'] },
  { city: 'Sheffield', postcodes: ['S1', 'S11'] },
  { city: 'Edinburgh', postcodes: ['EH1', 'EH6'] },
  { city: 'Brighton', postcodes: ['BN1', 'BN3'] },
  { city: 'Oxford', postcodes: ['OX1', 'OX4'] },
  { city: 'Bath', postcodes: ['BA1', 'BA2'] },
  { city: 'Chester', postcodes: ['CH1', 'CH2'] },
  { city: 'London', postcodes: ['SE1', 'N1', 'W6', 'E8'] },
  { city: 'Nottingham', postcodes: ['NG1', 'NG7'] },
  { city: 'Lincoln', postcodes: ['LN1', 'LN5'] },
  { city: 'Newcastle upon Tyne', postcodes: ['NE1', 'NE6'] },
];

const COUNTRIES: Readonly<Record<string, Country>> = {
  'United Kingdom': { code: 'GB', zone: 'Europe/London', transitDays: 1, places: UNITED_KINGDOM },
  Australia: abroad('AU', 'Australia/Sydney', 18, ['Sydney', '2000']),
  Austria: abroad('AT', 'Europe/Vienna', 4, ['Wien', '1010']),
  Bahrain: abroad('BH', 'Asia/Bahrain', 9, ['Manama', '317']),
  Belgium: abroad('BE', 'Europe/Brussels', 3, ['Gent', '9000']),
  Brazil: abroad('BR', 'America/Sao_Paulo', 16, ['São Paulo', '01310-000']),
  Canada: abroad('CA', 'America/Toronto', 12, ['Toronto', 'M5V 1A1']),
  'Channel Islands': abroad('JE', 'Europe/Jersey', 3, ['St Helier', 'JE2 3AA']),
  Cyprus: abroad('CY', 'Asia/Nicosia', 7, ['Lefkosia', '1010']),
  'Czech Republic': abroad('CZ', 'Europe/Prague', 4, ['Brno', '602 00']),
  Denmark: abroad('DK', 'Europe/Copenhagen', 4, ['Aarhus', '8000']),
  EIRE: abroad('IE', 'Europe/Dublin', 2, ['Dublin', 'D02 X285']),
  'European Community': abroad('BE', 'Europe/Brussels', 3, ['Bruxelles', '1000']),
  Finland: abroad('FI', 'Europe/Helsinki', 6, ['Tampere', '33100']),
  France: abroad('FR', 'Europe/Paris', 3, ['Lyon', '69002'], ['Nantes', '44000'], ['Lille', '59800']),
  Germany: abroad('DE', 'Europe/Berlin', 3, ['Hamburg', '20095'], ['Köln', '50667'], ['Leipzig', '04109']),
  Greece: abroad('GR', 'Europe/Athens', 7, ['Thessaloniki', '546 24']),
  'Hong Kong': abroad('HK', 'Asia/Hong_Kong', 14, ['Hong Kong', '']),
  Iceland: abroad('IS', 'Atlantic/Reykjavik', 7, ['Reykjavík', '101']),
  Israel: abroad('IL', 'Asia/Jerusalem', 9, ['Haifa', '3100001']),
  Italy: abroad('IT', 'Europe/Rome', 5, ['Bologna', '40121']),
  Japan: abroad('JP', 'Asia/Tokyo', 14, ['Osaka', '530-0001']),
  Lebanon: abroad('LB', 'Asia/Beirut', 10, ['Beirut', '1100']),
  Lithuania: abroad('LT', 'Europe/Vilnius', 5, ['Kaunas', '44239']),
  Malta: abroad('MT', 'Europe/Malta', 7, ['Valletta', 'VLT 1010']),
  Netherlands: abroad('NL', 'Europe/Amsterdam', 2, ['Utrecht', '3511 AA'], ['Rotterdam', '3011 AA'], ['Eindhoven', '5611 AA'], ['Zwolle', '8011 AA']),
  Norway: abroad('NO', 'Europe/Oslo', 5, ['Bergen', '5003']),
  Poland: abroad('PL', 'Europe/Warsaw', 4, ['Poznań', '61-001']),
  Portugal: abroad('PT', 'Europe/Lisbon', 5, ['Porto', '4000-001']),
  RSA: abroad('ZA', 'Africa/Johannesburg', 14, ['Cape Town', '8001']),
  'Saudi Arabia': abroad('SA', 'Asia/Riyadh', 10, ['Riyadh', '11564']),
  Singapore: abroad('SG', 'Asia/Singapore', 13, ['Singapore', '048583']),
  Spain: abroad('ES', 'Europe/Madrid', 4, ['Valencia', '46001'], ['Bilbao', '48001']),
  Sweden: abroad('SE', 'Europe/Stockholm', 5, ['Göteborg', '411 03']),
  Switzerland: abroad('CH', 'Europe/Zurich', 4, ['Basel', '4051']),
  USA: abroad('US', 'America/New_York', 11, ['Portland', '04101']),
  'United Arab Emirates': abroad('AE', 'Asia/Dubai', 9, ['Dubai', '']),
};

/** The country of a word of the ledger. `Unspecified` and words nobody knows count as the host's own country. */
export function countryOf(word: string): Country {
  return COUNTRIES[word] ?? { code: 'GB', zone: 'Europe/London', transitDays: 1, places: UNITED_KINGDOM };
}

function abroad(code: string, zone: string, transitDays: number, ...places: readonly (readonly [city: string, postcode: string])[]): Country {
  return { code, zone, transitDays, places: places.map(([city, postcode]) => ({ city, postcodes: [postcode] })) };
}
