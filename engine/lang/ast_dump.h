// A tree as text: the same text as CPython 3.13's ast.dump(), so that tests can compare the two.
#pragma once

#include <string>

#include "engine/lang/ast.h"

namespace interleave::lang {

// `include_attributes` adds lineno, col_offset, end_lineno and end_col_offset, like the option of
// ast.dump().
std::string dump(const Node* node, bool include_attributes = false);

}  // namespace interleave::lang
