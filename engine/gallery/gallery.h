// The example programs, as text inside the binary: the picker in the UI and the golden tests read
// the same list. Generated at build time from engine/gallery/*.py by cmake/embed.cmake. A program
// opens with two comment lines, its title and its one-line lesson; `03_two_threads.py` has the id
// `two_threads`.
#pragma once

#include <span>
#include <string_view>

namespace interleave {

struct Example {
  std::string_view id;
  std::string_view title;
  std::string_view lesson;
  std::string_view source;  // the whole file, title and lesson included
};

// In the order of the file names.
std::span<const Example> gallery();

}  // namespace interleave
