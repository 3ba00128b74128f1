import type { Translator } from '@isnad/web/i18n';
import { actorKinds, statementKinds } from '@isnad/web/model';
import { ActorKindLabel, StatementKindLabel } from '../parts/index.ts';

/** Which mark means what: lines below for what is said, lines above for who. */
export function Legend({ t }: { t: Translator }) {
  return (
    <aside class="legend" aria-label={t('legend_title')}>
      {statementKinds.map((kind) => (
        <StatementKindLabel key={kind} kind={kind} t={t} />
      ))}
      <span class="legend-gap" />
      {actorKinds.map((kind) => (
        <ActorKindLabel key={kind} kind={kind} t={t} />
      ))}
    </aside>
  );
}
