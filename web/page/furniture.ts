/**
 * What surrounds an article on a page: navigation, sharing tools, captions of pictures, teasers, comments. The names and
 * phrases are those that Arabic news pages and their publishing systems use.
 */

const neverText = new Set(
  'script style noscript template iframe frame object embed svg math canvas audio video map select datalist textarea button input progress meter dialog'.split(
    ' ',
  ),
);

/** Elements that hold no text of an article, whatever they show. */
export function isNeverText(element: Element): boolean {
  return neverText.has(element.localName) || element.hasAttribute('hidden') || isEditable(element);
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

const furnitureTags = new Set(['nav', 'footer', 'aside', 'menu', 'figcaption']);
const furnitureRoles =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist|tooltip)$/;
const furnitureNames =
  /(?:^|[-_\s])(?:ads?|advert\w*|adsbygoogle|banner|breadcrumbs?|captions?|comments?|comment-?list|disqus|fb-comments|cookie\w*|footer|gdpr|menu|nav|navbar|newsletter|most-?read|pager|pagination|popular|promo|recommend\w*|related\w*|outbrain|taboola|share|sharing|social\w*|sidebar|side-?bar|sponsor\w*|subscribe|tags?|taglist|ticker|toolbar|trending)(?:$|[-_\s])/i;

/** Whether an element announces itself as page furniture, by tag, role, id or class. */
export function isFurniture(element: Element): boolean {
  if (furnitureTags.has(element.localName)) return true;
  const role = element.getAttribute('role');
  if (role !== null && furnitureRoles.test(role)) return true;
  if (element.localName === 'body' || element.localName === 'main' || element.localName === 'article')
    return false;
  return furnitureNames.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
}

const teaserPhrases = [
  'اقرأ أيضا',
  'إقرأ أيضا',
  'اقرا ايضا',
  'اقرأ المزيد',
  'إقرأ المزيد',
  'شاهد أيضا',
  'شاهدي أيضا',
  'طالع أيضا',
  'تابع أيضا',
  'أخبار ذات صلة',
  'اخبار ذات صلة',
  'أخبار متعلقة',
  'اخبار متعلقة',
  'مواضيع ذات صلة',
  'مواضيع متعلقة',
  'مواضيع ساخنة',
  'مواضيع أخرى',
  'أخبار أخرى',
  'موضوعات متعلقة',
  'موضوعات ذات صلة',
  'مقالات ذات صلة',
  'ذات صلة',
  'قد يعجبك أيضا',
  'قد يهمك أيضا',
  'للمزيد',
  'المزيد من',
  'الأكثر قراءة',
  'الأكثر مشاهدة',
  'كلمات مفتاحية',
  'الكلمات المفتاحية',
  'الكلمات الدلالية',
  'كلمات دلالية',
  'الوسوم',
  'شارك',
  'شاركها',
  'مشاركة',
  'طباعة',
  'حجم الخط',
  'التعليقات',
  'أضف تعليق',
  'اضف تعليق',
  'لا توجد تعليقات',
  'تابعنا',
  'تابعونا',
  'اشترك',
  'إعلان',
  'اعلان',
];
const teaser = new RegExp(`^[\\s«"|•*:-]*(?:${teaserPhrases.join('|')})(?=$|[^\\p{L}])`, 'u');

/** Whether a short line is an invitation to go elsewhere («اقرأ أيضاً: …») and no sentence of the article. */
export function isTeaser(line: string): boolean {
  return line.length <= 160 && teaser.test(line.replace(/[\u064B-\u0652\u0640]/gu, ''));
}
