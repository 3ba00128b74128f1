import type { Reading } from 'isnad';
import { annotate, type Annotation } from '@isnad/web/annotate';
import type { Target } from '@isnad/web/model';
import { type Article, findArticle } from '@isnad/web/page';
import { pageStyles } from '#platform/styles';
import type { Shown } from '../messages/map.ts';
import { failure, type Outcome, success } from '../messages/problem.ts';
import { send } from '../messages/send.ts';
import { withoutHidden } from '../settings/filter.ts';
import { loadSettings, onSettings, type Settings } from '../settings/settings.ts';
import { translator } from '../texts/texts.ts';
import { hideToast, toast } from './toast.ts';
import { onMovedOn } from './moved-on.ts';

/** A reading that stands on the page. */
interface Showing {
  readonly article: Article;
  readonly reading: Reading;
  readonly shown: Shown;
  annotation: Annotation;
  readonly stop: readonly (() => void)[];
}

/** What the extension does on one page, from the click that reads it to the one that clears it. */
export class PageSession {
  #showing: Showing | null = null;

  get shown(): Shown | null {
    return this.#showing?.shown ?? null;
  }

  /** Reads the page's article and shows its reading. Says on the page why it cannot, unless it is to be `quiet`. */
  async read(quiet: boolean): Promise<Outcome<Shown>> {
    await this.clear();
    const outcome = await this.#read();
    if (!outcome.ok && !quiet) toast(outcome.problem, (await loadSettings()).theme);
    return outcome;
  }

  /** Takes everything away. True if a reading stood on the page. */
  async clear(): Promise<boolean> {
    hideToast();
    const showing = this.#showing;
    this.#showing = null;
    if (!showing) return false;
    for (const stop of showing.stop) stop();
    await showing.annotation.clear();
    return true;
  }

  jump(target: Target): boolean {
    return this.#showing?.annotation.jumpTo(target) ?? false;
  }

  async #read(): Promise<Outcome<Shown>> {
    if (document.contentType === 'application/pdf') return failure('pdf');
    const article = findArticle(document);
    if (article.text.trim() === '') return failure('empty');
    if (!article.isArabic) return failure('notArabic', `share of Arabic letters: ${article.arabicShare}`);
    const answered = await send('background.read', { text: article.text });
    if (!answered) return failure('internal', 'The background failed.');
    if (!answered.ok) return answered;
    const reading = JSON.parse(answered.value.json) as Reading;
    const annotation = await this.#annotate(article, reading, await loadSettings());
    const shown: Shown = {
      hash: answered.value.hash,
      info: article.info,
      statements: reading.statements.length,
    };
    this.#showing = {
      article,
      reading,
      shown,
      annotation,
      stop: [onSettings((changed) => void this.#again(changed)), onMovedOn(() => void this.#leave())],
    };
    return success(shown);
  }

  #annotate(article: Article, reading: Reading, settings: Settings): Promise<Annotation> {
    const styles = pageStyles();
    return annotate({
      article,
      reading: withoutHidden(reading, settings.hidden),
      t: translator(),
      ...(styles && { styles }),
      ...(settings.theme !== 'auto' && { cardTheme: settings.theme }),
      onSelect: (target) => {
        // Nobody listens where the panel is closed.
        send('panel.selected', { target }).catch(() => undefined);
      },
    });
  }

  /** Shows the same reading as other settings want it. */
  async #again(settings: Settings): Promise<void> {
    const showing = this.#showing;
    if (!showing) return;
    await showing.annotation.clear();
    showing.annotation = await this.#annotate(showing.article, showing.reading, settings);
  }

  /** The page became another one without a load. */
  async #leave(): Promise<void> {
    if (await this.clear()) await send('background.gone', null);
  }
}
