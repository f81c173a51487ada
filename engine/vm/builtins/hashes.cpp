// The compression functions behind hashlib, in module _vm. A hash under way is a bytes object: the
// state's words, the number of bytes so far (8 bytes), and the bytes that do not fill a block yet.
// Constants that are not patterns come from hashlib.py (`table`), where they are computed.
#include <algorithm>
#include <cstring>

#include "engine/vm/builtins/builtins.h"

namespace interleave::vm {

namespace {

using u32 = std::uint32_t;
using u64 = std::uint64_t;

enum Kind : int { kMd5, kSha1, kSha256, kSha512, kSha3 };

template <class Word>
Word rotr(Word x, int n) {
  return static_cast<Word>(x >> n | x << (static_cast<int>(sizeof(Word)) * 8 - n));
}

template <class Word>
Word big_endian(const char* p) {
  Word x = 0;
  for (std::size_t i = 0; i < sizeof(Word); ++i)
    x = static_cast<Word>(x << 8) | static_cast<unsigned char>(p[i]);
  return x;
}

// RFC 1321.
void md5_block(u32* h, const u32* k, const char* block) {
  static constexpr std::uint8_t kShift[] = {7, 12, 17, 22, 5, 9,  14, 20,
                                            4, 11, 16, 23, 6, 10, 15, 21};
  u32 w[16];
  std::memcpy(w, block, 64);
  u32 a = h[0], b = h[1], c = h[2], d = h[3];
  for (u32 i = 0; i < 64; ++i) {
    u32 f = 0, g = i;
    switch (i >> 4) {
      case 0:
        f = (b & c) | (~b & d);
        break;
      case 1:
        f = (d & b) | (~d & c), g = 5 * i + 1;
        break;
      case 2:
        f = b ^ c ^ d, g = 3 * i + 5;
        break;
      default:
        f = c ^ (b | ~d), g = 7 * i;
    }
    f += a + k[i] + w[g & 15];
    a = d, d = c, c = b;
    b += rotr(f, 32 - kShift[(i >> 4) * 4 + (i & 3)]);
  }
  h[0] += a, h[1] += b, h[2] += c, h[3] += d;
}

// FIPS 180-4, 6.1.
void sha1_block(u32* h, const char* block) {
  u32 w[80];
  for (int i = 0; i < 16; ++i) w[i] = big_endian<u32>(block + 4 * i);
  for (int i = 16; i < 80; ++i) w[i] = rotr(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 31);
  u32 a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
  for (int i = 0; i < 80; ++i) {
    u32 f = b ^ c ^ d, k = i < 40 ? 0x6ed9eba1 : 0xca62c1d6;
    if (i < 20)
      f = (b & c) | (~b & d), k = 0x5a827999;
    else if (i >= 40 && i < 60)
      f = (b & c) | (b & d) | (c & d), k = 0x8f1bbcdc;
    const u32 t = rotr(a, 27) + f + e + k + w[i];
    e = d, d = c, c = rotr(b, 2), b = a, a = t;
  }
  h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
}

// FIPS 180-4, 6.2 and 6.4: the same but for the width of a word and the rotations.
template <class Word>
void sha2_block(Word* h, const Word* k, const char* block, const std::uint8_t* r) {
  constexpr int kRounds = sizeof(Word) == 4 ? 64 : 80;
  Word w[kRounds], v[8];
  for (int i = 0; i < 16; ++i) w[i] = big_endian<Word>(block + static_cast<int>(sizeof(Word)) * i);
  for (int i = 16; i < kRounds; ++i) {
    const Word x = w[i - 15], y = w[i - 2];
    w[i] = w[i - 16] + w[i - 7] + (rotr(x, r[6]) ^ rotr(x, r[7]) ^ x >> r[8]) +
           (rotr(y, r[9]) ^ rotr(y, r[10]) ^ y >> r[11]);
  }
  std::memcpy(v, h, sizeof v);
  for (int i = 0; i < kRounds; ++i) {
    const Word a = v[0], e = v[4];
    const Word t = v[7] + (rotr(e, r[3]) ^ rotr(e, r[4]) ^ rotr(e, r[5])) +
                   ((e & v[5]) ^ (~e & v[6])) + k[i] + w[i];
    const Word s =
        (rotr(a, r[0]) ^ rotr(a, r[1]) ^ rotr(a, r[2])) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
    for (int j = 7; j > 0; --j) v[j] = v[j - 1];
    v[4] += t;
    v[0] = t + s;
  }
  for (int i = 0; i < 8; ++i) h[i] += v[i];
}

// FIPS 202: Keccak-f[1600]. The round constants come out of its shift register, the offsets out of
// the walk of rho.
void keccak(u64* s) {
  std::uint8_t lfsr = 1;
  for (int round = 0; round < 24; ++round) {
    u64 c[5];
    for (int x = 0; x < 5; ++x) c[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
    for (int i = 0; i < 25; ++i) s[i] ^= c[(i + 4) % 5] ^ rotr(c[(i + 1) % 5], 63);
    u64 moved = s[1];
    for (int t = 0, x = 1, y = 0; t < 24; ++t) {
      const int next = (2 * x + 3 * y) % 5;
      x = y, y = next;
      std::swap(moved, s[x + 5 * y]);
      s[x + 5 * y] = rotr(s[x + 5 * y], (64 - (t + 1) * (t + 2) / 2 % 64) % 64);
    }
    for (int y = 0; y < 25; y += 5) {
      std::memcpy(c, s + y, sizeof c);
      for (int x = 0; x < 5; ++x) s[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
    }
    for (int j = 0; j < 7; ++j) {
      if ((lfsr & 1) != 0) s[0] ^= u64{1} << ((1 << j) - 1);
      lfsr = static_cast<std::uint8_t>(lfsr << 1 ^ ((lfsr >> 7) * 0x71));
    }
  }
}

// A hash under way, taken out of its bytes object.
struct Hash {
  int kind = kMd5;
  std::size_t block = 64, words = 64;  // bytes
  alignas(8) char table[640];
  alignas(8) char state[200];
  u64 length = 0;
  std::string rest;

  Hash(Vm& vm, const Args& args) {
    std::int64_t n = 0;
    (void)vm.to_int64(args[0], n);
    kind = static_cast<int>(n & 7);
    const std::string_view constants = vm.bytes_view(args[1]), from = vm.bytes_view(args[2]);
    if (kind == kSha512) block = 128;
    if (kind == kSha3)
      block = constants.size(), words = 200;  // its table says only how long a block is
    std::memcpy(table, constants.data(), std::min(constants.size(), sizeof table));
    std::memcpy(state, from.data(), words);
    std::memcpy(&length, from.data() + words, 8);
    rest = from.substr(words + 8);
  }

  void compress(const char* p) {
    static constexpr std::uint8_t kTurns[] = {2,  13, 22, 6,  11, 25, 7, 18, 3, 17, 19, 10,
                                              28, 34, 39, 14, 18, 41, 1, 8,  7, 19, 61, 6};
    u32* const h = reinterpret_cast<u32*>(state);
    u64* const wide = reinterpret_cast<u64*>(state);
    switch (kind) {
      case kMd5:
        md5_block(h, reinterpret_cast<const u32*>(table), p);
        break;
      case kSha1:
        sha1_block(h, p);
        break;
      case kSha256:
        sha2_block<u32>(h, reinterpret_cast<const u32*>(table), p, kTurns);
        break;
      case kSha512:
        sha2_block<u64>(wide, reinterpret_cast<const u64*>(table), p, kTurns + 12);
        break;
      default:
        for (std::size_t i = 0; i < block; ++i) state[i] = static_cast<char>(state[i] ^ p[i]);
        keccak(wide);
    }
  }

  void update(std::string_view data) {
    length += data.size();
    rest += data;
    std::size_t at = 0;
    for (; rest.size() - at >= block; at += block) compress(rest.data() + at);
    rest.erase(0, at);
  }

  // The last block or two: a mark, zeros, and (but for SHA-3) the length in bits.
  std::string finish(char mark) {
    const u64 bits = length * 8;
    std::string tail = rest + mark;
    const std::size_t room = kind == kSha3 ? 0 : kind == kSha512 ? 16 : 8;
    while ((tail.size() + room) % block != 0) tail += '\0';
    if (kind == kSha3) {
      tail.back() = static_cast<char>(tail.back() | '\x80');
    } else {
      if (room == 16) tail.append(8, '\0');
      for (int i = 0; i < 8; ++i)
        tail += static_cast<char>(bits >> (kind == kMd5 ? 8 * i : 56 - 8 * i));
    }
    for (std::size_t at = 0; at < tail.size(); at += block) compress(tail.data() + at);
    std::string out(state, words);
    const std::size_t word = kind == kSha512 ? 8 : 4;
    if (kind != kMd5 && kind != kSha3)
      for (std::size_t i = 0; i < out.size(); i += word)
        std::reverse(out.begin() + static_cast<long>(i), out.begin() + static_cast<long>(i + word));
    return out;
  }

  std::string saved() const {
    std::string out(state, words);
    out.append(reinterpret_cast<const char*>(&length), 8);
    return out + rest;
  }
};

// About 500 MB/s, SHA-3 a third of it.
void charge_hashing(Vm& vm, const Hash& hash, std::uint64_t bytes) {
  vm.charge_items(hash.kind == kSha3 ? bytes : bytes / 3);
}

// hash_update(kind, table, state, data, free): the new state; `free`: its time passes elsewhere,
// without the GIL.
Outcome hash_update(Vm& vm, const Args& args) {
  Hash hash(vm, args);
  const std::string data(vm.bytes_view(args[3]));
  hash.update(data);
  if (!args[4].is_true()) charge_hashing(vm, hash, data.size());
  return vm.ret(vm.make_bytes(hash.saved()));
}

// hash_digest(kind, table, state, mark): all of the state's words at the end.
Outcome hash_digest(Vm& vm, const Args& args) {
  Hash hash(vm, args);
  charge_hashing(vm, hash, hash.block + 180);
  return vm.ret(vm.make_bytes(hash.finish(vm.bytes_view(args[3])[0])));
}

// hash_squeeze(block, state): Keccak once more, for digests longer than a block (SHAKE).
Outcome hash_squeeze(Vm& vm, const Args& args) {
  alignas(8) u64 state[25];
  std::memcpy(state, vm.bytes_view(args[0]).data(), sizeof state);
  keccak(state);
  vm.charge_items(200);
  return vm.ret(vm.make_bytes({reinterpret_cast<const char*>(state), sizeof state}));
}

// hash_chain(kind, table, inner, outer, u, sum, count): `count` rounds of PBKDF2 (RFC 8018): u =
// HMAC(u), sum ^= u. Its time passes elsewhere, without the GIL. The result is u + sum.
Outcome hash_chain(Vm& vm, const Args& args) {
  const Hash inner(vm, args);
  Hash outer = inner;
  const std::string_view words = vm.bytes_view(args[3]);
  std::memcpy(outer.state, words.data(), outer.words);
  std::string u(vm.bytes_view(args[4])), sum(vm.bytes_view(args[5]));
  std::int64_t count = 0;
  (void)vm.to_int64(args[6], count);
  while (count-- > 0) {
    Hash first = inner, second = outer;
    first.update(u);
    second.update(std::string_view(first.finish('\x80')).substr(0, u.size()));
    u = second.finish('\x80').substr(0, u.size());
    for (std::size_t i = 0; i < u.size(); ++i) sum[i] = static_cast<char>(sum[i] ^ u[i]);
  }
  return vm.ret(vm.make_bytes(u + sum));
}

// Salsa20/8 (RFC 7914, 3).
void salsa(u32 block[16]) {
  u32 x[16];
  std::memcpy(x, block, sizeof x);
  const auto quarter = [&](int a, int b, int c, int d) {
    x[b] ^= std::rotl(x[a] + x[d], 7);
    x[c] ^= std::rotl(x[b] + x[a], 9);
    x[d] ^= std::rotl(x[c] + x[b], 13);
    x[a] ^= std::rotl(x[d] + x[c], 18);
  };
  for (int round = 0; round < 4; ++round) {
    for (int i = 0; i < 4; ++i)
      quarter(5 * i, (5 * i + 4) % 16, (5 * i + 8) % 16, (5 * i + 12) % 16);
    for (int i = 0; i < 4; ++i)
      quarter(5 * i, 4 * i + (i + 1) % 4, 4 * i + (i + 2) % 4, 4 * i + (i + 3) % 4);
  }
  for (int i = 0; i < 16; ++i) block[i] += x[i];
}

// hash_mix(block, n, r): scryptROMix (RFC 7914, 5). Its time passes elsewhere, without the GIL.
Outcome hash_mix(Vm& vm, const Args& args) {
  std::int64_t n = 0, r = 0;
  (void)vm.to_int64(args[1], n);
  (void)vm.to_int64(args[2], r);
  const std::size_t words = static_cast<std::size_t>(r) * 32;
  std::vector<u32> b(words), mixed(words), v(words * static_cast<std::size_t>(n));
  std::memcpy(b.data(), vm.bytes_view(args[0]).data(), words * 4);
  const auto mix = [&] {  // scryptBlockMix (RFC 7914, 4)
    u32 x[16];
    std::memcpy(x, &b[words - 16], sizeof x);
    for (std::size_t i = 0; i < words; i += 16) {
      for (std::size_t k = 0; k < 16; ++k) x[k] ^= b[i + k];
      salsa(x);
      std::memcpy(&mixed[i / 32 * 16 + (i % 32 == 0 ? 0 : words / 2)], x, sizeof x);
    }
    b.swap(mixed);
  };
  for (std::size_t i = 0; i < v.size(); i += words) {
    std::memcpy(&v[i], b.data(), words * 4);
    mix();
  }
  for (std::int64_t i = 0; i < n; ++i) {
    const std::size_t from = (b[words - 16] & (static_cast<u64>(n) - 1)) * words;
    for (std::size_t k = 0; k < words; ++k) b[k] ^= v[from + k];
    mix();
  }
  return vm.ret(vm.make_bytes({reinterpret_cast<const char*>(b.data()), words * 4}));
}

}  // namespace

void register_hashes(NativeTable& table) {
  table.add_functions("_vm",
                      {{"hash_update", hash_update, "(kind, table, state, data, free, /)"},
                       {"hash_digest", hash_digest, "(kind, table, state, mark, /)"},
                       {"hash_squeeze", hash_squeeze, "(state, /)"},
                       {"hash_chain", hash_chain, "(kind, table, inner, outer, u, sum, count, /)"},
                       {"hash_mix", hash_mix, "(block, n, r, /)"}});
}

}  // namespace interleave::vm
