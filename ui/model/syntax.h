// Syntax highlighting: Python source to coloured spans, a list a line. A small tokenizer of its
// own: it must never fail, whatever somebody is in the middle of typing, so it does not use the
// engine's.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace interleave::ui {

enum class SyntaxKind : std::uint8_t {
  kPlain,
  kKeyword,
  kFunction,
  kDefinition,
  kString,
  kNumber,
  kComment,
  kDecorator,
  kOperator,
};

struct SyntaxSpan {
  std::uint32_t start, length;  // bytes in the line
  SyntaxKind kind;
};

struct SourceLine {
  std::uint32_t start, length;    // bytes in the source, without the line end
  std::vector<SyntaxSpan> spans;  // in order, covering the line except for blanks
};

// At least one line, even for an empty source.
std::vector<SourceLine> highlight(std::string_view source);

}  // namespace interleave::ui
