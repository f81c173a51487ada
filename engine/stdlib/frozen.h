// The Python modules that a program can import, as text inside the binary. Generated at build time
// from engine/stdlib/**.py and engine/models/<model>/**.py by cmake/embed.cmake; the import name is
// the path below that folder (engine/models/asyncio/asyncio/tasks.py is asyncio.tasks). Immutable,
// shared by all worlds.
#pragma once

#include <span>
#include <string_view>

namespace interleave {

struct FrozenModule {
  std::string_view name;  // dotted import name
  bool is_package;        // comes from an __init__.py
  std::string_view source;
};

// Sorted by name, byte by byte: find one with std::lower_bound.
std::span<const FrozenModule> frozen_modules();

}  // namespace interleave
