// Writes core/lexicon/tables/places_cldr.tsv: the names of regions and of the time zones' cities that Unicode CLDR has in Arabic
// (as Node's ICU carries them) and that the hand-made tables of countries and places lack.
//
// The zone's generic name in Arabic is «توقيت» and the place; a name of more than one word that only describes a region
// («التوقيت الشرقي») begins with the article and is left out. usage: node scripts/lexicon/cldr-places.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../core/lexicon/tables');
const target = join(folder, 'places_cldr.tsv');

const fold = (form) =>
  form
    .normalize('NFKC')
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي');

// Every Arabic form of a table's given columns.
function forms(table, columns) {
  const path = join(folder, `${table}.tsv`);
  if (!existsSync(path)) throw new Error(`${path} is missing: run this in a full checkout`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const indexes = columns.map((column) => lines[0].indexOf(column));
  return lines
    .slice(1)
    .flatMap((cells) => indexes.flatMap((i) => (cells[i] ?? '').split(',')))
    .map((form) => fold(form.trim()))
    .filter(Boolean);
}

const known = new Set([
  ...forms('countries', ['name', 'capital', 'variants']),
  ...forms('places', ['name', 'variants']),
]);
const rows = [];
function add(name, kind, country) {
  if (!/^[\u0621-\u064a][\u0621-\u064a -]*$/u.test(name) || known.has(fold(name))) return;
  known.add(fold(name));
  // A short single word is too often another word as well («ترك», «نوم»).
  const ambiguous = /^[\u0621-\u064a]{2,5}$/u.test(name) ? 'yes' : '';
  rows.push([name, '', kind, country, ambiguous].join('\t'));
}

const regions = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
for (let code = 0; code < 26 * 26; code += 1) {
  const iso = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
  // EU, EZ, UN are organisations, XA and XB pseudo-locales, QO and ZZ no regions at all.
  const name = ['EU', 'EZ', 'UN', 'XA', 'XB', 'QO', 'ZZ'].includes(iso) ? undefined : regions.of(iso);
  if (name !== undefined) add(name, 'region', iso);
}
for (const zone of Intl.supportedValuesOf('timeZone')) {
  const name = new Intl.DateTimeFormat('ar', { timeZone: zone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find((part) => part.type === 'timeZoneName').value;
  if (name.startsWith('توقيت ')) add(name.slice('توقيت '.length), 'city', '');
}

rows.sort();
writeFileSync(
  target,
  [
    `# Regions and cities that Unicode CLDR ${process.versions.cldr} names in Arabic and the tables of countries and places lack.`,
    '# Written by scripts/lexicon/cldr-places.mjs; do not edit. Source: Unicode CLDR (Unicode licence v3), through ICU.',
    'name\tvariants\tkind\tcountry\tambiguous',
    ...rows,
    '',
  ].join('\n'),
);
console.log(`places_cldr: ${rows.length} rows`);
