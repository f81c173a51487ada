// The special methods of built-in types, as a program meets them through super() or by name:
// operators, comparison, hashing, text and the container protocol. They work on the built-in value
// inside self, so a class derived from dict or int reaches the original behaviour with them.
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

using lang::Op;

bool is_number(const Vm& vm, Value v) {
  return v.is_double() || vm.is_integer(v) || vm.layout_of(v) == Layout::kComplex;
}

// Would CPython's method of `a`'s own type accept `b`? int does not know float, str not list …
bool knows(const Vm& vm, Value a, Value b) {
  if (vm.is_integer(a)) return vm.is_integer(b);
  if (a.is_double()) return b.is_double() || vm.is_integer(b);
  return true;
}

template <Op op>
Outcome forward(Vm& vm, const Args& args) {
  const Value a = vm.unwrap(args[0]), b = vm.unwrap(args[1]);
  Outcome outcome = Outcome::kReturn;
  if (knows(vm, a, b) && binary_builtin(vm, op, a, b, outcome) == Tried::kDone) return outcome;
  return vm.ret(Value::not_implemented());
}

template <Op op>
Outcome reflected(Vm& vm, const Args& args) {
  const Value a = vm.unwrap(args[1]), b = vm.unwrap(args[0]);
  Outcome outcome = Outcome::kReturn;
  if (knows(vm, b, a) && binary_builtin(vm, op, a, b, outcome) == Tried::kDone) return outcome;
  return vm.ret(Value::not_implemented());
}

template <Op op>
Outcome inplace(Vm& vm, const Args& args) {
  const Value a = vm.unwrap(args[0]);
  Outcome outcome = Outcome::kReturn;
  if (inplace_builtin(vm, op, a, vm.unwrap(args[1]), outcome) == Tried::kNotSupported)
    return vm.ret(Value::not_implemented());
  if (outcome == Outcome::kReturn && vm.result() == a) return vm.ret(args[0]);
  return outcome;
}

template <Op op>
Outcome negative(Vm& vm, const Args& args) {
  return vm.unary(op, vm.unwrap(args[0]));
}

Outcome str_modulo(Vm& vm, const Args& args) {
  return percent_format(vm, vm.unwrap(args[0]), args[1]);
}

Outcome str_modulo_reflected(Vm& vm, const Args& args) {
  const Value format = vm.unwrap(args[1]);
  if (!vm.is_str(format)) return vm.ret(Value::not_implemented());
  return percent_format(vm, format, args[0]);
}

Outcome divmod_reflected(Vm& vm, const Args& args) {
  const Value a = vm.unwrap(args[1]), b = vm.unwrap(args[0]);
  if (!knows(vm, b, a)) return vm.ret(Value::not_implemented());
  return vm.call(Value::native(vm.natives().find("builtins", "divmod")), {a, b});
}

Outcome power(Vm& vm, const Args& args) {
  if (!args.has(2) || args[2].is_none()) return forward<Op::POW>(vm, args);
  return vm.call(Value::native(vm.natives().find("builtins", "pow")),
                 {vm.unwrap(args[0]), args[1], args[2]});
}

Outcome power_reflected(Vm& vm, const Args& args) { return reflected<Op::POW>(vm, args); }

// Same family of types, so that == and < have an answer?
bool comparable(const Vm& vm, Value a, Value b, bool order) {
  if (is_number(vm, a)) {
    const bool complex = vm.layout_of(a) == Layout::kComplex || vm.layout_of(b) == Layout::kComplex;
    if (complex && (order || a.is_double())) return false;
    return vm.is_integer(a) ? vm.is_integer(b) : is_number(vm, b);
  }
  const auto bytes = [&](Value v) {
    return vm.layout_of(v) == Layout::kBytes || vm.layout_of(v) == Layout::kByteArray;
  };
  if (bytes(a) && bytes(b)) return true;
  return vm.layout_of(a) == vm.layout_of(b) || vm.layout_of(a) == Layout::kDictView;
}

