// Importing and compiling at run time. The protocol itself (packages, parents, from-lists) is the
// Python helper import_module; here is what it needs, and the short way for modules already loaded.
#include "engine/lang/compiler.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

Value Vm::find_module(std::string_view name) const {
  // A lookup by text, without interning: sys.modules is small.
  const Value modules = Value::ref(heap_.header().modules);
  std::uint32_t at = 0;
  Value key, value;
  while (dict_next(modules, at, key, value))
    if (is_str(key) && view(key) == name) return value;
  return Value::unbound();
}

Outcome Vm::import_name(Value name, Value fromlist, int level, Value globals) {
  if (level == 0) {
    const Value module = dict_get_str(heap_.header().modules, name);
    const bool dotted = view(name).find('.') != std::string_view::npos;
    if (layout_of(module) == Layout::kModule && (!dotted || !fromlist.is_none())) {
      const bool plain =
          fromlist.is_none() ||
          dict_get_str(heap_.get<Module>(module)->dict, name_value(Name::n___path__)).is_unbound();
      if (plain) return ret(module);
    }
  }
  return call_helper("import_module", {name, fromlist, Value::small_int(level), globals});
}

lang::CodeId Vm::compile_library(std::string_view name, std::string_view source) {
  const lang::CompileResult result = lang::compile_source(
      store_, cat("<frozen ", name, ">"), std::string(source), lang::CompileMode::kModule, true);
  if (result.code == lang::kNoCode) {
    const std::string text = lang::format_diagnostic(result.diagnostics.front(), source, name);
    assertion_failed(text.c_str(), "library code does not compile", 0);
  }
  return result.code;
}

}  // namespace interleave::vm
