// A small static server for the page: `node tools/serve.mjs FOLDER [PORT]`; the browser tests import serve().
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.py': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm', // without it the browser cannot compile while it downloads
};

// Resolves to the server once it listens; port 0 takes any free one.
export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    let path;
    try {
      path = normalize(join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    } catch {
      path = '';
    }
    let info = path === root || path.startsWith(root + sep) ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (info?.isDirectory()) info = statSync((path = join(path, 'index.html')), { throwIfNoEntry: false });
    if (!info?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': info.size,
      'cache-control': 'no-cache', // a rebuilt page is seen on reload
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(path).pipe(response);
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = '.', port = process.env.PORT ?? '8000'] = process.argv.slice(2);
  try {
    await serve(folder, Number(port));
    console.log(`Interleave is at http://localhost:${port}/  (Ctrl+C stops it)`);
  } catch (error) {
    const why =
      error.code === 'EADDRINUSE' ? `port ${port} is taken: set another one, as in PORT=8001 ./run` : error.message;
    console.error(`interleave: ${why}`);
    process.exit(1);
  }
}
