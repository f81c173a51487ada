// The Python modules that a program can import, as text. Generated at build time from
// engine/stdlib/**.py and engine/models/<model>/**.py by cmake/embed.cmake; the import name is the
// path below that folder (engine/models/asyncio/asyncio/tasks.py is asyncio.tasks). Immutable,
// shared by all worlds.
//
// Programs carry all of it. The page carries only what its first example imports and fetches the
// rest as one file after the first picture (add_library); until then the library is not whole, and
// no other program may start, because the same program must always find the same modules.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace interleave {

struct FrozenModule {
  std::string_view name;  // dotted import name
  bool is_package;        // comes from an __init__.py
  std::string_view source;
};

// Sorted by name, byte by byte. Valid until add_library().
std::span<const FrozenModule> frozen_modules();

// Null: there is none of that name.
inline const FrozenModule* find_frozen(std::string_view name) {
  const std::span<const FrozenModule> all = frozen_modules();
  const auto it = std::ranges::lower_bound(all, name, {}, &FrozenModule::name);
  return it == all.end() || it->name != name ? nullptr : &*it;
}

// Whether every module is there.
bool library_is_whole();

// Takes the fetched rest: for each module a line "name bytes" or "name/ bytes" (a package), then
// that many bytes of source and a line feed. False and nothing changed if the text is not that.
bool add_library(std::string pack);

// What is known about characters (engine/stdlib/unicode.txt; engine/machine/characters.cpp reads
// it). The page has it only once somebody asks, and then asks set_character_source's function for
// it.
std::string_view character_text();
void set_character_source(std::string (*fetch)());

}  // namespace interleave
