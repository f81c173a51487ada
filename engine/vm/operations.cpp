// Instructions that are too long or too rare for the dispatch loop.
#include <algorithm>
#include <utility>

#include "engine/vm/interpreter.h"

namespace interleave::vm {

using lang::Instr;
using lang::Op;

namespace {

Name operator_name(Op op, bool inplace, bool reflected) {
  struct Names {
    Name plain, reflected, inplace;
  };
  static constexpr Names kNames[] = {
      {Name::n___add__, Name::n___radd__, Name::n___iadd__},
      {Name::n___sub__, Name::n___rsub__, Name::n___isub__},
      {Name::n___mul__, Name::n___rmul__, Name::n___imul__},
      {Name::n___truediv__, Name::n___rtruediv__, Name::n___itruediv__},
      {Name::n___floordiv__, Name::n___rfloordiv__, Name::n___ifloordiv__},
      {Name::n___mod__, Name::n___rmod__, Name::n___imod__},
      {Name::n___pow__, Name::n___rpow__, Name::n___ipow__},
      {Name::n___matmul__, Name::n___rmatmul__, Name::n___imatmul__},
      {Name::n___lshift__, Name::n___rlshift__, Name::n___ilshift__},
      {Name::n___rshift__, Name::n___rrshift__, Name::n___irshift__},
      {Name::n___and__, Name::n___rand__, Name::n___iand__},
      {Name::n___or__, Name::n___ror__, Name::n___ior__},
      {Name::n___xor__, Name::n___rxor__, Name::n___ixor__},
  };
  const Names& names = kNames[static_cast<int>(op) - static_cast<int>(Op::ADD)];
  return reflected ? names.reflected : inplace ? names.inplace : names.plain;
}

Name compare_name(Op op) {
  static constexpr Name kNames[] = {Name::n___eq__, Name::n___ne__, Name::n___lt__,
                                    Name::n___le__, Name::n___gt__, Name::n___ge__};
  return kNames[static_cast<int>(op) - static_cast<int>(Op::EQ)];
}

}  // namespace

// An operator on an instance whose class defines it in Python goes straight to that function; a
// right operand of a subclass comes first in CPython (Objects/abstract.c binary_op1): the helper's
// case.
Step Interpreter::binary_slow(const Instr& instr, Value left, Value right) {
  const std::uint32_t dest = index_of(instr.a);
  const bool inplace = (instr.flag & lang::kInplace) != 0;
  if (vm_.layout_of(left) == Layout::kInstance && !inplace) {
    const Value method = vm_.special(left, operator_name(instr.op, false, false));
    const Ref left_type = vm_.type_of(left), right_type = vm_.type_of(right);
    if (vm_.layout_of(method) == Layout::kFunction &&
        (left_type == right_type || !vm_.is_subtype(right_type, left_type)))
      return call_values(method, {left, right}, dest, OnReturn::kBinary);
  }
  return follow(vm_.binary(instr.op, left, right, inplace), dest, OnReturn::kStore);
}

Step Interpreter::compare_slow(const Instr& instr, Value left, Value right) {
  const std::uint32_t dest = index_of(instr.a);
  if (vm_.layout_of(left) == Layout::kInstance) {
    const Value method = vm_.special(left, compare_name(instr.op));
    const Ref left_type = vm_.type_of(left), right_type = vm_.type_of(right);
    if (vm_.layout_of(method) == Layout::kFunction &&
        (left_type == right_type || !vm_.is_subtype(right_type, left_type)))
      return call_values(method, {left, right}, dest, OnReturn::kCompare);
  }
  vm_.charge_items(2);
  return follow(vm_.compare(instr.op, left, right), dest, OnReturn::kStore);
}

Step Interpreter::contains_slow(const Instr& instr, Value item, Value container) {
  return follow(vm_.contains(container, item), index_of(instr.a), OnReturn::kContains);
}

// A special method without arguments, as it was found in v's class: a function, or a descriptor.
Step Interpreter::call_special(Value method, Value v, Name name, std::uint32_t dest, OnReturn how) {
  if (vm_.layout_of(method) == Layout::kFunction || method.is_native())
    return call_values(method, {v}, dest, how);
  return follow(vm_.call_helper("call_named", {v, vm_.name_value(name)}), dest, how);
}

Step Interpreter::truth(Value v) {
  const Vm::Answer answer = vm_.truth(v);
  if (answer == Vm::Answer::kRaised) return Step::kRaise;
  if (answer != Vm::Answer::kNeedsPython) {
    const Step step = deliver_truth(answer == Vm::Answer::kYes);
    return step == Step::kFrame ? Step::kDone : step;  // a jump within the frame
  }
  const Value as_bool = vm_.special(v, Name::n___bool__);
  if (!as_bool.is_unbound())
    return call_special(as_bool, v, Name::n___bool__, scratch(), OnReturn::kTruth);
  const Value len = vm_.special(v, Name::n___len__);
  return call_values(len, {v}, scratch(), OnReturn::kTruthLen);
}

Step Interpreter::load_name(const Instr& instr) {
  const Value name = site_at(instr.wide());
  const Frame* frame = top();
  Value value = Value::unbound();
  if (frame->name_space != 0) {
    if (heap_.get(frame->name_space)->layout() == Layout::kDict)
      value = vm_.dict_get_str(frame->name_space, name);
    else
      return follow(vm_.call_helper("load_name", {Value::ref(frame->name_space), name,
                                                  Value::ref(frame->globals)}),
                    index_of(instr.a), OnReturn::kStore);
  }
  if (value.is_unbound()) value = vm_.dict_get_str(frame->globals, name);
  if (value.is_unbound()) value = vm_.dict_get_str(vm_.builtins_of(frame->globals), name);
  if (value.is_unbound()) return name_error(name, "name '", "' is not defined");
  reg(instr.a) = value;
  return Step::kDone;
}

Step Interpreter::make_function(const Instr& instr) {
  const lang::Code& outer = code_of(top());
  const Ref code = vm_.make_code_object(outer.children[instr.b]);
  vm_.charge(OpCosts::kObject);
  const Value made = vm_.make_function(code, top()->globals);
  Function* f = heap_.get<Function>(made);
  std::uint32_t at = instr.c;
  const auto take = [&](std::uint8_t flag) -> Ref {
    return instr.flag & flag ? reg(at++).as_ref() : 0;
  };
  f->defaults = take(1);
  f->keyword_defaults = take(2);
  f->annotations = take(4);
  f->closure = take(8);
  f->type_params = take(16);
  reg(instr.a) = made;
  return Step::kDone;
}

// with statements (CPython Python/bytecodes.c BEFORE_WITH): special methods are looked up on the
// type.
Step Interpreter::load_special(const Instr& instr) {
  const Value v = reg(instr.b);
  const Value name = name_at(instr.c);
  const std::uint32_t dest = index_of(instr.a);
  const Value method = vm_.lookup_type(vm_.type_of(v), name);
  vm_.charge_items(method.is_native() ? 4 : 5);  // CPython calls it from C
  if (method.is_unbound()) {
    const std::string_view n = vm_.view(name);
    const bool async = n.starts_with("__a");
    std::string message = cat("'", vm_.type_name(v), "' object does not support the ",
                              async ? "asynchronous " : "", "context manager protocol");
    if (n == "__exit__" || n == "__aexit__") message += cat(" (missed ", n, " method)");
    return raise(TypeId::t_TypeError, message);
  }
  const bool plain =
      vm_.layout_of(method) == Layout::kFunction ||
      (method.is_native() && (vm_.natives_[method.as_native()].def.flags & kMethodNative));
  if (plain) {
    stack()[dest] = method;
    stack()[dest + 1] = v;
    return Step::kDone;
  }
  stack()[dest + 1] = Value::unbound();
  return follow(vm_.bind_class_attribute(method, v, vm_.type_of(v)), dest, OnReturn::kStore);
}

Step Interpreter::get_awaitable(const Instr& instr) {
  const Value v = reg(instr.b);
  if (vm_.layout_of(v) == Layout::kGenerator) {
    const Generator* g = heap_.get<Generator>(v);
    if (g->kind == GeneratorKind::kCoroutine || g->flag()) {
      // Awaited by somebody already (CPython: "coroutine is being awaited already").
      if (g->state == GeneratorState::kRunning)
        return raise(TypeId::t_RuntimeError, "coroutine is being awaited already");
      reg(instr.a) = v;
      return Step::kDone;
    }
  }
  const Value method = vm_.special(v, Name::n___await__);
  if (method.is_unbound()) {
    if (instr.flag == 1 || instr.flag == 2)
      return raise(
          TypeId::t_TypeError,
          cat("'async with' received an object from ", instr.flag == 1 ? "__aenter__" : "__aexit__",
              " that does not implement __await__: ", vm_.type_name(v)));
    return raise(TypeId::t_TypeError,
                 cat("object ", vm_.type_name(v), " can't be used in 'await' expression"));
  }
  return call_values(method, {v}, index_of(instr.a), OnReturn::kAwait);
}

Step Interpreter::format_value(const Instr& instr) {
  const Value v = reg(instr.b);
  const std::uint32_t dest = index_of(instr.a);
  const int conversion = instr.flag & 3;
  const bool has_spec = (instr.flag & 4) != 0;
  if (!has_spec && conversion == 0 && vm_.is_exact(v, TypeId::t_str)) {
    stack()[dest] = v;
    return Step::kDone;
  }
  std::string out;
  bool done = false;
  if (conversion == 0) {
    const std::string spec = has_spec ? vm_.text(reg(instr.c)) : std::string();
    const Vm::Answer answer = vm_.format(v, spec, out);
    if (answer == Vm::Answer::kRaised) return Step::kRaise;
    done = answer == Vm::Answer::kYes;
  } else if (!has_spec && conversion != 3) {
    done = conversion == 1 ? vm_.str(v, out) : vm_.repr(v, out);
  }
  if (!done)
    return follow(vm_.call_helper("format_value", {v, Value::small_int(conversion),
                                                   has_spec ? reg(instr.c) : vm_.make_str("")}),
                  dest, OnReturn::kStore);
  const Value text = vm_.make_str(out);
  stack()[dest] = text;
  return Step::kDone;
}

Step Interpreter::unpack(const Instr& instr, Value v) {
  const std::uint32_t dest = index_of(instr.a);
  const std::uint32_t wanted = instr.c;
  Value* items = nullptr;
  std::uint32_t count = 0;
  if ((vm_.is_tuple(v) || vm_.is_list(v)) && vm_.sequence_items(v, items, count)) {
    if (count == wanted) {
      // Downwards or upwards alike: the source is not in the stack.
      std::copy_n(items, count, stack() + dest);
      return Step::kDone;
    }
    if (count > wanted)
      return raise(TypeId::t_ValueError,
                   cat("too many values to unpack (expected ", std::to_string(wanted), ")"));
    return raise(TypeId::t_ValueError,
                 cat("not enough values to unpack (expected ", std::to_string(wanted), ", got ",
                     std::to_string(count), ")"));
  }
  // Any iterable: the helper makes a list of the right length, and deliver() comes back here.
  return follow(vm_.call_helper("unpack", {v, Value::small_int(wanted)}), dest, OnReturn::kUnpack);
}

Step Interpreter::unpack_ex(const Instr& instr, Value v) {
  const std::uint32_t dest = index_of(instr.a);
  const std::uint32_t before = instr.c & 255u, after = instr.c >> 8;
  Value* items = nullptr;
  std::uint32_t count = 0;
  if (!((vm_.is_tuple(v) || vm_.is_list(v)) && vm_.sequence_items(v, items, count)))
    return follow(vm_.call_helper("unpack_list", {v}), dest, OnReturn::kUnpack);
  if (count < before + after)
    return raise(TypeId::t_ValueError,
                 cat("not enough values to unpack (expected at least ",
                     std::to_string(before + after), ", got ", std::to_string(count), ")"));
  const std::vector<Value> copy(items, items + count);
  const std::uint32_t middle = count - before - after;
  const Value rest = vm_.make_list_sized(middle);
  if (middle != 0) std::copy_n(copy.begin() + before, middle, vm_.list_items(rest));
  Value* out = stack() + dest;
  std::copy_n(copy.begin(), before, out);
  out[before] = rest;
  std::copy_n(copy.begin() + before + middle, after, out + before + 1);
  return Step::kDone;
}

Step Interpreter::build(const Instr& instr) {
  const std::uint32_t from = index_of(instr.b);
  const std::uint32_t count = instr.c;
  switch (instr.op) {
    case Op::BUILD_LIST: {
      const Value list = vm_.make_list_sized(count);
      if (count != 0) vm_.charge(OpCosts::kContainer);
      if (count != 0) std::copy_n(stack() + from, count, vm_.list_items(list));
      reg(instr.a) = list;
      return Step::kDone;
    }
    case Op::BUILD_TUPLE: {
      const Value tuple = vm_.make_tuple_from_stack(from, count);
      reg(instr.a) = tuple;
      return Step::kDone;
    }
    case Op::BUILD_STRING: {
      std::string text;
      for (std::uint32_t i = 0; i < count; ++i) text += vm_.view(stack()[from + i]);
      if (!heap_.can_allocate(text.size() + 64)) return vm_.raise_out_of_memory(), Step::kRaise;
      const Value out = vm_.make_str(text);
      reg(instr.a) = out;
      return Step::kDone;
    }
    case Op::BUILD_SLICE: {
      const Value slice = vm_.make_slice(stack()[from], stack()[from + 1], stack()[from + 2]);
      reg(instr.a) = slice;
      return Step::kDone;
    }
    case Op::BUILD_SET: {
      const Value set = vm_.make_set();
      vm_.charge(OpCosts::kContainer);
      for (std::uint32_t i = 0; i < count; ++i) {
        const Value item = stack()[from + i];
        std::int64_t hash = 0;
        const Vm::Answer hashed = vm_.hash(item, hash);
        if (hashed == Vm::Answer::kRaised) return Step::kRaise;
        const Vm::Answer added =
            hashed == Vm::Answer::kNeedsPython ? hashed : vm_.set_add(set, item, hash);
        if (added == Vm::Answer::kRaised) return Step::kRaise;
        if (added == Vm::Answer::kNeedsPython) {
          const Value items = vm_.make_tuple_from_stack(from, count);
          return follow(vm_.call_helper("build_set", {items}), index_of(instr.a), OnReturn::kStore);
        }
      }
      reg(instr.a) = set;
      return Step::kDone;
    }
    case Op::BUILD_DICT: {
      const Value dict = vm_.make_dict();
      vm_.charge(OpCosts::kContainer);
      for (std::uint32_t i = 0; i < count; ++i) {
        const Value key = stack()[from + 2 * i], value = stack()[from + 2 * i + 1];
        std::int64_t hash = 0;
        const Vm::Answer hashed = vm_.hash(key, hash);
        if (hashed == Vm::Answer::kRaised) return Step::kRaise;
        const Vm::Answer set =
            hashed == Vm::Answer::kNeedsPython ? hashed : vm_.dict_set(dict, key, hash, value);
        if (set == Vm::Answer::kRaised) return Step::kRaise;
        if (set == Vm::Answer::kNeedsPython) {
          const Value items = vm_.make_tuple_from_stack(from, 2 * count);
          return follow(vm_.call_helper("build_dict", {items}), index_of(instr.a),
                        OnReturn::kStore);
        }
      }
      reg(instr.a) = dict;
      return Step::kDone;
    }
    default:
      IL_UNREACHABLE();
  }
}

// f(**x): names of keyword arguments are strings, and each may be given once.
Step Interpreter::merge_keywords(const Instr& i) {
  const Value target = reg(i.a), from = reg(i.b), callee = reg(i.c);
  if (!vm_.is_dict(from))
    return follow(vm_.call_helper("dict_merge", {target, from, callee}), scratch(),
                  OnReturn::kDiscard);
  std::uint32_t at = 0;
  Value key, value;
  while (vm_.dict_next(from, at, key, value)) {
    if (!vm_.is_str(key)) return raise(TypeId::t_TypeError, "keywords must be strings");
    if (!vm_.dict_get_str(target, key).is_unbound())
      return follow(vm_.call_helper("dict_merge", {target, from, callee}), scratch(),
                    OnReturn::kDiscard);
    const Value known = vm_.intern(key);
    vm_.dict_set_str(target, known, value);
  }
  return Step::kDone;
}

Step Interpreter::execute(const Instr& i) {
  const auto discard = [&](Outcome outcome) {
    return follow(outcome, scratch(), OnReturn::kDiscard);
  };
  const auto store = [&](Outcome outcome) {
    return follow(outcome, index_of(i.a), OnReturn::kStore);
  };
  switch (i.op) {
    case Op::CHECK_BOUND:
      // Without its name, so no other is suggested (Python/ceval.c _PyEval_FormatExcCheckArg).
      return raise(TypeId::t_UnboundLocalError,
                   cat("cannot access local variable '", vm_.view(name_at(i.wide())),
                       "' where it is not associated with a value"));
    case Op::CLEAR:
      return dropped(std::exchange(reg(i.a), Value::unbound()));
    case Op::POP_EXC:
      if (code_of(top()).instructions[top()->pc].op == Op::RERAISE) return Step::kDone;
      return exception_over(std::exchange(reg(i.a), Value::none()));
    case Op::DELETE_LOCAL:
      if (reg(i.a).is_unbound())
        return raise(TypeId::t_UnboundLocalError,
                     cat("cannot access local variable '", vm_.view(name_at(i.wide())),
                         "' where it is not associated with a value"));
      if (heap_.header().finalizable != 0) {
        const Value old = std::exchange(reg(i.a), Value::unbound());
        return dropped(old);
      }
      reg(i.a) = Value::unbound();
      return Step::kDone;
    case Op::STORE_GLOBAL: {
      const Value name = site_at(i.wide());
      const Ref globals = top()->globals;
      const bool watch = heap_.header().finalizable != 0;
      const Value old = watch ? vm_.dict_get_str(globals, name) : Value::none();
      vm_.dict_set_str(globals, name, reg(i.a));
      const Dict* dict = heap_.get<Dict>(globals);
      const DictEntry* entries = heap_.get<Buffer>(dict->entries)->data<DictEntry>();
      for (std::uint32_t k = 0; k < dict->next; ++k)
        if (entries[k].key == name)
          cache_at(i.wide()) = {dict->version, globals, k, CacheKind::kGlobal, name};
      return watch ? dropped(old) : Step::kDone;
    }
    case Op::DELETE_GLOBAL: {
      const Value old = vm_.dict_get_str(top()->globals, site_at(i.wide()));
      if (!vm_.dict_delete_str(top()->globals, site_at(i.wide())))
        return name_error(site_at(i.wide()), "name '", "' is not defined");
      return heap_.header().finalizable != 0 ? dropped(old) : Step::kDone;
    }
    case Op::LOAD_NAME:
      return load_name(i);
    case Op::STORE_NAME: {
      const Frame* frame = top();
      const Ref target = frame->name_space != 0 ? frame->name_space : frame->globals;
      if (heap_.get(target)->layout() != Layout::kDict)
        return discard(vm_.set_item(Value::ref(target), site_at(i.wide()), reg(i.a)));
      vm_.dict_set_str(target, site_at(i.wide()), reg(i.a));
      return Step::kDone;
    }
    case Op::DELETE_NAME: {
      const Frame* frame = top();
      const Ref target = frame->name_space != 0 ? frame->name_space : frame->globals;
      if (!vm_.dict_delete_str(target, site_at(i.wide())))
        return name_error(site_at(i.wide()), "name '", "' is not defined");
      return Step::kDone;
    }
    case Op::MAKE_CELL: {
      const Value cell = vm_.make_cell(reg(i.b));
      reg(i.a) = cell;
      return Step::kDone;
    }
    case Op::LOAD_DEREF:
    case Op::DELETE_DEREF: {
      const bool load = i.op == Op::LOAD_DEREF;
      Cell* cell = heap_.get<Cell>(reg(load ? i.b : i.a));
      const Value name = name_at(load ? i.c : i.wide());
      if (!cell->contents.is_unbound()) {
        if (load)
          reg(i.a) = cell->contents;
        else
          cell->contents = Value::unbound();
        return Step::kDone;
      }
      if (i.flag & 1)
        return name_error(name, "cannot access free variable '",
                          "' where it is not associated with a value in enclosing scope");
      return raise(TypeId::t_UnboundLocalError,
                   cat("cannot access local variable '", vm_.view(name),
                       "' where it is not associated with a value"));
    }
    case Op::LOAD_CLASS_DEREF: {
      const Value name = name_at(i.c);
      Value value = Value::unbound();
      if (top()->name_space != 0) value = vm_.dict_get_str(top()->name_space, name);
      if (value.is_unbound()) value = heap_.get<Cell>(reg(i.b))->contents;
      if (value.is_unbound())
        return name_error(name, "cannot access free variable '",
                          "' where it is not associated with a value in enclosing scope");
      reg(i.a) = value;
      return Step::kDone;
    }
    case Op::LOAD_LOCALS: {
      const Frame* frame = top();
      reg(i.a) = Value::ref(frame->name_space != 0 ? frame->name_space : frame->globals);
      return Step::kDone;
    }
    case Op::NEG:
    case Op::POS:
    case Op::INVERT:
      return store(vm_.unary(i.op, reg(i.b)));
    case Op::NOT:
      return truth(reg(i.b));
    case Op::IN:
    case Op::NOT_IN:
      return contains_slow(i, rk_b(i), rk_c(i));
    case Op::GET_ITER: {
      const Value v = reg(i.b);
      if (vm_.layout_of(v) == Layout::kGenerator &&
          heap_.get<Generator>(v)->kind == GeneratorKind::kGenerator) {
        reg(i.a) = v;
        return Step::kDone;
      }
      return follow(vm_.get_iter(v), index_of(i.a), OnReturn::kGetIter);
    }
    case Op::GET_YIELD_FROM_ITER: {
      const Value v = reg(i.b);
      if (vm_.layout_of(v) == Layout::kGenerator &&
          heap_.get<Generator>(v)->kind != GeneratorKind::kAsyncGenerator) {
        if (heap_.get<Generator>(v)->kind == GeneratorKind::kCoroutine &&
            !code_of(top()).has(lang::kCoroutine) && !code_of(top()).has(lang::kLibrary))
          return raise(TypeId::t_TypeError,
                       "cannot 'yield from' a coroutine object in a non-coroutine generator");
        reg(i.a) = v;
        return Step::kDone;
      }
      return follow(vm_.get_iter(v), index_of(i.a), OnReturn::kGetIter);
    }
    case Op::UNPACK:
      return unpack(i, reg(i.b));
    case Op::UNPACK_EX:
      return unpack_ex(i, reg(i.b));
    case Op::BUILD_LIST:
    case Op::BUILD_TUPLE:
    case Op::BUILD_SET:
    case Op::BUILD_DICT:
    case Op::BUILD_SLICE:
    case Op::BUILD_STRING:
      return build(i);
    case Op::LIST_APPEND:
      vm_.list_append(reg(i.a), reg(i.b));
      return Step::kDone;
    case Op::LIST_EXTEND: {
      Value* items = nullptr;
      std::uint32_t count = 0;
      const Value list = reg(i.a), v = reg(i.b);
      if ((vm_.is_tuple(v) || vm_.is_list(v)) && vm_.sequence_items(v, items, count)) {
        vm_.list_reserve(list, vm_.list_size(list) + count);
        for (std::uint32_t k = 0; k < count; ++k) {
          const Value item = vm_.is_tuple(v) ? vm_.tuple_get(v, k) : vm_.list_get(v, k);
          vm_.list_append(list, item);
        }
        return Step::kDone;
      }
      const Value callee = (i.flag & 1) != 0 ? reg(i.c) : Value::none();
      return discard(vm_.call_helper("list_extend", {list, v, callee}));
    }
    case Op::LIST_TO_TUPLE: {
      const Value list = reg(i.b);
      const std::uint32_t count = vm_.list_size(list);
      const Value tuple = vm_.make_tuple_sized(count);
      for (std::uint32_t k = 0; k < count; ++k) vm_.tuple_set(tuple, k, vm_.list_get(list, k));
      reg(i.a) = tuple;
      return Step::kDone;
    }
    case Op::SET_ADD: {
      std::int64_t hash = 0;
      Vm::Answer answer = vm_.hash(reg(i.b), hash);
      if (answer == Vm::Answer::kYes) answer = vm_.set_add(reg(i.a), reg(i.b), hash);
      if (answer == Vm::Answer::kRaised) return Step::kRaise;
      if (answer == Vm::Answer::kNeedsPython)
        return discard(vm_.call_helper("set_add", {reg(i.a), reg(i.b)}));
      return Step::kDone;
    }
    case Op::SET_UPDATE:
      return discard(vm_.call_helper("set_update", {reg(i.a), reg(i.b)}));
    case Op::DICT_SET:
      return discard(vm_.set_item(reg(i.a), reg(i.b), reg(i.c)));
    case Op::DICT_UPDATE:
      return discard(vm_.call_helper("dict_update", {reg(i.a), reg(i.b)}));
    case Op::DICT_MERGE:
      return merge_keywords(i);
    case Op::GET_ITEM:
      return store(vm_.get_item(reg(i.b), rk_c(i)));
    case Op::SET_ITEM:
      return discard(vm_.set_item(reg(i.a), rk_b(i), rk_c(i)));
    case Op::DELETE_ITEM:
      return discard(vm_.delete_item(reg(i.a), rk_b(i)));
    case Op::FORMAT:
      return format_value(i);
    case Op::DELETE_ATTR:
      return discard(vm_.set_attribute(reg(i.a), site_at(i.c), Value::unbound()));
    case Op::LOAD_SUPER_ATTR: {
      const Value cls = reg(i.b), self = reg(i.b + 1u);
      const Value self_type = vm_.is_type(self) && vm_.is_subtype(self.as_ref(), cls.as_ref())
                                  ? self
                                  : Value::ref(vm_.type_of(self));
      const Ref ref = heap_.allocate(Layout::kSuper, vm_.type(TypeId::t_super), sizeof(Super));
      *static_cast<Super*>(heap_.get(ref)) = [&] {
        Super super = *heap_.get<Super>(ref);
        super.type = cls;
        super.self = self;
        super.self_type = self_type;
        return super;
      }();
      return store(vm_.get_attribute(Value::ref(ref), site_at(i.c)));
    }
    case Op::LOAD_SPECIAL:
      return load_special(i);
    case Op::GET_AITER: {
      const Value v = reg(i.b);
      if (vm_.layout_of(v) == Layout::kGenerator &&
          heap_.get<Generator>(v)->kind == GeneratorKind::kAsyncGenerator) {
        reg(i.a) = v;
        return Step::kDone;
      }
      const Value method = vm_.special(v, Name::n___aiter__);
      if (method.is_unbound())
        return raise(
            TypeId::t_TypeError,
            cat("'async for' requires an object with __aiter__ method, got ", vm_.type_name(v)));
      return call_special(method, v, Name::n___aiter__, index_of(i.a), OnReturn::kStore);
    }
    case Op::GET_ANEXT: {
      const Value v = reg(i.b);
      const Value method = vm_.special(v, Name::n___anext__);
      if (method.is_unbound())
        return raise(
            TypeId::t_TypeError,
            cat("'async for' requires an iterator with __anext__ method, got ", vm_.type_name(v)));
      return call_special(method, v, Name::n___anext__, index_of(i.a), OnReturn::kStore);
    }
    case Op::END_ASYNC_FOR:
      if (vm_.is_instance(reg(i.a), TypeId::t_StopAsyncIteration)) return Step::kDone;
      vm_.exception_ = reg(i.a);
      return Step::kRaise;
    case Op::MAKE_FUNCTION:
      return make_function(i);
    case Op::LOAD_BUILD_CLASS:
      reg(i.a) = vm_.helper("build_class");
      return Step::kDone;
    case Op::EXC_GROUP_MATCH:
      return follow(vm_.call_helper("exception_group_match", {reg(i.b), reg(i.c)}), index_of(i.a),
                    OnReturn::kStorePair);
    case Op::EXC_GROUP_RAISE:
      return store(vm_.call_helper("exception_group_raise", {reg(i.b), reg(i.c)}));
    case Op::WITH_EXCEPT: {
      const Value exception = reg(i.c);
      const Value exit = reg(i.b), self = reg(i.b + 1u);
      const Value type = Value::ref(vm_.type_of(exception));
      const Value traceback = heap_.get<Exception>(exception)->traceback;
      if (self.is_unbound())
        return call_values(exit, {type, exception, traceback}, index_of(i.a), OnReturn::kStore);
      return call_values(exit, {self, type, exception, traceback}, index_of(i.a), OnReturn::kStore);
    }
    case Op::IMPORT_NAME:
      return store(vm_.import_name(name_at(i.b), reg(i.a), i.flag, Value::ref(top()->globals)));
    case Op::IMPORT_FROM: {
      const Value module = reg(i.b);
      const Value found = vm_.layout_of(module) == Layout::kModule
                              ? vm_.dict_get_str(heap_.get<Module>(module)->dict, name_at(i.c))
                              : Value::unbound();
      if (!found.is_unbound()) {
        reg(i.a) = found;
        return Step::kDone;
      }
      return store(vm_.call_helper("import_from", {module, name_at(i.c)}));
    }
    case Op::IMPORT_STAR: {
      const Frame* frame = top();
      const Ref target = frame->name_space != 0 ? frame->name_space : frame->globals;
      return discard(vm_.call_helper("import_star", {reg(i.a), Value::ref(target)}));
    }
    case Op::MATCH_SEQUENCE:
    case Op::MATCH_MAPPING:
    case Op::MATCH_KEYS:
    case Op::MATCH_CLASS:
    case Op::GET_LEN:
      return match(i);
    case Op::SETUP_ANNOTATIONS: {
      const Frame* frame = top();
      const Ref target = frame->name_space != 0 ? frame->name_space : frame->globals;
      if (vm_.dict_get_str(target, vm_.name_value(Name::n___annotations__)).is_unbound())
        vm_.dict_set_str(target, vm_.name_value(Name::n___annotations__), vm_.make_dict());
      return Step::kDone;
    }
    case Op::LOAD_COMMON:
      reg(i.a) =
          vm_.type_value(i.wide() == 0 ? TypeId::t_AssertionError : TypeId::t_NotImplementedError);
      return Step::kDone;
    case Op::MAKE_TYPE_PARAM:
      return store(
          vm_.call_helper("make_type_param", {Value::small_int(i.flag), name_at(i.c), reg(i.b)}));
    case Op::SET_TYPE_PARAM_DEFAULT:
      return discard(vm_.call_helper("set_type_param_default", {reg(i.a), reg(i.b)}));
    case Op::MAKE_TYPE_ALIAS:
      return store(vm_.call_helper("make_type_alias", {name_at(i.c), reg(i.b), reg(i.b + 1u)}));
    default:
      IL_UNREACHABLE();
  }
}

Step Interpreter::match(const Instr& i) {
  const Value subject = reg(i.b);
  switch (i.op) {
    case Op::MATCH_SEQUENCE: {
      const Value plain = vm_.unwrap(subject);
      const Layout layout = vm_.layout_of(plain);
      if (layout == Layout::kInstance)
        return follow(vm_.call_helper("match_kind", {subject, vm_.make_str("Sequence")}),
                      index_of(i.a), OnReturn::kStore);
      reg(i.a) = Value::boolean(layout == Layout::kList || layout == Layout::kTuple ||
                                layout == Layout::kRange);
      return Step::kDone;
    }
    case Op::MATCH_MAPPING:
      if (vm_.layout_of(subject) == Layout::kInstance && !vm_.is_dict(vm_.unwrap(subject)))
        return follow(vm_.call_helper("match_kind", {subject, vm_.make_str("Mapping")}),
                      index_of(i.a), OnReturn::kStore);
      reg(i.a) = Value::boolean(vm_.is_dict(vm_.unwrap(subject)));
      return Step::kDone;
    case Op::MATCH_KEYS:
      return follow(vm_.call_helper("match_keys", {subject, reg(i.c)}), index_of(i.a),
                    OnReturn::kStore);
    case Op::MATCH_CLASS:
      return follow(vm_.call_helper("match_class",
                                    {subject, reg(i.c), reg(i.c + 1u), Value::small_int(i.flag)}),
                    index_of(i.a), OnReturn::kStore);
    default:
      break;
  }
  return follow(vm_.call(Value::native(vm_.natives_.find("builtins", "len")), {subject}),
                index_of(i.a), OnReturn::kStore);
}

}  // namespace interleave::vm
