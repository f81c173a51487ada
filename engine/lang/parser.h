// The front end's one entry: source text in, tree or diagnostics out.
//
// Pure: the result depends on the arguments only. Takes any bytes whatsoever: it neither crashes
// nor hangs, takes time proportional to the length, and at most about 1 MB of native stack.
#pragma once

#include <string_view>
#include <vector>

#include "engine/lang/ast.h"
#include "engine/lang/diagnostics.h"

namespace interleave::lang {

enum class ParseMode : uint8_t {
  exec,    // a file: Module
  eval,    // one expression: Expression
  single,  // one interactive statement: Interactive
};

struct ParseResult {
  const Module* module =
      nullptr;  // lives in the AstContext; null exactly when there are diagnostics
  std::vector<Diagnostic> diagnostics;  // like CPython: the first error only
  std::vector<Diagnostic> warnings;     // SyntaxWarning only
};

[[nodiscard]] ParseResult parse(AstContext& context, std::string_view source,
                                ParseMode mode = ParseMode::exec);

}  // namespace interleave::lang
