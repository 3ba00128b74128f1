import type { Reading } from 'isnad';
import { ReadingModel, type Target } from '@isnad/web/model';
import { mountSummary, type SummaryState, type SummaryView } from '@isnad/web/summary';
import { browser } from 'wxt/browser';
import type { ExportFormat } from '../messages/map.ts';
import { answer, send, sendToPage } from '../messages/send.ts';
import { onTabState, tabState, type TabState } from '../store/tab.ts';
import { readingKey, type StoredReading } from '../store/reading.ts';
import { loadSettings, onSettings, type Settings } from '../settings/settings.ts';
import { shortcut } from '../texts/shortcut.ts';
import { text, translator } from '../texts/texts.ts';
import { dress } from '../texts/dress.ts';
import { download, fileNameFor } from './download.ts';
import { showNotice } from './notice.ts';
import { onActiveTab } from './active-tab.ts';
import { siteTools } from './site-tools.ts';

/** The side panel or sidebar: shows the reading of the page that its window shows. */
export async function startPanel(document: Document): Promise<void> {
  await new Panel(document, await loadSettings()).start();
}

class Panel {
  readonly #document: Document;
  readonly #notice: HTMLElement;
  readonly #tools: ReturnType<typeof siteTools>;
  #settings: Settings;
  #view: SummaryView | null = null;
  #tabId: number | null = null;
  #state: TabState = { status: 'none' };

  constructor(document: Document, settings: Settings) {
    this.#document = document;
    this.#settings = settings;
    this.#notice = element(document, 'notice');
    this.#tools = siteTools(element(document, 'tools'), (message) => showNotice(this.#notice, message));
  }

  async start(): Promise<void> {
    this.#dress();
    onSettings((settings) => {
      this.#settings = settings;
      this.#dress();
      void this.#show(this.#state);
    });
    onTabState((tabId, state) => {
      if (tabId === this.#tabId) void this.#show(state);
    });
    answer('panel', {
      'panel.selected': ({ target }, sender) => {
        if (sender.tabId === this.#tabId) this.#view?.update({ active: target });
        return null;
      },
    });
    await onActiveTab((tabId) => void this.#follow(tabId));
  }

  #dress(): void {
    dress(this.#document, translator()('name'), this.#settings.theme);
  }

  async #follow(tabId: number): Promise<void> {
    this.#tabId = tabId;
    await this.#show(await tabState(tabId));
  }

  async #show(state: TabState): Promise<void> {
    this.#state = state;
    const summary = await summaryOf(state);
    // Another state came while this one's reading was fetched.
    if (this.#state !== state) return;
    const { theme } = this.#settings;
    this.#view?.unmount();
    this.#view = mountSummary(element(this.#document, 'summary'), {
      state: summary,
      t: translator(),
      onSelect: (target) => void this.#jump(target),
      onExport: (format) => void this.#export(format),
      // Only a page on which the button was clicked may be read from here.
      ...(state.status === 'failed' && state.problem.code !== 'restricted' && { onRead: () => this.#read() }),
      ...(theme !== 'auto' && { theme }),
    });
    await this.#tools(state);
  }

  #read(): void {
    if (this.#tabId !== null) void send('background.readTab', { tabId: this.#tabId });
  }

  async #jump(target: Target): Promise<void> {
    if (this.#tabId === null) return;
    this.#view?.update({ active: target });
    const there = await sendToPage(this.#tabId, 'page.jump', { target }).catch(() => false);
    if (!there) showNotice(this.#notice, text('jumpFailed'));
  }

  async #export(format: ExportFormat): Promise<void> {
    if (this.#state.status !== 'shown') return;
    const { hash, info } = this.#state;
    const outcome = await send('background.export', { hash, info, format });
    if (!outcome) showNotice(this.#notice, text('problem_internal'));
    else if (outcome.ok) download(this.#document, fileNameFor(info, format), outcome.value, format);
    else showNotice(this.#notice, text('exportFailed', outcome.problem.detail));
  }
}

async function summaryOf(state: TabState): Promise<SummaryState> {
  switch (state.status) {
    case 'none':
      return empty();
    case 'reading':
      return { status: 'loading' };
    case 'failed':
      return { status: 'error', message: text(`problem_${state.problem.code}`) };
    case 'shown': {
      const key = readingKey(state.hash);
      const stored = (await browser.storage.session.get(key))[key] as StoredReading | undefined;
      // Its room was needed for younger readings: reading the page again brings it back.
      if (!stored) return empty();
      const model = new ReadingModel(stored.text, JSON.parse(stored.json) as Reading);
      return { status: 'ready', model, info: state.info };
    }
  }
}

/** Says where to click, and which keys do the same. */
async function empty(): Promise<SummaryState> {
  const keys = await shortcut();
  return { status: 'empty', message: keys === '' ? text('panelEmpty') : text('panelEmptyKeys', keys) };
}

function element(document: Document, id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The panel's page has no #${id}.`);
  return found;
}
