// The programs whose times make the cost model: each prints lines `snippet seconds`, under python3
// and in the simulated machine alike. Generated at build time from the *.py beside this file, each
// with rounds.py behind it.
#pragma once

#include <string_view>

namespace interleave {

std::string_view instructions_program();  // processor time of instructions and built-ins
std::string_view mixed_program();         // the same in ordinary code
std::string_view machine_program();       // threads, event loops, pickling
std::string_view processes_program();     // processes and their pipes

}  // namespace interleave
