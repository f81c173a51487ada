// Built-in functions (CPython Python/bltinmodule.c). Each has a path without Python code; what a
// program's own classes define is reached by a tail call or a helper of engine/stdlib/_helpers.py.
#include <algorithm>
#include <cmath>

#include "engine/vm/bigint.h"
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

using lang::Op;

// Calls special method `name` of v, which is Python code.
Outcome call_special(Vm& vm, Value method, Value v, Name name) {
  if (vm.layout_of(method) == Layout::kFunction) return vm.call(method, {v});
  return vm.call_helper("call_named", {v, vm.name_value(name)});
}

// --- about objects

Outcome len(Vm& vm, const Args& args) {
  const Value v = vm.unwrap(args[0]);
  if (may_be_special(vm, args[0])) {
    const Value method = python_method(vm, args[0], Name::n___len__);
    if (!method.is_unbound()) return vm.call_helper("len_special", {args[0]});
  }
  switch (vm.layout_of(v)) {
    case Layout::kStr:
      return vm.ret_int(vm.heap().get<Str>(v)->characters);
    case Layout::kList:
      return vm.ret_int(vm.list_size(v));
    case Layout::kTuple:
      return vm.ret_int(vm.tuple_size(v));
    case Layout::kDict:
      return vm.ret_int(vm.dict_size(v));
    case Layout::kSet:
      return vm.ret_int(vm.set_size(v));
    case Layout::kBytes:
    case Layout::kByteArray:
      return vm.ret_int(static_cast<std::int64_t>(vm.bytes_view(v).size()));
    case Layout::kDictView:
      return vm.ret_int(vm.dict_size(Value::ref(vm.heap().get<DictView>(v)->dict)));
    case Layout::kRange: {
      std::int64_t length = 0;
      if (!bigint::to_int64(vm, vm.heap().get<Range>(v)->length, length))
        return vm.raise(TypeId::t_OverflowError, "Python int too large to convert to C ssize_t");
      return vm.ret_int(length);
    }
    default:
      return vm.raise(TypeId::t_TypeError,
                      cat("object of type '", vm.type_name(args[0]), "' has no len()"));
  }
}

Outcome id(Vm& vm, const Args& args) { return vm.ret_int(identity(args[0])); }

Outcome hash(Vm& vm, const Args& args) {
  std::int64_t out = 0;
  switch (vm.hash(args[0], out)) {
    case Answer::kYes:
      return vm.ret_int(out);
    case Answer::kRaised:
      return Outcome::kRaise;
    default:
      return vm.call_helper("hash_of", {args[0]});
  }
}

Outcome callable(Vm& vm, const Args& args) { return vm.ret_bool(is_callable(vm, args[0])); }

Outcome repr(Vm& vm, const Args& args) {
  std::string out;
  if (!vm.repr(args[0], out)) return vm.call_helper("repr_of", {args[0]});
  return vm.ret_str(out);
}

Outcome ascii(Vm& vm, const Args& args) {
  std::string out;
  if (!vm.repr(args[0], out)) return vm.call_helper("ascii_of", {args[0]});
  return vm.ret_str(escape_non_ascii(out));
}

Outcome format(Vm& vm, const Args& args) {
  const Value spec = args.has(1) ? vm.unwrap(args[1]) : vm.make_str("");
  if (!vm.is_str(spec))
    return vm.raise(TypeId::t_TypeError,
                    cat("format() argument 2 must be str, not ", vm.type_name(args[1])));
  std::string out;
  switch (vm.format(args[0], vm.text(spec), out)) {
    case Answer::kYes:
      return vm.ret_str(out);
    case Answer::kRaised:
      return Outcome::kRaise;
    default:
      return vm.call_helper("format_value", {args[0], Value::small_int(0), spec});
  }
}

