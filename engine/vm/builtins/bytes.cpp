// Methods of bytes and bytearray. Both share the reading methods; results have the type of self.
#include <algorithm>

#include "engine/vm/builtins/codecs.h"
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

bool is_bytes_like(const Vm& vm, Value v) {
  return vm.layout_of(v) == Layout::kBytes || vm.layout_of(v) == Layout::kByteArray;
}

// What a self of another type means the caller says (Interpreter::wrong_self).
#define BYTES_SELF                       \
  const Value self = vm.unwrap(args[0]); \
  if (!is_bytes_like(vm, self)) return vm.raise(TypeId::t_TypeError, {})

bool bytes_argument(Vm& vm, Value v, std::string& out) {
  const Value plain = vm.unwrap(v);
  if (is_bytes_like(vm, plain)) {
    out = vm.bytes_view(plain);
    return true;
  }
  if (vm.type_name(v) == "memoryview") vm.want_index(v);  // its bytes
  (void)vm.raise(TypeId::t_TypeError,
                 cat("a bytes-like object is required, not '", vm.type_name(v), "'"));
  return false;
}

Value like(Vm& vm, Value self, std::string_view bytes) {
  return vm.layout_of(self) == Layout::kByteArray ? vm.make_bytearray(bytes) : vm.make_bytes(bytes);
}

// --- construction

// What bytes(x) and bytearray(x) are made of. kNeedsPython: __bytes__ or an iterable in Python.
Answer contents(Vm& vm, const Args& args, std::string_view type, std::string& out) {
  const auto fail = [&](TypeId id, std::string_view message) {
    (void)vm.raise(id, message);
    return Answer::kRaised;
  };
  if (!args.has(1)) return Answer::kYes;
  const Value source = vm.unwrap(args[1]);
  std::string encoding, errors;
  if (!encoding_arguments(vm, args, 2, type, encoding, errors)) return Answer::kRaised;
  if (vm.is_str(source)) {
    if (!args.has(2)) return fail(TypeId::t_TypeError, "string argument without an encoding");
    return encode_text(vm, source, encoding, errors, out);
  }
  if (args.has(2)) return fail(TypeId::t_TypeError, "encoding without a string argument");
  if (is_bytes_like(vm, source)) {
    out = vm.bytes_view(source);
    return Answer::kYes;
  }
  if (vm.is_integer(source)) {
    std::int64_t count = 0;
    if (!int_argument(vm, source, count)) return Answer::kRaised;
    if (count < 0) return fail(TypeId::t_ValueError, "negative count");
    if (!vm.heap().can_allocate(static_cast<std::uint64_t>(count)))
      return vm.raise_out_of_memory(), Answer::kRaised;
    out.assign(static_cast<std::size_t>(count), '\0');
    return Answer::kYes;
  }
  if (!python_method(vm, args[1], Name::n___bytes__).is_unbound() ||
      !python_method(vm, args[1], Name::n___index__).is_unbound())
    return Answer::kNeedsPython;
  if (!read_once(vm, args, 1)) return Answer::kRaised;
  const Value list = vm.make_list();
  const Answer answer = extend_native(vm, list, args[1]);
  if (answer == Answer::kRaised && vm.is_exact(vm.exception(), TypeId::t_TypeError))
    return fail(TypeId::t_TypeError,
                cat("cannot convert '", vm.type_name(args[1]), "' object to ", type));
  if (answer != Answer::kYes) return answer;
  for (std::uint32_t i = 0; i < vm.list_size(list); ++i) {
    std::int64_t byte = 0;
    const Value item = vm.list_get(list, i);
    if (!vm.is_integer(item)) {
      if (!python_method(vm, item, Name::n___index__).is_unbound()) return Answer::kNeedsPython;
      return (void)not_an_integer(vm, item), Answer::kRaised;
    }
    if (!vm.to_int64(item, byte) || byte < 0 || byte > 255)
      return fail(TypeId::t_ValueError, type == "bytes" ? "bytes must be in range(0, 256)"
                                                        : "byte must be in range(0, 256)");
    out += static_cast<char>(byte);
  }
  return Answer::kYes;
}

