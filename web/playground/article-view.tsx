import type { Reading } from 'isnad';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { annotate, type Annotation } from '@isnad/web/annotate';
import type { Translator } from '@isnad/web/i18n';
import type { Target } from '@isnad/web/model';
import { type Article, readElement } from '@isnad/web/page';
import { layOut } from './input.ts';

interface ArticleViewProps {
  readonly text: string;
  readonly t: Translator;
  readonly theme: string;
  /** The engine's reading of the article that `onArticle` got; null while it reads. */
  readonly reading: Reading | null;
  /** The text as it stands on the page: what the engine must read. */
  readonly onArticle: (article: Article) => void;
  readonly onAnnotation: (annotation: Annotation | null) => void;
  readonly onSelect: (target: Target | null) => void;
}

/** The text as a page of its own, read from the page as any other page is, and annotated there. */
export function ArticleView({
  text,
  t,
  theme,
  reading,
  onArticle,
  onAnnotation,
  onSelect,
}: ArticleViewProps) {
  const element = useRef<HTMLElement>(null);
  const article = useRef<Article | null>(null);
  const { headline, paragraphs } = useMemo(() => layOut(text), [text]);

  useEffect(() => {
    if (element.current === null) return;
    article.current = readElement(element.current);
    onArticle(article.current);
  }, [text]);

  useEffect(() => {
    if (article.current === null || reading === null) return undefined;
    const made = annotate({ article: article.current, reading, t, onSelect });
    void made.then(onAnnotation);
    return () => {
      onAnnotation(null);
      void made.then((annotation) => annotation.clear());
    };
  }, [reading, t, theme]);

  return (
    <article ref={element} class="sheet" lang="ar" dir="auto" aria-label={t('play_article')}>
      {headline !== null && <h1>{headline}</h1>}
      {paragraphs.map((paragraph, i) => (
        <p key={i}>{paragraph}</p>
      ))}
    </article>
  );
}
