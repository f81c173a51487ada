// The page around the engine: loads the wasm with visible progress, and does what only a page can do for it: real
// clipboard, dropped files, size and pixel density, light or dark, lost WebGL contexts, and saying what went wrong.
// The C++ side is web/main.cpp. `window.interleave` is what tests and the curious use.

const canvas = document.getElementById('canvas');
const loading = document.getElementById('loading');
const engine = new URL(document.body.dataset.engine, document.baseURI);

function problem(title, text) {
  loading.hidden = true;
  loading.classList.add('done');
  document.getElementById('problem-title').textContent = title;
  document.getElementById('problem-text').textContent = text;
  document.getElementById('problem-retry').onclick = () => location.reload();
  document.getElementById('problem').hidden = false;
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// --- loading ---------------------------------------------------------------------------------------

async function fetched(name) {
  try {
    const response = await fetch(new URL(name, engine));
    if (response.ok) return response;
    throw new Error(`${response.status} ${response.statusText}`);
  } catch (error) {
    throw new Error(`${name}: ${error.message ?? error}`);
  }
}

// Compiles while it downloads, and moves the bar. A compressed response has another length than its bytes add up to:
// then the bar shows how much of the usual size has come.
async function instantiate(imports, done) {
  const response = await fetched('interleave.wasm');
  const bar = document.getElementById('loading-bar');
  const encoded = response.headers.get('content-encoding');
  const total = (!encoded && Number(response.headers.get('content-length'))) || 1_500_000;
  let received = 0;
  const counted = response.body.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        received += chunk.length;
        bar.style.width = `${Math.min(100, (100 * received) / total)}%`;
        controller.enqueue(chunk);
      },
    }),
  );
  const wasm = new Response(counted, { headers: { 'content-type': 'application/wasm' } });
  const { instance, module } = await WebAssembly.instantiateStreaming(wasm, { ...imports, later: later.placeholders });
  later.imports = { ...imports, first: instance.exports };
  done(instance, module);
}

// A file that somebody needs at this very moment: the page stands still until it has come.
function now(file, type) {
  try {
    const request = new XMLHttpRequest();
    request.open('GET', new URL(file, engine), false);
    if (type) request.overrideMimeType(type);
    request.send();
    if (request.status !== 200) throw new Error(`${request.status} ${request.statusText}`);
    return request;
  } catch (error) {
    later.missing = true;
    problem('The playground could not be loaded', `A part of it is missing (${file}: ${error.message ?? error}).`);
    throw error;
  }
}

// The functions that neither the first picture nor the first example calls (web/later.txt) are a module of their own, which
// puts them into the first one's table. Until then a placeholder of each is there. Nobody should meet one, because whoever
// opens a program waits for the module; who meets one nevertheless waits too, in a request that blocks the page.
const later = {
  imports: undefined,
  there: false,
  missing: false, // somebody needed it in vain: what follows is only that
  placeholders: new Proxy({}, {
    get: (_, slot) => (...values) => {
      later.now();
      const table = Object.values(later.imports.first).find((exported) => exported instanceof WebAssembly.Table);
      return table.get(Number(slot))(...values);
    },
  }),

  async fetch() {
    if (later.there) return;
    const module = await WebAssembly.compile(await (await fetched('later.wasm')).arrayBuffer());
    await WebAssembly.instantiate(module, later.imports); // a second time does no harm: all state is in the first module
    later.there = true;
  },

  now() {
    if (later.there) return;
    const { responseText } = now('later.wasm', 'text/plain; charset=x-user-defined'); // a byte a character
    const module = new WebAssembly.Module(Uint8Array.from(responseText, (c) => c.charCodeAt(0)));
    new WebAssembly.Instance(module, later.imports);
    later.there = true;
  },
};

