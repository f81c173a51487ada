// Diagnostics as text, the way CPython 3.13's traceback module prints a SyntaxError.
#include "engine/lang/diagnostics.h"

#include <algorithm>

#include "engine/lang/unicode.h"

namespace interleave::lang {

namespace {

// The line without its end; empty where there is none of that number.
std::string_view line_of(std::string_view source, int line) {
  if (line < 1) return {};
  size_t at = 0;
  for (int i = 1; i < line; ++i) {
    at = source.find_first_of("\r\n", at);
    if (at == std::string_view::npos) return {};
    at += source.substr(at, 2) == "\r\n" ? 2 : 1;
  }
  std::string_view row = source.substr(at);
  return row.substr(0, row.find_first_of("\r\n"));
}

// The byte offset of a 0-based character column; columns past the end are the end.
size_t byte_of_character(std::string_view row, int character) {
  size_t at = 0;
  for (; character > 0 && at < row.size(); --character) {
    ++at;
    while (at < row.size() && (static_cast<uint8_t>(row[at]) & 0xc0) == 0x80) ++at;
  }
  return at;
}

// 1-based character column of a 0-based byte column, which may lie past the end of the line.
int character_column(std::string_view row, int byte_column) {
  if (byte_column < 0) return 0;
  auto inside = std::min(static_cast<size_t>(byte_column), row.size());
  return count_characters(row.substr(0, inside)) + byte_column - static_cast<int>(inside) + 1;
}

// The carets under `row`, of which the first `stripped` characters are not shown.
std::string carets(const Diagnostic& diagnostic, std::string_view row, int stripped) {
  int length = count_characters(row);
  int column = std::min(diagnostic.column, length + 1);
  int end = diagnostic.end_line > diagnostic.line ? length + 1 : diagnostic.end_column;
  end = std::min(end, length + 1);
  if (end <= column) end = column + 1;
  int first = column - 1 - stripped;
  if (first < 0) return {};
  std::string out = "    ";
  std::string_view before = row.substr(byte_of_character(row, stripped));
  before = before.substr(0, byte_of_character(before, first));
  // Tabs stay tabs, so that the caret lands below its character.
  for (size_t i = 0; i < before.size(); ++i) {
    if ((static_cast<uint8_t>(before[i]) & 0xc0) != 0x80) out += before[i] == '\t' ? '\t' : ' ';
  }
  return out.append(static_cast<size_t>(end - column), '^') + "\n";
}

}  // namespace

std::string_view diagnostic_kind_name(DiagnosticKind kind) {
  switch (kind) {
    case DiagnosticKind::SyntaxError:
    case DiagnosticKind::Unsupported:
      return "SyntaxError";
    case DiagnosticKind::IndentationError:
      return "IndentationError";
    case DiagnosticKind::TabError:
      return "TabError";
    case DiagnosticKind::MemoryError:
      return "MemoryError";
    case DiagnosticKind::RecursionError:
      return "RecursionError";
    case DiagnosticKind::SyntaxWarning:
      return "SyntaxWarning";
  }
  return "SyntaxError";
}

Diagnostic diagnostic_at(DiagnosticKind kind, std::string message, std::string_view source,
                         Location location) {
  if (source.starts_with("\xef\xbb\xbf")) source.remove_prefix(3);
  Diagnostic out{kind, std::move(message), location.line, 0, 0, 0};
  out.column = character_column(line_of(source, location.line), location.col);
  if (location.end_line > 0 && location.end_col >= 0) {
    out.end_line = location.end_line;
    out.end_column = character_column(line_of(source, location.end_line), location.end_col);
  }
  return out;
}

std::string format_diagnostic(const Diagnostic& diagnostic, std::string_view source,
                              std::string_view file_name) {
  if (source.starts_with("\xef\xbb\xbf")) source.remove_prefix(3);
  std::string_view row = line_of(source, diagnostic.line);
  size_t shown = std::min(row.find_first_not_of(" \f"), row.size());
  std::string text = "    " + std::string(row.substr(shown)) + "\n";
  std::string name(diagnostic_kind_name(diagnostic.kind));
  std::string where = std::to_string(diagnostic.line);
  if (diagnostic.kind == DiagnosticKind::SyntaxWarning) {
    size_t first = std::min(row.find_first_not_of(" \t\f"), row.size());
    return std::string(file_name) + ":" + where + ": " + name + ": " + diagnostic.message + "\n  " +
           std::string(row.substr(first)) + "\n";
  }
  std::string out;
  if (diagnostic.line > 0) {
    out = "  File \"" + std::string(file_name) + "\", line " + where + "\n";
    out += text;
    if (!row.empty() && diagnostic.column > 0)
      out += carets(diagnostic, row, static_cast<int>(shown));
  }
  return out + name + (diagnostic.message.empty() ? "" : ": ") + diagnostic.message + "\n";
}

}  // namespace interleave::lang
