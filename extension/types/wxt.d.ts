// What `wxt prepare` would generate from the files at hand, said once and for all files.
import 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtRuntime {
    /** The address of a file of the extension. */
    getURL(path: `/${string}`): string;
  }
  interface WxtI18n {
    getMessage(name: string, substitutions?: readonly string[]): string;
  }
}
