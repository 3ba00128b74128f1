/**
 * The words of the line that says when an article was published, as Arabic news pages write it: days, the months of
 * the East, of the Levant, of the Maghreb and of the Hijra, the hour, and what announces them. Without hamzas and marks.
 */
const words = new Set(
  `تم نشر نشره نشرت النشر تاريخ التاريخ بتاريخ اخر تحديث التحديث حدث في يوم الموافق
  السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة
  يناير فبراير مارس ابريل مايو يونيو يونيه يوليو يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
  كانون الاول الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين
  جانفي فيفري افريل ماي جوان جويلية اوت شتنبر نونبر دجنبر غشت يوليوز
  محرم صفر ربيع الاخر جمادي جمادى الاولي الاولى الاخرة رجب شعبان رمضان شوال ذو ذي القعدة الحجة
  ه م ص صباحا مساء ظهرا الساعة بتوقيت غرينتش جرينتش مكة القدس القاهرة بيروت
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt published updated on at last`.split(/\s+/u),
);

/** A longer line says something. */
const longest = 90;

/** Whether a line is nothing but a date («تم نشره الجمعة 24 نيسان 2020 09:22 مساءً»): page furniture without a mark of its own. */
export function isDateLine(line: string): boolean {
  if (line.length > longest || !/\p{Nd}/u.test(line)) return false;
  const bare = line
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .toLowerCase();
  return (bare.match(/\p{L}+/gu) ?? []).every((word) => words.has(word));
}
