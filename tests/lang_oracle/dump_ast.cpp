// The front end as a filter, for tests/lang_oracle/compare.py.
//
// Reads requests from standard input, each a line with a byte count and then that many bytes of
// Python source. Answers each in the same form: "ok " and the dump of the tree, or "error " and
// kind, message, line, column, end line and end column, separated by tabs.
//   --attributes   dumps with locations        --quiet   the tree is parsed but not dumped
//   --format       answers errors and warnings as CPython prints them
#include <cstdio>
#include <cstring>
#include <string>

#include "engine/lang/ast_dump.h"
#include "engine/lang/parser.h"

namespace {

using namespace interleave::lang;

struct Options {
  bool attributes = false;
  bool quiet = false;
  bool format = false;
};

std::string answer(const std::string& source, const Options& options) {
  AstContext context;
  ParseResult result = parse(context, source);
  if (options.format) {
    std::string out;
    for (const Diagnostic& warning : result.warnings)
      out += format_diagnostic(warning, source, "main.py");
    for (const Diagnostic& error : result.diagnostics)
      out += format_diagnostic(error, source, "main.py");
    return out;
  }
  if (result.module != nullptr)
    return options.quiet ? "ok " : "ok " + dump(result.module, options.attributes);
  const Diagnostic& error = result.diagnostics.front();
  auto field = [](int number) { return "\t" + std::to_string(number); };
  return "error " + std::string(diagnostic_kind_name(error.kind)) +
         (error.kind == DiagnosticKind::Unsupported ? "(unsupported)" : "") + "\t" + error.message +
         field(error.line) + field(error.column) + field(error.end_line) + field(error.end_column);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--attributes") == 0) options.attributes = true;
    if (std::strcmp(argv[i], "--quiet") == 0) options.quiet = true;
    if (std::strcmp(argv[i], "--format") == 0) options.format = true;
  }
  size_t size = 0;
  while (std::scanf("%zu", &size) == 1 && std::getchar() == '\n') {
    std::string source(size, '\0');
    if (std::fread(source.data(), 1, size, stdin) != size) return 1;
    std::string out = answer(source, options);
    std::printf("%zu\n", out.size());
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return 0;
}
