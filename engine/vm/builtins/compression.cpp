// What zlib does for Python's zlib, gzip and zipfile: deflate, inflate and the two checksums, in
// module _vm. A stream under way is a bytes object, for worlds are values: after every call what
// zlib keeps is written out in a portable form (compress_fields, inflate_fields), and before the
// next one a fresh stream is given it back. Scratch space, and what only depends on the parameters,
// is not part of it.
#include <algorithm>
#include <cstring>

#include "engine/vm/builtins/builtins.h"

// zlib's own headers: they define short macros, so they come last.
#include <zutil.h>

#include <deflate.h>
#include <inftrees.h>

#include <inflate.h>

namespace interleave::vm {

namespace {

using u32 = std::uint32_t;

class Writer {
 public:
  template <class... T>
  void numbers(T&... values) {
    (number(values), ...);
  }
  void raw(const void* data, std::size_t size) {
    if (size != 0) out_.append(static_cast<const char*>(data), size);
  }
  static constexpr bool kReads = false;
  const std::string& text() const { return out_; }

 private:
  template <class T>
  void number(T value) {
    const u32 bits = static_cast<u32>(value);
    raw(&bits, 4);
  }
  std::string out_;
};

class Reader {
 public:
  explicit Reader(std::string_view from) : from_(from) {}
  template <class... T>
  void numbers(T&... values) {
    (number(values), ...);
  }
  void raw(void* data, std::size_t size) {
    size = std::min(size, from_.size() - at_);
    if (size != 0) std::memcpy(data, from_.data() + at_, size);
    at_ += size;
  }
  static constexpr bool kReads = true;

