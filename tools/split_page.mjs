// Cuts the page's wasm in two: node tools/split_page.mjs WASM-SPLIT WHOLE.WASM LIST FOLDER
// FOLDER/later.wasm gets the functions that LIST (web/later.txt) names, FOLDER/interleave.wasm the rest and all data. A name
// that no longer exists says nothing, and what is not named stays in the first part: an old list mostly costs bytes. Where the
// first picture has come to call what it names, the page waits for later.wasm; tests/web/library.test.mjs fails then.
// The names come from the name section of WHOLE.WASM (linked with --profiling-funcs), which neither part keeps.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

// What the compiler may have used; wasm-split must use nothing else.
export const FEATURES = ['--mvp-features', '--enable-mutable-globals', '--enable-sign-ext', '--enable-bulk-memory',
  '--enable-nontrapping-float-to-int'];

// Without parameters, template arguments and numbers of lambdas, so that a small change leaves the name as it is. Overloads and
// instances share one.
export function base(whole) {
  const name = whole.replace(/(\)(?: const)?)_\d+$/, '$1'); // Binaryen numbers what has the same name
  const symbols = /\(anonymous namespace\)|operator(?:\(\)|<=>|<<=?|>>=?|<=?|>=?|->\*?)|[()<>]/g;
  let result = '';
  let depth = 0;
  let from = 0;
  for (const { 0: symbol, index } of name.matchAll(symbols)) {
    if (depth === 0) result += name.slice(from, index);
    from = index + symbol.length;
    if (symbol === '(' || symbol === '<') ++depth;
    else if (symbol === ')' || symbol === '>') --depth;
    else if (depth === 0) result += symbol;
  }
  if (depth === 0) result += name.slice(from);
  return result.replace(/\$_\d+/g, '$_').replace(/\[abi:\w+\]/g, '').replace(/ const$/, '');
}

// Every function that has a body: its name, what the list calls it, its size.
export function functions(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const names = new Map();
  const sizes = [];
  while (at < bytes.length) {
    const kind = bytes[at++];
    const end = number() + at;
    if (kind === 10) {
      for (let left = number(); left > 0; --left) {
        const size = number();
        sizes.push(size);
        at += size;
      }
    } else if (kind === 0 && text() === 'name') {
      while (at < end) {
        const what = bytes[at++];
        const after = number() + at;
        if (what === 1) for (let left = number(); left > 0; --left) names.set(number(), text());
        at = after;
      }
    }
    at = end;
  }
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter((i) => i.kind === 'function').length;
  return sizes.map((size, index) => {
    const name = names.get(imported + index) ?? '';
    return { name, base: base(name), size };
  });
}

// As Binaryen's tools write a name.
export const escaped = (name) =>
  name.replace(/[^\w!#$%&'*+\-./:<=>?@^`|~]/g, (c) => `\\${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [tool, whole, list, folder] = process.argv.slice(2);
  const later = new Set(readFileSync(list, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')));
  const names = functions(readFileSync(whole)).filter((f) => later.has(f.base)).map((f) => escaped(f.name));
  const chosen = join(dirname(whole), 'later.names');
  writeFileSync(chosen, names.join('\n'));
  execFileSync(tool, ['--split', '--quiet', ...FEATURES, whole, `--split-funcs=@${chosen}`,
    '--import-namespace=first', '--placeholder-namespace=later',
    '-o1', join(folder, 'interleave.wasm'), '-o2', join(folder, 'later.wasm')], { stdio: 'inherit' });
}
