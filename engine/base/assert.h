// Our own bugs: an assertion that stays on in every build but the shipped wasm (IL_SHIPPED).
// Never used for what a user's program or an outside file can cause.
#pragma once

namespace interleave {
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line);
}

#ifdef IL_SHIPPED
#define IL_ASSERT(expression) ((void)0)
#else
#define IL_ASSERT(expression) \
  ((expression) ? (void)0 : ::interleave::assertion_failed(#expression, __FILE__, __LINE__))
#endif
#define IL_UNREACHABLE() ::interleave::assertion_failed("unreachable", __FILE__, __LINE__)
