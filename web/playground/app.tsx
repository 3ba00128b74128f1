import { useEffect, useMemo, useState } from 'preact/hooks';
import { createTranslator, type Locale, pickLocale } from '@isnad/web/i18n';
import mark from '../brand/isnad.svg';
import { EngineClient } from './engine-client.ts';
import { InputView } from './input-view.tsx';
import type { Input } from './input.ts';
import { ReadingView } from './reading-view.tsx';
import { recall, remember } from './settings.ts';

type Theme = 'light' | 'dark';

function firstTheme(): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return recall<Theme>('theme', ['light', 'dark']) ?? system;
}

/** The playground: first where a text comes in, then the text as it was read. */
export function App() {
  const [locale, setLocale] = useState<Locale>(
    recall<Locale>('locale', ['ar', 'en']) ?? pickLocale(navigator.language),
  );
  const [theme, setTheme] = useState(firstTheme);
  const [input, setInput] = useState<Input | null>(null);
  const [error, setError] = useState<string | null>(null);
  const engine = useMemo(() => new EngineClient(), []);
  const t = useMemo(() => createTranslator(locale, navigator.language), [locale]);

  useEffect(() => {
    Object.assign(document.documentElement, { lang: t.locale, dir: t.direction });
    document.title = `${t('name')}: ${t('tagline')}`;
  }, [t]);

  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);

  return (
    <div class="isnad page" data-theme={theme} dir={t.direction} lang={t.locale}>
      <header class="bar">
        <a class="brand" href="./" aria-label={t('name')}>
          <img src={mark} alt="" width="40" height="40" />
          <span lang="ar">إسناد</span>
          {t.locale === 'en' && <small>Isnad</small>}
        </a>
        <div class="tools">
          <button
            type="button"
            class="tool"
            lang={locale === 'ar' ? 'en' : 'ar'}
            onClick={() => {
              const next = locale === 'ar' ? 'en' : 'ar';
              remember('locale', next);
              setLocale(next);
            }}
          >
            {t('play_language')}
          </button>
          <button
            type="button"
            class="tool is-icon"
            aria-label={t('play_theme')}
            title={t('play_theme')}
            onClick={() => {
              const next = theme === 'dark' ? 'light' : 'dark';
              remember('theme', next);
              setTheme(next);
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="6" />
              <path d="M8 2a6 6 0 0 1 0 12z" />
            </svg>
          </button>
        </div>
      </header>
      {input === null ? (
        <InputView
          t={t}
          error={error}
          onError={setError}
          onRead={(next) => {
            setError(null);
            setInput(next);
          }}
        />
      ) : (
        <ReadingView engine={engine} input={input} t={t} theme={theme} onAgain={() => setInput(null)} />
      )}
      <footer class="foot">{t('play_footer')}</footer>
    </div>
  );
}
