// The part of Python's library that comes after the first picture: late, and never.
import assert from 'node:assert/strict';

const JSON_PROGRAM = 'import json\nprint(json.dumps({"late": [1, 2]}))\n';

// Opens the page with library.txt held back; `held` are the requests for it.
async function withheld(context, answer = () => {}) {
  const held = [];
  const opened = await context.visit('', async (page) => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().endsWith('/library.txt')) return request.continue();
      held.push(request);
      answer(request);
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
      assert.equal(held.length, 1);
      await held[0].continue();
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
      await held[0].continue();
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
      await context.sleep(1500);
      assert.ok(held.length > 4, `${held.length} attempts`);
      assert.ok(await page.$eval('#problem', (box) => box.hidden), 'nobody waits for it yet');
      await page.evaluate((source) => window.interleave.open('late.py', source), JSON_PROGRAM);
      await page.waitForFunction(() => !document.getElementById('problem').hidden, { timeout: 10_000 });
      assert.match(await page.$eval('#problem', (box) => box.innerText), /library could not be loaded/);
      complaints.length = 0; // browsers log every failed request
    },
  ],
];
