// Integers and floats as natives see them: which values are integers, and their C++ values.
#include <cmath>

#include "engine/vm/bigint.h"
#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

Value Vm::make_int(std::int64_t i) {
  return Value::fits_small(i) ? Value::small_int(i) : bigint::from_int64(*this, i);
}

bool Vm::parse_int(std::string_view digits, int base, Value& out) {
  return bigint::parse(*this, digits, base, out);
}

bool Vm::is_integer(Value v) const {
  v = unwrap(v);
  return v.is_int() || v.is_bool() || layout_of(v) == Layout::kBigInt;
}

bool Vm::to_int64(Value v, std::int64_t& out) const {
  v = unwrap(v);
  if (v.is_int()) {
    out = v.as_int();
    return true;
  }
  if (!v.is_bool() && layout_of(v) != Layout::kBigInt) return false;
  return bigint::to_int64(*this, v, out);
}

bool Vm::to_double(Value v, double& out) const {
  v = unwrap(v);
  if (v.is_double()) {
    out = v.as_double();
    return true;
  }
  if (v.is_int()) {
    out = static_cast<double>(v.as_int());
    return true;
  }
  if (!v.is_bool() && layout_of(v) != Layout::kBigInt) return false;
  if (!bigint::to_double(*this, v, out)) out = bigint::sign(*this, v) < 0 ? -HUGE_VAL : HUGE_VAL;
  return true;
}

Vm::Answer Vm::to_float(Value v, double& out) {
  if (to_double(v, out)) {
    if (!std::isinf(out) || unwrap(v).is_double()) return Answer::kYes;
    (void)raise(TypeId::t_OverflowError, "int too large to convert to float");
    return Answer::kRaised;
  }
  for (const Name name : {Name::n___float__, Name::n___index__})
    if (!python_method(*this, v, name).is_unbound()) return Answer::kNeedsPython;
  (void)raise(TypeId::t_TypeError, cat("must be real number, not ", type_name(v)));
  return Answer::kRaised;
}

Vm::Answer Vm::to_index(Value v, std::int64_t& out, std::string_view what) {
  if (v.is_int()) {
    out = v.as_int();
    return Answer::kYes;
  }
  if (is_integer(v)) {
    if (to_int64(v, out)) return Answer::kYes;
    (void)raise(what.empty() ? TypeId::t_OverflowError : TypeId::t_IndexError,
                cat("cannot fit '", type_name(v), "' into an index-sized integer"));
    return Answer::kRaised;
  }
  if (!python_method(*this, v, Name::n___index__).is_unbound()) return Answer::kNeedsPython;
  if (what.empty())
    (void)raise(TypeId::t_TypeError,
                cat("'", type_name(v), "' object cannot be interpreted as an integer"));
  else
    (void)raise(TypeId::t_TypeError,
                cat(what, " indices must be integers or slices, not ", type_name(v)));
  return Answer::kRaised;
}

namespace {

// One bound of a slice: None gives `missing`; big numbers saturate.
bool slice_bound(Vm& vm, Value v, std::int64_t missing, std::int64_t& out) {
  v = vm.unwrap(v);
  if (v.is_none()) {
    out = missing;
    return true;
  }
  if (vm.is_integer(v)) {
    if (!vm.to_int64(v, out)) out = bigint::sign(vm, v) < 0 ? INT64_MIN / 2 : INT64_MAX / 2;
    return true;
  }
  (void)vm.raise(TypeId::t_TypeError,
                 "slice indices must be integers or None or have an __index__ method");
  return false;
}

}  // namespace

// Objects/sliceobject.c PySlice_Unpack and PySlice_AdjustIndices.
bool Vm::slice_indices(Value slice_value, std::int64_t length, std::int64_t& start,
                       std::int64_t& stop, std::int64_t& step, std::int64_t& count) {
  const Slice slice = *heap_.get<Slice>(slice_value);
  constexpr std::int64_t kMany = INT64_MAX / 4;
  if (!slice_bound(*this, slice.step, 1, step)) return false;
  if (step == 0) {
    (void)raise(TypeId::t_ValueError, "slice step cannot be zero");
    return false;
  }
  step = step < -kMany ? -kMany : step > kMany ? kMany : step;
  const bool down = step < 0;
  if (!slice_bound(*this, slice.start, down ? kMany : 0, start)) return false;
  if (!slice_bound(*this, slice.stop, down ? -kMany : kMany, stop)) return false;
  const bool stop_missing = slice.stop.is_none();
  const auto clip = [&](std::int64_t& at) {
    if (at < 0) {
      at += length;
      if (at < 0) at = down ? -1 : 0;
    } else if (at >= length) {
      at = down ? length - 1 : length;
    }
  };
  clip(start);
  if (stop_missing)
    stop = down ? -1 : length;
  else
    clip(stop);
  count = 0;
  if (down && stop < start) count = (start - stop - 1) / -step + 1;
  if (!down && start < stop) count = (stop - start - 1) / step + 1;
  return true;
}

}  // namespace interleave::vm
