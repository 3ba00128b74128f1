import type { Actor } from 'isnad';
import type { Translator } from '../i18n/index.ts';
import { IconButton } from './icons.tsx';

/** Which of an actor's mentions is shown («2 of 5»), or how many there are. */
export function mentionsText(actor: Actor, mention: number | undefined, t: Translator): string {
  const total = actor.mentions.length;
  return mention === undefined
    ? t('mentions_count', { count: total })
    : t('mention_of', { number: mention + 1, total });
}

interface MentionStepsProps {
  readonly actor: Actor;
  /** The one that is shown, counted from 0; without it the first is the next. */
  readonly mention: number | undefined;
  readonly t: Translator;
  readonly onGo: (mention: number) => void;
}

/** Buttons to an actor's mention before and to the one after. */
export function MentionSteps({ actor, mention, t, onGo }: MentionStepsProps) {
  return (
    <>
      <IconButton
        label={t('mention_previous')}
        icon="previous"
        disabled={(mention ?? 0) <= 0}
        onClick={() => onGo((mention ?? 0) - 1)}
      />
      <IconButton
        label={t('mention_next')}
        icon="next"
        disabled={mention !== undefined && mention >= actor.mentions.length - 1}
        onClick={() => onGo(mention === undefined ? 0 : mention + 1)}
      />
    </>
  );
}
