import { type Browser, browser } from 'wxt/browser';
import type { Context, MessageName, NamesOf, Request, Response } from './map.ts';

interface Envelope {
  readonly isnad: MessageName;
  readonly request: unknown;
}

/** Who sent a message; `tabId` where it came from a page. */
export interface Sender {
  readonly tabId: number | undefined;
}

type Answers<Who extends Context> = {
  readonly [Name in NamesOf<Who>]: (
    request: Request<Name>,
    sender: Sender,
  ) => Response<Name> | Promise<Response<Name>>;
};

/**
 * Asks the background, or tells the panel. Null where the answer failed there.
 * @throws Error where nobody answers: for the panel, when it is not open
 */
export async function send<Name extends NamesOf<'background' | 'panel'>>(
  name: Name,
  request: Request<Name>,
): Promise<Response<Name> | null> {
  return browser.runtime.sendMessage<Envelope, Response<Name> | null>({ isnad: name, request });
}

/**
 * Asks the content script of a tab's page. Null where the answer failed there.
 * @throws Error where the page has none
 */
export async function sendToPage<Name extends NamesOf<'page'>>(
  tabId: number,
  name: Name,
  request: Request<Name>,
): Promise<Response<Name> | null> {
  return browser.tabs.sendMessage<Envelope, Response<Name> | null>(
    tabId,
    { isnad: name, request },
    { frameId: 0 },
  );
}

/** Answers the messages to one context. Returns what stops it. */
export function answer<Who extends Context>(who: Who, answers: Answers<Who>): () => void {
  const listen = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (value: unknown) => void,
  ) => {
    if (!isEnvelope(message) || !message.isnad.startsWith(`${who}.`)) return undefined;
    const handler = answers[message.isnad as NamesOf<Who>] as (request: unknown, sender: Sender) => unknown;
    Promise.resolve()
      .then(() => handler(message.request, { tabId: sender.tab?.id }))
      .then(respond, (error: unknown) => {
        console.error(`isnad: ${message.isnad} failed`, error);
        respond(null);
      });
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'isnad' in message;
}
