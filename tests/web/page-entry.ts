// What the tests of web/ put into a page: its public faces, under one global name.
import * as annotate from '@isnad/web/annotate';
import * as page from '@isnad/web/page';

Object.assign(globalThis, { isnadWeb: { ...page, ...annotate } });