template <Op op>
Outcome compare(Vm& vm, const Args& args) {
  const Value a = vm.unwrap(args[0]), b = vm.unwrap(args[1]);
  constexpr bool kEquality = op == Op::EQ || op == Op::NE;
  if (!comparable(vm, a, b, !kEquality)) return vm.ret(Value::not_implemented());
  Answer answer = Answer::kNo;
  if constexpr (kEquality) {
    answer = vm.equal(a, b);
  } else {
    const Ordering ordering = order_builtin(vm, op, a, b, 0);
    if (!ordering.supported) return vm.ret(Value::not_implemented());
    answer = ordering.answer;
  }
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython)
    return vm.call_helper("compare_deep", {vm.make_str(operator_symbol(op)), a, b});
  return vm.ret_bool((answer == Answer::kYes) != (op == Op::NE));
}

Outcome hash_value(Vm& vm, const Args& args) {
  std::int64_t out = 0;
  switch (vm.hash(vm.unwrap(args[0]), out)) {
    case Answer::kYes:
      return vm.ret_int(out);
    case Answer::kRaised:
      return Outcome::kRaise;
    default:
      return vm.call_helper("hash_of", {vm.unwrap(args[0])});
  }
}

Outcome repr_value(Vm& vm, const Args& args) {
  std::string out;
  if (repr_native(vm, args[0], out)) return vm.ret_str(out);
  return vm.call_helper("repr_container", {args[0]});
}

Outcome format_value(Vm& vm, const Args& args) {
  const Value v = vm.unwrap(args[0]), spec = vm.unwrap(args[1]);
  if (!vm.is_str(spec))
    return vm.raise(TypeId::t_TypeError,
                    cat("__format__() argument must be str, not ", vm.type_name(args[1])));
  std::string out;
  if (vm.view(spec).empty()) {
    if (vm.str(args[0], out)) return vm.ret_str(out);
    return vm.call_helper("str_of", {args[0]});
  }
  return vm.format(v, vm.text(spec), out) == Answer::kYes ? vm.ret_str(out) : Outcome::kRaise;
}

// --- containers

Outcome length(Vm& vm, const Args& args) {
  return vm.call(Value::native(vm.natives().find("builtins", "len")), {vm.unwrap(args[0])});
}
Outcome get(Vm& vm, const Args& args) {
  return get_item_builtin(vm, vm.unwrap(args[0]), args[1], args[0]);
}
Outcome set(Vm& vm, const Args& args) {
  return set_item_builtin(vm, vm.unwrap(args[0]), args[1], args[2], args[0]);
}
Outcome del(Vm& vm, const Args& args) {
  return delete_item_builtin(vm, vm.unwrap(args[0]), args[1], args[0]);
}
Outcome contains(Vm& vm, const Args& args) { return vm.contains(vm.unwrap(args[0]), args[1]); }
Outcome iterate(Vm& vm, const Args& args) { return vm.get_iter(vm.unwrap(args[0])); }

// --- object

