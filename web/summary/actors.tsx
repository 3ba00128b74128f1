import type { Actor, ActorKind } from 'isnad';
import { useState } from 'preact/hooks';
import { actorKinds } from '../model/index.ts';
import { ActorKindLabel, mentionsText, MentionSteps } from '../parts/index.ts';
import { ActorKinds, countKinds, folded, SearchBox } from './filters.tsx';
import type { ListProps } from './statements.tsx';

/** All actors, those who speak most first; filtered by name, role and kind. */
export function ActorsList(props: ListProps) {
  const { model, t } = props;
  const all = model.reading.actors;
  const [search, setSearch] = useState('');
  const [kinds, setKinds] = useState<ReadonlySet<ActorKind>>(new Set());
  if (all.length === 0) return <p class="none">{t('no_actors')}</p>;

  const wanted = folded(search);
  const words = (actor: Actor): string =>
    folded([actor.name, actor.role ?? '', ...model.spellings(actor).map(({ text }) => text)].join(' '));
  const shown = all
    .filter(
      (actor) =>
        (kinds.size === 0 || kinds.has(actor.kind)) && (wanted === '' || words(actor).includes(wanted)),
    )
    .sort((a, b) => weight(b) - weight(a));
  function weight(actor: Actor): number {
    return 3 * model.statementsOf(actor.id).length + actor.mentions.length;
  }
  return (
    <>
      <div class="filters">
        <SearchBox label={t('search_actors')} value={search} onInput={setSearch} />
        <ActorKinds t={t} counts={countKinds(all, actorKinds)} chosen={kinds} onChange={setKinds} />
      </div>
      {shown.length === 0 && (
        <p class="none" role="status">
          {t('no_match')}
        </p>
      )}
      <ul class="rows">
        {shown.map((actor) => (
          <ActorRow key={actor.id} actor={actor} {...props} />
        ))}
      </ul>
    </>
  );
}

function ActorRow({ actor, model, t, active, onSelect }: ListProps & { actor: Actor }) {
  const current = active?.type === 'actor' && active.id === actor.id;
  const mention = current ? active.mention : undefined;
  const statements = model.statementsOf(actor.id).length;
  const go = (to: number): void => onSelect({ type: 'actor', id: actor.id, mention: to });
  return (
    <li class="actor">
      <button
        type="button"
        class="row"
        dir="rtl"
        aria-current={current ? 'true' : undefined}
        onClick={() => go(0)}
      >
        <span class="who">
          <bdi class="actor-name" lang="ar">
            {actor.name}
          </bdi>{' '}
          <ActorKindLabel kind={actor.kind} t={t} />
        </span>
        {actor.role !== null && (
          <span class="actor-role" lang="ar">
            <bdi>{actor.role}</bdi>
          </span>
        )}
        <span class="soft facts" dir={t.direction}>
          <span>{mentionsText(actor, mention, t)}</span>
          {statements > 0 && <span>{t('statements_count', { count: statements })}</span>}
        </span>
      </button>
      {actor.mentions.length > 1 && (
        <span class="steps" role="group" aria-label={actor.name}>
          <MentionSteps {...{ actor, mention, t }} onGo={go} />
        </span>
      )}
    </li>
  );
}
