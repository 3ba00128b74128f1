import type { PageStyles } from '../platform.ts';

/** Chromium's content scripts adopt stylesheets themselves. */
export const pageStyles: PageStyles = () => undefined;