Outcome bytes_new(Vm& vm, const Args& args) {
  if (args.has(1) && !args.has(2) && vm.is_exact(args[1], TypeId::t_bytes) &&
      args[0] == vm.type_value(TypeId::t_bytes))
    return vm.ret(args[1]);
  std::string out;
  switch (contents(vm, args, "bytes", out)) {
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("bytes_from", {args[0], args[1]});
    default:
      return finish_new(vm, args, TypeId::t_bytes, vm.make_bytes(out));
  }
}

Outcome bytearray_new(Vm& vm, const Args& args) {
  std::string out;
  switch (contents(vm, args, "bytearray", out)) {
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("bytes_from", {args[0], args[1]});
    default:
      return finish_new(vm, args, TypeId::t_bytearray, vm.make_bytearray(out));
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if ((c | 32) >= 'a' && (c | 32) <= 'f') return (c | 32) - 'a' + 10;
  return -1;
}

Outcome fromhex(Vm& vm, const Args& args) {
  const Value text_value = vm.unwrap(args[1]);
  if (!vm.is_str(text_value))
    return vm.raise(TypeId::t_TypeError,
                    cat("fromhex() argument must be str, not ", vm.type_name(args[1])));
  const std::string text = vm.text(text_value);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || (text[i] >= 9 && text[i] <= 13)) {
      ++i;
      continue;
    }
    const int high = hex_digit(text[i]), low = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
    if (high < 0 || low < 0)
      return vm.raise(TypeId::t_ValueError,
                      cat("non-hexadecimal number found in fromhex() arg at position ",
                          std::to_string(high < 0 ? i : i + 1)));
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  const bool array = vm.is_subtype(args[0].as_ref(), vm.type(TypeId::t_bytearray));
  const Value made = array ? vm.make_bytearray(out) : vm.make_bytes(out);
  if (args[0] == vm.type_value(array ? TypeId::t_bytearray : TypeId::t_bytes)) return vm.ret(made);
  return vm.call(args[0], {made});
}

Outcome hex(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::string separator, out;
  std::int64_t group = 1;
  if (args.has(2)) {
    if (!int_argument(vm, args[2], group)) return Outcome::kRaise;
    if (group != static_cast<std::int32_t>(group))
      return vm.raise(TypeId::t_OverflowError, "Python int too large to convert to C int");
  }
  const Value given = args.has(1) ? vm.unwrap(args[1]) : Value::none();
  if (args.has(1)) {
    // What has a length and is neither is told so only by that of 1.
    if (vm.is_str(given))
      separator = vm.text(given);
    else if (is_bytes_like(vm, given))
      separator = vm.bytes_view(given);
    else
      return vm.call_helper("bad_separator", {args[1]});
    if (separator.size() != 1)
      return vm.raise(TypeId::t_ValueError,
                      vm.is_str(given) && vm.heap().get<Str>(given)->characters == 1
                          ? "sep must be ASCII."
                          : "sep must be length 1.");
    if (vm.layout_of(given) == Layout::kByteArray)
      return vm.raise(TypeId::t_TypeError, "sep must be str or bytes.");
  }
  const std::string_view bytes = vm.bytes_view(self);
  const std::size_t step = static_cast<std::size_t>(group < 0 ? -group : group);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::size_t distance = group > 0 ? bytes.size() - i : i;
    if (i != 0 && step != 0 && distance % step == 0) out += separator;
    out += "0123456789abcdef"[static_cast<unsigned char>(bytes[i]) >> 4];
    out += "0123456789abcdef"[static_cast<unsigned char>(bytes[i]) & 15];
  }
  return vm.ret_str(out);
}

Outcome decode(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::string encoding, errors, out;
  if (!encoding_arguments(vm, args, 1, "decode", encoding, errors)) return Outcome::kRaise;
  if (vm.bytes_view(self).empty()) return vm.ret_str({});  // whatever the encoding
  if (decode_bytes(vm, self, encoding, errors, out) != Answer::kYes) return Outcome::kRaise;
  return vm.ret_str(out);
}

// --- searching

struct Window {
  std::size_t begin = 0, end = 0;
  bool inside = true;
};

