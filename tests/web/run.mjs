// The page in a real browser: node tests/web/run.mjs chromium|firefox [part of a test's name]
// Each file in tests/web/ that ends in .test.mjs exports `tests`, a list of [name, async (context) => …]; context has the open
// page, its browser, the site's address, and everything of harness.mjs.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { serve } from '../../tools/serve.mjs';
import * as harness from './harness.mjs';

const [name = 'chromium', wanted = ''] = process.argv.slice(2);
const folder = new URL('.', import.meta.url).pathname;
const server = await serve(harness.SITE);
const url = `http://127.0.0.1:${server.address().port}/`;
const { browser, close } = await harness.launch(name);

let passed = 0;
let failed = 0;
let note = '';
try {
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.test.mjs')).sort()) {
    const { tests } = await import(join(folder, file));
    for (const [title, test] of tests) {
      if (!title.includes(wanted)) continue;
      const started = performance.now();
      const visit = (path = '', prepare) => harness.open(browser, url + path, prepare);
      let pages = [];
      const context = {
        ...harness,
        name,
        url,
        browser,
        visit: async (path, prepare) => {
          const opened = await visit(path, prepare);
          pages.push(opened);
          return opened;
        },
        note: (text) => (note = text),
      };
      try {
        await test(context);
        for (const { complaints } of pages) {
          if (complaints.length) throw new Error(`the console is not silent:\n${complaints.join('\n')}`);
        }
        ++passed;
        console.log(`ok    ${title} (${Math.round(performance.now() - started)} ms)`);
      } catch (error) {
        ++failed;
        console.log(`FAIL  ${title}\n${error.stack ?? error}`);
        const last = pages.at(-1)?.page;
        if (last) await harness.picture(last, `failed-${name}-${title.replace(/\W+/g, '-')}`).catch(() => {});
        for (const { complaints } of pages) for (const line of complaints) console.log(`      console: ${line}`);
      }
      for (const { page } of pages) await page.close().catch(() => {});
    }
  }
} finally {
  await close();
  server.close();
}
console.log(`= ${passed} passed, ${failed} failed${note && `; ${note}`}`);
process.exit(failed || !passed ? 1 : 0);