// isinstance and issubclass share the walk through tuples; kNeedsPython: __instancecheck__ and the
// like.
Answer matches_class(Vm& vm, Ref type, Value cls, Name check) {
  if (vm.is_type(cls)) {
    if (vm.is_exact(cls, TypeId::t_type) || python_method(vm, cls, check).is_unbound())
      return vm.is_subtype(type, cls.as_ref()) ? Answer::kYes : Answer::kNo;
    return type == cls.as_ref() && check == Name::n___instancecheck__ ? Answer::kYes
                                                                      : Answer::kNeedsPython;
  }
  if (vm.is_tuple(cls)) {
    Answer found = Answer::kNo;
    for (std::uint32_t i = 0; i < vm.tuple_size(cls); ++i) {
      found = matches_class(vm, type, vm.tuple_get(cls, i), check);
      if (found != Answer::kNo) return found;
    }
    return found;
  }
  if (!python_method(vm, cls, check).is_unbound()) return Answer::kNeedsPython;
  const bool instance = check == Name::n___instancecheck__;
  (void)vm.raise(TypeId::t_TypeError,
                 instance ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                          : "issubclass() arg 2 must be a class, a tuple of classes, or a union");
  return Answer::kRaised;
}

Outcome isinstance(Vm& vm, const Args& args) {
  switch (matches_class(vm, vm.type_of(args[0]), args[1], Name::n___instancecheck__)) {
    case Answer::kYes:
      return vm.ret_bool(true);
    case Answer::kNo:
      if (vm.layout_of(args[0]) == Layout::kInstance &&
          !python_method(vm, args[0], Name::n___class__).is_unbound())
        return vm.call_helper("isinstance_by_class", {args[0], args[1]});
      return vm.ret_bool(false);
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("isinstance_special", {args[0], args[1]});
  }
  IL_UNREACHABLE();
}

Outcome issubclass(Vm& vm, const Args& args) {
  if (!vm.is_type(args[0])) {
    if (!python_method(vm, args[1], Name::n___subclasscheck__).is_unbound())
      return vm.call_helper("issubclass_special", {args[0], args[1]});
    return vm.raise(TypeId::t_TypeError, "issubclass() arg 1 must be a class");
  }
  switch (matches_class(vm, args[0].as_ref(), args[1], Name::n___subclasscheck__)) {
    case Answer::kYes:
      return vm.ret_bool(true);
    case Answer::kNo:
      return vm.ret_bool(false);
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("issubclass_special", {args[0], args[1]});
  }
  IL_UNREACHABLE();
}

// --- attributes

bool attribute_name(Vm& vm, Value name, Value& out) {
  out = vm.unwrap(name);
  if (vm.is_str(out)) return true;
  (void)vm.raise(TypeId::t_TypeError,
                 cat("attribute name must be string, not '", vm.type_name(name), "'"));
  return false;
}

bool attribute_error(Vm& vm) { return vm.is_instance(vm.exception(), TypeId::t_AttributeError); }

Outcome getattr(Vm& vm, const Args& args) {
  Value name;
  if (!attribute_name(vm, args[1], name)) return Outcome::kRaise;
  const Outcome outcome = vm.get_attribute(args[0], name);
  if (!args.has(2)) return outcome;
  if (outcome == Outcome::kRaise && attribute_error(vm)) return vm.ret(args[2]);
  if (outcome == Outcome::kCall) return vm.call_helper("getattr_default", {args[0], name, args[2]});
  return outcome;
}

Outcome hasattr(Vm& vm, const Args& args) {
  Value name;
  if (!attribute_name(vm, args[1], name)) return Outcome::kRaise;
  switch (vm.get_attribute(args[0], name)) {
    case Outcome::kReturn:
      return vm.ret_bool(true);
    case Outcome::kRaise:
      return attribute_error(vm) ? vm.ret_bool(false) : Outcome::kRaise;
    default:
      return vm.call_helper("hasattr_special", {args[0], name});
  }
}

Outcome setattr(Vm& vm, const Args& args) {
  Value name;
  if (!attribute_name(vm, args[1], name)) return Outcome::kRaise;
  return vm.set_attribute(args[0], name, args[2]);
}

Outcome delattr(Vm& vm, const Args& args) {
  Value name;
  if (!attribute_name(vm, args[1], name)) return Outcome::kRaise;
  return vm.set_attribute(args[0], name, Value::unbound());
}