 private:
  template <class T>
  void number(T& value) {
    std::int32_t bits = 0;
    raw(&bits, 4);
    value = static_cast<T>(bits);
  }
  std::string_view from_;
  std::size_t at_ = 0;
};

// The heads of the hash chains: mostly none at the beginning, so then only those there are.
template <class Io>
void heads(deflate_state& s, Io& io) {
  u32 used =
      static_cast<u32>(s.hash_size - static_cast<u32>(std::count(s.head, s.head + s.hash_size, 0)));
  io.numbers(used);
  if (used > s.hash_size / 2) return io.raw(s.head, s.hash_size * sizeof(Pos));
  for (u32 i = 0, left = used; left > 0 && i < s.hash_size; ++i) {
    if (!Io::kReads && s.head[i] == 0) continue;
    io.numbers(i);
    io.raw(&s.head[i & s.hash_mask], sizeof(Pos));
    --left;
  }
}

// Everything deflate() goes on from, when nothing is pending. In zlib's order.
template <class Io>
void compress_fields(z_stream& z, Io& io) {
  deflate_state& s = *z.state;
  io.numbers(z.total_in, z.adler, z.data_type, s.status, s.wrap, s.last_flush, s.ins_h,
             s.block_start, s.match_length, s.prev_match, s.match_available, s.strstart,
             s.match_start, s.lookahead, s.prev_length, s.sym_next, s.opt_len, s.static_len,
             s.matches, s.insert, s.bi_buf, s.bi_valid);
  const u32 filled = std::min<u32>(s.strstart + s.lookahead, static_cast<u32>(s.window_size));
  if constexpr (Io::kReads) s.high_water = filled;
  io.raw(s.window, filled);
  // Before the window has moved for the first time, links exist up to here only.
  const u32 links = s.strstart >= s.w_size - (MIN_LOOKAHEAD) ? s.w_size : s.strstart;
  io.raw(s.prev, links * sizeof(Pos));
  heads(s, io);
  io.raw(s.dyn_ltree, sizeof s.dyn_ltree);
  io.raw(s.dyn_dtree, sizeof s.dyn_dtree);
  io.raw(s.bl_tree, sizeof s.bl_tree);
  io.raw(s.sym_buf, std::min<u32>(s.sym_next, s.sym_end));
}

// zlib's tables for blocks with fixed codes are its secret: a block of that kind shows where they
// are.
void find_fixed_tables(z_stream& z) {
  Byte block = 3;
  inflate_state& s = *reinterpret_cast<inflate_state*>(z.state);
  s.mode = TYPEDO;
  z.next_in = &block;
  z.avail_in = 1;
  z.next_out = &block;
  z.avail_out = 0;
  (void)inflate(&z, Z_NO_FLUSH);
}

template <class Io>
void inflate_fields(z_stream& z, Io& io) {
  inflate_state& s = *reinterpret_cast<inflate_state*>(z.state);
  const auto within = [&](const code* p) { return p >= s.codes && p <= s.codes + ENOUGH; };
  u32 fixed = s.lencode == nullptr || within(s.lencode) ? 0 : 1;
  std::uint16_t lengths = 0, distances = 0, next = static_cast<std::uint16_t>(s.next - s.codes);
  if (s.lencode != nullptr && fixed == 0) {
    lengths = static_cast<std::uint16_t>(s.lencode - s.codes);
    distances = static_cast<std::uint16_t>(s.distcode - s.codes);
  }
  io.numbers(fixed, lengths, distances, next);
  if constexpr (Io::kReads) {
    if (fixed != 0) {
      find_fixed_tables(z);
    } else {
      s.lencode = s.codes + lengths;
      s.distcode = s.codes + distances;
    }
    s.next = s.codes + next;
  }
  io.numbers(z.adler, s.mode, s.last, s.wrap, s.havedict, s.flags, s.dmax, s.check, s.total,
             s.wbits, s.wsize, s.whave, s.wnext, s.hold, s.bits, s.length, s.offset, s.extra,
             s.lenbits, s.distbits, s.ncode, s.nlen, s.ndist, s.have, s.sane, s.back, s.was);
  if constexpr (Io::kReads) {
    if (s.whave != 0) s.window = static_cast<Bytef*>(z.zalloc(z.opaque, 1u << s.wbits, 1));
  }
  if (s.window != nullptr) io.raw(s.window, s.whave);
  io.raw(s.lens, sizeof s.lens);
  if (fixed == 0) io.raw(s.codes, next * sizeof(code));
}

int number(Vm& vm, Value v) {
  std::int64_t n = 0;
  (void)vm.to_int64(v, n);
  return static_cast<int>(n);
}

Bytef* bytes(const std::string& text) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib's input is not const
}

void set_input(z_stream& z, const std::string& data) {
  z.next_in = bytes(data);
  z.avail_in = static_cast<uInt>(data.size());
}

// Gives zlib room and calls it, until it has nothing more to write or `limit` bytes are there (0:
// no limit).
template <class Step>
int all_of_it(Vm& vm, z_stream& z, std::string& out, std::size_t limit, Step step) {
  char room[16384];
  int code = Z_OK;
  do {
    z.next_out = reinterpret_cast<Bytef*>(room);
    z.avail_out =
        static_cast<uInt>(limit == 0 ? sizeof room : std::min(sizeof room, limit - out.size()));
    const uInt given = z.avail_out;
    code = step();
    out.append(room, given - z.avail_out);
    if (!vm.heap().can_allocate(out.size())) return Z_MEM_ERROR;
  } while (code == Z_OK && z.avail_out == 0 && (limit == 0 || out.size() < limit));
  return code == Z_BUF_ERROR ? Z_OK : code;
}

// (code, zlib's own message, state, output or None: the stream could not begin, bytes of input
// used)
Outcome answer(Vm& vm, int code, const char* message, const std::string& state,
               const std::string* out, std::size_t used) {
  if (code == Z_MEM_ERROR) return vm.raise_out_of_memory();
  const Value tuple = vm.make_tuple_sized(5);
  const auto keep = [&](std::uint32_t i, Value v) { vm.tuple_set(tuple, i, v); };
  keep(0, Value::small_int(code));
  if (message != nullptr) keep(1, vm.make_str(message));
  if (!state.empty()) keep(2, vm.make_bytes(state));
  if (out != nullptr) keep(3, vm.make_bytes(*out));
  keep(4, Value::small_int(static_cast<std::int64_t>(used)));
  return vm.ret(tuple);
}

// deflate(level, method, wbits, level of memory, strategy, dictionary, state, data, flush): a fresh
// stream if `state` is empty; `flush` -1 only begins one. No state is left after the end.
Outcome zlib_deflate(Vm& vm, const Args& args) {
  const std::string dictionary(vm.bytes_view(args[5])), state(vm.bytes_view(args[6])),
      data(vm.bytes_view(args[7]));
  const int flush = number(vm, args[8]);
  z_stream z{};
  int code = deflateInit2(&z, number(vm, args[0]), number(vm, args[1]), number(vm, args[2]),
                          number(vm, args[3]), number(vm, args[4]));
  if (code != Z_OK) return answer(vm, code, z.msg, "", nullptr, 0);
  if (!state.empty()) {
    Reader from(state);
    compress_fields(z, from);
  } else if (!dictionary.empty()) {
    code = deflateSetDictionary(&z, bytes(dictionary), static_cast<uInt>(dictionary.size()));
  }
  std::string out;
  Writer after;
  const char* message = nullptr;
  if (code == Z_OK) {
    set_input(z, data);
    if (flush >= 0) code = all_of_it(vm, z, out, 0, [&] { return deflate(&z, flush); });
    message = z.msg;
    if (code == Z_OK) compress_fields(z, after);
  }
  (void)deflateEnd(&z);
  vm.charge_items(data.size() / 8 + 1);
  return answer(vm, code, message, after.text(), &out, data.size());
}

// inflate(wbits, dictionary, state, data, flush, limit): as deflate; a dictionary is used when it
// is asked for, in a raw stream at once. Code 1: the end.
Outcome zlib_inflate(Vm& vm, const Args& args) {
  const std::string dictionary(vm.bytes_view(args[1])), state(vm.bytes_view(args[2])),
      data(vm.bytes_view(args[3]));
  const int flush = number(vm, args[4]), wbits = number(vm, args[0]);
  z_stream z{};
  int code = inflateInit2(&z, wbits);
  if (code != Z_OK) return answer(vm, code, z.msg, "", nullptr, 0);
  const auto use_dictionary = [&] {
    return inflateSetDictionary(&z, bytes(dictionary), static_cast<uInt>(dictionary.size()));
  };
  if (!state.empty()) {
    Reader from(state);
    inflate_fields(z, from);
  } else if (wbits < 0 && !dictionary.empty()) {
    code = use_dictionary();
  }
  std::string out;
  Writer after;
  set_input(z, data);
  if (code == Z_OK && flush >= 0) {
    const auto step = [&] {
      const int result = inflate(&z, flush);
      if (result != Z_NEED_DICT || dictionary.empty()) return result;
      const int used = use_dictionary();
      return used == Z_OK ? inflate(&z, flush) : used;
    };
    code = all_of_it(vm, z, out, static_cast<std::size_t>(std::max(0, number(vm, args[5]))), step);
  }
  if (code == Z_OK || code == Z_NEED_DICT) inflate_fields(z, after);
  const char* const message = z.msg;
  (void)inflateEnd(&z);
  vm.charge_items(out.size() / 8 + 1);
  return answer(vm, code, message, after.text(), &out, data.size() - z.avail_in);
}

template <class Sum>
Outcome checksum(Vm& vm, const Args& args, Sum sum) {
  std::int64_t before = 0;
  (void)vm.to_int64(args[1], before);
  const std::string_view data = vm.bytes_view(args[0]);
  const auto* const first = reinterpret_cast<const Bytef*>(data.data());
  const u32 result =
      static_cast<u32>(sum(static_cast<u32>(before), first, static_cast<uInt>(data.size())));
  vm.charge_items(data.size() / 16);
  return vm.ret_int(result);
}

Outcome zlib_crc32(Vm& vm, const Args& args) { return checksum(vm, args, crc32); }
Outcome zlib_adler32(Vm& vm, const Args& args) { return checksum(vm, args, adler32); }

}  // namespace

void register_compression(NativeTable& table) {
  table.add_functions(
      "_vm", {{"deflate", zlib_deflate,
               "(level, method, wbits, memory, strategy, dictionary, state, data, flush, /)"},
              {"inflate", zlib_inflate, "(wbits, dictionary, state, data, flush, limit, /)"},
              {"crc32", zlib_crc32, "(data, value, /)"},
              {"adler32", zlib_adler32, "(data, value, /)"}});
}

}  // namespace interleave::vm
