import type { SummaryProps, SummaryState } from './types.ts';

/** What stands in the panel before there is a reading: how to begin, that it is on its way, or what went wrong. */
export function StateMessage({
  state,
  t,
  onRead,
}: SummaryProps & { state: Exclude<SummaryState, { status: 'ready' }> }) {
  if (state.status === 'loading') {
    return (
      <div class="state" role="status">
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <p>{t('state_loading')}</p>
      </div>
    );
  }
  const failed = state.status === 'error';
  return (
    <div class="state" role={failed ? 'alert' : undefined}>
      <h2 class="title">{t(failed ? 'state_error_title' : 'state_empty_title')}</h2>
      <p>{state.message ?? t('state_empty')}</p>
      {onRead && (
        <button type="button" class="main" onClick={onRead}>
          {t('state_read')}
        </button>
      )}
    </div>
  );
}
