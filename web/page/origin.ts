/**
 * The words before a report that say where, by whom and for whom it was written: «عمان - الغد -», «سبق – الرياض:»,
 * «المدينة نيوز :-». Nobody tells them, so they are no part of what is read.
 */

/** Cities that reports are sent from; as `fold` leaves them. */
const cities =
  listed(`الرياض، جدة، مكة، مكة المكرمة، المدينة المنورة، الدمام، الطائف، تبوك، ابها، نجران، جازان، بريدة، حائل، الخبر،
  الاحساء، دبي، ابوظبي، ابو ظبي، الشارقة، عجمان، راس الخيمة، الفجيرة، العين، الدوحة، المنامة، الكويت، مسقط، صلالة، صنعاء، عدن، تعز،
  المكلا، الحديدة، مارب، بغداد، البصرة، الموصل، اربيل، السليمانية، كركوك، النجف، دمشق، حلب، حمص، بيروت، طرابلس، صيدا، عمان، اربد،
  الزرقاء، العقبة، القدس، القدس المحتلة، رام الله، غزة، نابلس، الخليل، جنين، القاهرة، الاسكندرية، الجيزة، اسوان، الخرطوم، ام درمان،
  بورتسودان، بنغازي، مصراتة، تونس، صفاقس، الجزائر، وهران، قسنطينة، الرباط، الدار البيضاء، مراكش، طنجة، فاس، نواكشوط، مقديشو،
  جيبوتي، طهران، انقرة، اسطنبول، اسلام اباد، كابول، كابل، نيودلهي، بكين، طوكيو، سيول، موسكو، كييف، لندن، باريس، برلين، بروكسل، جنيف،
  فيينا، روما، مدريد، اثينا، لاهاي، واشنطن، نيويورك، الامم المتحدة، نيروبي، اديس ابابا، جوبا، نجامينا، باماكو، دكار، ابوجا`);

/** Agencies, and what newspapers write in their place. */
const agencies =
  listed(`وكالات، الوكالات، متابعات، متابعة، رويترز، ا ف ب، اف ب، فرانس برس، د ب ا، ا ش ا، ا ب، اسوشيتد برس، يو بي اي،
  بترا، واس، وام، كونا، قنا، بنا، سانا، وفا، سونا، سبا، وات، واج، واع، الاناضول، شينخوا، تاس، سبوتنيك، reuters، afp، ap، cnn، bbc`);

/** What newspapers add to their names or leave out. */
const common = listed('صحيفة، جريدة، موقع، وكالة، شبكة، قناة، مجلة، بوابة، الالكترونية، الالكتروني');

/** Words that are no part of a name. */
const grammar = listed('في، من، الى، على، عن، ان، انه، انها، مع، بعد، قبل، لدى، خلال، قال، قالت، اكد، اكدت');

const longest = 80;
const mostNames = 4;
const mostWordsOfName = 3;
const fewestWordsAfter = 4;

/** Between the names of an origin, and after it: a dash, a colon, or both; a lengthening stroke that stands alone is a dash. */
const separator = /\s*(?::\s*[-–—]*|[-–—]+\s*:?|(?<=\s)ـ+(?=\s)\s*:?)\s*/gu;

/**
 * How many code units of a report's first line say where it comes from, with the white space after them. 0 where that is
 * not sure: «بيروت: …» may be what Beirut says, and who stands before a colon may speak.
 * @param siteNames how the page calls its site
 */
export function originLength(line: string, siteNames: readonly string[]): number {
  const sites = new Set(siteNames.map(ownName).filter((name) => name !== ''));
  const isSite = (name: string): boolean => sites.has(ownName(name));
  const isAmong = (name: string, known: (part: string) => boolean): boolean =>
    name.split(/[()[\]]/u).some(known);
  const isOffice = (name: string): boolean =>
    isAmong(name, (part) => agencies.has(fold(part)) || isSite(part));
  const isKnown = (name: string): boolean =>
    isOffice(name) || isAmong(name, (part) => cities.has(fold(part)));
  const names: string[] = [];
  let begin = 0;
  let found = 0;
  for (const { index, 0: mark } of line.slice(0, longest).matchAll(separator)) {
    names.push(line.slice(begin, index));
    begin = index + mark.length;
    if (names.length > mostNames) break;
    const last = names.at(-1) ?? '';
    const colon = mark.includes(':');
    // «سبق- ينبع:»: beside the name of a newspaper unknown ones are those of writers and places.
    const named = names.every(names.some(isOffice) ? (name) => isKnown(name) || mayBeName(name) : isKnown);
    const closed = isKnown(last) || (colon && isSite(names.at(-2) ?? ''));
    // «رويترز: …», «بيروت: …» may be what these say.
    const sure = names.length > 1 || isSite(last) || (!colon && /\s|--/u.test(mark));
    if (named && closed && sure && isReport(line.slice(begin), colon)) found = begin;
    if (colon) break;
  }
  return found;
}

function mayBeName(name: string): boolean {
  const words = fold(name).split(' ');
  return words[0] !== '' && words.length <= mostWordsOfName && !words.some((word) => grammar.has(word));
}

/** Whether a report follows; after a dash another city would make a way between the two («الرياض - جدة»). */
function isReport(rest: string, colon: boolean): boolean {
  const words = fold(rest).split(' ');
  const city = [1, 2].some((count) => cities.has(words.slice(0, count).join(' ')));
  return words.length >= fewestWordsAfter && (colon || !city);
}

/** A site's name without what newspapers add to it. */
function ownName(name: string): string {
  const words = fold(name).split(' ');
  return words.filter((word) => !common.has(word)).join(' ');
}

function listed(names: string): ReadonlySet<string> {
  return new Set(names.split('،').map(fold));
}

/** Without hamzas, marks and punctuation, in one letter case. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