Outcome vars(Vm& vm, const Args& args) {
  if (!args.has(0)) return vm.call(Value::native(vm.natives().find("builtins", "locals")), {});
  const bool has_dict =
      vm.is_type(args[0]) || may_be_special(vm, args[0]) || !vm.instance_dict(args[0]).is_unbound();
  const Outcome outcome =
      has_dict ? vm.get_attribute(args[0], vm.name_value(Name::n___dict__)) : Outcome::kRaise;
  if (outcome == Outcome::kRaise && (!has_dict || attribute_error(vm)))
    return vm.raise(TypeId::t_TypeError, "vars() argument must have __dict__ attribute");
  return outcome;
}

Outcome dir(Vm& vm, const Args& args) {
  if (args.has(0)) return vm.call_helper("dir_of", {args[0]});
  return vm.call_helper("dir_local", {});
}

// --- iteration

Outcome iter(Vm& vm, const Args& args) {
  if (!args.has(1)) {
    if (!python_method(vm, args[0], Name::n___iter__).is_unbound())
      return vm.call_helper("call_iter", {args[0]});
    return vm.get_iter(args[0]);
  }
  if (!is_callable(vm, args[0]))
    return vm.raise(TypeId::t_TypeError, "iter(v, w): v must be callable");
  return vm.call_helper("callable_iter", {args[0], args[1]});
}

Outcome next(Vm& vm, const Args& args) {
  const Value it = args[0];
  Value item;
  switch (vm.next_native(it, item)) {
    case Answer::kYes:
      return vm.ret(item);
    case Answer::kNo:
      if (args.has(1)) return vm.ret(args[1]);
      return vm.raise_value(vm.make_exception(vm.type(TypeId::t_StopIteration), vm.make_tuple({})));
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      break;
  }
  const Value method = vm.special(it, Name::n___next__);
  if (method.is_unbound())
    return vm.raise(TypeId::t_TypeError, cat("'", vm.type_name(it), "' object is not an iterator"));
  if (args.has(1)) return vm.call_helper("next_default", {it, args[1]});
  if (vm.layout_of(it) == Layout::kGenerator)
    return vm.resume_generator(it, Value::none(), Vm::Resume::kSend);
  return call_special(vm, method, it, Name::n___next__);
}

// Items of a native iterable, copied: kNeedsPython: a helper must collect them first.
Answer native_items(Vm& vm, Value iterable, std::vector<Value>& out) {
  Value* items = nullptr;
  std::uint32_t count = 0;
  if ((vm.is_list(iterable) || vm.is_tuple(iterable)) &&
      vm.sequence_items(iterable, items, count)) {
    out.assign(items, items + count);
    vm.charge_items(count / 2);
    return Answer::kYes;
  }
  if (vm.layout_of(iterable) == Layout::kRange) {  // without filling the heap with its numbers
    const Range* r = vm.heap().get<Range>(iterable);
    std::int64_t length = 0, first = 0, step = 0;
    if (vm.to_int64(r->length, length) && length <= (1 << 20) && vm.to_int64(r->start, first) &&
        vm.to_int64(r->step, step) && Value::fits_small(first) &&
        step == static_cast<std::int32_t>(step) &&
        Value::fits_small(first + static_cast<std::int64_t>(length) * step)) {
      for (std::int64_t i = 0; i < length; ++i) out.push_back(Value::small_int(first + i * step));
      vm.charge_items(static_cast<std::uint64_t>(length - length / 4));
      vm.charge(OpCosts::kNewInt, static_cast<std::uint64_t>(length));
      return Answer::kYes;
    }
  }
  const Value list = vm.make_list();
  const Answer answer = extend_native(vm, list, iterable);
  if (answer == Answer::kYes && vm.list_size(list) != 0)
    out.assign(vm.list_items(list), vm.list_items(list) + vm.list_size(list));
  return answer;
}

