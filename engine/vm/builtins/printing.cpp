// print and input.
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

// Has the program put something else in the place of sys.stdout?
bool stdout_replaced(const Vm& vm) {
  const Value sys = vm.find_module("sys");
  if (vm.layout_of(sys) != Layout::kModule) return false;
  const Ref dict = const_cast<Vm&>(vm).heap().get<Module>(sys)->dict;
  const Value now = vm.dict_get_str(dict, const_cast<Vm&>(vm).intern("stdout"));
  const Value original = vm.dict_get_str(dict, const_cast<Vm&>(vm).intern("__stdout__"));
  return now != original;
}

bool separator(Vm& vm, Value v, std::string_view name, std::string_view missing, std::string& out) {
  out = missing;
  if (!is_given_not_none(v)) return true;
  if (vm.is_str(vm.unwrap(v))) {
    out = vm.text(vm.unwrap(v));
    return true;
  }
  (void)vm.raise(TypeId::t_TypeError,
                 cat(name, " must be None or a string, not ", vm.type_name(v)));
  return false;
}

Outcome print(Vm& vm, const Args& args) {
  std::string sep, end, text;
  if (!separator(vm, args.keyword(0), "sep", " ", sep)) return Outcome::kRaise;
  if (!separator(vm, args.keyword(1), "end", "\n", end)) return Outcome::kRaise;
  const bool elsewhere = is_given_not_none(args.keyword(2));
  const Value flush = is_given_not_none(args.keyword(3)) ? args.keyword(3) : Value::boolean(false);
  bool native = true;
  for (std::uint32_t i = 0; i < args.count() && native; ++i) {
    if (i != 0) text += sep;
    native = vm.str(args[i], text);
  }
  if (!native) {  // each is made a str by Python code, then print is called again
    const Value values = vm.make_tuple_from_stack(args.first(), args.count());
    const Value sep_value = vm.make_str(sep), end_value = vm.make_str(end);
    return vm.call_helper("print_values", {values, sep_value, end_value,
                                           elsewhere ? args.keyword(2) : Value::none(), flush});
  }
  text += end;
  if (elsewhere || stdout_replaced(vm)) {  // CPython writes each piece by itself
    const Value pieces = vm.make_list();
    const auto add = [&](const std::string& piece) {
      const Value str = vm.make_str(piece);
      vm.list_append(pieces, str);
    };
    for (std::uint32_t i = 0; i < args.count(); ++i) {
      std::string piece;
      if (i != 0) add(sep);
      (void)vm.str(args[i], piece);
      add(piece);
    }
    add(end);
    return vm.call_helper("print_to", {elsewhere ? args.keyword(2) : Value::none(), pieces, flush});
  }
  vm.charge_items(text.size());
  vm.host().write(false, text);
  return vm.ret_none();
}

Outcome input(Vm& vm, const Args& args) {
  return vm.call_helper("input_line", {args.has(0) ? args[0] : vm.make_str("")});
}

}  // namespace

void register_printing(NativeTable& table) {
  table.add_functions("builtins", {{"print", print, "(*args, sep=, end=, file=, flush=)", kOrdered},
                                   {"input", input, "(prompt=, /)"}});
}

}  // namespace interleave::vm
