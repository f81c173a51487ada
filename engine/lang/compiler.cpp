// compile_source(): parse, future imports, symbol table, code generation, and the CodeStore's
// share.
#include "engine/lang/compiler.h"

#include <utility>

#include "engine/lang/codegen.h"
#include "engine/lang/parser.h"
#include "engine/lang/symbols.h"

namespace interleave::lang {
namespace {

constexpr std::string_view kFutureFeatures[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

// What `from __future__ import …` at the start of a module asks for (Python/future.c).
struct Future {
  bool annotations = false;
  const Stmt* last = nullptr;     // the last such statement
  const Stmt* refused = nullptr;  // with the message
  std::string message;
};

bool is_future_import(const Stmt* node) {
  const auto* import = try_as<ImportFrom>(node);
  return import != nullptr && import->level == 0 && import->module == "__future__";
}

void take_features(const ImportFrom* node, Future& future) {
  for (const Alias* alias : node->names) {
    bool known = false;
    for (std::string_view feature : kFutureFeatures) known |= feature == alias->name;
    if (alias->name == "annotations") future.annotations = true;
    if (known || future.refused != nullptr) continue;
    future.refused = node;
    future.message = alias->name == "braces"
                         ? "not a chance"
                         : "future feature " + std::string(alias->name) + " is not defined";
  }
}

Future future_features(StmtList body) {
  Future future;
  bool first = true;
  for (const Stmt* node : body) {
    const auto* text = try_as<ExprStmt>(node);
    if (is_future_import(node)) {
      take_features(as<ImportFrom>(node), future);
      future.last = node;
    } else if (!(first && text != nullptr && is<ast::Constant>(text->value) &&
                 as<ast::Constant>(text->value)->type == ConstantType::Str)) {
      break;
    }
    first = false;
  }
  return future;
}

ParseMode parse_mode(CompileMode mode) {
  if (mode == CompileMode::kEval) return ParseMode::eval;
  return mode == CompileMode::kSingle ? ParseMode::single : ParseMode::exec;
}

// Hands the code objects over, inner ones first as they were made, and makes their links absolute.
CodeId store_codes(CodeStore& store, std::vector<std::unique_ptr<Code>>& codes) {
  const CodeId first = store.code_count();
  CodeId last = kNoCode;
  for (std::unique_ptr<Code>& code : codes) {
    for (CodeId& child : code->children) child += first;
    last = store.add(std::move(code));
  }
  return last;
}

// Whether a library module takes time as Python does: hosts outside are not this machine's work,
// and what CPython has in C (Modules/, Objects/) is fast.
std::uint32_t cost_flag(std::string_view file_name) {
  static constexpr std::string_view kModulesInC[] = {
      "_helpers", "_math_more", "_percent", "array",    "binascii",
      "bisect",   "cmath",      "datetime", "decimal",  "functools",
      "heapq",    "itertools",  "math",     "operator", "struct"};
  if (!file_name.starts_with("<frozen ")) return 0;
  const std::string_view module = file_name.substr(8, file_name.size() - 9);
  if (module == "_internet" || module == "cProfile") return kFree;
  if (module == "xml.parsers.expat" || module == "xml.etree.ElementTree") return kInC;
  return std::find(std::begin(kModulesInC), std::end(kModulesInC), module) == std::end(kModulesInC)
             ? CodeFlag{}
             : kInC;
}

}  // namespace

void Codegen::program(const Module& module) {
  open_unit(symbols_.module(), "<module>", 1);
  if (module.expression != nullptr) {
    TempScope temps_scope(*this);
    const Reg value = any(module.expression);
    emit(module.expression->location, Op::RETURN, value, 0, 0);
  } else {
    body_with_docstring(module.body);
    return_none({1, 0, 1, 0});
  }
  close_unit();
}

CompileResult compile_source(CodeStore& store, const std::string& file_name,
                             const std::string& source, CompileMode mode, bool library) {
  CompileResult result;
  const std::uint32_t file = store.add_file(file_name, source, library);
  result.code = store.find_body(file, static_cast<int>(mode));
  if (result.code != kNoCode) return result;

  AstContext context;
  ParseResult parsed = parse(context, source, parse_mode(mode));
  result.warnings = std::move(parsed.warnings);
  if (parsed.module == nullptr) {
    result.diagnostics = std::move(parsed.diagnostics);
    return result;
  }
  const Future future = future_features(parsed.module->body);
  const auto refuse = [&](std::string message, const ast::Location& at) {
    result.diagnostics.push_back(
        diagnostic_at(DiagnosticKind::SyntaxError, std::move(message), source, at));
  };
  if (future.refused != nullptr) {
    refuse(future.message, future.refused->location);
    result.diagnostics.back().end_line = result.diagnostics.back().end_column =
        0;  // CPython gives a point
    return result;
  }
  const std::unique_ptr<SymbolTable> symbols =
      SymbolTable::build(context, *parsed.module, future.annotations);
  if (symbols->failed()) {
    refuse(symbols->error(), symbols->error_location());
    return result;
  }
  Codegen codegen(context, *symbols, source, future.annotations, mode, file, library, future.last);
  codegen.program(*parsed.module);
  if (library)
    for (const auto& code : codegen.codes()) code->flags |= cost_flag(file_name);
  if (!codegen.errors().empty()) {
    result.diagnostics = codegen.errors();
    return result;
  }
  result.warnings.insert(result.warnings.end(), codegen.warnings().begin(),
                         codegen.warnings().end());
  result.code = store_codes(store, codegen.codes());
  store.set_body(file, static_cast<int>(mode), result.code);
  return result;
}

}  // namespace interleave::lang