Outcome object_eq(Vm& vm, const Args& args) {
  return vm.ret(args[0] == args[1] ? Value::boolean(true) : Value::not_implemented());
}
Outcome object_ne(Vm& vm, const Args& args) {
  const Value method = python_method(vm, args[0], Name::n___eq__);
  if (!method.is_unbound()) return vm.call_helper("ne_from_eq", {args[0], args[1]});
  return vm.ret(args[0] == args[1] ? Value::boolean(false) : Value::not_implemented());
}
Outcome object_order(Vm& vm, const Args&) { return vm.ret(Value::not_implemented()); }
Outcome object_hash(Vm& vm, const Args& args) {
  if (args[0].is_ref()) return vm.ret_int(args[0].as_ref() >> 4);
  return hash_value(vm, args);
}
Outcome object_str(Vm& vm, const Args& args) {
  const Value method = python_method(vm, args[0], Name::n___repr__);
  if (vm.layout_of(method) == Layout::kFunction) return vm.call(method, {args[0]});
  if (!method.is_unbound())
    return vm.call_helper("call_named", {args[0], vm.name_value(Name::n___repr__)});
  return repr_value(vm, args);
}
Outcome object_format(Vm& vm, const Args& args) {
  const Value spec = vm.unwrap(args[1]);
  if (!vm.is_str(spec))
    return vm.raise(TypeId::t_TypeError,
                    cat("__format__() argument must be str, not ", vm.type_name(args[1])));
  if (!vm.view(spec).empty())
    return vm.raise(TypeId::t_TypeError, cat("unsupported format string passed to ",
                                             vm.type_name(args[0]), ".__format__"));
  return format_value(vm, args);
}
Outcome object_dir(Vm& vm, const Args& args) { return vm.call_helper("dir_object", {args[0]}); }
Outcome object_reduce(Vm& vm, const Args& args) { return vm.call_helper("reduce", {args[0]}); }
Outcome object_reduce_ex(Vm& vm, const Args& args) {
  return vm.call_helper("reduce_ex", {args[0]});
}
Outcome object_getstate(Vm& vm, const Args& args) { return vm.call_helper("getstate", {args[0]}); }
Outcome object_sizeof(Vm& vm, const Args& args) {
  return vm.ret_int(args[0].is_ref() ? vm.heap().get(args[0])->size_bytes() : 28);
}
Outcome type_instancecheck(Vm& vm, const Args& args) {
  return vm.ret_bool(vm.is_type(args[0]) && vm.is_subtype(vm.type_of(args[1]), args[0].as_ref()));
}
Outcome type_subclasscheck(Vm& vm, const Args& args) {
  return vm.ret_bool(vm.is_type(args[0]) && vm.is_type(args[1]) &&
                     vm.is_subtype(args[1].as_ref(), args[0].as_ref()));
}
Outcome object_subclasshook(Vm& vm, const Args&) { return vm.ret(Value::not_implemented()); }
Outcome str_self(Vm& vm, const Args& args) { return vm.ret(vm.unwrap(args[0])); }

void add_comparison(NativeTable& table, TypeId type, bool ordered) {
  table.add_methods(type, {{"__eq__", compare<Op::EQ>, "(self, other, /)"},
                           {"__ne__", compare<Op::NE>, "(self, other, /)"}});
  if (ordered)
    table.add_methods(type, {{"__lt__", compare<Op::LT>, "(self, other, /)"},
                             {"__le__", compare<Op::LE>, "(self, other, /)"},
                             {"__gt__", compare<Op::GT>, "(self, other, /)"},
                             {"__ge__", compare<Op::GE>, "(self, other, /)"}});
}

void add_arithmetic(NativeTable& table, TypeId type) {
  table.add_methods(type, {{"__add__", forward<Op::ADD>, "(self, other, /)"},
                           {"__radd__", reflected<Op::ADD>, "(self, other, /)"},
                           {"__sub__", forward<Op::SUB>, "(self, other, /)"},
                           {"__rsub__", reflected<Op::SUB>, "(self, other, /)"},
                           {"__mul__", forward<Op::MUL>, "(self, other, /)"},
                           {"__rmul__", reflected<Op::MUL>, "(self, other, /)"},
                           {"__truediv__", forward<Op::TRUE_DIV>, "(self, other, /)"},
                           {"__rtruediv__", reflected<Op::TRUE_DIV>, "(self, other, /)"},
                           {"__pow__", power, "(self, other, modulo=, /)"},
                           {"__rpow__", power_reflected, "(self, other, modulo=, /)"},
                           {"__neg__", negative<Op::NEG>, "(self, /)"},
                           {"__pos__", negative<Op::POS>, "(self, /)"},
                           {"__hash__", hash_value, "(self, /)"},
                           {"__repr__", repr_value, "(self, /)"},
                           {"__format__", format_value, "(self, format_spec, /)"}});
}

