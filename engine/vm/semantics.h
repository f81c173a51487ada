// What operators, text forms and built-in functions share inside engine/vm; not for other layers.
#pragma once

#include <string>
#include <string_view>

#include "engine/vm/vm.h"

namespace interleave::vm {

// The special method of v if a class statement made its class and the method is not a built-in's:
// only then can v behave differently from the built-in value inside it. Else unbound.
inline Value python_method(const Vm& vm, Value v, Name name) {
  const Layout layout = vm.layout_of(v);
  if (layout != Layout::kInstance && layout != Layout::kException && layout != Layout::kType)
    return Value::unbound();
  const Value found = vm.special(v, name);
  return found.is_native() ? Value::unbound() : found;
}

// May v's class define special methods in Python at all?
inline bool may_be_special(const Vm& vm, Value v) {
  const Layout layout = vm.layout_of(v);
  return layout == Layout::kInstance || layout == Layout::kException || layout == Layout::kType;
}

// --- operators on built-in values (operators.cpp). Operands are unwrapped.
enum class Tried : std::uint8_t { kDone, kNotSupported };
// a `op` b of built-in types. kDone: outcome is set. kNotSupported: CPython's NotImplemented.
Tried binary_builtin(Vm& vm, lang::Op op, Value a, Value b, Outcome& outcome);
Tried inplace_builtin(Vm& vm, lang::Op op, Value a, Value b, Outcome& outcome);
// Subscription and membership of an unwrapped built-in value; `self` is what the program named.
Outcome get_item_builtin(Vm& vm, Value v, Value key, Value self);
Outcome set_item_builtin(Vm& vm, Value v, Value key, Value value, Value self);
Outcome delete_item_builtin(Vm& vm, Value v, Value key, Value self);
Vm::Answer contains_builtin(Vm& vm, Value v, Value item);
// The same for < <= > >=; depth counts nested containers.
struct Ordering {
  Vm::Answer answer;
  bool supported;
};
Ordering order_builtin(Vm& vm, lang::Op op, Value a, Value b, int depth);
std::string_view operator_symbol(lang::Op op);
Outcome unsupported_operands(Vm& vm, lang::Op op, Value a, Value b, bool inplace);

// --- numbers
double float_modulo(double a, double b);
double float_floor_divide(double a, double b);
Outcome float_power(Vm& vm, double a, double b);
Outcome round_float(Vm& vm, double x, std::int64_t digits);
// float("..."): the whole text; false: not a number.
bool parse_float(std::string_view text, double& out);
// int("...", base), 0: by prefix. Raises ValueError with `shown`, the repr of the argument.
Outcome int_from_text(Vm& vm, std::string_view text, int base, Value shown);
// ValueError: the message, and what could not be converted.
Outcome not_a_number(Vm& vm, std::string_view message, Value shown);

Outcome float_to_int(Vm& vm, double d);  // truncates; OverflowError, ValueError for inf and nan

// sum(): ints, then floats with compensation as CPython 3.12+ (Neumaier), then anything.
struct SumState {
  explicit SumState(Value start) : total(start) {}
  Value result(Vm& vm) const;
  Value total;
  bool floating = false;
  double sum = 0, compensation = 0;
};
// Adds items[done..) as far as native code can; kReturn with done < size: the next needs Python.
Outcome sum_items(Vm& vm, SumState& state, const std::vector<Value>& items, std::size_t& done);

// --- text
bool repr_native(Vm& vm, Value v, std::string& out);  // as if v's class defined no __repr__
std::string escape_non_ascii(std::string_view text);  // ascii()
struct FormatSpec {
  std::string fill = " ";  // one character
  char align = 0;          // < > = ^, 0: the type's own
  char sign = 0;           // + - space
  bool no_negative_zero = false, alternate = false, zero_pad = false;
  std::int64_t width = -1, precision = -1;
  char grouping = 0;       // , or _
  std::uint32_t type = 0;  // code point, 0: none
};
Outcome percent_format(Vm& vm, Value format, Value arguments);
std::string pad(std::string_view text, std::uint32_t characters, std::int64_t width, char align,
                std::string_view fill);
// %e %f %g %r of a double: CPython's PyOS_double_to_string.
std::string double_to_text(double d, char type, int precision, bool alternate, bool add_dot_zero);
void repr_bytes(std::string_view bytes, std::string& out);
std::string address_text(Value v);  // 0x7f00000012a0
std::int64_t identity(Value v);     // id(v)

// --- sequences and iteration
// The built-in iterator over an unwrapped value, or unbound.
Value native_iterator(Vm& vm, Value v);
// Appends what iterable yields to `list` as far as native code can tell: kYes done; kNeedsPython:
// not a native iterable, nothing was appended; kRaised.
Vm::Answer extend_native(Vm& vm, Value list, Value iterable);
// The next item of the iterators of builtins/itertools.cpp. endless(): not to be gone through in
// one go, without the program's being interruptible; unless items are kept that also goes for what
// makes many.
Vm::Answer next_of_itertools(Vm& vm, Value iterator, Value& item);
bool endless(Vm& vm, Value iterator, bool items_are_kept);
bool slice_needs_python(const Vm& vm, Value slice);  // a bound has __index__ in Python
Outcome get_slice(Vm& vm, Value sequence, Value slice);
Outcome make_range(Vm& vm, Value start, Value stop, Value step);
Value range_item(Vm& vm, Value range, std::int64_t index);
std::int64_t range_length(const Vm& vm, Value range);  // saturates
// Byte offset of a character.
std::size_t character_offset(std::string_view utf8, bool ascii, std::size_t index);
Value character_at(Vm& vm, Value str, std::uint32_t index);  // 0 <= index < characters
std::uint32_t decode_character(std::string_view text, std::size_t at, int& length);
void append_character(std::string& out, std::uint32_t code);

std::int64_t tuple_hash(const std::vector<std::int64_t>& hashes);

// --- dict and set with keys that only Python can compare
// The keys with that hash, in a tuple.
Value dict_keys_with_hash(Vm& vm, Value dict, std::int64_t hash);
Value set_keys_with_hash(Vm& vm, Value set, std::int64_t hash);
// Hash of a key or the exception for it; kNeedsPython as Vm::hash.
// Set in the way of set_update_internal (Objects/setobject.c), from another set.
void set_merge(Vm& vm, Value set, Value other, Vm::Answer& answer);
Value set_difference(Vm& vm, Value a, Value b, Vm::Answer& answer);
Value set_intersection(Vm& vm, Value a, Value b, Vm::Answer& answer);
Value set_symmetric_difference(Vm& vm, Value a, Value b, Vm::Answer& answer);
void set_toggle(Vm& vm, Value set, Value other, Vm::Answer& answer);    // set ^= other
void set_subtract(Vm& vm, Value set, Value other, Vm::Answer& answer);  // set -= other
Value set_pop(Vm& vm, Value set);                                       // unbound if empty
// A set of what the iterable yields; sets and dicts merge as CPython does.
Vm::Answer set_update_native(Vm& vm, Value set, Value iterable);
Vm::Answer dict_update_from_dict(Vm& vm, Value dict, Value other);
Vm::Answer set_is_subset(Vm& vm, Value a, Value b);

// --- exceptions
// The name most like `wrong`, if any is near enough for "Did you mean"; else empty.
std::string_view nearest_name(std::string_view wrong, const std::vector<std::string_view>& names);
void set_os_error_arguments(Vm& vm, Value exception, Value tuple);  // exceptions.cpp

// --- natives
bool is_callable(const Vm& vm, Value v);

}  // namespace interleave::vm
