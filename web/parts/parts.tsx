import type { ActorKind, Statement, StatementKind } from 'isnad';
import type { ReadingModel } from '../model/index.ts';
import type { Translator } from '../i18n/index.ts';

/** What every part needs: the reading, and the words for it. */
export interface Context {
  readonly model: ReadingModel;
  readonly t: Translator;
}

/** The name of a kind of statement, underlined as that kind is on the page. */
export function StatementKindLabel({ kind, t }: { kind: StatementKind; t: Translator }) {
  return (
    <span class="kind is-statement" data-kind={kind}>
      {t(`kind_${kind}`)}
    </span>
  );
}

/** The name of a kind of actor, marked as that kind is on the page. */
export function ActorKindLabel({ kind, t }: { kind: ActorKind; t: Translator }) {
  return (
    <span class="kind is-actor" data-kind={kind}>
      {t(`kind_${kind}`)}
    </span>
  );
}

/** Who speaks: the actor's name; for others the text's own words («مصدر أمني»), where it has any. */
export function speakerName(statement: Statement, { model, t }: Context): string {
  const speaker = model.speaker(statement);
  if (speaker.type === 'actor') return speaker.actor.name;
  if (statement.source !== null) return model.quote(statement.source);
  return t(speaker.type === 'unnamed' ? 'speaker_unnamed' : 'speaker_unsaid');
}

/** Who speaks; italic where nobody is named. */
export function SpeakerName({ statement, ...context }: Context & { statement: Statement }) {
  const named = context.model.speaker(statement).type === 'actor';
  const quoted = named || statement.source !== null;
  return (
    <bdi class={named ? 'speaker' : 'speaker is-nobody'} lang={quoted ? 'ar' : context.t.locale}>
      {speakerName(statement, context)}
    </bdi>
  );
}

/** «» “” "" and the like. */
const quotationMark = /\p{Quotation_Mark}/u;

/** What is said; in quotation marks where all of it is quoted, so that it holds none itself. */
export function Content({ statement, limit, model }: Context & { statement: Statement; limit: number }) {
  const content = model.content(statement, limit);
  return (
    <span class="quoted" lang="ar" dir="rtl">
      {statement.direct && !quotationMark.test(content) ? `«${content}»` : content}
    </span>
  );
}

export function confidenceText(confidence: number, t: Translator): string {
  if (confidence >= 0.75) return t('confidence_high');
  return t(confidence >= 0.6 ? 'confidence_medium' : 'confidence_low');
}
