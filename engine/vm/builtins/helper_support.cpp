// What engine/stdlib/_helpers.py needs of C++ beyond ordinary built-ins, in module _vm: the native
// half of operations whose other half is Python code.
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

using lang::Op;

struct OperatorEntry {
  Op op;
  Name forward, reflected, inplace;
};

constexpr OperatorEntry kOperators[] = {
    {Op::ADD, Name::n___add__, Name::n___radd__, Name::n___iadd__},
    {Op::SUB, Name::n___sub__, Name::n___rsub__, Name::n___isub__},
    {Op::MUL, Name::n___mul__, Name::n___rmul__, Name::n___imul__},
    {Op::TRUE_DIV, Name::n___truediv__, Name::n___rtruediv__, Name::n___itruediv__},
    {Op::FLOOR_DIV, Name::n___floordiv__, Name::n___rfloordiv__, Name::n___ifloordiv__},
    {Op::MOD, Name::n___mod__, Name::n___rmod__, Name::n___imod__},
    {Op::POW, Name::n___pow__, Name::n___rpow__, Name::n___ipow__},
    {Op::MATMUL, Name::n___matmul__, Name::n___rmatmul__, Name::n___imatmul__},
    {Op::LSHIFT, Name::n___lshift__, Name::n___rlshift__, Name::n___ilshift__},
    {Op::RSHIFT, Name::n___rshift__, Name::n___rrshift__, Name::n___irshift__},
    {Op::BIT_AND, Name::n___and__, Name::n___rand__, Name::n___iand__},
    {Op::BIT_OR, Name::n___or__, Name::n___ror__, Name::n___ior__},
    {Op::BIT_XOR, Name::n___xor__, Name::n___rxor__, Name::n___ixor__},
    {Op::EQ, Name::n___eq__, Name::n___eq__, Name::n___eq__},
    {Op::NE, Name::n___ne__, Name::n___ne__, Name::n___ne__},
    {Op::LT, Name::n___lt__, Name::n___gt__, Name::n___lt__},
    {Op::LE, Name::n___le__, Name::n___ge__, Name::n___le__},
    {Op::GT, Name::n___gt__, Name::n___lt__, Name::n___gt__},
    {Op::GE, Name::n___ge__, Name::n___le__, Name::n___ge__},
};

const OperatorEntry& operator_named(Vm& vm, Value forward) {
  for (const OperatorEntry& entry : kOperators)
    if (vm.view(vm.name_value(entry.forward)) == vm.view(forward)) return entry;
  IL_UNREACHABLE();
}

// (forward, reflected, inplace) names of the operator instruction with that number.
Outcome operator_names(Vm& vm, const Args& args) {
  for (const OperatorEntry& entry : kOperators)
    if (static_cast<std::int64_t>(entry.op) == args[0].as_int())
      return vm.ret(vm.make_tuple({vm.name_value(entry.forward), vm.name_value(entry.reflected),
                                   vm.name_value(entry.inplace)}));
  IL_UNREACHABLE();
}

// What the built-in values inside a and b make of an operator; NotImplemented if they do not
// support it.
Outcome native_binary(Vm& vm, const Args& args) {
  const Op op = operator_named(vm, args[0]).op;
  Outcome outcome = Outcome::kReturn;
  if (binary_builtin(vm, op, vm.unwrap(args[1]), vm.unwrap(args[2]), outcome) == Tried::kDone)
    return outcome;
  return vm.ret(Value::not_implemented());
}

Outcome native_inplace(Vm& vm, const Args& args) {
  const Op op = operator_named(vm, args[0]).op;
  const Value a = vm.unwrap(args[1]);
  Outcome outcome = Outcome::kReturn;
  if (inplace_builtin(vm, op, a, vm.unwrap(args[2]), outcome) != Tried::kDone)
    return vm.ret(Value::not_implemented());
  if (outcome == Outcome::kReturn && vm.result() == a) return vm.ret(args[1]);
  return outcome;
}

Outcome unsupported(Vm& vm, const Args& args) {
  return unsupported_operands(vm, operator_named(vm, args[0]).op, args[1], args[2],
                              vm.truth(args[3]) == Answer::kYes);
}

// The special method written in Python, or None.
Outcome python_method_(Vm& vm, const Args& args) {
  const Value name = vm.intern(args[1]);
  if (!may_be_special(vm, args[0]) && vm.layout_of(args[0]) != Layout::kIterator)
    return vm.ret_none();
  const Value found = vm.lookup_type(vm.type_of(args[0]), name);
  return vm.ret(found.is_unbound() || found.is_native() ? Value::none() : found);
}

Outcome unwrap(Vm& vm, const Args& args) { return vm.ret(vm.unwrap(args[0])); }

// An instance of a class derived from a built-in one, around a built-in value.
Outcome wrap(Vm& vm, const Args& args) {
  if ((vm.heap().get<Type>(args[0])->flags & kTypeBuiltin) != 0) return vm.ret(args[1]);
  return vm.ret(vm.make_payload_instance(args[0].as_ref(), args[1]));
}

// The hash of a tuple whose items have these hashes.
Outcome hash_tuple(Vm& vm, const Args& args) {
  std::vector<std::int64_t> hashes(vm.list_size(args[0]));
  for (std::uint32_t i = 0; i < hashes.size(); ++i)
    (void)vm.to_int64(vm.list_get(args[0], i), hashes[i]);
  return vm.ret_int(tuple_hash(hashes));
}