async function start() {
  if (!window.WebAssembly) {
    return problem('This browser has no WebAssembly', 'Interleave needs a browser from 2020 or later.');
  }
  // Made here, while the wasm is still on its way; SDL gets this same context later (attributes as it would ask for).
  const gl = canvas.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });
  if (!gl) {
    return problem(
      'WebGL 2 is not available',
      'Interleave draws with WebGL 2. It is off or missing in this browser: hardware acceleration may be disabled in its settings.',
    );
  }

  try {
    const { default: createInterleave } = await import(new URL('interleave.js', engine));
    const module = await new Promise((resolve, reject) => {
      createInterleave({
        canvas,
        instantiateWasm(imports, done) {
          instantiate(imports, done).catch(reject);
          return {};
        },
        onAbort: (what) => later.missing || problem('Interleave stopped', `This is a bug in Interleave: ${what}`),
        print: (text) => console.log(text),
        printErr: (text) => console.error(text),
      }).then(resolve, reject);
    });
    connect(module);
    library(module);
  } catch (error) {
    console.error(error);
    problem('The playground could not be loaded', String(error.message ?? error));
  }
}

// What the first example does not need, the rest of the wasm and of Python's library, comes after its first picture; a
// program opened earlier waits for both. Without a connection it keeps trying, and disturbs only who waits.
async function library(module) {
  let told = false;
  for (let attempt = 1; ; ++attempt) {
    try {
      const [response] = await Promise.all([fetched('library.txt'), later.fetch()]);
      const pointer = module.stringToNewUTF8(await response.text());
      const fine = module._interleave_library(pointer);
      module._free(pointer);
      if (!fine) throw new Error('library.txt: not a library');
      if (told) document.getElementById('problem').hidden = true;
      return;
    } catch (error) {
      if (attempt >= 5 && window.interleave.status().waiting) {
        told = true;
        problem(
          "Python's library could not be loaded",
          `This program needs it, and the page cannot fetch it (${error.message ?? error}). It keeps trying.`,
        );
      }
      await sleep(500 * Math.min(attempt, 60));
    }
  }
}

// --- connections -----------------------------------------------------------------------------------

function connect(module) {
  const text = (value, call) => {
    const pointer = module.stringToNewUTF8(value);
    const result = call(pointer);
    module._free(pointer);
    return result;
  };

  // Light or dark, now and when the system changes its mind.
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => module._interleave_wake());

  // SDL looks at the size on the window's resize event only; the canvas also changes when the page around it does. A frame
  // at once, because resizing a canvas empties it.
  const resize = () => {
    window.dispatchEvent(new UIEvent('resize'));
    module._interleave_draw_now();
  };
  new ResizeObserver(resize).observe(canvas);

  clipboard(module, text);
  dropping(module, text);
  mirror(module);
  pictures(module);

  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // says that we can restore
    module._interleave_graphics(0);
  });
  canvas.addEventListener('webglcontextrestored', () => module._interleave_graphics(1));
  canvas.addEventListener('pointerdown', () => canvas.focus({ preventScroll: true }));
  if (window === window.top) canvas.focus({ preventScroll: true }); // embedded, keys stay with the page around

  module._interleave_draw_now();
  module.interleaveCharacters = () => now('unicode.txt').responseText;
  window.interleave = {
    module,
    first_picture_ms: performance.now(), // since the navigation started
    status: () => JSON.parse(module.UTF8ToString(module._interleave_status())),
    command: (name) => Boolean(text(name, (pointer) => module._interleave_command(pointer))),
    open: (name, source) => text(name, (n) => text(source, (s) => module._interleave_open(n, s))),
  };
  links(module);
  loading.classList.add('done');
  loading.addEventListener('transitionend', () => loading.remove(), { once: true });
}