Outcome any_or_all(Vm& vm, Value iterable, bool any) {
  const char* helper = any ? "any_iter" : "all_iter";
  if (may_be_special(vm, iterable)) return vm.call_helper(helper, {iterable});
  const bool is_iterator = vm.layout_of(iterable) == Layout::kIterator;
  const Value it = is_iterator ? iterable : native_iterator(vm, iterable);
  if (it.is_unbound() || endless(vm, it, false)) return vm.call_helper(helper, {iterable});
  std::uint64_t looked_at = 0;
  Answer truth = any ? Answer::kNo : Answer::kYes;
  for (Value item; (truth == Answer::kYes) != any; ++looked_at) {  // what follows stays in `it`
    const Answer answer = vm.next_native(it, item);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kNeedsPython) return vm.call_helper(helper, {it});
    if (answer == Answer::kNo) break;
    truth = vm.truth(item);
    if (truth == Answer::kNeedsPython)
      return vm.call_helper("any_or_all_rest", {item, it, Value::boolean(any)});
  }
  vm.charge_items(looked_at / 2);
  return vm.ret_bool(truth == Answer::kYes);
}

Outcome any(Vm& vm, const Args& args) { return any_or_all(vm, args[0], true); }
Outcome all(Vm& vm, const Args& args) { return any_or_all(vm, args[0], false); }

Outcome minmax(Vm& vm, const Args& args, bool max) {
  const char* name = max ? "max" : "min";
  const Value key = args.keyword(0), missing = args.keyword(1);
  if (args.count() == 0)
    return vm.raise(TypeId::t_TypeError, cat(name, " expected at least 1 argument, got 0"));
  if (args.count() > 1 && is_given(missing))
    return vm.raise(TypeId::t_TypeError, cat("Cannot specify a default for ", name,
                                             "() with multiple positional arguments"));
  std::vector<Value> items;
  if (args.count() > 1) {
    for (std::uint32_t i = 0; i < args.count(); ++i) items.push_back(args[i]);
  } else {
    const Answer answer = native_items(vm, args[0], items);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kNeedsPython)
      return vm.call_helper(
          "minmax_iter",
          {Value::boolean(max), args[0], is_given(key) ? key : Value::none(),
           Value::boolean(is_given(missing)), is_given(missing) ? missing : Value::none()});
  }
  if (items.empty())
    return is_given(missing)
               ? vm.ret(missing)
               : vm.raise(TypeId::t_ValueError, cat(name, "() iterable argument is empty"));
  Value best = items[0];
  bool python = is_given_not_none(key);
  if (args.count() == 1) vm.charge_items(items.size());  // each is compared
  for (std::size_t i = 1; i < items.size() && !python; ++i) {
    const Answer better = max ? vm.greater(items[i], best) : vm.less(items[i], best);
    if (better == Answer::kRaised) return Outcome::kRaise;
    if (better == Answer::kYes) best = items[i];
    python = better == Answer::kNeedsPython;
  }
  if (!python) return vm.ret(best);
  const Value list = vm.make_list_sized(static_cast<std::uint32_t>(items.size()));
  std::copy(items.begin(), items.end(), vm.list_items(list));
  return vm.call_helper("minmax_items",
                        {Value::boolean(max), list, is_given(key) ? key : Value::none()});
}

Outcome min(Vm& vm, const Args& args) { return minmax(vm, args, false); }
Outcome max(Vm& vm, const Args& args) { return minmax(vm, args, true); }

Outcome sorted(Vm& vm, const Args& args) {
  const Value key = is_given(args.keyword(0)) ? args.keyword(0) : Value::none();
  const Value reverse_flag = is_given(args.keyword(1)) ? args.keyword(1) : Value::boolean(false);
  std::vector<Value> items;
  const Answer answer = native_items(vm, args[0], items);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython)
    return vm.call_helper("sorted_slow", {args[0], key, reverse_flag});
  // From here on the items are what there is: they may have come from an iterator.
  const Answer reverse = vm.truth(reverse_flag);
  bool done = false;
  const std::vector<Value> before = items;
  if (key.is_none() && reverse != Answer::kNeedsPython) {
    const Answer sorted_natively = sort_values(vm, items, reverse == Answer::kYes);
    if (sorted_natively == Answer::kRaised) return Outcome::kRaise;
    done = sorted_natively == Answer::kYes;
  }
  const Value list = vm.make_list_sized(static_cast<std::uint32_t>(items.size()));
  const std::vector<Value>& from = done ? items : before;
  if (!from.empty()) std::copy(from.begin(), from.end(), vm.list_items(list));
  return done ? vm.ret(list) : vm.call_helper("sorted_slow", {list, key, reverse_flag});
}

