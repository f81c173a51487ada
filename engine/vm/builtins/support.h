// Shared by the files of natives: checking self and arguments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/vm/builtins/builtins.h"
#include "engine/vm/semantics.h"

namespace interleave::vm {

using Answer = Vm::Answer;

// The built-in value of self (an instance of a subclass is unwrapped), or the TypeError of calling
// a method through its class with something else.
inline bool self_value(Vm& vm, const Args& args, Layout layout, std::string_view type,
                       std::string_view method, Value& self) {
  self = vm.unwrap(args[0]);
  if (vm.layout_of(self) == layout) return true;
  while (method.ends_with('_') && !method.starts_with('_')) method.remove_suffix(1);
  (void)vm.raise(TypeId::t_TypeError,
                 cat("descriptor '", method, "' for '", type, "' objects doesn't apply to a '",
                     vm.type_name(args[0]), "' object"));
  return false;
}

// Opens a method: declares `self`.
#define IL_SELF(layout, type_name) \
  Value self;                      \
  if (!self_value(vm, args, Layout::layout, type_name, __func__, self)) return Outcome::kRaise

// The arguments `encoding` (number i) and `errors` (the next), which may be of classes derived from
// str.
bool encoding_arguments(Vm& vm, const Args& args, std::uint32_t i, std::string_view function,
                        std::string& encoding, std::string& errors);

inline bool is_given(Value v) { return !v.is_unbound(); }
inline bool is_given_not_none(Value v) { return !v.is_unbound() && !v.is_none(); }

inline Outcome not_an_integer(Vm& vm, Value v) {
  if (!python_method(vm, v, Name::n___index__).is_unbound()) vm.want_index(v);
  return vm.raise(TypeId::t_TypeError,
                  cat("'", vm.type_name(v), "' object cannot be interpreted as an integer"));
}

// An int argument (bool and subclasses too). false: the exception is set.
inline bool int_argument(Vm& vm, Value v, std::int64_t& out) {
  if (vm.to_int64(v, out)) return true;
  if (vm.is_integer(v))
    (void)vm.raise(TypeId::t_OverflowError, "Python int too large to convert to C ssize_t");
  else
    (void)not_an_integer(vm, v);
  return false;
}

// Puts the items of a built-in iterator in its place among the arguments, for natives that may find
// out halfway that they need Python, which then reads them again. false: raised.
bool read_once(Vm& vm, const Args& args, std::uint32_t i);

// A bound of a slice given as an argument: clipped; None leaves `out` as it is, where it may be
// given.
bool slice_argument(Vm& vm, Value v, std::int64_t& out, bool or_none = true);

inline bool optional_int(Vm& vm, const Args& args, std::uint32_t i, std::int64_t missing,
                         std::int64_t& out) {
  out = missing;
  return !args.has(i) || int_argument(vm, args[i], out);
}

// The class of a __new__ and whether it is the built-in type itself.
inline Outcome finish_new(Vm& vm, const Args& args, TypeId type, Value made) {
  if (args[0] == vm.type_value(type)) return vm.ret(made);
  if (!vm.is_type(args[0]))
    return vm.raise(TypeId::t_TypeError,
                    cat(vm.type_name(vm.type(type)), ".__new__(X): X is not a type object (",
                        vm.type_name(args[0]), ")"));
  return vm.ret(vm.make_payload_instance(args[0].as_ref(), made));
}

// Must a container subclass be iterated through its own __iter__?
inline bool iterates_in_python(Vm& vm, Value v) {
  return !python_method(vm, v, Name::n___iter__).is_unbound();
}

// iterators.cpp. The iterator of v if C++ can drive it to its end: kNeedsPython for generators and
// objects.
Answer native_iterator_of(Vm& vm, Value v, Value& out);

// sort.cpp. Stable; kNeedsPython and kRaised leave the items in some order.
Answer sort_values(Vm& vm, std::vector<Value>& items, bool reverse);
Answer sort_by_keys(Vm& vm, const std::vector<Value>& keys, std::vector<Value>& items,
                    bool reverse);

// str
bool is_space(std::uint32_t code);
std::string_view strip_spaces(std::string_view text);
bool decimal_value(std::uint32_t code, int& out);  // Unicode decimal digits

// The registration functions of the other files.
void register_functions(NativeTable& table);  // builtins.*
void register_printing(NativeTable& table);
void register_special_methods(
    NativeTable& table);  // __add__, __eq__, __len__ ... of all built-in types
void register_numbers(NativeTable& table);
void register_str(NativeTable& table);
void register_str_tests(NativeTable& table);
void register_str_format(NativeTable& table);
void register_bytes(NativeTable& table);
void register_lists(NativeTable& table);
void register_dicts(NativeTable& table);
void register_sets(NativeTable& table);
void register_iterators(NativeTable& table);       // range, slice, iterators, map, zip ...
void register_descriptors(NativeTable& table);     // property, staticmethod, classmethod
void register_regex(NativeTable& table);           // the matcher behind re
void register_helper_support(NativeTable& table);  // what _helpers.py needs in _vm

}  // namespace interleave::vm
