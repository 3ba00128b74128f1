import { useEffect, useRef, useState } from 'preact/hooks';
import type { Target } from '../model/index.ts';
import { ActorsList } from './actors.tsx';
import { DisputesList } from './disputes.tsx';
import { StatementsList } from './statements.tsx';
import { StateMessage } from './states.tsx';
import { type TabName, Tabs } from './tabs.tsx';
import type { SummaryProps, SummaryState } from './types.ts';

type Ready = Extract<SummaryState, { status: 'ready' }>;

/** The whole panel. */
export function Summary(props: SummaryProps) {
  const { state, t, theme } = props;
  return (
    <div class="isnad summary" lang={t.locale} dir={t.direction} {...(theme ? { 'data-theme': theme } : {})}>
      {state.status === 'ready' ? (
        <ReadyPanel {...props} state={state} />
      ) : (
        <StateMessage {...props} state={state} />
      )}
    </div>
  );
}

function ReadyPanel({ state, t, active = null, onSelect, onExport }: SummaryProps & { state: Ready }) {
  const { model, info, notice } = state;
  const [tab, setTab] = useState<TabName>(() => firstTab(model));
  const panel = useRef<HTMLDivElement>(null);
  const activeKey = JSON.stringify(active);

  useEffect(() => {
    if (active !== null) setTab((before) => tabFor(active, before, model));
    // A target is plain data that is made anew with each message: what it says counts, not which object it is.
  }, [activeKey, model]);
  useEffect(() => {
    panel.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKey, tab]);

  const { actors, statements } = model.reading;
  const denials = statements.filter(({ kind }) => kind === 'denial').length;
  const list = { model, t, active, onSelect };
  return (
    <>
      <header class="top">
        {info.title !== undefined && (
          <h2 class="title" lang="ar" dir="auto">
            {info.title}
          </h2>
        )}
        <p class="soft counts">
          <span>{t('statements_count', { count: statements.length })}</span>
          {denials > 0 && <span>{t('denials_count', { count: denials })}</span>}
          <span>{t('actors_count', { count: actors.length })}</span>
        </p>
        {notice !== undefined && (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
        {onExport && (
          <div class="exports" role="group" aria-label={t('export_label')}>
            <span class="soft" aria-hidden="true">
              {t('export_label')}
            </span>
            <button type="button" class="small" onClick={() => onExport('markdown')}>
              {t('export_markdown')}
            </button>
            <button type="button" class="small" onClick={() => onExport('json')}>
              {t('export_json')}
            </button>
          </div>
        )}
      </header>
      <Tabs
        t={t}
        current={tab}
        onChange={setTab}
        counts={{ statements: statements.length, actors: actors.length, disputes: model.disputes.length }}
      />
      <div
        ref={panel}
        class="panel"
        role="tabpanel"
        id={`isnad-panel-${tab}`}
        aria-labelledby={`isnad-tab-${tab}`}
      >
        {tab === 'statements' && <StatementsList {...list} />}
        {tab === 'actors' && <ActorsList {...list} />}
        {tab === 'disputes' && <DisputesList {...list} />}
      </div>
    </>
  );
}

/** Where there are no statements the panel begins with the actors. */
function firstTab({ reading }: Ready['model']): TabName {
  return reading.statements.length === 0 && reading.actors.length > 0 ? 'actors' : 'statements';
}

/** The tab that shows a target: the present one where it does. */
function tabFor(target: Target, present: TabName, model: Ready['model']): TabName {
  if (target.type === 'actor') return 'actors';
  if (target.type === 'dispute') return 'disputes';
  return present === 'disputes' && model.disputesOf(target.id).length > 0 ? 'disputes' : 'statements';
}
