// Output as lines, each with who wrote it and at which event. A line that two actors wrote pieces
// of is split where the writer changes: who printed what is the point.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/session/session.h"

namespace interleave::ui {

struct OutputLine {
  std::uint32_t event;
  std::uint32_t start_key;  // distinct for every line
  trace::ActorId actor;
  bool is_error;
  std::string text;  // no newline; tabs as four blanks
};

std::vector<OutputLine> output_lines(std::span<const OutputChunk> chunks);

}  // namespace interleave::ui
