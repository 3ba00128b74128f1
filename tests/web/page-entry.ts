// What the tests of web/ put into a page: its public faces, under one global name.
import * as annotate from '@isnad/web/annotate';
import * as i18n from '@isnad/web/i18n';
import * as model from '@isnad/web/model';
import * as page from '@isnad/web/page';
import * as summary from '@isnad/web/summary';

Object.assign(globalThis, { isnadWeb: { ...annotate, ...i18n, ...model, ...page, ...summary } });
