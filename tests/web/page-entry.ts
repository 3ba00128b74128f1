// What the tests of web/ put into a page: its public faces, under one global name.
import * as annotate from '@isnad/web/annotate';
import * as i18n from '@isnad/web/i18n';
import * as model from '@isnad/web/model';
import * as page from '@isnad/web/page';
import * as paint from '@isnad/web/paint';
import * as summary from '@isnad/web/summary';

const faces = { ...annotate, ...i18n, ...model, ...page, ...paint, ...summary };

declare global {
  var isnadWeb: typeof faces;
}
globalThis.isnadWeb = faces;
