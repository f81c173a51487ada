// The generator behind `random`: the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), with
// the seeding and the bits that CPython's Modules/_randommodule.c takes from it. The functions are
// methods of random.Random; an instance keeps its state in the bytearray `_state`: 624 words and
// the place of the next one.
#include <algorithm>
#include <bit>
#include <cstring>

#include "engine/vm/bigint.h"
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

constexpr std::uint32_t kWords = 624, kMiddle = 397;

struct Twister {
  std::uint32_t state[kWords];
  std::uint32_t next;
};

Value state_name(Vm& vm) { return vm.name_value(Name::n__state); }

// The state of args[0], or nullptr: an AttributeError is set. Dies with the next allocation.
Twister* twister(Vm& vm, const Args& args) {
  const Value state = vm.get_instance_attribute(args[0], state_name(vm));
  if (vm.layout_of(state) == Layout::kByteArray) {
    const ByteArray* bytes = vm.heap().get<ByteArray>(state);
    if (bytes->size == sizeof(Twister))
      return reinterpret_cast<Twister*>(vm.heap().get<Buffer>(bytes->buffer)->data<char>());
  }
  (void)vm.raise_attribute_error(args[0], state_name(vm));
  return nullptr;
}

void twist(Twister& t) {
  std::uint32_t* s = t.state;
  for (std::uint32_t i = 0; i < kWords; ++i) {
    const std::uint32_t y = (s[i] & 0x80000000u) | (s[(i + 1) % kWords] & 0x7fffffffu);
    s[i] = s[(i + kMiddle) % kWords] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0);
  }
  t.next = 0;
}

std::uint32_t next_word(Twister& t) {
  if (t.next >= kWords) twist(t);
  std::uint32_t y = t.state[t.next++];
  y ^= y >> 11;
  y ^= y << 7 & 0x9d2c5680u;
  y ^= y << 15 & 0xefc60000u;
  return y ^ y >> 18;
}

std::uint64_t next_bits(Twister& t, std::uint32_t bits) {  // 1 to 64
  if (bits <= 32) return next_word(t) >> (32 - bits);
  const std::uint64_t low = next_word(t);
  return low | static_cast<std::uint64_t>(next_word(t) >> (64 - bits)) << 32;
}

void start(Twister& t, std::uint32_t seed) {
  for (std::uint32_t i = 0; i < kWords; ++i) {
    t.state[i] = seed;
    seed = 1812433253u * (seed ^ seed >> 30) + i + 1;
  }
}

// The key's words are little endian bytes.
void start_from_key(Twister& t, std::string_view key) {
  const auto word = [key](std::uint32_t j) {
    std::uint32_t out;
    std::memcpy(&out, key.data() + j * 4, 4);
    return out;
  };
  const std::uint32_t size = static_cast<std::uint32_t>(key.size() / 4);
  std::uint32_t* s = t.state;
  start(t, 19650218u);
  std::uint32_t i = 1, j = 0;
  const auto mix = [&](std::uint32_t factor, std::uint32_t plus) {
    s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * factor) + plus;
    if (++i < kWords) return;
    s[0] = s[kWords - 1];
    i = 1;
  };
  for (std::uint32_t k = std::max(kWords, size); k != 0; --k) {
    mix(1664525u, word(j) + j);
    j = j + 1 == size ? 0 : j + 1;
  }
  for (std::uint32_t k = kWords - 1; k != 0; --k) mix(1566083941u, 0u - i);
  s[0] = 0x80000000u;
  t.next = kWords;
}

Outcome start_twister(Vm& vm, const Args& args) {
  Twister t;
  start_from_key(t, vm.bytes_view(args[1]));
  const Value state = vm.make_bytearray({reinterpret_cast<const char*>(&t), sizeof t});
  vm.set_instance_attribute(args[0], state_name(vm), state);
  vm.charge_items(kWords);
  return vm.ret_none();
}

Outcome random(Vm& vm, const Args& args) {
  Twister* t = twister(vm, args);
  if (t == nullptr) return Outcome::kRaise;
  const double a = next_word(*t) >> 5, b = next_word(*t) >> 6;
  return vm.ret(Value::number((a * 67108864.0 + b) * (1.0 / 9007199254740992.0)));
}

Outcome getrandbits(Vm& vm, const Args& args) {
  std::int64_t bits = 0;
  if (!int_argument(vm, args[1], bits)) return Outcome::kRaise;
  if (bits < 0) return vm.raise(TypeId::t_ValueError, "number of bits must be non-negative");
  Twister* t = twister(vm, args);
  if (t == nullptr) return Outcome::kRaise;
  if (bits == 0) return vm.ret_int(0);
  if (bits <= 64) return vm.ret(bigint::from_uint64(vm, next_bits(*t, bits)));
  if (static_cast<std::uint64_t>(bits) > bigint::kMaxBits) return vm.raise_out_of_memory();
  std::string bytes;
  for (; bits > 0; bits -= 32) {
    const std::uint32_t word = static_cast<std::uint32_t>(
        next_bits(*t, static_cast<std::uint32_t>(std::min<std::int64_t>(bits, 32))));
    bytes.append(reinterpret_cast<const char*>(&word), 4);
  }
  vm.charge_items(bytes.size() / 4);
  return vm.ret(bigint::from_bytes(vm, bytes, false));
}

// Random._randbelow_with_getrandbits (Lib/random.py): as many tries as it takes.
Outcome randbelow(Vm& vm, const Args& args) {
  std::int64_t n = 0;
  if (!vm.to_int64(args[1], n) || n <= 0)
    return vm.call_helper("call_named", {args[0], vm.make_str("_randbelow_large"), args[1]});
  Twister* t = twister(vm, args);
  if (t == nullptr) return Outcome::kRaise;
  const auto limit = static_cast<std::uint64_t>(n);
  const auto bits = static_cast<std::uint32_t>(std::bit_width(limit));
  std::uint64_t r = next_bits(*t, bits);
  while (r >= limit) r = next_bits(*t, bits);
  return vm.ret_int(static_cast<std::int64_t>(r));
}

}  // namespace

void register_random(NativeTable& table) {
  table.add_functions("_random", {{"start_twister", start_twister, "(self, key, /)", kMethodNative},
                                  {"random", random, "(self, /)", kMethodNative},
                                  {"getrandbits", getrandbits, "(self, k, /)", kMethodNative},
                                  {"_randbelow", randbelow, "(self, n, /)", kMethodNative}});
}

}  // namespace interleave::vm
