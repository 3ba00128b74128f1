import type { Actor, ActorKind, Reading, Span, Statement, StatementKind } from 'isnad';

/** A short report of ours, and a reading of it made by hand: what the tests of web/ show and look for. */
export const title = 'وزارة النقل تنفي إغلاق ميناء الرملة';

export const paragraphs: readonly string[] = [
  'نفت وزارة النقل، الثلاثاء، إغلاق ميناء الرملة أمام السفن التجارية، بعد ساعات من تأكيد شركة الساحل للملاحة أن الميناء توقف عن استقبال الحاويات.',
  'وقال المتحدث باسم الوزارة سامر الحداد إن «العمل في الميناء مستمر على مدار الساعة»، مضيفاً أن ما يتداول عن الإغلاق عار عن الصحة.',
  'في المقابل، اتهم المدير التنفيذي للشركة نبيل قاسم وزارة النقل بإخفاء الأعطال التي أصابت الرافعات، وقال إن ثلاث سفن غادرت الميناء ليلاً.',
  'وحذرت نقابة عمال الموانئ من أن استمرار الخلاف يهدد رواتب مئات الأسر، ودعت رئيستها ليلى منصور الطرفين إلى الجلوس إلى طاولة واحدة.',
  'وأعربت غرفة تجارة الرملة عن قلقها من ارتفاع الأسعار، فيما تعهد الحداد بنشر تقرير مفصل عن حركة السفن خلال أسبوع.',
  'ورجحت مصادر مطلعة أن تُستأنف المفاوضات بين الجانبين الخميس المقبل. وقال قاسم إن عمال الرملة أبلغوه أن الرافعات لا تعمل.',
];

export const text = [title, ...paragraphs].join('\n\n');

/** The span of `part`: its `occurrence`-th place in the text, counted from 0. */
function span(part: string, occurrence = 0): Span {
  let start = -1;
  for (let i = 0; i <= occurrence; i += 1) start = text.indexOf(part, start + 1);
  if (start === -1) throw new Error(`The fixture's text lacks «${part}»`);
  return { start, end: start + part.length };
}

function actor(id: string, kind: ActorKind, role: string | null, name: string, ...mentions: Span[]): Actor {
  return { id, kind, role, name, mentions };
}

interface Parts {
  readonly cue: Span | null;
  readonly source?: Span;
  readonly speaker: string | null;
  readonly content: readonly Span[];
  readonly direct?: boolean;
  readonly within?: string;
  readonly confidence?: number;
}

function statement(id: string, kind: StatementKind, parts: Parts): Statement {
  const { cue, source = null, speaker, content, direct = false, within = null, confidence = 0.92 } = parts;
  return { id, kind, cue, source, speaker, content, direct, within, confidence, why: 'fixture' };
}

export const reading: Reading = {
  isnad: 1,
  actors: [
    actor(
      'a1',
      'organization',
      null,
      'وزارة النقل',
      span('وزارة النقل'),
      span('وزارة النقل', 1),
      span('وزارة النقل', 2),
    ),
    actor('a2', 'place', null, 'ميناء الرملة', span('ميناء الرملة'), span('ميناء الرملة', 1)),
    actor('a3', 'organization', null, 'شركة الساحل للملاحة', span('شركة الساحل للملاحة')),
    actor('a4', 'person', 'المتحدث باسم الوزارة', 'سامر الحداد', span('سامر الحداد'), span('الحداد', 1)),
    actor('a5', 'person', 'المدير التنفيذي للشركة', 'نبيل قاسم', span('نبيل قاسم'), span('قاسم', 1)),
    actor('a6', 'organization', null, 'نقابة عمال الموانئ', span('نقابة عمال الموانئ')),
    actor('a7', 'person', 'رئيسة نقابة عمال الموانئ', 'ليلى منصور', span('ليلى منصور')),
    actor('a8', 'organization', null, 'غرفة تجارة الرملة', span('غرفة تجارة الرملة')),
    actor('a9', 'group', null, 'عمال الرملة', span('عمال الرملة')),
  ],
  statements: [
    statement('s1', 'denial', {
      cue: span('تنفي'),
      source: span('وزارة النقل'),
      speaker: 'a1',
      content: [span('إغلاق ميناء الرملة')],
    }),
    statement('s2', 'denial', {
      cue: span('نفت'),
      source: span('وزارة النقل', 1),
      speaker: 'a1',
      content: [span('إغلاق ميناء الرملة أمام السفن التجارية')],
    }),
    statement('s3', 'claim', {
      cue: span('تأكيد'),
      source: span('شركة الساحل للملاحة'),
      speaker: 'a3',
      content: [span('الميناء توقف عن استقبال الحاويات')],
    }),
    statement('s4', 'claim', {
      cue: span('قال'),
      source: span('المتحدث باسم الوزارة سامر الحداد'),
      speaker: 'a4',
      content: [span('العمل في الميناء مستمر على مدار الساعة')],
      direct: true,
    }),
    statement('s5', 'denial', {
      cue: span('مضيفاً'),
      speaker: 'a4',
      content: [span('ما يتداول عن الإغلاق عار عن الصحة')],
    }),
    statement('s6', 'accusation', {
      cue: span('اتهم'),
      source: span('المدير التنفيذي للشركة نبيل قاسم'),
      speaker: 'a5',
      content: [span('وزارة النقل بإخفاء الأعطال التي أصابت الرافعات')],
    }),
    statement('s7', 'claim', {
      cue: span('قال', 1),
      speaker: 'a5',
      content: [span('ثلاث سفن غادرت الميناء ليلاً')],
    }),
    statement('s8', 'warning', {
      cue: span('حذرت'),
      source: span('نقابة عمال الموانئ'),
      speaker: 'a6',
      content: [span('استمرار الخلاف يهدد رواتب مئات الأسر')],
    }),
    statement('s9', 'demand', {
      cue: span('دعت'),
      source: span('رئيستها ليلى منصور'),
      speaker: 'a7',
      content: [span('الجلوس إلى طاولة واحدة')],
    }),
    statement('s10', 'stance', {
      cue: span('أعربت'),
      source: span('غرفة تجارة الرملة'),
      speaker: 'a8',
      content: [span('قلقها من ارتفاع الأسعار')],
    }),
    statement('s11', 'commitment', {
      cue: span('تعهد'),
      source: span('الحداد', 1),
      speaker: 'a4',
      content: [span('نشر تقرير مفصل عن حركة السفن خلال أسبوع')],
    }),
    statement('s12', 'claim', {
      cue: span('رجحت'),
      source: span('مصادر مطلعة'),
      speaker: 'unnamed',
      content: [span('تُستأنف المفاوضات بين الجانبين الخميس المقبل')],
      confidence: 0.45,
    }),
    statement('s13', 'claim', {
      cue: span('قال', 2),
      source: span('قاسم', 1),
      speaker: 'a5',
      content: [span('عمال الرملة أبلغوه أن الرافعات لا تعمل')],
    }),
    statement('s14', 'claim', {
      cue: span('أبلغوه'),
      source: span('عمال الرملة'),
      speaker: 'a9',
      content: [span('الرافعات لا تعمل')],
      within: 's13',
    }),
  ],
  disputes: [
    { statements: ['s2', 's3'], why: 'denial-of-content' },
    { statements: ['s3', 's4'], why: 'counter-claim' },
  ],
};
