import { useState } from 'preact/hooks';
import { saveSettings, type Settings, shownKinds, type ThemeSetting } from '../settings/settings.ts';
import { text } from '../texts/texts.ts';
import { Shortcut } from './shortcut.tsx';
import { Sites } from './sites.tsx';

const themes: readonly ThemeSetting[] = ['auto', 'light', 'dark'];

/** Every setting takes effect at once, on open pages too. */
export function OptionsPage({ settings: initial }: { readonly settings: Settings }) {
  const [settings, setSettings] = useState(initial);
  const change = (changes: Partial<Settings>) => {
    const changed = { ...settings, ...changes };
    setSettings(changed);
    void saveSettings(changed);
  };
  return (
    <>
      <h1>
        <img src="/icons/48.png" alt="" width="32" height="32" />
        {text('optionsTitle')}
      </h1>
      <fieldset>
        <legend>{text('optionsShown')}</legend>
        <p class="hint">{text('optionsShownHint')}</p>
        {shownKinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              name={kind}
              checked={!settings.hidden.includes(kind)}
              onChange={({ currentTarget }) => {
                const others = settings.hidden.filter((other) => other !== kind);
                change({ hidden: currentTarget.checked ? others : [...others, kind] });
              }}
            />
            {text(`shown_${kind}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{text('optionsTheme')}</legend>
        <p class="hint">{text('optionsThemeHint')}</p>
        {themes.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={settings.theme === theme}
              onChange={() => change({ theme })}
            />
            {text(`theme_${theme}`)}
          </label>
        ))}
      </fieldset>
      <Sites />
      <Shortcut />
    </>
  );
}
