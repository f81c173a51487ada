// What comes after the first picture, a part of the wasm and most of Python's library: late, and never.
import assert from 'node:assert/strict';

const JSON_PROGRAM = 'import json\nprint(json.dumps({"late": [1, 2]}))\n';

const wasm = (requests) => requests.filter((request) => request.url().endsWith('/later.wasm'));

// Opens the page with both held back; `held` are the requests for them.
async function withheld(context, answer = () => {}) {
  const held = [];
  const opened = await context.visit('', async (page) => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!/\/(library\.txt|later\.wasm)$/.test(request.url())) return request.continue();
      held.push(request);
      answer(request, held);
    });
  });
  return { ...opened, held };
}

export const tests = [
  [
    'the first example needs nothing that comes later',
    async (context) => {
      const { page, held } = await withheld(context);
      const now = await context.until(page, 'the end of the run', (s) => s.finished);
      assert.equal(now.outcome, 'exited');
      assert.match(now.output, /users: answer received/);
      await context.until(page, 'the end of the playback', (s) => !s.playing, 120_000);
      assert.deepEqual(held.map((r) => r.url().split('/').at(-1)).sort(), ['later.wasm', 'library.txt']);
    },
  ],
  [
    'a program opened before its library arrived runs once it is there',
    async (context) => {
      const { page, held } = await withheld(context);
      await page.evaluate((source) => window.interleave.open('late.py', source), JSON_PROGRAM);
      await context.sleep(700);
      const waiting = await context.status(page);
      assert.ok(waiting.waiting && waiting.running, JSON.stringify(waiting));
      assert.doesNotMatch(waiting.output, /late/);
      for (const request of held) await request.continue();
      const now = await context.until(page, 'the output', (s) => s.finished && !s.waiting);
      assert.equal(now.output, '{"late": [1, 2]}\n');
    },
  ],
  [
    'a library that never arrives is said to whoever waits for it',
    async (context) => {
      const { page, held, complaints } = await withheld(context, (request) => request.abort());
      // Time goes faster, so that the page has tried often enough soon.
      await page.evaluate(() => {
        const wait = window.setTimeout;
        window.setTimeout = (call, ms, ...rest) => wait(call, ms / 20, ...rest);
      });
      const first = await context.until(page, 'the end of the run', (s) => s.finished);
      assert.match(first.output, /users: answer received/);
      for (let i = 0; i < 100 && held.length <= 10; ++i) await context.sleep(50);
      assert.ok(held.length > 10, `${held.length} requests`);
      assert.ok(await page.$eval('#problem', (box) => box.hidden), 'nobody waits for it yet');
      await page.evaluate((source) => window.interleave.open('late.py', source), JSON_PROGRAM);
      await page.waitForFunction(() => !document.getElementById('problem').hidden, { timeout: 10_000 });
      assert.match(await page.$eval('#problem', (box) => box.innerText), /library could not be loaded/);
      complaints.length = 0; // browsers log every failed request
    },
  ],
  [
    'who needs the rest of the wasm before it is there waits for it',
    async (context) => {
      const { page, held, complaints } = await withheld(context, (request, held) => {
        if (wasm(held).length > 1) request.continue();
      });
      await context.until(page, 'the end of the run', (s) => s.finished);
      assert.equal(wasm(held).length, 1, 'needed too early');
      const before = (await context.status(page)).frames_drawn;
      await page.evaluate(() => window.interleave.command('help'));
      await context.until(page, 'a picture of it', (s) => s.frames_drawn > before + 2);
      assert.equal(wasm(held).length, 2);
      assert.ok(await page.$eval('#problem', (box) => box.hidden));
      complaints.length = 0; // browsers do not like such requests
    },
  ],
  [
    'a rest of the wasm that never arrives is said to whoever needs it',
    async (context) => {
      const { page, held, complaints } = await withheld(context, (request, held) => {
        if (wasm(held).length > 1) request.abort();
      });
      await context.until(page, 'the end of the run', (s) => s.finished);
      await page.evaluate(() => window.interleave.command('help'));
      await page.waitForFunction(() => !document.getElementById('problem').hidden, { timeout: 10_000 });
      assert.match(await page.$eval('#problem', (box) => box.innerText), /A part of it is missing \(later\.wasm/);
      complaints.length = 0;
    },
  ],
];
