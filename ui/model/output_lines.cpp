#include "ui/model/output_lines.h"

namespace interleave::ui {
namespace {

void append(std::string* line, std::string_view text) {
  for (const char c : text) {
    if (c == '\t')
      *line += "    ";
    else if (static_cast<unsigned char>(c) >= 0x20)
      *line += c;
  }
}

}  // namespace

std::vector<OutputLine> output_lines(std::span<const OutputChunk> chunks) {
  std::vector<OutputLine> lines;
  bool open = false;
  for (const OutputChunk& chunk : chunks) {
    std::string_view rest = chunk.text;
    while (!rest.empty()) {
      const std::size_t newline = rest.find('\n');
      const std::string_view piece = rest.substr(0, newline);
      const bool continues =
          open && lines.back().actor == chunk.actor && lines.back().is_error == chunk.is_error;
      if (!continues)
        lines.push_back({chunk.event, static_cast<std::uint32_t>(lines.size()), chunk.actor,
                         chunk.is_error, ""});
      append(&lines.back().text, piece);
      open = newline == std::string_view::npos;
      rest = open ? std::string_view() : rest.substr(newline + 1);
    }
  }
  return lines;
}

}  // namespace interleave::ui
