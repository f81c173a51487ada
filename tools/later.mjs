// Remakes web/later.txt, the functions of the page's wasm that can come after its first picture: node tools/later.mjs, after
// a build of the page. An instrumented wasm runs in Chromium, without what comes later, while a visitor does what needs no
// other program; what was not called then is later. tools/split_page.mjs cuts accordingly.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launch, open, ROOT, sleep, until } from '../tests/web/harness.mjs';
import { serve } from './serve.mjs';
import { escaped, FEATURES, functions } from './split_page.mjs';

const SMALLEST = 100; // bytes: below that a placeholder costs as much as it saves

const WHOLE = join(ROOT, 'build/web/page/interleave.wasm');
const LIST = join(ROOT, 'web/later.txt');
const cache = readFileSync(join(ROOT, 'build/web/CMakeCache.txt'), 'utf8');
const SPLIT = /^INTERLEAVE_WASM_SPLIT:FILEPATH=(.*)$/m.exec(cache)[1];

// The first minute of somebody who looks at the first example.
async function visit(page) {
  await until(page, 'the end of the run', (s) => s.finished);
  const command = (...names) => page.evaluate((all) => all.forEach((n) => window.interleave.command(n)), names);
  const everywhere = async (step) => {
    for (let y = 5; y < 800; y += step) {
      for (let x = 5; x < 1280; x += step) await page.mouse.move(x, y);
    }
  };
  await until(page, 'the end of the playback', (s) => !s.playing, 120_000); // it plays by itself
  await command('start');
  await everywhere(80);
  for (const tab of ['variables', 'output', 'findings', 'machine', 'steps']) {
    await command(`tab:${tab}`);
    await page.mouse.move(1100, 400);
    await page.mouse.wheel({ deltaY: 200 });
    await sleep(700); // a tooltip comes
    await page.mouse.move(1150, 500);
    await sleep(700);
  }
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'Home', ' ', ' ']) {
    await page.keyboard.press(key);
    await sleep(150);
  }
  await page.mouse.move(500, 400);
  await page.mouse.wheel({ deltaY: -300 });
  await page.mouse.down();
  await page.mouse.move(600, 420, { steps: 5 });
  await page.mouse.up();
  await sleep(300);
  for (const [width, height] of [[900, 600], [390, 844], [1280, 800]]) {
    await page.setViewport({ width, height, deviceScaleFactor: width === 390 ? 2 : 1 });
    await sleep(500);
  }
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await sleep(300);
  }
  await page.evaluate(() => window.interleave.open('waits.py', 'print(1)')); // it is kept, and a line says that it waits
  await sleep(500);
}

// In the page: what wasm-split's instrumentation has counted.
function written() {
  const { exports } = window.instance;
  const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  const { _malloc, _free } = window.interleave.module;
  const size = 1 << 18;
  const at = _malloc(size);
  const profile = [...new Uint8Array(memory.buffer, at, exports.__write_profile(at, size))];
  _free(at);
  return profile;
}

async function profile(site) {
  const server = await serve(site);
  const { browser, close } = await launch('chromium');
  try {
    const { page } = await open(browser, `http://127.0.0.1:${server.address().port}/`, async (fresh) => {
      await fresh.evaluateOnNewDocument(() => {
        const instantiate = WebAssembly.instantiateStreaming;
        WebAssembly.instantiateStreaming = async (...all) => {
          const result = await instantiate(...all);
          window.instance = result.instance;
          return result;
        };
      });
      await fresh.setRequestInterception(true);
      fresh.on('request', (r) => /\/(library\.txt|later\.wasm)$/.test(r.url()) || r.continue());
    });
    await visit(page);
    return Buffer.from(await page.evaluate(written));
  } finally {
    await close();
    server.close();
  }
}

const work = mkdtempSync(join(tmpdir(), 'interleave-later-'));
cpSync(join(ROOT, 'build/web/site'), work, { recursive: true });
execFileSync(SPLIT, ['--instrument', ...FEATURES, WHOLE, '-o', join(work, 'interleave.wasm')]);
const counted = join(work, 'profile');
writeFileSync(counted, await profile(work));
const lines = execFileSync(SPLIT, ['--print-profile', counted, WHOLE, ...FEATURES], { encoding: 'utf8', maxBuffer: 1 << 26 });
rmSync(work, { recursive: true });

// One name may be several functions: all of them must be unused.
const called = new Set(lines.split('\n').filter((line) => line.startsWith('+ ')).map((line) => line.slice(2)));
const all = functions(readFileSync(WHOLE));
const first = new Set(all.filter((f) => called.has(escaped(f.name))).map((f) => f.base));
const sizes = new Map();
for (const f of all) if (f.name && !first.has(f.base)) sizes.set(f.base, (sizes.get(f.base) ?? 0) + f.size);
const names = [...sizes.keys()].filter((name) => sizes.get(name) >= SMALLEST).sort();
writeFileSync(LIST, `# Functions the page fetches after its first picture. Made by tools/later.mjs; may be old (tools/split_page.mjs).
${names.join('\n')}
`);
console.log(`${names.length} names, ${names.reduce((sum, name) => sum + sizes.get(name), 0)} bytes of wasm come later`);
process.exit(0);
