// What is in a pickle, for who charges for the time it takes.
#pragma once

#include <cstdint>
#include <string_view>

namespace interleave::vm {

struct PickleWork {
  std::uint64_t values = 0;     // numbers, None, True, False, and what was written before
  std::uint64_t objects = 0;    // text, bytes, containers, functions and classes by name
  std::uint64_t instances = 0;  // of classes, made by calling something
  std::uint64_t copied = 0;     // bytes of text and bytes objects
};

// One pickle or several, of any protocol from 2 on; what cannot be made out counts as objects.
PickleWork pickle_work(std::string_view data);

}  // namespace interleave::vm
