import { useRef, useState } from 'preact/hooks';
import type { Translator } from '@isnad/web/i18n';
import { type Input, readFile } from './input.ts';
import { sample } from './sample.ts';

interface InputViewProps {
  readonly t: Translator;
  readonly error: string | null;
  readonly onRead: (input: Input) => void;
  readonly onError: (message: string) => void;
}

/** Where a text is pasted, a file dropped or opened, or the sample taken. */
export function InputView({ t, error, onRead, onError }: InputViewProps) {
  const [text, setText] = useState('');
  const [dropping, setDropping] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    const input = await readFile(file);
    if (input === null) onError(t('play_bad_file'));
    else if (input.text.trim() === '') onError(t('error_empty'));
    else onRead(input);
  }

  return (
    <main
      class={dropping ? 'input is-dropping' : 'input'}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        void open(event.dataTransfer?.files[0]);
      }}
    >
      <h1 class="display">{t('tagline')}</h1>
      <p class="lead">{t('play_lead')}</p>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') onError(t('error_empty'));
          else onRead({ text, info: {} });
        }}
      >
        <label class="hidden" for="text">
          {t('play_input')}
        </label>
        <textarea
          id="text"
          class="sheet"
          rows={9}
          lang="ar"
          dir={text === '' ? t.direction : 'auto'}
          placeholder={dropping ? t('play_drop') : t('play_hint')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {error !== null && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {t('play_read')}
          </button>
          <button type="button" class="secondary" onClick={() => onRead({ text: sample, info: {} })}>
            {t('play_sample')}
          </button>
          <button type="button" class="secondary" onClick={() => chooser.current?.click()}>
            {t('play_open')}
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".txt,.html,.htm,text/plain,text/html"
            hidden
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        </div>
      </form>
    </main>
  );
}