bool find_window(Vm& vm, const Args& args, std::size_t size_bytes, Window& out) {
  const std::int64_t size = static_cast<std::int64_t>(size_bytes);
  std::int64_t start = 0, stop = size;
  for (std::uint32_t i = 2; i < 4; ++i) {
    if (!args.has(i)) continue;
    std::int64_t value = i == 2 ? start : stop;
    if (!slice_argument(vm, args[i], value)) return false;
    if (value < 0) value = std::max<std::int64_t>(value + size, 0);
    (i == 2 ? start : stop) = value;
  }
  stop = std::min(stop, size);
  out.inside = start <= stop;
  out.begin = static_cast<std::size_t>(std::min(start, size));
  out.end = static_cast<std::size_t>(std::max(stop, static_cast<std::int64_t>(out.begin)));
  return true;
}

// A part to look for: bytes, or one byte given as an int.
bool needle_argument(Vm& vm, Value v, std::string& out) {
  if (!vm.is_integer(v)) {
    if (is_bytes_like(vm, vm.unwrap(v))) return bytes_argument(vm, v, out);
    vm.want_index(v);
    (void)vm.raise(
        TypeId::t_TypeError,
        cat("argument should be integer or bytes-like object, not '", vm.type_name(v), "'"));
    return false;
  }
  std::int64_t byte = 0;
  if (!vm.to_int64(v, byte) || byte < 0 || byte > 255) {
    (void)vm.raise(TypeId::t_ValueError, "byte must be in range(0, 256)");
    return false;
  }
  out.assign(1, static_cast<char>(byte));
  return true;
}

bool position_of(Vm& vm, const Args& args, Value self, bool last, std::int64_t& out) {
  std::string part;
  Window w;
  if (!find_window(vm, args, vm.bytes_view(self).size(), w) || !needle_argument(vm, args[1], part))
    return false;
  const std::string_view bytes = vm.bytes_view(self).substr(w.begin, w.end - w.begin);
  const std::size_t at = last ? bytes.rfind(part) : bytes.find(part);
  out = !w.inside || at == std::string_view::npos ? -1 : static_cast<std::int64_t>(at + w.begin);
  return true;
}

Outcome find(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::int64_t at = 0;
  return position_of(vm, args, self, false, at) ? vm.ret_int(at) : Outcome::kRaise;
}
Outcome rfind(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::int64_t at = 0;
  return position_of(vm, args, self, true, at) ? vm.ret_int(at) : Outcome::kRaise;
}
Outcome index(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::int64_t at = 0;
  if (!position_of(vm, args, self, false, at)) return Outcome::kRaise;
  return at < 0 ? vm.raise(TypeId::t_ValueError, "subsection not found") : vm.ret_int(at);
}
Outcome rindex(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::int64_t at = 0;
  if (!position_of(vm, args, self, true, at)) return Outcome::kRaise;
  return at < 0 ? vm.raise(TypeId::t_ValueError, "subsection not found") : vm.ret_int(at);
}

Outcome count(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::string part;
  Window w;
  if (!find_window(vm, args, vm.bytes_view(self).size(), w) || !needle_argument(vm, args[1], part))
    return Outcome::kRaise;
  const std::string_view bytes = vm.bytes_view(self).substr(w.begin, w.end - w.begin);
  if (!w.inside) return vm.ret_int(0);
  if (part.empty()) return vm.ret_int(static_cast<std::int64_t>(bytes.size()) + 1);
  std::int64_t found = 0;
  for (std::size_t at = bytes.find(part); at != std::string_view::npos;
       at = bytes.find(part, at + part.size()))
    ++found;
  return vm.ret_int(found);
}

Outcome starts_or_ends(Vm& vm, const Args& args, Value self, std::string_view method, bool starts) {
  Window w;
  if (!find_window(vm, args, vm.bytes_view(self).size(), w)) return Outcome::kRaise;
  const std::string bytes(vm.bytes_view(self).substr(w.begin, w.end - w.begin));
  const auto matches = [&](const std::string& part) {
    return w.inside && (starts ? bytes.starts_with(part) : bytes.ends_with(part));
  };
  std::string part;
  if (!vm.is_tuple(args[1])) {
    if (!is_bytes_like(vm, vm.unwrap(args[1])))
      return vm.raise(
          TypeId::t_TypeError,
          cat(method, " first arg must be bytes or a tuple of bytes, not ", vm.type_name(args[1])));
    return bytes_argument(vm, args[1], part) ? vm.ret_bool(matches(part)) : Outcome::kRaise;
  }
  for (std::uint32_t i = 0; i < vm.tuple_size(args[1]); ++i) {
    if (!bytes_argument(vm, vm.tuple_get(args[1], i), part)) return Outcome::kRaise;
    if (matches(part)) return vm.ret_bool(true);
  }
  return vm.ret_bool(false);
}

