// Code as text, for tests and for people who want to see what the machine executes.
#pragma once

#include <string>

#include "engine/lang/code.h"

namespace interleave::lang {

// One line an instruction: index, "line:" where it changes, name, operands ("r1", "k2=…", "-> 7").
// Then the handlers. `children`: the code objects inside follow, each under its qualified name.
std::string disassemble(const CodeStore& store, CodeId id, bool children = true);

// A constant as Python source would have it, more or less.
std::string constant_text(const lang::Constant& value);

}  // namespace interleave::lang
