// The lexer: source bytes to tokens, as CPython 3.13's tokenizer makes them (f-strings as in PEP
// 701).
//
// Pure; accepts any bytes. It stops at the first thing that is no token: the list then ends in an
// Error token.
#pragma once

#include <string_view>

#include "engine/lang/arena.h"
#include "engine/lang/token.h"

namespace interleave::lang {

[[nodiscard]] TokenList tokenize(Arena& arena, std::string_view source);

}  // namespace interleave::lang
