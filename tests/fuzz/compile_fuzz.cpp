// Any bytes through lexer, parser and compiler: diagnostics or code that holds what the machine
// takes on trust. Never a crash, and the same answer twice.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "engine/lang/compiler.h"
#include "tests/fuzz/mutator.h"
#include "tests/unit/lang/code_checker.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace interleave::lang;
  const std::string source(reinterpret_cast<const char*>(data), size);
  for (const CompileMode mode : {CompileMode::kModule, CompileMode::kEval, CompileMode::kExec}) {
    CodeStore store;
    const CompileResult result = compile_source(store, "fuzz.py", source, mode);
    if (result.code == kNoCode && result.diagnostics.empty()) std::abort();
    for (std::uint32_t id = 0; id < store.code_count(); ++id) {
      const std::string wrong = test::CodeChecker(store.code(id)).check();
      if (wrong.empty()) continue;
      std::fprintf(stderr, "%s\n", wrong.c_str());
      std::abort();
    }
    CodeStore again;
    const CompileResult second = compile_source(again, "fuzz.py", source, mode);
    if ((second.code == kNoCode) != (result.code == kNoCode) ||
        again.code_count() != store.code_count())
      std::abort();
  }
  return 0;
}
