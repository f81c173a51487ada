// What the browser tests share: a server for the built site, the two browsers, pictures and what is in them.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';

export const ROOT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
export const SITE = process.env.INTERLEAVE_SITE ?? join(ROOT, 'build/web/site');
const PICTURES = join(ROOT, 'build/screenshots');
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'interleave');

const require = createRequire(join(CACHE, 'node', 'package.json'));
const { default: puppeteer } = await import(require.resolve('puppeteer-core')).then((m) => (m.default?.launch ? m : m.default));

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function onPath(...names) {
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {}
  }
  throw new Error(`not installed: ${names[0]}`);
}

// --- browsers --------------------------------------------------------------------------------------

let displays = 0; // two Firefoxes of one run need two

const launchers = {
  async chromium(size) {
    const profile = mkdtempSync(join(tmpdir(), 'interleave-chromium-'));
    const browser = await puppeteer.launch({
      executablePath: onPath('chromium', 'google-chrome', 'chrome'),
      headless: true,
      userDataDir: profile,
      defaultViewport: { ...size, deviceScaleFactor: 1 },
      args: [
        '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
        '--disable-background-networking', '--no-first-run', '--disable-sync', '--disable-component-update',
      ],
    });
    return { browser, stop: () => rmSync(profile, { recursive: true, force: true }) };
  },

  // Firefox has WebGL only with a display, so it gets a virtual one.
  async firefox(size, prefs) {
    const profile = mkdtempSync(join(tmpdir(), 'interleave-firefox-'));
    const display = `:${90 + ((process.pid + 7 * displays++) % 900)}`;
    const xvfb = spawn(onPath('Xvfb'), [display, '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
    const stop = () => {
      xvfb.kill();
      rmSync(profile, { recursive: true, force: true });
    };
    for (let tries = 0; !existsSync(`/tmp/.X11-unix/X${display.slice(1)}`); ++tries) {
      if (tries > 100) throw new Error('Xvfb does not start');
      await sleep(50);
    }
    try {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: onPath('firefox-esr', 'firefox'),
        headless: false,
        userDataDir: profile,
        defaultViewport: size,
        env: { ...process.env, DISPLAY: display, HOME: profile, LIBGL_ALWAYS_SOFTWARE: '1', MOZ_DISABLE_CONTENT_SANDBOX: '1' },
        extraPrefsFirefox: {
          'webgl.force-enabled': true,
          'browser.shell.checkDefaultBrowser': false,
          'datareporting.policy.dataSubmissionEnabled': false,
          'app.update.enabled': false,
          'network.captive-portal-service.enabled': false,
          'network.connectivity-service.enabled': false,
          ...prefs,
        },
      });
      return { browser, stop };
    } catch (error) {
      stop();
      throw error;
    }
  },
};

export async function launch(name, size = { width: 1280, height: 800 }, prefs = {}) {
  const { browser, stop } = await launchers[name](size, prefs);
  return {
    browser,
    async close() {
      await browser.close().catch(() => {});
      stop();
    },
  };
}

// A page that remembers everything it complained about. `prepare` gets it before it goes anywhere.
export async function open(browser, url, prepare) {
  const page = await browser.newPage();
  await prepare?.(page);
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warn', 'warning', 'assert'].includes(message.type()) && !harmless(message.text()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(
    () => window.interleave?.status().frames_drawn > 0 || !document.getElementById('problem').hidden,
    { timeout: 60_000, polling: 20 },
  );
  const problem = await page.evaluate(() => {
    const box = document.getElementById('problem');
    return box.hidden ? '' : box.innerText;
  });
  if (problem) throw new Error(`the page says: ${problem}`);
  return { page, complaints, first_picture_ms: await page.evaluate(() => window.interleave.first_picture_ms) };
}

// Software drawing makes both browsers talk about performance.
function harmless(text) {
  return /GPU stall due to ReadPixels|software WebGL|WebGL context was lost|swiftshader|WEBGL_debug_renderer_info/i.test(text);
}

export const status = (page) => page.evaluate(() => window.interleave.status());

// Waits until the status satisfies the condition and returns it.
export async function until(page, what, condition, timeout_ms = 10_000) {
  const end = performance.now() + timeout_ms;
  for (;;) {
    const now = await status(page);
    if (condition(now)) return now;
    if (performance.now() > end) throw new Error(`waited ${timeout_ms} ms for: ${what}; status is ${JSON.stringify(now)}`);
    await sleep(25);
  }
}

// --- pictures --------------------------------------------------------------------------------------

export async function picture(page, name) {
  mkdirSync(PICTURES, { recursive: true });
  const png = Buffer.from(await page.screenshot({ type: 'png' }));
  writeFileSync(join(PICTURES, `${name}.png`), png);
  return decode(png);
}

// PNG of 8-bit RGB or RGBA without interlacing: what browsers write.
function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : png[25] === 2 ? 3 : 0;
  if (png[24] !== 8 || !channels) throw new Error('unexpected kind of PNG');
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; ++x) {
      const left = x >= channels ? pixels[y * stride + x - channels] : 0;
      const up = y ? pixels[(y - 1) * stride + x] : 0;
      const corner = y && x >= channels ? pixels[(y - 1) * stride + x - channels] : 0;
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      const predicted = [0, left, up, (left + up) >> 1, paeth][filter];
      pixels[y * stride + x] = raw[y * (stride + 1) + 1 + x] + predicted;
    }
  }
  return { width, height, channels, pixels };
}

// How much is going on in a picture: distinct colours, and the share of pixels that are not the commonest one.
export function liveliness({ pixels, channels }) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const total = pixels.length / channels;
  return { colours: counts.size, busy: 1 - Math.max(...counts.values()) / total };
}

// The share of pixels that differ, left of `until_x`.
export function difference(one, other, until_x = one.width) {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let changed = 0;
  for (let at = 0; at < one.pixels.length; at += one.channels) {
    if ((at / one.channels) % one.width >= until_x) continue;
    if (one.pixels.compare(other.pixels, at, at + 3, at, at + 3) !== 0) ++changed;
  }
  return changed / (one.width * one.height);
}
