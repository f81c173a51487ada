// What the front end has to say about a program it cannot take: CPython 3.13's own words and
// places.
//
// Diagnostics are values that parse() and the compiler return; nothing here is thrown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/lang/ast.h"

namespace interleave::lang {

enum class DiagnosticKind : uint8_t {
  SyntaxError,
  IndentationError,
  TabError,
  MemoryError,     // CPython's "too deep for the parser"
  RecursionError,  // CPython's "too deep for the compiler"
  Unsupported,     // valid Python that Interleave does not run
  SyntaxWarning,   // the program runs all the same
};

// Lines and columns count from 1, columns in characters (CPython's `offset`); the end is exclusive.
// line 0: no place in the source. column 0: no place in the line, CPython then draws no caret.
// end_line and end_column are 0 where only a point is known.
struct Diagnostic {
  DiagnosticKind kind = DiagnosticKind::SyntaxError;
  std::string message;
  int line = 0;
  int column = 0;
  int end_line = 0;
  int end_column = 0;
};

// "SyntaxError", "TabError", …; Unsupported presents itself as a SyntaxError.
std::string_view diagnostic_kind_name(DiagnosticKind kind);

// A diagnostic at a node: turns byte columns of `source` into characters.
Diagnostic diagnostic_at(DiagnosticKind kind, std::string message, std::string_view source,
                         ast::Location location);

// The text CPython prints for an uncaught one, ending in a newline:
//     File "main.py", line 3
//       print(1
//            ^
//   SyntaxError: '(' was never closed
// A SyntaxWarning is one "main.py:3: SyntaxWarning: …" line and the source line.
std::string format_diagnostic(const Diagnostic& diagnostic, std::string_view source,
                              std::string_view file_name);

}  // namespace interleave::lang
