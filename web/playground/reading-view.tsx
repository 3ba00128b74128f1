import { IsnadError, type IsnadErrorCode, type Reading } from 'isnad';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '@isnad/web/annotate';
import type { MessageKey, Translator } from '@isnad/web/i18n';
import { ReadingModel, type Target } from '@isnad/web/model';
import type { Article } from '@isnad/web/page';
import { mountSummary, type SummaryState, type SummaryView } from '@isnad/web/summary';
import { ArticleView } from './article-view.tsx';
import { download } from './download.ts';
import type { EngineClient } from './engine-client.ts';
import { type Input, layOut } from './input.ts';
import { Legend } from './legend.tsx';

interface ReadingViewProps {
  readonly engine: EngineClient;
  readonly input: Input;
  readonly t: Translator;
  readonly theme: 'light' | 'dark';
  readonly onAgain: () => void;
}

const errorMessages: Partial<Record<IsnadErrorCode, MessageKey>> = {
  empty: 'error_empty',
  'not-arabic': 'error_not_arabic',
  'too-long': 'error_too_long',
};

/** The annotated text with its summary beside it. */
export function ReadingView({ engine, input, t, theme, onAgain }: ReadingViewProps) {
  const [article, setArticle] = useState<Article | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [error, setError] = useState<MessageKey | null>(null);
  const [active, setActive] = useState<Target | null>(null);
  const [annotation, setAnnotation] = useState<Annotation | null>(null);
  const title = input.info.title ?? layOut(input.text).headline ?? undefined;
  const info = title === undefined ? input.info : { ...input.info, title };

  useEffect(() => {
    if (article === null) return;
    setReading(null);
    setError(null);
    engine.read(article.text, info).then(setReading, (fault: unknown) => {
      console.error(fault);
      setError((fault instanceof IsnadError ? errorMessages[fault.code] : undefined) ?? 'error_internal');
    });
  }, [article]);

  async function exportAs(format: 'markdown' | 'json'): Promise<void> {
    if (article === null) return;
    const text = await engine.summarise(article.text, info, format, t.locale);
    if (format === 'markdown') download('isnad.md', text, 'text/markdown');
    else download('isnad.json', text, 'application/json');
  }

  return (
    <main class="reading">
      <div class="text-side">
        <ArticleView
          text={input.text}
          t={t}
          theme={theme}
          reading={reading}
          onArticle={setArticle}
          onAnnotation={setAnnotation}
          onSelect={setActive}
        />
        <Legend t={t} />
      </div>
      <SummarySide
        state={stateOf(article, reading, error, annotation, info, t)}
        t={t}
        theme={theme}
        active={active}
        onSelect={(target) => {
          setActive(target);
          annotation?.jumpTo(target);
        }}
        onExport={(format) => void exportAs(format)}
        onAgain={onAgain}
      />
    </main>
  );
}

function stateOf(
  article: Article | null,
  reading: Reading | null,
  error: MessageKey | null,
  annotation: Annotation | null,
  info: Input['info'],
  t: Translator,
): SummaryState {
  if (error !== null) return { status: 'error', message: t(error) };
  if (article === null || reading === null) return { status: 'loading' };
  const notice = annotation?.support.supported === false ? { notice: t('error_no_highlights') } : {};
  return { status: 'ready', model: new ReadingModel(article.text, reading), info, ...notice };
}

interface SummarySideProps {
  readonly state: SummaryState;
  readonly t: Translator;
  readonly theme: 'light' | 'dark';
  readonly active: Target | null;
  readonly onSelect: (target: Target) => void;
  readonly onExport: (format: 'markdown' | 'json') => void;
  readonly onAgain: () => void;
}

function SummarySide({ onAgain, ...props }: SummarySideProps) {
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<SummaryView | null>(null);
  useEffect(() => {
    if (root.current === null) return undefined;
    view.current = mountSummary(root.current, props);
    return () => view.current?.unmount();
  }, []);
  useEffect(() => view.current?.update(props));
  return (
    <div class="summary-side">
      <div class="again">
        <button type="button" class="secondary" onClick={onAgain}>
          {props.t('play_again')}
        </button>
      </div>
      <div ref={root} class="summary-root" />
    </div>
  );
}