Outcome startswith(Vm& vm, const Args& args) {
  BYTES_SELF;
  return starts_or_ends(vm, args, self, "startswith", true);
}
Outcome endswith(Vm& vm, const Args& args) {
  BYTES_SELF;
  return starts_or_ends(vm, args, self, "endswith", false);
}

// --- changing

bool is_space(char c) { return c == ' ' || (c >= 9 && c <= 13); }

Outcome strip_with(Vm& vm, const Args& args, Value self, bool left, bool right) {
  std::string chosen = " \t\n\r\v\f";
  if (args.has(1) && !args[1].is_none() && !bytes_argument(vm, args[1], chosen))
    return Outcome::kRaise;
  std::string bytes(vm.bytes_view(self));
  std::size_t begin = 0, end = bytes.size();
  while (left && begin < end && chosen.find(bytes[begin]) != std::string::npos) ++begin;
  while (right && end > begin && chosen.find(bytes[end - 1]) != std::string::npos) --end;
  return vm.ret(like(vm, self, bytes.substr(begin, end - begin)));
}
Outcome strip(Vm& vm, const Args& args) {
  BYTES_SELF;
  return strip_with(vm, args, self, true, true);
}
Outcome lstrip(Vm& vm, const Args& args) {
  BYTES_SELF;
  return strip_with(vm, args, self, true, false);
}
Outcome rstrip(Vm& vm, const Args& args) {
  BYTES_SELF;
  return strip_with(vm, args, self, false, true);
}

template <class Change>
Outcome each_byte(Vm& vm, Value self, Change change) {
  std::string bytes(vm.bytes_view(self));
  for (char& c : bytes) c = change(c);
  return vm.ret(like(vm, self, bytes));
}
char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
Outcome upper(Vm& vm, const Args& args) {
  BYTES_SELF;
  return each_byte(vm, self, to_upper);
}
Outcome lower(Vm& vm, const Args& args) {
  BYTES_SELF;
  return each_byte(vm, self, to_lower);
}

Outcome replace(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::string from, to, out;
  std::int64_t limit = -1;
  if (!bytes_argument(vm, args[1], from) || !bytes_argument(vm, args[2], to) ||
      !optional_int(vm, args, 3, -1, limit))
    return Outcome::kRaise;
  const std::string bytes(vm.bytes_view(self));
  std::size_t begin = 0;
  if (from.empty()) {
    for (const char c : bytes) {
      if (limit-- != 0)
        out += to;
      else
        limit = 0;
      out += c;
    }
    if (limit != 0) out += to;
    return vm.ret(like(vm, self, out));
  }
  for (std::size_t at = bytes.find(from); at != std::string::npos && limit-- != 0;
       at = bytes.find(from, begin)) {
    out.append(bytes, begin, at - begin);
    out += to;
    begin = at + from.size();
    if (out.size() > vm.heap().limit()) return vm.raise_out_of_memory();
  }
  out.append(bytes, begin);
  return vm.ret(like(vm, self, out));
}