Outcome sum(Vm& vm, const Args& args) {
  const Value start = args.has(1) ? args[1] : Value::small_int(0);
  std::vector<Value> items;
  const Answer answer = native_items(vm, args[0], items);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper("sum_iter", {args[0], start});
  if (vm.is_str(vm.unwrap(start)))
    return vm.raise(TypeId::t_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  if (vm.layout_of(start) == Layout::kBytes)
    return vm.raise(TypeId::t_TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  if (vm.layout_of(start) == Layout::kByteArray)
    return vm.raise(TypeId::t_TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
  SumState state(start);
  std::size_t done = 0;
  vm.charge_items(items.size() / 4);  // beside getting them
  const Outcome outcome = sum_items(vm, state, items, done);
  if (outcome == Outcome::kRaise) return outcome;
  if (done == items.size()) return vm.ret(state.result(vm));
  const Value rest = vm.make_list();
  for (; done < items.size(); ++done) vm.list_append(rest, items[done]);
  return vm.call_helper("sum_rest", {state.result(vm), rest});
}

// --- numbers

Outcome abs(Vm& vm, const Args& args) {
  if (may_be_special(vm, args[0])) {
    const Value method = python_method(vm, args[0], Name::n___abs__);
    if (!method.is_unbound()) return call_special(vm, method, args[0], Name::n___abs__);
  }
  const Value v = vm.unwrap(args[0]);
  if (v.is_int() && v.as_int() >= 0) return vm.ret(v);
  if (vm.is_integer(v)) return vm.ret(bigint::absolute(vm, v));
  if (v.is_double()) return vm.ret(Value::number(std::fabs(v.as_double())));
  if (vm.layout_of(v) == Layout::kComplex) {
    const Complex c = *vm.heap().get<Complex>(v);
    return vm.ret(Value::number(std::hypot(c.real, c.imag)));
  }
  return vm.raise(TypeId::t_TypeError,
                  cat("bad operand type for abs(): '", vm.type_name(args[0]), "'"));
}

Outcome divmod(Vm& vm, const Args& args) {
  if (!python_method(vm, args[0], Name::n___divmod__).is_unbound() ||
      !python_method(vm, args[1], Name::n___rdivmod__).is_unbound())
    return vm.call_helper("divmod_special", {args[0], args[1]});
  const Value a = vm.unwrap(args[0]), b = vm.unwrap(args[1]);
  if (vm.is_integer(a) && vm.is_integer(b)) return bigint::divmod(vm, a, b);
  double x = 0, y = 0;
  if (vm.to_double(a, x) && vm.to_double(b, y)) {
    if (y == 0) return vm.raise(TypeId::t_ZeroDivisionError, "float divmod()");
    return vm.ret(vm.make_tuple(
        {Value::number(float_floor_divide(x, y)), Value::number(float_modulo(x, y))}));
  }
  return vm.raise(TypeId::t_TypeError,
                  cat("unsupported operand type(s) for divmod(): '", vm.type_name(args[0]),
                      "' and '", vm.type_name(args[1]), "'"));
}

Outcome pow(Vm& vm, const Args& args) {
  if (!args.has(2) || args[2].is_none()) return vm.binary(Op::POW, args[0], args[1], false);
  const Value a = vm.unwrap(args[0]), b = vm.unwrap(args[1]), m = vm.unwrap(args[2]);
  if (!python_method(vm, args[0], Name::n___pow__).is_unbound())
    return vm.call_helper("call_named",
                          {args[0], vm.name_value(Name::n___pow__), args[1], args[2]});
  if (vm.is_integer(a) && vm.is_integer(b) && vm.is_integer(m))
    return bigint::power_modulo(vm, a, b, m);
  // Each type of number is asked in turn (Objects/abstract.c ternary_op).
  const auto number = [&](Value v) {
    return vm.is_integer(v) || v.is_double() || vm.layout_of(v) == Layout::kComplex;
  };
  for (const Value v : {a, b, m}) {
    if (v.is_double())
      return vm.raise(TypeId::t_TypeError,
                      "pow() 3rd argument not allowed unless all arguments are integers");
    if (vm.layout_of(v) == Layout::kComplex && number(a) && number(b))
      return vm.raise(TypeId::t_ValueError, "complex modulo");
  }
  return vm.raise(TypeId::t_TypeError,
                  cat("unsupported operand type(s) for ** or pow(): '", vm.type_name(args[0]),
                      "', '", vm.type_name(args[1]), "', '", vm.type_name(args[2]), "'"));
}

Outcome round(Vm& vm, const Args& args) {
  const Value digits = args.has(1) ? args[1] : Value::none();
  if (may_be_special(vm, args[0]) && !python_method(vm, args[0], Name::n___round__).is_unbound()) {
    if (digits.is_none())
      return vm.call_helper("call_named", {args[0], vm.name_value(Name::n___round__)});
    return vm.call_helper("call_named", {args[0], vm.name_value(Name::n___round__), digits});
  }
  const Value v = vm.unwrap(args[0]);
  std::int64_t n = 0;
  if (!vm.is_integer(v) && !v.is_double())
    return vm.raise(TypeId::t_TypeError,
                    cat("type ", vm.type_name(args[0]), " doesn't define __round__ method"));
  if (!digits.is_none() && !int_argument(vm, digits, n)) return Outcome::kRaise;
  if (vm.is_integer(v)) {
    if (n < 0) return bigint::round_to(vm, v, -n);
    return vm.ret(v.is_bool() ? Value::small_int(v.is_true()) : v);
  }
  if (!digits.is_none()) return round_float(vm, v.as_double(), n);
  return float_to_int(vm, std::nearbyint(v.as_double()));
}

Outcome in_base(Vm& vm, const Args& args, int base, const char* prefix) {
  Value v = vm.unwrap(args[0]);
  if (!vm.is_integer(v)) {
    if (!python_method(vm, args[0], Name::n___index__).is_unbound())
      return vm.call_helper("in_base", {args[0], Value::small_int(base)});
    return not_an_integer(vm, args[0]);
  }
  std::string digits;
  (void)bigint::to_text(vm, v, base, digits);
  const bool negative = digits[0] == '-';
  return vm.ret_str(
      cat(negative ? "-" : "", prefix, std::string_view(digits).substr(negative ? 1 : 0)));
}

Outcome bin(Vm& vm, const Args& args) { return in_base(vm, args, 2, "0b"); }
Outcome oct(Vm& vm, const Args& args) { return in_base(vm, args, 8, "0o"); }
Outcome hex(Vm& vm, const Args& args) { return in_base(vm, args, 16, "0x"); }

Outcome chr(Vm& vm, const Args& args) {
  std::int64_t code = 0;
  if (!python_method(vm, args[0], Name::n___index__).is_unbound())
    return vm.call_helper("chr_of", {args[0]});
  if (!vm.is_integer(args[0])) return not_an_integer(vm, args[0]);
  if (!vm.to_int64(args[0], code) || code < 0 || code > 0x10FFFF)
    return vm.raise(TypeId::t_ValueError, "chr() arg not in range(0x110000)");
  std::string out;
  append_character(out, static_cast<std::uint32_t>(code));
  return vm.ret_str(out);
}

Outcome ord(Vm& vm, const Args& args) {
  const Value v = vm.unwrap(args[0]);
  if (vm.is_str(v)) {
    const std::uint32_t characters = vm.heap().get<Str>(v)->characters;
    int length = 0;
    if (characters == 1) return vm.ret_int(decode_character(vm.view(v), 0, length));
    return vm.raise(TypeId::t_TypeError, cat("ord() expected a character, but string of length ",
                                             std::to_string(characters), " found"));
  }
  if (vm.layout_of(v) == Layout::kBytes || vm.layout_of(v) == Layout::kByteArray) {
    const std::string_view bytes = vm.bytes_view(v);
    if (bytes.size() == 1) return vm.ret_int(static_cast<unsigned char>(bytes[0]));
    return vm.raise(TypeId::t_TypeError, cat("ord() expected a character, but string of length ",
                                             std::to_string(bytes.size()), " found"));
  }
  return vm.raise(TypeId::t_TypeError,
                  cat("ord() expected string of length 1, but ", vm.type_name(args[0]), " found"));
}

Outcome exit_(Vm& vm, const Args& args) {
  const Value code = args.has(0) ? args[0] : Value::none();
  return vm.raise_value(vm.make_exception(vm.type(TypeId::t_SystemExit), vm.make_tuple({code})));
}

Outcome aiter(Vm& vm, const Args& args) { return vm.call_helper("aiter_of", {args[0]}); }
Outcome anext(Vm& vm, const Args& args) {
  if (args.has(1)) return vm.call_helper("anext_default", {args[0], args[1]});
  return vm.call_helper("anext_of", {args[0]});
}

}  // namespace

bool read_once(Vm& vm, const Args& args, std::uint32_t i) {
  if (!args.has(i) || vm.layout_of(args[i]) != Layout::kIterator) return true;
  const Value list = vm.make_list();
  const Answer answer = extend_native(vm, list, args[i]);
  if (answer == Answer::kYes) vm.stack(vm.thread_ref())[args.first() + i] = list;
  return answer != Answer::kRaised;
}

bool is_callable(const Vm& vm, Value v) {
  if (v.is_native()) return true;
  switch (vm.layout_of(v)) {
    case Layout::kFunction:
    case Layout::kMethod:
    case Layout::kType:
      return true;
    case Layout::kWrapper:
      return vm.is_exact(v, TypeId::t_staticmethod);
    default:
      return v.is_ref() && !vm.special(v, Name::n___call__).is_unbound();
  }
}

void register_functions(NativeTable& table) {
  table.add_functions("builtins",
                      {{"len", len, "(obj, /)", kNoCheckpoint},
                       {"id", id, "(obj, /)"},
                       {"hash", hash, "(obj, /)"},
                       {"callable", callable, "(obj, /)"},
                       {"repr", repr, "(obj, /)"},
                       {"ascii", ascii, "(obj, /)"},
                       {"format", format, "(value, format_spec=, /)"},
                       {"isinstance", isinstance, "(obj, class_or_tuple, /)", kNoCheckpoint},
                       {"issubclass", issubclass, "(cls, class_or_tuple, /)"},
                       {"getattr", getattr, "(object, name, default=, /)"},
                       {"hasattr", hasattr, "(obj, name, /)"},
                       {"setattr", setattr, "(obj, name, value, /)"},
                       {"delattr", delattr, "(obj, name, /)"},
                       {"vars", vars, "(object=, /)"},
                       {"dir", dir, "(object=, /)"},
                       {"iter", iter, "(object, sentinel=, /)"},
                       {"next", next, "(iterator, default=, /)"},
                       {"any", any, "(iterable, /)"},
                       {"all", all, "(iterable, /)"},
                       {"min", min, "(*args, key=, default=)"},
                       {"max", max, "(*args, key=, default=)"},
                       {"sorted", sorted, "(iterable, /, *, key=, reverse=)"},
                       {"sum", sum, "(iterable, /, start=)"},
                       {"abs", abs, "(x, /)"},
                       {"divmod", divmod, "(x, y, /)"},
                       {"pow", pow, "(base, exp, mod=)"},
                       {"round", round, "(number, ndigits=)"},
                       {"bin", bin, "(number, /)"},
                       {"oct", oct, "(number, /)"},
                       {"hex", hex, "(number, /)"},
                       {"chr", chr, "(i, /)"},
                       {"ord", ord, "(c, /)"},
                       {"exit", exit_, "(code=)"},
                       {"quit", exit_, "(code=)"},
                       {"aiter", aiter, "(async_iterable, /)"},
                       {"anext", anext, "(async_iterator, default=, /)"}});
}

}  // namespace interleave::vm
