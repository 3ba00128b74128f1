import type { Actor, Statement } from 'isnad';
import type { Target } from '../model/index.ts';
import {
  ActorKindLabel,
  confidenceText,
  Content,
  type Context,
  IconButton,
  mentionsText,
  MentionSteps,
  SpeakerName,
  speakerName,
  StatementKindLabel,
} from '../parts/index.ts';

interface CardContext extends Context {
  readonly onJump: (target: Target) => void;
  readonly onClose: () => void;
}

/** Longest excerpts, in UTF-16 code units. */
const mainExcerpt = 320;
const rowExcerpt = 150;

/** One statement as a button that goes there; `named` shows who speaks. */
function StatementRow({
  statement,
  named,
  ...context
}: CardContext & { statement: Statement; named: boolean }) {
  return (
    <li>
      <button
        type="button"
        class="row"
        dir="rtl"
        onClick={() => context.onJump({ type: 'statement', id: statement.id })}
      >
        {named && <SpeakerName statement={statement} {...context} />}{' '}
        <StatementKindLabel kind={statement.kind} t={context.t} />
        <Content statement={statement} limit={rowExcerpt} {...context} />
      </button>
    </li>
  );
}

function Rows(props: CardContext & { title: string; statements: readonly Statement[]; named?: boolean }) {
  const { title, statements, named = false, ...context } = props;
  if (statements.length === 0) return null;
  return (
    <section class="section">
      <h3>{title}</h3>
      <ul>
        {statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} named={named} {...context} />
        ))}
      </ul>
    </section>
  );
}

function Mentions({
  actor,
  mention,
  t,
  onJump,
}: CardContext & { actor: Actor; mention: number | undefined }) {
  if (actor.mentions.length === 1) return <p class="soft">{mentionsText(actor, undefined, t)}</p>;
  return (
    <div class="steps">
      <MentionSteps
        {...{ actor, mention, t }}
        onGo={(to) => onJump({ type: 'actor', id: actor.id, mention: to })}
      />
      <span class="soft" aria-live="polite">
        {mentionsText(actor, mention, t)}
      </span>
    </div>
  );
}

/** Who it is, under which spellings, where, and what it said and denied. */
export function ActorCard({
  actor,
  mention,
  ...context
}: CardContext & { actor: Actor; mention?: number | undefined }) {
  const { model, t, onClose } = context;
  const statements = model.statementsOf(actor.id);
  const spellings = model.spellings(actor);
  return (
    <>
      <div class="head">
        <ActorKindLabel kind={actor.kind} t={t} />
        <IconButton label={t('close')} icon="close" class="close" onClick={onClose} />
      </div>
      <h2 class="name" lang="ar" dir="rtl">
        <bdi>{actor.name}</bdi>
      </h2>
      {actor.role !== null && (
        <p class="role" lang="ar" dir="rtl">
          <bdi>{actor.role}</bdi>
        </p>
      )}
      <Mentions actor={actor} mention={mention} {...context} />
      {spellings.length > 1 && (
        <section class="section">
          <h3>{t('spellings')}</h3>
          <ul class="spellings">
            {spellings.map(({ text, count }) => (
              <li key={text}>{t('spelling_count', { text, count })}</li>
            ))}
          </ul>
        </section>
      )}
      <Rows title={t('said')} statements={statements.filter(({ kind }) => kind !== 'denial')} {...context} />
      <Rows
        title={t('denied')}
        statements={statements.filter(({ kind }) => kind === 'denial')}
        {...context}
      />
      {statements.length === 0 && <p class="section soft">{t('nothing_said')}</p>}
    </>
  );
}

/** Who expresses what, how sure the reading is, and which statements contradict it. */
export function StatementCard({ statement, ...context }: CardContext & { statement: Statement }) {
  const { model, t, onJump, onClose } = context;
  const speaker = model.speaker(statement);
  const outer = statement.within === null ? undefined : model.statement(statement.within);
  return (
    <>
      <div class="head">
        <StatementKindLabel kind={statement.kind} t={t} />
        <IconButton label={t('close')} icon="close" class="close" onClick={onClose} />
      </div>
      {speaker.type === 'actor' ? (
        <h2 dir="rtl">
          <button
            type="button"
            class="name"
            lang="ar"
            onClick={() => onJump({ type: 'actor', id: speaker.actor.id })}
          >
            <bdi>{speaker.actor.name}</bdi>
          </button>
        </h2>
      ) : (
        <h2 class="name" dir="rtl">
          <SpeakerName statement={statement} {...context} />
        </h2>
      )}
      {speaker.type === 'actor' && speaker.actor.role !== null && (
        <p class="role" lang="ar" dir="rtl">
          <bdi>{speaker.actor.role}</bdi>
        </p>
      )}
      <blockquote class="excerpt" dir="rtl">
        <Content statement={statement} limit={mainExcerpt} {...context} />
      </blockquote>
      <p class="facts soft">
        <span>{t(statement.direct ? 'speech_direct' : 'speech_indirect')}</span>
        <span>{confidenceText(statement.confidence, t)}</span>
        {outer && (
          <button type="button" onClick={() => onJump({ type: 'statement', id: outer.id })}>
            {t('within', { speaker: speakerName(outer, context) })}
          </button>
        )}
      </p>
      <Rows title={t('contradicts')} statements={model.opponents(statement)} named {...context} />
    </>
  );
}
