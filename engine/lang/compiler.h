// The compiler: AST to Code. A pure function of its input; user errors come back as diagnostics,
// with the wording and columns of CPython's own (Python/symtable.c, Python/compile.c,
// Python/codegen.c).
#pragma once

#include <vector>

#include "engine/lang/code.h"
#include "engine/lang/diagnostics.h"

namespace interleave::lang {

// kExec is for exec(): like kModule, but names live in a namespace the caller gives (kExecBody), as
// in kEval and kSingle.
enum class CompileMode { kModule, kEval, kSingle, kExec };

struct CompileResult {
  CodeId code = kNoCode;  // the body; kNoCode if there are errors
  std::vector<Diagnostic>
      diagnostics;                   // the first error, as CPython reports; empty if there is code
  std::vector<Diagnostic> warnings;  // SyntaxWarnings; none when the code was already in the store
};

// Parses and compiles a whole file. The CodeStore gets the file (under `file_name`) and every code
// object in it. `library` code is hidden from tracebacks and line stepping.
CompileResult compile_source(CodeStore& store, const std::string& file_name,
                             const std::string& source, CompileMode mode, bool library = false);

}  // namespace interleave::lang