Outcome split_at(Vm& vm, const Args& args, Value self, bool from_right) {
  std::string separator;
  std::int64_t limit = -1;
  const bool spaces = !args.has(1) || args[1].is_none();
  if (!optional_int(vm, args, 2, -1, limit)) return Outcome::kRaise;
  if (!spaces && !bytes_argument(vm, args[1], separator)) return Outcome::kRaise;
  if (!spaces && separator.empty()) return vm.raise(TypeId::t_ValueError, "empty separator");
  const std::string bytes(vm.bytes_view(self));
  std::vector<std::string> pieces;
  if (spaces) {
    std::size_t at = 0;
    while (true) {
      while (at < bytes.size() && is_space(bytes[at])) ++at;
      if (at == bytes.size()) break;
      std::size_t end = at;
      if (limit-- == 0) {
        pieces.push_back(bytes.substr(at));
        break;
      }
      while (end < bytes.size() && !is_space(bytes[end])) ++end;
      pieces.push_back(bytes.substr(at, end - at));
      at = end;
    }
  } else if (from_right) {
    std::size_t end = bytes.size();
    for (std::size_t at;
         limit-- != 0 && end >= separator.size() &&
         (at = std::string_view(bytes).substr(0, end).rfind(separator)) != std::string_view::npos;
         end = at)
      pieces.push_back(bytes.substr(at + separator.size(), end - at - separator.size()));
    pieces.push_back(bytes.substr(0, end));
    std::reverse(pieces.begin(), pieces.end());
  } else {
    std::size_t begin = 0;
    for (std::size_t at; limit-- != 0 && (at = bytes.find(separator, begin)) != std::string::npos;
         begin = at + separator.size())
      pieces.push_back(bytes.substr(begin, at - begin));
    pieces.push_back(bytes.substr(begin));
  }
  const Value list = vm.make_list();
  for (const std::string& piece : pieces) {
    const Value item = like(vm, self, piece);
    vm.list_append(list, item);
  }
  return vm.ret(list);
}
Outcome split(Vm& vm, const Args& args) {
  BYTES_SELF;
  return split_at(vm, args, self, false);
}
Outcome rsplit(Vm& vm, const Args& args) {
  BYTES_SELF;
  return split_at(vm, args, self, true);
}

Outcome splitlines(Vm& vm, const Args& args) {
  BYTES_SELF;
  const bool keep = args.has(1) && vm.truth(args[1]) == Answer::kYes;
  const std::string bytes(vm.bytes_view(self));
  const Value list = vm.make_list();
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size()), next = end;
    if (next < bytes.size())
      next += bytes[next] == '\r' && next + 1 < bytes.size() && bytes[next + 1] == '\n' ? 2 : 1;
    const Value item = like(vm, self, bytes.substr(at, (keep ? next : end) - at));
    vm.list_append(list, item);
    at = next;
  }
  return vm.ret(list);
}

Outcome join(Vm& vm, const Args& args) {
  BYTES_SELF;
  const Value list = vm.make_list();
  const Answer answer = extend_native(vm, list, args[1]);
  if (answer == Answer::kNeedsPython) return vm.call_helper("str_join", {self, args[1]});
  if (answer == Answer::kRaised) return vm.raise(TypeId::t_TypeError, "can only join an iterable");
  std::string out;
  for (std::uint32_t i = 0; i < vm.list_size(list); ++i) {
    const Value item = vm.unwrap(vm.list_get(list, i));
    if (!is_bytes_like(vm, item) && !python_method(vm, item, Name::n___bytes__).is_unbound())
      return vm.call_helper("bytes_join", {self, list});
    if (!is_bytes_like(vm, item))
      return vm.raise(TypeId::t_TypeError,
                      cat("sequence item ", std::to_string(i), ": expected a bytes-like object, ",
                          vm.type_name(item), " found"));
    if (i != 0) out += vm.bytes_view(self);
    out += vm.bytes_view(item);
    if (out.size() > Heap::kMaxBlock) return vm.raise_out_of_memory();
  }
  return vm.ret(like(vm, self, out));
}

Outcome partition_at(Vm& vm, const Args& args, Value self, bool last) {
  std::string separator;
  if (!bytes_argument(vm, args[1], separator)) return Outcome::kRaise;
  if (separator.empty()) return vm.raise(TypeId::t_ValueError, "empty separator");
  const std::string bytes(vm.bytes_view(self));
  const std::size_t at = last ? bytes.rfind(separator) : bytes.find(separator);
  const bool found = at != std::string::npos;
  const Value before = like(vm, self, found ? bytes.substr(0, at) : last ? "" : bytes);
  const Value middle = like(vm, self, found ? separator : "");
  const Value after = like(vm, self,
                           found  ? bytes.substr(at + separator.size())
                           : last ? bytes
                                  : "");
  return vm.ret(vm.make_tuple({before, middle, after}));
}
Outcome partition(Vm& vm, const Args& args) {
  BYTES_SELF;
  return partition_at(vm, args, self, false);
}
Outcome rpartition(Vm& vm, const Args& args) {
  BYTES_SELF;
  return partition_at(vm, args, self, true);
}

