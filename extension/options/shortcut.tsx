import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { text } from '../texts/texts.ts';

/** Tells which keys press the toolbar button; browsers have their own page for changing them. */
export function Shortcut() {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setKeys(commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '');
    });
  }, []);
  return (
    <fieldset>
      <legend>{text('optionsShortcut')}</legend>
      <p class="hint">
        {keys === '' ? text('optionsShortcutNone') : text('optionsShortcutHint', `\u2068${keys}\u2069`)}
      </p>
    </fieldset>
  );
}
