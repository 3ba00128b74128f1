import { type ArticleInfo, IsnadError, type Reading, type SummaryFormat, type SummaryLanguage } from 'isnad';
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}
type Question = Omit<EngineRequest, 'id' | 'base'>;

/** The engine in its worker. Its calls fail with IsnadError. */
export class EngineClient {
  readonly #worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error) waiting?.reject(new IsnadError(data.error.code, data.error.message));
      else waiting?.resolve(data.value);
    };
    this.#worker.onerror = (event) => {
      for (const { reject } of this.#waiting.values()) reject(new IsnadError('internal', event.message));
      this.#waiting.clear();
    };
  }

  read(text: string, info: ArticleInfo): Promise<Reading> {
    return this.#ask({ task: 'read', text, info }) as Promise<Reading>;
  }

  summarise(
    text: string,
    info: ArticleInfo,
    format: SummaryFormat,
    language: SummaryLanguage,
  ): Promise<string> {
    return this.#ask({ task: 'summarise', text, info, format, language }) as Promise<string>;
  }

  #ask(question: Question): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    const base = new URL('./engine/', document.baseURI).href;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, base, ...question } satisfies EngineRequest);
    });
  }
}
