import { useEffect, useState } from 'preact/hooks';
import { shortcut } from '../texts/shortcut.ts';
import { text } from '../texts/texts.ts';

/** Tells which keys press the toolbar button; browsers have their own page for changing them. */
export function Shortcut() {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void shortcut().then(setKeys);
  }, []);
  return (
    <fieldset>
      <legend>{text('optionsShortcut')}</legend>
      <p class="hint">{keys === '' ? text('optionsShortcutNone') : text('optionsShortcutHint', keys)}</p>
    </fieldset>
  );
}
