// Code as text, for tests and for people who want to see what the machine executes.
#pragma once

#include <string>
#include <vector>

#include "engine/lang/code.h"

namespace interleave::lang {

struct Listed {
  Op op;
  std::string_view name;
  std::string operands;  // "r1", "k2=…", "-> 7"; "" if there are none
  std::uint32_t line;    // 0: none of its own
  std::int64_t jump;     // where it may jump to: the index of an instruction; -1: nowhere
  bool checkpoint;       // CPython 3.13 looks at its eval breaker here (see opcodes.def)
};

// Every instruction of a code object, in order. Entering a function is a checkpoint of its own.
std::vector<Listed> instructions_of(const CodeStore& store, CodeId id);

// One line an instruction: "line:" where it changes, index, name, operands.
// Then the handlers. `children`: the code objects inside follow, each under its qualified name.
std::string disassemble(const CodeStore& store, CodeId id, bool children = true);

// A constant as Python source would have it, more or less.
std::string constant_text(const lang::Constant& value);

}  // namespace interleave::lang
