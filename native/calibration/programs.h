// The programs whose times make the cost model: each prints lines `snippet seconds`, under python3
// and in the simulated machine alike. Generated at build time from the *.py beside this file, each
// with rounds.py behind it.
#pragma once

#include <string_view>

namespace interleave {

std::string_view instructions_program();  // processor time of instructions and built-ins
std::string_view mixed_program();         // the same in ordinary code
// What other things cost: each a program of its own, because in a large process all is slower.
std::string_view memory_program();
std::string_view pickling_program();
std::string_view threads_program();
std::string_view loops_program();
std::string_view processes_program();
std::string_view pipes_program();

}  // namespace interleave