void add_division(NativeTable& table, TypeId type) {
  table.add_methods(type, {{"__floordiv__", forward<Op::FLOOR_DIV>, "(self, other, /)"},
                           {"__rfloordiv__", reflected<Op::FLOOR_DIV>, "(self, other, /)"},
                           {"__mod__", forward<Op::MOD>, "(self, other, /)"},
                           {"__rmod__", reflected<Op::MOD>, "(self, other, /)"},
                           {"__rdivmod__", divmod_reflected, "(self, other, /)"}});
}

void add_bits(NativeTable& table, TypeId type) {
  table.add_methods(type, {{"__and__", forward<Op::BIT_AND>, "(self, other, /)"},
                           {"__rand__", reflected<Op::BIT_AND>, "(self, other, /)"},
                           {"__or__", forward<Op::BIT_OR>, "(self, other, /)"},
                           {"__ror__", reflected<Op::BIT_OR>, "(self, other, /)"},
                           {"__xor__", forward<Op::BIT_XOR>, "(self, other, /)"},
                           {"__rxor__", reflected<Op::BIT_XOR>, "(self, other, /)"}});
}

void add_container(NativeTable& table, TypeId type) {
  table.add_methods(type, {{"__len__", length, "(self, /)"},
                           {"__contains__", contains, "(self, item, /)"},
                           {"__iter__", iterate, "(self, /)"},
                           {"__repr__", repr_value, "(self, /)"}});
}

void add_sequence(NativeTable& table, TypeId type) {
  add_container(table, type);
  table.add_methods(type, {{"__getitem__", get, "(self, index, /)"},
                           {"__add__", forward<Op::ADD>, "(self, other, /)"},
                           {"__mul__", forward<Op::MUL>, "(self, count, /)"},
                           {"__rmul__", forward<Op::MUL>, "(self, count, /)"}});
}

void add_set(NativeTable& table, TypeId type) {
  add_container(table, type);
  add_comparison(table, type, true);
  add_bits(table, type);
  table.add_methods(type, {{"__sub__", forward<Op::SUB>, "(self, other, /)"},
                           {"__rsub__", reflected<Op::SUB>, "(self, other, /)"}});
}

}  // namespace

