// Value: one Python reference in 8 bytes (NaN boxing). Floats, integers of up to 48 bits, the
// singletons and built-in functions are immediate; everything else is a 32-bit offset from the base
// of the process's heap. So a heap can be copied with memcpy and its values stay true.
#pragma once

#include <cstdint>
#include <cstring>

namespace interleave::vm {

// Offset of an object from the heap's base, in bytes, a multiple of 16. 0: none.
using Ref = std::uint32_t;

enum class Singleton : std::uint8_t { kUnbound, kNone, kFalse, kTrue, kEllipsis, kNotImplemented };

struct Value {
  std::uint64_t bits;

  static constexpr std::uint64_t kTagShift = 48;
  static constexpr std::uint64_t kIntTag = 0xFFF9;        // low 48 bits: two's complement
  static constexpr std::uint64_t kRefTag = 0xFFFA;        // low 32 bits: Ref
  static constexpr std::uint64_t kSingletonTag = 0xFFFB;  // low 8 bits: Singleton
  static constexpr std::uint64_t kNativeTag = 0xFFFC;     // low 16 bits: index of a native function
  static constexpr std::uint64_t kFirstTagged = kIntTag << kTagShift;  // below: a double

  static constexpr std::int64_t kMaxInt = (std::int64_t{1} << 47) - 1;
  static constexpr std::int64_t kMinInt = -(std::int64_t{1} << 47);

  static constexpr Value singleton(Singleton s) {
    return {kSingletonTag << kTagShift | static_cast<std::uint64_t>(s)};
  }
  static constexpr Value unbound() { return singleton(Singleton::kUnbound); }
  static constexpr Value none() { return singleton(Singleton::kNone); }
  static constexpr Value boolean(bool b) {
    return singleton(b ? Singleton::kTrue : Singleton::kFalse);
  }
  static constexpr Value not_implemented() { return singleton(Singleton::kNotImplemented); }
  static constexpr Value ellipsis() { return singleton(Singleton::kEllipsis); }
  static constexpr bool fits_small(std::int64_t i) { return i >= kMinInt && i <= kMaxInt; }
  // i must fit (fits_small); Vm::make_int takes any.
  static constexpr Value small_int(std::int64_t i) {
    return {kIntTag << kTagShift | (static_cast<std::uint64_t>(i) & 0xFFFFFFFFFFFFull)};
  }
  static Value number(double d) {
    if (d != d) return {0x7FF8000000000000ull};  // whatever the processor made (Vm::new_nan)
    Value v;
    std::memcpy(&v.bits, &d, 8);
    return v;
  }
  static constexpr Value ref(Ref r) { return {kRefTag << kTagShift | r}; }
  static constexpr Value native(std::uint16_t index) { return {kNativeTag << kTagShift | index}; }

  constexpr bool is_double() const { return bits < kFirstTagged; }
  constexpr bool is_int() const { return bits >> kTagShift == kIntTag; }  // small int, not bool
  constexpr bool is_ref() const { return bits >> kTagShift == kRefTag; }
  constexpr bool is_native() const { return bits >> kTagShift == kNativeTag; }
  constexpr bool is(Singleton s) const { return bits == singleton(s).bits; }
  constexpr bool is_unbound() const { return is(Singleton::kUnbound); }
  constexpr bool is_none() const { return is(Singleton::kNone); }
  constexpr bool is_true() const { return is(Singleton::kTrue); }
  constexpr bool is_false() const { return is(Singleton::kFalse); }
  constexpr bool is_bool() const { return is_true() || is_false(); }

  double as_double() const {
    double d;
    std::memcpy(&d, &bits, 8);
    return d;
  }
  constexpr std::int64_t as_int() const { return static_cast<std::int64_t>(bits << 16) >> 16; }
  constexpr Ref as_ref() const { return static_cast<Ref>(bits); }
  constexpr std::uint16_t as_native() const { return static_cast<std::uint16_t>(bits); }

  friend constexpr bool operator==(Value a, Value b) { return a.bits == b.bits; }  // identity
};
static_assert(sizeof(Value) == 8);

// Ints CPython has ready-made (Objects/longobject.c get_small_int): another one is an allocation.
constexpr bool is_ready_made(std::int64_t i) { return static_cast<std::uint64_t>(i) + 5 <= 261; }

}  // namespace interleave::vm