Outcome thread_id(Vm& vm, const Args&) { return vm.ret_int(vm.thread()->id); }

std::int64_t hash_argument(Vm& vm, Value v) {
  std::int64_t out = 0;
  (void)vm.to_int64(v, out);
  return out;
}

Outcome dict_candidates(Vm& vm, const Args& args) {
  return vm.ret(dict_keys_with_hash(vm, args[0], hash_argument(vm, args[1])));
}
Outcome set_candidates(Vm& vm, const Args& args) {
  return vm.ret(set_keys_with_hash(vm, args[0], hash_argument(vm, args[1])));
}
Outcome dict_get(Vm& vm, const Args& args) {
  const Value found = vm.dict_get_identical(args[0], args[1], hash_argument(vm, args[2]));
  return vm.ret(found.is_unbound() ? Value::none() : found);
}
Outcome dict_set(Vm& vm, const Args& args) {
  if (!vm.dict_set_identical(args[0], args[1], hash_argument(vm, args[2]), args[3]))
    return Outcome::kRaise;
  return vm.ret_none();
}
Outcome dict_delete(Vm& vm, const Args& args) {
  return vm.ret_bool(vm.dict_delete_identical(args[0], args[1], hash_argument(vm, args[2])));
}
Outcome set_add(Vm& vm, const Args& args) {
  if (!vm.set_add_identical(args[0], args[1], hash_argument(vm, args[2]))) return Outcome::kRaise;
  return vm.ret_none();
}
Outcome set_discard(Vm& vm, const Args& args) {
  return vm.ret_bool(vm.set_discard_identical(args[0], args[1], hash_argument(vm, args[2])));
}

// Sorts `items` by `keys` (lists of one length) in place; False: some comparison needs Python.
Outcome sort_by_keys_(Vm& vm, const Args& args) {
  const Value* keys = vm.list_items(args[0]);
  const Value* data = vm.list_items(args[1]);
  const std::uint32_t count = vm.list_size(args[1]);
  const std::vector<Value> key_values(keys, keys + count);
  std::vector<Value> items(data, data + count);
  const Answer answer = sort_by_keys(vm, key_values, items, vm.truth(args[2]) == Answer::kYes);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kYes && count != 0)
    std::copy(items.begin(), items.end(), vm.list_items(args[1]));
  return vm.ret_bool(answer == Answer::kYes);
}

Outcome repr_native_(Vm& vm, const Args& args) {
  std::string out;
  return repr_native(vm, args[0], out) ? vm.ret_str(out) : vm.ret_none();
}

Outcome escape_non_ascii_(Vm& vm, const Args& args) {
  return vm.ret_str(escape_non_ascii(vm.text(args[0])));
}

// Result of native truth testing, for conditions on objects whose class has no __bool__ in Python.
Outcome kind_of(Vm& vm, const Args& args) {
  switch (vm.layout_of(vm.unwrap(args[0]))) {
    case Layout::kList:
      return vm.ret_str("list");
    case Layout::kTuple:
      return vm.ret_str("tuple");
    case Layout::kDict:
      return vm.ret_str("dict");
    case Layout::kSet:
      return vm.ret_str("set");
    case Layout::kDictView:
      return vm.ret_str("view");
    case Layout::kException:
      return vm.ret_str("exception");
    case Layout::kBigInt:
      return vm.ret_str("int");
    case Layout::kMethod:
      return vm.ret_str("method");
    case Layout::kWrapper:
      return vm.ret_str("wrapper");
    case Layout::kSlice:
      return vm.ret_str("slice");
    default:
      return vm.ret_str("");
  }
}

}  // namespace

void register_helper_support(NativeTable& table) {
  table.add_functions("_vm", {{"operator_names", operator_names, "(number, /)"},
                              {"native_binary", native_binary, "(forward, a, b, /)"},
                              {"native_inplace", native_inplace, "(forward, a, b, /)"},
                              {"unsupported", unsupported, "(forward, a, b, inplace, /)"},
                              {"python_method", python_method_, "(object, name, /)"},
                              {"unwrap", unwrap, "(object, /)"},
                              {"wrap", wrap, "(type, value, /)"},
                              {"hash_tuple", hash_tuple, "(hashes, /)"},
                              {"thread_id", thread_id, "()"},
                              {"dict_candidates", dict_candidates, "(dict, hash, /)"},
                              {"dict_get", dict_get, "(dict, key, hash, /)"},
                              {"dict_set", dict_set, "(dict, key, hash, value, /)"},
                              {"dict_delete", dict_delete, "(dict, key, hash, /)"},
                              {"set_candidates", set_candidates, "(set, hash, /)"},
                              {"set_add", set_add, "(set, key, hash, /)"},
                              {"set_discard", set_discard, "(set, key, hash, /)"},
                              {"sort_by_keys", sort_by_keys_, "(keys, items, reverse, /)"},
                              {"repr_native", repr_native_, "(object, /)"},
                              {"escape_non_ascii", escape_non_ascii_, "(text, /)"},
                              {"kind_of", kind_of, "(object, /)"}});
}

}  // namespace interleave::vm