void register_special_methods(NativeTable& table) {
  table.add_methods(TypeId::t_object, {{"__eq__", object_eq, "(self, other, /)"},
                                       {"__ne__", object_ne, "(self, other, /)"},
                                       {"__lt__", object_order, "(self, other, /)"},
                                       {"__le__", object_order, "(self, other, /)"},
                                       {"__gt__", object_order, "(self, other, /)"},
                                       {"__ge__", object_order, "(self, other, /)"},
                                       {"__hash__", object_hash, "(self, /)"},
                                       {"__repr__", repr_value, "(self, /)"},
                                       {"__str__", object_str, "(self, /)"},
                                       {"__format__", object_format, "(self, format_spec, /)"},
                                       {"__dir__", object_dir, "(self, /)"},
                                       {"__reduce__", object_reduce, "(self, /)"},
                                       {"__reduce_ex__", object_reduce_ex, "(self, protocol, /)"},
                                       {"__getstate__", object_getstate, "(self, /)"},
                                       {"__sizeof__", object_sizeof, "(self, /)"},
                                       {"__subclasshook__", object_subclasshook,
                                        "(cls, subclass, /)", kClassNative}});
  table.add_methods(TypeId::t_type,
                    {{"__instancecheck__", type_instancecheck, "(self, instance, /)"},
                     {"__subclasscheck__", type_subclasscheck, "(self, subclass, /)"}});
  for (const TypeId type : {TypeId::t_int, TypeId::t_float, TypeId::t_complex}) {
    add_arithmetic(table, type);
    add_comparison(table, type, true);
    if (type != TypeId::t_complex) add_division(table, type);
  }
  add_bits(table, TypeId::t_int);
  table.add_methods(TypeId::t_int, {{"__lshift__", forward<Op::LSHIFT>, "(self, other, /)"},
                                    {"__rlshift__", reflected<Op::LSHIFT>, "(self, other, /)"},
                                    {"__rshift__", forward<Op::RSHIFT>, "(self, other, /)"},
                                    {"__rrshift__", reflected<Op::RSHIFT>, "(self, other, /)"},
                                    {"__invert__", negative<Op::INVERT>, "(self, /)"}});
  for (const TypeId type :
       {TypeId::t_str, TypeId::t_bytes, TypeId::t_bytearray, TypeId::t_list, TypeId::t_tuple}) {
    add_sequence(table, type);
    add_comparison(table, type, true);
  }
  table.add_methods(TypeId::t_str, {{"__str__", str_self, "(self, /)"},
                                    {"__mod__", str_modulo, "(self, value, /)"},
                                    {"__rmod__", str_modulo_reflected, "(self, value, /)"},
                                    {"__format__", format_value, "(self, format_spec, /)"}});
  for (const TypeId type : {TypeId::t_str, TypeId::t_bytes, TypeId::t_tuple, TypeId::t_frozenset,
                            TypeId::t_range, TypeId::t_slice})
    table.add_methods(type, {{"__hash__", hash_value, "(self, /)"}});
  table.add_methods(TypeId::t_bytes, {{"__mod__", forward<Op::MOD>, "(self, value, /)"},
                                      {"__rmod__", reflected<Op::MOD>, "(self, value, /)"}});
  for (const TypeId type : {TypeId::t_list, TypeId::t_bytearray})
    table.add_methods(type, {{"__setitem__", set, "(self, index, value, /)"},
                             {"__delitem__", del, "(self, index, /)"},
                             {"__iadd__", inplace<Op::ADD>, "(self, other, /)"},
                             {"__imul__", inplace<Op::MUL>, "(self, count, /)"}});
  add_container(table, TypeId::t_dict);
  add_comparison(table, TypeId::t_dict, true);
  table.add_methods(TypeId::t_dict, {{"__getitem__", get, "(self, key, /)"},
                                     {"__setitem__", set, "(self, key, value, /)"},
                                     {"__delitem__", del, "(self, key, /)"},
                                     {"__or__", forward<Op::BIT_OR>, "(self, other, /)"},
                                     {"__ror__", reflected<Op::BIT_OR>, "(self, other, /)"},
                                     {"__ior__", inplace<Op::BIT_OR>, "(self, other, /)"}});
  add_set(table, TypeId::t_set);
  add_set(table, TypeId::t_frozenset);
  table.add_methods(TypeId::t_set, {{"__ior__", inplace<Op::BIT_OR>, "(self, other, /)"},
                                    {"__iand__", inplace<Op::BIT_AND>, "(self, other, /)"},
                                    {"__isub__", inplace<Op::SUB>, "(self, other, /)"},
                                    {"__ixor__", inplace<Op::BIT_XOR>, "(self, other, /)"}});
  for (const TypeId type : {TypeId::t_dict_keys, TypeId::t_dict_values, TypeId::t_dict_items,
                            TypeId::t_range, TypeId::t_mappingproxy})
    add_container(table, type);
  for (const TypeId type : {TypeId::t_dict_keys, TypeId::t_dict_items}) {
    add_comparison(table, type, true);
    add_bits(table, type);
    table.add_methods(type, {{"__sub__", forward<Op::SUB>, "(self, other, /)"},
                             {"__rsub__", reflected<Op::SUB>, "(self, other, /)"}});
  }
  for (const TypeId type : {TypeId::t_range, TypeId::t_slice, TypeId::t_mappingproxy})
    add_comparison(table, type, false);
  for (const TypeId type : {TypeId::t_range, TypeId::t_mappingproxy})
    table.add_methods(type, {{"__getitem__", get, "(self, key, /)"}});
}

}  // namespace interleave::vm
