#include "engine/stdlib/frozen.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "engine/stdlib/frozen_parts.h"

namespace interleave {

namespace {

struct Library {
  std::vector<FrozenModule> modules;
  std::string fetched;  // what the views of fetched modules look at
  bool whole = false;

  Library() {
    add(first_frozen_modules());
    add(rest_frozen_modules());
    whole = !rest_frozen_modules().empty();
  }

  void add(std::span<const FrozenModule> more) {
    modules.insert(modules.end(), more.begin(), more.end());
    std::sort(modules.begin(), modules.end(),
              [](const FrozenModule& a, const FrozenModule& b) { return a.name < b.name; });
  }
};

Library& library() {
  static Library library;
  return library;
}

std::string (*fetch_characters)() = nullptr;

bool parse(std::string_view text, std::vector<FrozenModule>& out) {
  while (!text.empty()) {
    const std::size_t line = text.find('\n'), space = text.find(' ');
    if (line == std::string_view::npos || space >= line) return false;
    std::string_view name = text.substr(0, space);
    std::size_t bytes = 0;
    const auto number = std::from_chars(text.data() + space + 1, text.data() + line, bytes);
    if (number.ec != std::errc() || number.ptr != text.data() + line) return false;
    text.remove_prefix(line + 1);
    if (name.empty() || bytes >= text.size() || text[bytes] != '\n') return false;
    const bool is_package = name.ends_with('/');
    if (is_package) name.remove_suffix(1);
    out.push_back({name, is_package, text.substr(0, bytes)});
    text.remove_prefix(bytes + 1);
  }
  return !out.empty();
}

}  // namespace

std::span<const FrozenModule> frozen_modules() { return library().modules; }

std::string_view character_text() {
  static std::string fetched;
  if (!unicode_text().empty()) return unicode_text();
  if (fetched.empty() && fetch_characters != nullptr) fetched = fetch_characters();
  return fetched;
}

void set_character_source(std::string (*fetch)()) { fetch_characters = fetch; }

bool library_is_whole() { return library().whole; }

bool add_library(std::string pack) {
  Library& library = interleave::library();
  if (library.whole) return true;
  std::vector<FrozenModule> modules;
  library.fetched = std::move(pack);
  if (!parse(library.fetched, modules)) return false;
  library.add(modules);
  return library.whole = true;
}

}  // namespace interleave