// What a screen reader, find-in-page and the curious get: the sentence, the output, the controls. Follows the canvas, at most
// once a second.
function mirror(module) {
  let due = false;
  module.interleaveDrawn = () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      const { step, steps, narration, output, error } = window.interleave.status();
      const sentence = error || `Step ${step} of ${steps}: ${narration}`;
      for (const [id, now] of [['told', sentence], ['printed', output]]) {
        const place = document.getElementById(id);
        if (place.textContent !== now) place.textContent = now;
      }
    }, 1000);
  };
  document.getElementById('controls').onclick = (event) => window.interleave.command(event.target.value);
}

// A part of the canvas as a PNG file, sharp as it is on this screen.
function pictures(module) {
  module.interleavePicture = (x, y, width, height) => {
    setTimeout(() => {
      module._interleave_draw_now(); // WebGL forgets what it drew as soon as the browser has shown it
      const scale = canvas.width / canvas.clientWidth;
      const part = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale });
      part.getContext('2d').drawImage(canvas, -x * scale, -y * scale);
      part.toBlob((blob) => {
        const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: 'interleave.png' });
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      });
    });
  };
}

// A link to a moment: #, then the program, its machine and the step, packed.
async function through(stream, bytes) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function links(module) {
  const { status, command, open } = window.interleave;
  module.interleaveShare = async () => {
    const { example, source, input, cores, gil, start, step } = status();
    const parts = [cores, +gil, start, step, example, example ? '' : source, ...(input ? [input] : [])];
    const what = new TextEncoder().encode(JSON.stringify(parts));
    const packed = await through(new CompressionStream('deflate-raw'), what);
    const word = btoa(String.fromCharCode(...packed)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    history.replaceState(null, '', `#${word}`);
    module.interleaveCopy(location.href);
  };
  const follow = async () => {
    if (location.hash.length < 2) return;
    try {
      const packed = atob(location.hash.slice(1).replace(/-/g, '+').replace(/_/g, '/'));
      const bytes = Uint8Array.from(packed, (c) => c.charCodeAt(0));
      const what = await through(new DecompressionStream('deflate-raw'), bytes);
      const [cores, gil, start, step, example, source, input] = JSON.parse(new TextDecoder().decode(what));
      command(`cores:${cores}`);
      command(gil ? 'gil:on' : 'gil:off');
      command(`start:${['fork', 'spawn', 'forkserver'][start]}`);
      if (!example || !command(`example:${example}`)) open('From a link', source);
      if (input) command(`input:${input}`);
      while (status().running) await sleep(50);
      command('pause');
      command(`step:${step}`);
    } catch {
      // Not a link of ours, or a cut one: the page opens as usual.
    }
  };
  window.addEventListener('hashchange', follow);
  follow();
}

// Copying goes out through interleaveCopy (called by web/main.cpp); pasting must come in through the browser's `paste`
// event, which never fires if SDL sees the keystroke first: it cancels everything typed with Ctrl.
function clipboard(module, text) {
  const mac = /Mac|iP(hone|ad|od)/.test(navigator.platform);
  module._interleave_set_mac(mac ? 1 : 0);
  const focused = () => document.activeElement === canvas;

  window.addEventListener(
    'keydown',
    (event) => {
      const command = mac ? event.metaKey : event.ctrlKey;
      if (focused() && command && !event.altKey && event.key.toLowerCase() === 'v') event.stopImmediatePropagation();
    },
    { capture: true },
  );
  document.addEventListener('paste', (event) => {
    if (!focused()) return;
    event.preventDefault();
    text(event.clipboardData.getData('text/plain'), (pointer) => module._interleave_paste(pointer));
  });

  module.interleaveCopy = async (value) => {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      // Not a secure page, or the browser refuses: the old way.
      const area = document.createElement('textarea');
      area.value = value;
      area.style.cssText = 'position:fixed;opacity:0';
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      canvas.focus({ preventScroll: true });
    }
  };
}

// A Python file dropped anywhere on the page opens.
function dropping(module, text) {
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  window.addEventListener('drop', async (event) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (!file) return;
    const source = await file.text();
    text(file.name, (n) => text(source, (s) => module._interleave_open(n, s)));
  });
}

start();