Outcome justify(Vm& vm, const Args& args, Value self, char how) {
  std::int64_t width = 0;
  std::string fill = " ";
  if (!int_argument(vm, args[1], width)) return Outcome::kRaise;
  if (args.has(2) && (!bytes_argument(vm, args[2], fill) || fill.size() != 1))
    return vm.raise(
        TypeId::t_TypeError,
        cat(how == 'l'   ? "ljust"
            : how == 'r' ? "rjust"
                         : "center",
            "() argument 2 must be a byte string of length 1, not ", vm.type_name(args[2])));
  const std::string bytes(vm.bytes_view(self));
  const std::int64_t missing =
      std::max<std::int64_t>(width - static_cast<std::int64_t>(bytes.size()), 0);
  if (!vm.heap().can_allocate(static_cast<std::uint64_t>(missing))) return vm.raise_out_of_memory();
  const std::int64_t left = how == 'l'   ? 0
                            : how == 'r' ? missing
                                         : missing / 2 + (missing & width & 1);
  return vm.ret(like(vm, self,
                     std::string(static_cast<std::size_t>(left), fill[0]) + bytes +
                         std::string(static_cast<std::size_t>(missing - left), fill[0])));
}
Outcome ljust(Vm& vm, const Args& args) {
  BYTES_SELF;
  return justify(vm, args, self, 'l');
}
Outcome rjust(Vm& vm, const Args& args) {
  BYTES_SELF;
  return justify(vm, args, self, 'r');
}
Outcome center(Vm& vm, const Args& args) {
  BYTES_SELF;
  return justify(vm, args, self, 'c');
}

Outcome removeprefix(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::string part;
  if (!bytes_argument(vm, args[1], part)) return Outcome::kRaise;
  const std::string bytes(vm.bytes_view(self));
  return vm.ret(like(vm, self, bytes.starts_with(part) ? bytes.substr(part.size()) : bytes));
}
Outcome removesuffix(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::string part;
  if (!bytes_argument(vm, args[1], part)) return Outcome::kRaise;
  const std::string bytes(vm.bytes_view(self));
  return vm.ret(
      like(vm, self, bytes.ends_with(part) ? bytes.substr(0, bytes.size() - part.size()) : bytes));
}

Outcome translate(Vm& vm, const Args& args) {
  BYTES_SELF;
  std::string table, drop, out;
  if (!args[1].is_none() && !bytes_argument(vm, args[1], table)) return Outcome::kRaise;
  if (args.has(2) && !bytes_argument(vm, args[2], drop)) return Outcome::kRaise;
  if (!args[1].is_none() && table.size() != 256)
    return vm.raise(TypeId::t_ValueError, "translation table must be 256 characters long");
  for (const char c : vm.bytes_view(self))
    if (drop.find(c) == std::string::npos)
      out += table.empty() ? c : table[static_cast<unsigned char>(c)];
  return vm.ret(like(vm, self, out));
}

Outcome maketrans(Vm& vm, const Args& args) {
  std::string from, to, table;
  if (!bytes_argument(vm, args[0], from) || !bytes_argument(vm, args[1], to))
    return Outcome::kRaise;
  if (from.size() != to.size())
    return vm.raise(TypeId::t_ValueError, "maketrans arguments must have same length");
  for (int i = 0; i < 256; ++i) table += static_cast<char>(i);
  for (std::size_t i = 0; i < from.size(); ++i) table[static_cast<unsigned char>(from[i])] = to[i];
  return vm.ret(vm.make_bytes(table));
}

