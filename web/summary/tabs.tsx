import type { Translator } from '../i18n/index.ts';

export type TabName = 'statements' | 'actors' | 'disputes';
const tabNames: readonly TabName[] = ['statements', 'disputes', 'actors'];

interface TabsProps {
  readonly t: Translator;
  readonly current: TabName;
  readonly counts: Readonly<Record<TabName, number>>;
  readonly onChange: (tab: TabName) => void;
}

/** WAI-ARIA tabs: one tab stop, arrow keys go to the neighbours in the direction of reading. */
export function Tabs({ t, current, counts, onChange }: TabsProps) {
  const numbers = new Intl.NumberFormat(t.locale);
  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const at = tabNames.indexOf(current);
    const onwards = t.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = t.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to =
      { [onwards]: at + 1, [backwards]: at - 1, Home: 0, End: tabNames.length - 1 }[event.key] ?? null;
    if (to === null) return;
    event.preventDefault();
    const index = (to + tabNames.length) % tabNames.length;
    onChange(tabNames[index] ?? current);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus();
  }
  return (
    <div class="tabs" role="tablist" aria-label={t('tabs_label')} onKeyDown={onKeyDown}>
      {tabNames.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`isnad-tab-${name}`}
          aria-selected={name === current}
          {...(name === current ? { 'aria-controls': `isnad-panel-${name}` } : {})}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onChange(name)}
        >
          {t(`tab_${name}`)} <span class="count">{numbers.format(counts[name])}</span>
        </button>
      ))}
    </div>
  );
}
