import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** What the server answers for a path. */
export interface Reply {
  readonly body: string | Uint8Array;
  /** From the path's ending where left out. */
  readonly type?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly status?: number;
}

export interface ServerOptions {
  /** Pages made by the test, by path (`/article`). */
  readonly pages?: Readonly<Record<string, Reply | string>>;
  /** Folders served under a prefix: `{ '/pages/': '/some/folder' }`. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Sent with every answer; a page's own headers win. `{ 'content-security-policy': "style-src 'none'" }`. */
  readonly headers?: OutgoingHttpHeaders;
}

export interface TestServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Adds or replaces a page. */
  page(path: string, reply: Reply | string): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves pages to a browser under test, on a free port of this machine. */
export async function serve(options: ServerOptions = {}): Promise<TestServer> {
  const pages = new Map(Object.entries(options.pages ?? {}));
  const folders = Object.entries(options.folders ?? {});

  async function find(path: string): Promise<Reply | null> {
    const page = pages.get(path);
    if (page !== undefined)
      return typeof page === 'string' ? { body: page, type: types['.html'] ?? '' } : page;
    for (const [prefix, folder] of folders) {
      if (!path.startsWith(prefix)) continue;
      const file = normalize(join(folder, path.slice(prefix.length)));
      if (file !== folder && !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) continue;
      try {
        return { body: await readFile(file.endsWith(sep) ? join(file, 'index.html') : file) };
      } catch {
        // the next folder may have it
      }
    }
    return null;
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    void find(path).then((reply) => {
      const type = reply?.type ?? types[extname(path) || '.html'] ?? 'application/octet-stream';
      response.writeHead(reply ? (reply.status ?? 200) : 404, {
        'content-type': type,
        ...options.headers,
        ...reply?.headers,
      });
      response.end(reply?.body ?? 'not found');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    page: (path, reply) => void pages.set(path, reply),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