template <class Test>
Outcome all_bytes(Vm& vm, const Args& args, Test test) {
  BYTES_SELF;
  const std::string_view bytes = vm.bytes_view(self);
  return vm.ret_bool(!bytes.empty() && std::all_of(bytes.begin(), bytes.end(), test));
}
bool is_alpha(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
Outcome isalpha(Vm& vm, const Args& args) { return all_bytes(vm, args, is_alpha); }
Outcome isdigit(Vm& vm, const Args& args) { return all_bytes(vm, args, is_digit); }
Outcome isalnum(Vm& vm, const Args& args) {
  return all_bytes(vm, args, [](char c) { return is_alpha(c) || is_digit(c); });
}
Outcome isspace(Vm& vm, const Args& args) { return all_bytes(vm, args, is_space); }
Outcome isascii(Vm& vm, const Args& args) {
  BYTES_SELF;
  const std::string_view bytes = vm.bytes_view(self);
  return vm.ret_bool(std::all_of(bytes.begin(), bytes.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

// --- bytearray only

void store(Vm& vm, Value array, std::string_view bytes) {
  const Value fresh = vm.make_bytearray(bytes);
  std::swap(vm.heap().get<ByteArray>(fresh)->buffer, vm.heap().get<ByteArray>(array)->buffer);
  std::swap(vm.heap().get<ByteArray>(fresh)->size, vm.heap().get<ByteArray>(array)->size);
}

bool byte_argument(Vm& vm, Value v, char& out) {
  std::int64_t byte = 0;
  if (!vm.is_integer(v)) return (void)not_an_integer(vm, v), false;
  if (!vm.to_int64(v, byte) || byte < 0 || byte > 255) {
    (void)vm.raise(TypeId::t_ValueError, "byte must be in range(0, 256)");
    return false;
  }
  out = static_cast<char>(byte);
  return true;
}

Outcome append(Vm& vm, const Args& args) {
  IL_SELF(kByteArray, "bytearray");
  char byte = 0;
  if (!byte_argument(vm, args[1], byte)) return Outcome::kRaise;
  const ByteArray array = *vm.heap().get<ByteArray>(self);
  const std::uint32_t have =
      array.buffer == 0 ? 0 : vm.heap().get<Buffer>(array.buffer)->capacity_bytes();
  if (array.size == have) {
    const Ref grown = vm.heap().grow_buffer(array.buffer, have + have / 4 + 24);
    vm.heap().get<ByteArray>(self)->buffer = grown;
  }
  ByteArray* a = vm.heap().get<ByteArray>(self);
  vm.heap().get<Buffer>(a->buffer)->data<char>()[a->size++] = byte;
  return vm.ret_none();
}

Outcome extend(Vm& vm, const Args& args) {
  IL_SELF(kByteArray, "bytearray");
  std::string bytes(vm.bytes_view(self)), more;
  if (is_bytes_like(vm, vm.unwrap(args[1]))) {
    (void)bytes_argument(vm, args[1], more);
  } else {
    const Value list = vm.make_list();
    const Answer answer = extend_native(vm, list, args[1]);
    if (answer == Answer::kNeedsPython) return vm.call_helper("bytearray_extend", {self, args[1]});
    if (answer == Answer::kRaised)
      return vm.raise(TypeId::t_TypeError,
                      cat("can't extend bytearray with ", vm.type_name(args[1])));
    for (std::uint32_t i = 0; i < vm.list_size(list); ++i) {
      char byte = 0;
      if (!byte_argument(vm, vm.list_get(list, i), byte)) return Outcome::kRaise;
      more += byte;
    }
  }
  store(vm, self, bytes + more);
  return vm.ret_none();
}

Outcome insert(Vm& vm, const Args& args) {
  IL_SELF(kByteArray, "bytearray");
  std::int64_t at = 0;
  char byte = 0;
  if (!int_argument(vm, args[1], at) || !byte_argument(vm, args[2], byte)) return Outcome::kRaise;
  std::string bytes(vm.bytes_view(self));
  const std::int64_t size = static_cast<std::int64_t>(bytes.size());
  if (at < 0) at = std::max<std::int64_t>(at + size, 0);
  bytes.insert(static_cast<std::size_t>(std::min(at, size)), 1, byte);
  store(vm, self, bytes);
  return vm.ret_none();
}

Outcome pop(Vm& vm, const Args& args) {
  IL_SELF(kByteArray, "bytearray");
  std::int64_t at = -1;
  if (!optional_int(vm, args, 1, -1, at)) return Outcome::kRaise;
  std::string bytes(vm.bytes_view(self));
  const std::int64_t size = static_cast<std::int64_t>(bytes.size());
  if (size == 0) return vm.raise(TypeId::t_IndexError, "pop from empty bytearray");
  if (at < 0) at += size;
  if (at < 0 || at >= size) return vm.raise(TypeId::t_IndexError, "pop index out of range");
  const unsigned char byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(at)]);
  bytes.erase(static_cast<std::size_t>(at), 1);
  store(vm, self, bytes);
  return vm.ret_int(byte);
}

Outcome remove(Vm& vm, const Args& args) {
  IL_SELF(kByteArray, "bytearray");
  char byte = 0;
  if (!byte_argument(vm, args[1], byte)) return Outcome::kRaise;
  std::string bytes(vm.bytes_view(self));
  const std::size_t at = bytes.find(byte);
  if (at == std::string::npos)
    return vm.raise(TypeId::t_ValueError, "value not found in bytearray");
  bytes.erase(at, 1);
  store(vm, self, bytes);
  return vm.ret_none();
}

Outcome clear(Vm& vm, const Args& args) {
  IL_SELF(kByteArray, "bytearray");
  vm.heap().get<ByteArray>(self)->size = 0;
  return vm.ret_none();
}
Outcome reverse(Vm& vm, const Args& args) {
  IL_SELF(kByteArray, "bytearray");
  std::string bytes(vm.bytes_view(self));
  std::reverse(bytes.begin(), bytes.end());
  store(vm, self, bytes);
  return vm.ret_none();
}
Outcome copy(Vm& vm, const Args& args) {
  IL_SELF(kByteArray, "bytearray");
  return vm.ret(vm.make_bytearray(vm.bytes_view(self)));
}

}  // namespace

void register_bytes(NativeTable& table) {
  for (const TypeId type : {TypeId::t_bytes, TypeId::t_bytearray})
    table.add_methods(type, {{"fromhex", fromhex, "(cls, string, /)", kClassNative},
                             {"hex", hex, "(self, sep=, bytes_per_sep=)"},
                             {"decode", decode, "(self, encoding=, errors=)"},
                             {"find", find, "(self, sub, start=, end=, /)"},
                             {"rfind", rfind, "(self, sub, start=, end=, /)"},
                             {"index", index, "(self, sub, start=, end=, /)"},
                             {"rindex", rindex, "(self, sub, start=, end=, /)"},
                             {"count", count, "(self, sub, start=, end=, /)"},
                             {"startswith", startswith, "(self, prefix, start=, end=, /)"},
                             {"endswith", endswith, "(self, suffix, start=, end=, /)"},
                             {"strip", strip, "(self, bytes=, /)"},
                             {"lstrip", lstrip, "(self, bytes=, /)"},
                             {"rstrip", rstrip, "(self, bytes=, /)"},
                             {"upper", upper, "(self, /)"},
                             {"lower", lower, "(self, /)"},
                             {"replace", replace, "(self, old, new, count=, /)"},
                             {"split", split, "(self, sep=, maxsplit=)"},
                             {"rsplit", rsplit, "(self, sep=, maxsplit=)"},
                             {"splitlines", splitlines, "(self, keepends=)"},
                             {"join", join, "(self, iterable, /)"},
                             {"partition", partition, "(self, sep, /)"},
                             {"rpartition", rpartition, "(self, sep, /)"},
                             {"ljust", ljust, "(self, width, fillbyte=, /)"},
                             {"rjust", rjust, "(self, width, fillbyte=, /)"},
                             {"center", center, "(self, width, fillbyte=, /)"},
                             {"removeprefix", removeprefix, "(self, prefix, /)"},
                             {"removesuffix", removesuffix, "(self, suffix, /)"},
                             {"translate", translate, "(self, table, /, delete=)"},
                             {"maketrans", maketrans, "(frm, to, /)", kStaticNative},
                             {"isalpha", isalpha, "(self, /)"},
                             {"isdigit", isdigit, "(self, /)"},
                             {"isalnum", isalnum, "(self, /)"},
                             {"isspace", isspace, "(self, /)"},
                             {"isascii", isascii, "(self, /)"}});
  table.add_methods(TypeId::t_bytes,
                    {{"__new__", bytes_new, "(cls, source=, encoding=, errors=)", kStaticNative}});
  table.add_methods(TypeId::t_bytearray, {{"__new__", bytearray_new,
                                           "(cls, source=, encoding=, errors=)", kStaticNative},
                                          {"append", append, "(self, item, /)"},
                                          {"extend", extend, "(self, iterable, /)"},
                                          {"insert", insert, "(self, index, item, /)"},
                                          {"pop", pop, "(self, index=, /)"},
                                          {"remove", remove, "(self, value, /)"},
                                          {"clear", clear, "(self, /)"},
                                          {"reverse", reverse, "(self, /)"},
                                          {"copy", copy, "(self, /)"}});
}

}  // namespace interleave::vm
