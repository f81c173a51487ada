// How the fuzzers change a Python program: mostly by whole tokens and lines, so that most of what
// comes out still means something. libFuzzer's own changes of single bytes are mixed in.
#pragma once

#include <cctype>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace interleave::fuzz {

inline bool word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  std::string change(std::string text) {
    for (std::size_t n = 1 + below(4); n-- > 0;) text = once(std::move(text));
    return text;
  }
  // Lines of one after lines of the other.
  std::string cross(std::string_view a, std::string_view b) {
    const std::vector<std::string> x = lines(a), y = lines(b);
    std::string out;
    for (std::size_t i = 0, n = below(x.size() + 1); i < n; ++i) out += x[i];
    for (std::size_t i = below(y.size() + 1); i < y.size(); ++i) out += y[i];
    return out;
  }

 private:
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }

  static std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
      out.emplace_back(text.substr(0, end));
      text.remove_prefix(end);
    }
    return out;
  }
  static std::vector<std::string> tokens(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i + 1;
      if (word(text[i]))
        while (end < text.size() && word(text[end])) ++end;
      out.emplace_back(text.substr(i, end - i));
      i = end;
    }
    return out;
  }
  static std::string join(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += part;
    return out;
  }

  std::string once(std::string text) {
    static const std::vector<std::string> kPieces = {"None",
                                                     "True",
                                                     "0",
                                                     "1",
                                                     "-1",
                                                     "2**64",
                                                     "10**30",
                                                     "1e308",
                                                     "''",
                                                     "'é😀'",
                                                     "b'\\xff'",
                                                     "[]",
                                                     "()",
                                                     "{}",
                                                     "{1: 2}",
                                                     "x",
                                                     "self",
                                                     "lambda: 0",
                                                     "lambda *a, **k: a",
                                                     "(i for i in range(3))",
                                                     "[*x]",
                                                     "{**x}",
                                                     "await x",
                                                     "yield",
                                                     "yield from x",
                                                     "not ",
                                                     " and ",
                                                     " or ",
                                                     " is ",
                                                     " in ",
                                                     " if ",
                                                     " else ",
                                                     " for x in ",
                                                     "=",
                                                     ":=",
                                                     "==",
                                                     "<",
                                                     "**",
                                                     "//",
                                                     "%",
                                                     "@",
                                                     "<<",
                                                     "~",
                                                     ".",
                                                     ",",
                                                     ":",
                                                     ";",
                                                     "\n",
                                                     "\n    ",
                                                     "\n  ",
                                                     "\\\n",
                                                     "(",
                                                     ")",
                                                     "[",
                                                     "]",
                                                     "{",
                                                     "}",
                                                     "f'{x!r:>{10}}'",
                                                     "'%s %d' % (1, 2)",
                                                     "global x\n",
                                                     "nonlocal x\n",
                                                     "del x\n",
                                                     "return",
                                                     "break\n",
                                                     "continue\n",
                                                     "pass\n",
                                                     "raise",
                                                     "assert ",
                                                     "import asyncio\n",
                                                     "import threading, time\n",
                                                     "async ",
                                                     "def f(a, b=1, *c, d, **e):\n",
                                                     "class C(x, metaclass=type):\n",
                                                     "try:\n",
                                                     "except* ValueError as e:\n",
                                                     "finally:\n",
                                                     "with x as y, z:\n",
                                                     "match x:\n",
                                                     "case {'a': [b, *c], **d} if b:\n",
                                                     "@x\n",
                                                     "print(",
                                                     "super().",
                                                     "__class__",
                                                     "type(",
                                                     "exec('x=1')",
                                                     "eval('x')",
                                                     ".__dict__",
                                                     ".__class__",
                                                     "[::-1]",
                                                     "sorted("};
    std::vector<std::string> parts = below(2) == 0 ? lines(text) : tokens(text);
    if (parts.empty()) return kPieces[below(kPieces.size())];
    const std::size_t at = below(parts.size());
    switch (below(7)) {
      case 0:
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 1:
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(at), parts[below(parts.size())]);
        break;
      case 2:
        std::swap(parts[at], parts[below(parts.size())]);
        break;
      case 3:
        parts[at] = parts[below(parts.size())];
        break;
      case 4:
        parts[at] = kPieces[below(kPieces.size())];
        break;
      case 5:
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(at),
                     kPieces[below(kPieces.size())]);
        break;
      default: {
        text.resize(text.size() + 64);
        const std::size_t size = LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()),
                                                  text.size() - 64, text.size());
        text.resize(size);
        return text;
      }
    }
    return join(parts);
  }

  std::minstd_rand random_;
};

}  // namespace interleave::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned seed) {
  interleave::fuzz::Mutator mutator(seed);
  std::string text = mutator.change({reinterpret_cast<const char*>(data), size});
  text.resize(std::min(text.size(), max_size));
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* a, std::size_t a_size,
                                                 const std::uint8_t* b, std::size_t b_size,
                                                 std::uint8_t* out, std::size_t max_size,
                                                 unsigned seed) {
  interleave::fuzz::Mutator mutator(seed);
  std::string text = mutator.cross({reinterpret_cast<const char*>(a), a_size},
                                   {reinterpret_cast<const char*>(b), b_size});
  text.resize(std::min(text.size(), max_size));
  std::memcpy(out, text.data(), text.size());
  return text.size();
}
