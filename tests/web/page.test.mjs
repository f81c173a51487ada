// What a visitor of the page does in the first minute.
import assert from 'node:assert/strict';

// Stands still at a known place, so that a test does not race the playback that greets a visitor.
async function stopped(context, path) {
  const opened = await context.visit(path);
  await context.until(opened.page, 'the run to finish', (s) => s.finished);
  await opened.page.evaluate(() => window.interleave.command('pause'));
  await context.until(opened.page, 'a pause', (s) => !s.playing);
  await opened.page.focus('#canvas');
  return opened;
}

export const tests = [
  [
    'shows a picture, and plays by itself',
    async (context) => {
      const { page, first_picture_ms } = await context.visit();
      context.note(`first picture after ${Math.round(first_picture_ms)} ms`);
      const greeted = await context.until(page, 'playback', (s) => s.finished && s.playing && s.steps > 0);
      await context.until(page, 'the next step', (s) => s.step > greeted.step);
      const seen = context.liveliness(await context.picture(page, `${context.name}-first`));
      assert.ok(seen.colours > 100 && seen.busy > 0.05, `the picture is nearly blank: ${JSON.stringify(seen)}`);
    },
  ],
  [
    'space pauses and plays on',
    async (context) => {
      const { page } = await stopped(context);
      await page.evaluate(() => window.interleave.command('start'));
      await context.until(page, 'the start', (s) => s.step === 1);
      await page.keyboard.press(' ');
      await context.until(page, 'playing', (s) => s.playing);
      await page.keyboard.press(' ');
      await context.until(page, 'paused', (s) => !s.playing);
    },
  ],
  [
    'steps forward and back to the same picture',
    async (context) => {
      const { page } = await stopped(context);
      await page.evaluate(() => window.interleave.command('step:5'));
      const five = await context.until(page, 'step 5', (s) => s.step === 5);
      await context.sleep(400); // whatever fades has faded
      const before = await context.picture(page, `${context.name}-step-5`);
      await page.keyboard.press('ArrowRight');
      const six = await context.until(page, 'step 6', (s) => s.step === 6);
      assert.ok(six.time_ns >= five.time_ns);
      await context.sleep(400);
      const between = await context.picture(page, `${context.name}-step-6`);
      await page.keyboard.press('ArrowLeft');
      const back = await context.until(page, 'step 5 again', (s) => s.step === 5);
      assert.equal(back.time_ns, five.time_ns);
      await context.sleep(400);
      const after = await context.picture(page, `${context.name}-step-5-again`);
      assert.ok(context.difference(before, between) > 0, 'step 6 looks like step 5');
      // Left of the list of steps, which may have scrolled.
      assert.ok(context.difference(before, after, 950) < 0.002, 'step 5 looks different after coming back');
    },
  ],
  [
    'the program prints what it prints in CPython',
    async (context) => {
      const { page } = await stopped(context);
      await page.evaluate(() =>
        window.interleave.open('mine.py', 'import asyncio\nasync def f():\n    await asyncio.sleep(2)\n    print("two seconds later")\nasyncio.run(f())\n'),
      );
      const now = await context.until(page, 'the output', (s) => s.finished && s.output.includes('two seconds later'));
      assert.equal(now.output, 'two seconds later\n');
      assert.equal(now.exit_code, 0);
      await context.sleep(300);
      await context.picture(page, `${context.name}-output`);
    },
  ],
  [
    'a syntax error is said, and the page lives on',
    async (context) => {
      const { page } = await stopped(context);
      await page.evaluate(() => window.interleave.open('broken.py', 'print("a"\nx = = 1\n'));
      await context.until(page, 'an error', (s) => s.error);
      await context.sleep(300);
      await context.picture(page, `${context.name}-syntax-error`);
      await page.evaluate(() => window.interleave.open('fine.py', 'print("fine")\n'));
      await context.until(page, 'the output', (s) => !s.error && s.output === 'fine\n');
    },
  ],
  [
    'draws nothing while nothing happens',
    async (context) => {
      const { page } = await stopped(context);
      await context.sleep(1500); // the last tooltip and fade
      const before = (await context.status(page)).frames_drawn;
      await context.sleep(2000);
      const after = (await context.status(page)).frames_drawn;
      assert.equal(after, before, `${after - before} frames in two idle seconds`);
      await page.keyboard.press('ArrowLeft');
      await context.until(page, 'a frame', (s) => s.frames_drawn > after);
    },
  ],
  [
    'fills the window at every size and pixel density',
    async (context) => {
      const { page } = await stopped(context);
      const sizes = [[900, 600, 1], [390, 844, 1]];
      if (context.name === 'chromium') sizes.push([1440, 900, 2], [800, 500, 1.5]); // Firefox's protocol has no pixel density
      for (const [width, height, deviceScaleFactor] of sizes) {
        await page.setViewport({ width, height, ...(context.name === 'chromium' && { deviceScaleFactor }) });
        const wanted = Math.round(width * (context.name === 'chromium' ? deviceScaleFactor : 1));
        await page.waitForFunction((w) => Math.abs(document.getElementById('canvas').width - w) <= 1, { timeout: 5000 }, wanted);
        await context.sleep(400);
        const image = await context.picture(page, `${context.name}-${width}x${height}@${deviceScaleFactor}`);
        const seen = context.liveliness(image);
        assert.ok(seen.colours > 50 && seen.busy > 0.03, `blank at ${width}x${height}: ${JSON.stringify(seen)}`);
      }
    },
  ],
  [
    'follows the system from light to dark',
    async (context) => {
      const pictures = {};
      const look = async (page, value) => {
        await context.until(page, value, (s) => s.theme === value);
        await page.evaluate(() => window.interleave.command('end'));
        await context.sleep(600);
        pictures[value] = await context.picture(page, `${context.name}-${value}`);
      };
      if (context.name === 'chromium') {
        const { page } = await stopped(context);
        for (const value of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
          await look(page, value);
        }
      } else {
        // Firefox's protocol cannot pretend: a Firefox for each, told by the preference behind the setting.
        for (const [value, scheme] of [['light', 1], ['dark', 0]]) {
          const other = await context.launch(context.name, undefined, { 'layout.css.prefers-color-scheme.content-override': scheme });
          try {
            const { page } = await context.open(other.browser, context.url);
            await context.until(page, 'the run to finish', (s) => s.finished);
            await page.evaluate(() => window.interleave.command('pause'));
            await look(page, value);
          } finally {
            await other.close();
          }
        }
      }
      assert.ok(context.difference(pictures.light, pictures.dark) > 0.5, 'light and dark look alike');
    },
  ],
  [
    'comes back after the browser took its graphics away',
    async (context) => {
      const { page, complaints } = await stopped(context);
      await page.evaluate(() => {
        const gl = document.getElementById('canvas').getContext('webgl2');
        window.taken = gl.getExtension('WEBGL_lose_context');
        window.taken.loseContext();
      });
      await context.sleep(300);
      await page.keyboard.press('ArrowLeft'); // input while there is nothing to draw on
      await page.evaluate(() => window.taken.restoreContext());
      await context.sleep(600);
      const seen = context.liveliness(await context.picture(page, `${context.name}-restored`));
      assert.ok(seen.colours > 100 && seen.busy > 0.05, `blank after the context came back: ${JSON.stringify(seen)}`);
      complaints.length = 0; // both browsers warn about what we just did
    },
  ],
  [
    'says so when WebGL 2 is missing',
    async (context) => {
      const page = await context.browser.newPage();
      await page.evaluateOnNewDocument(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto(context.url);
      await page.waitForFunction(() => !document.getElementById('problem').hidden, { timeout: 10_000 });
      assert.match(await page.$eval('#problem', (box) => box.innerText), /WebGL 2/);
      await page.close();
    },
  ],
  [
    'copies to and pastes from the real clipboard',
    async (context) => {
      const { page } = await stopped(context);
      await page.evaluate(() => window.interleave.command('tab:output'));
      const { output } = await context.status(page);
      assert.ok(output.length > 10);
      if (context.name === 'chromium')
        await context.browser.defaultBrowserContext().overridePermissions(context.url, ['clipboard-read', 'clipboard-write']);
      const together = async (letter) => {
        await page.focus('#canvas');
        await page.keyboard.down('Control');
        await page.keyboard.press(letter);
        await page.keyboard.up('Control');
        await context.sleep(300);
      };
      await together('KeyC');
      // Ctrl+V must reach the page as a paste event although SDL cancels every other key with Ctrl.
      await page.evaluate(() => {
        document.addEventListener('paste', (e) => (window.pasted = e.clipboardData.getData('text/plain')), { once: true });
      });
      await together('KeyV');
      assert.equal(await page.evaluate(() => window.pasted), output);
    },
  ],
  [
    'a link leads back to the moment it was made at',
    async (context) => {
      const { page } = await stopped(context);
      await page.evaluate(() => window.interleave.open('wait.py', 'import time\nfor i in range(3):\n    time.sleep(0.1)\n    print("ä", i)\n'));
      await context.until(page, 'the run to finish', (s) => s.finished && s.output.includes('ä 2'));
      await page.evaluate(() => ['cores:2', 'gil:off'].forEach((c) => window.interleave.command(c)));
      await context.until(page, 'the other machine', (s) => s.finished && s.cores === 2);
      await page.evaluate(() => ['pause', 'step:4'].forEach((c) => window.interleave.command(c)));
      const before = await context.status(page);
      await page.evaluate(() => window.interleave.command('share'));
      await page.waitForFunction(() => location.hash.length > 10);
      const { page: other } = await context.visit(await page.evaluate(() => location.hash));
      const there = await context.until(other, 'the same moment', (s) => s.finished && s.source === before.source && s.step === 4);
      for (const what of ['time_ns', 'cores', 'gil', 'start', 'narration', 'output']) assert.equal(there[what], before[what], what);
    },
  ],
  [
    'what happens can be read without the canvas',
    async (context) => {
      const { page } = await stopped(context);
      await page.evaluate(() => document.querySelector('#controls [value=start]').click());
      await context.until(page, 'the start', (s) => s.step === 1);
      const says = (id, text) => page.waitForFunction((i, t) => document.getElementById(i).textContent.includes(t), { timeout: 20000 }, id, text);
      await says('told', 'the interpreter runs the program from its first line');
      await says('printed', 'users: answer received');
      await page.evaluate(() => document.querySelector('#controls [value=step]').click());
      await says('told', 'Step 2 of');
    },
  ],
  // The last: it leaves its program behind as "your code".
  [
    'what a program reads is typed below its output, and goes into the link',
    async (context) => {
      const { page } = await stopped(context);
      await page.evaluate(() => window.interleave.open('', 'for i in range(2):\n    print("got", input("? "))\n'));
      await context.until(page, 'the end of the input', (s) => s.finished && s.exit_code === 1);
      await page.evaluate(() => window.interleave.command('give_input'));
      await context.sleep(300);
      await context.picture(page, `${context.name}-input-empty`);
      await page.keyboard.type('one');
      await page.keyboard.press('Enter');
      await page.keyboard.type('two');
      await context.until(page, 'the run with its input', (s) => s.finished && s.output === '? got one\n? got two\n');
      await context.sleep(300);
      await context.picture(page, `${context.name}-input`);
      await page.evaluate(() => window.interleave.command('share'));
      await page.waitForFunction(() => location.hash.length > 10);
      const { page: other } = await context.visit(await page.evaluate(() => location.hash));
      await context.until(other, 'the same run', (s) => s.finished && s.input === 'one\ntwo' && s.output.endsWith('two\n'));
    },
  ],
];
