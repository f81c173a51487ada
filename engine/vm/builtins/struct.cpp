// Module _struct: pack and unpack of the usual formats, as CPython's Modules/_struct.c. What is out
// of the ordinary (an error, half floats, numbers of more than 63 bits, objects) is done by
// struct.py's _pack and _unpack, to which the call then goes.
#include <cstring>

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

constexpr std::uint64_t kItemsOfCall = 4, kItemsOfValue = 2;  // in NativeItems, measured

struct Field {
  char code;
  std::uint32_t count, size, offset;
};

struct Format {
  bool big = false;
  std::uint32_t size = 0, values = 0;
  std::vector<Field> fields;
};

std::uint32_t size_of(char code, bool native) {
  static constexpr std::string_view kCodes = "xcbB?sphHiIfdqQ";
  static constexpr std::uint8_t kSizes[] = {1, 1, 1, 1, 1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8};
  if (code == 'l' || code == 'L') return native ? 8 : 4;
  if (native && (code == 'n' || code == 'N' || code == 'P')) return 8;
  const std::size_t i = kCodes.find(code);
  return i == std::string_view::npos ? 0 : kSizes[i];
}

bool parse(std::string_view text, Format& format) {
  constexpr std::uint32_t kMost = 1 << 24;
  bool native = true;
  if (!text.empty() && std::string_view("@=<>!").find(text[0]) != std::string_view::npos) {
    native = text[0] == '@';
    format.big = text[0] == '>' || text[0] == '!';
    text.remove_prefix(1);
  }
  std::uint32_t count = 0;
  bool counted = false;
  for (const char c : text) {
    if (c == ' ' && !counted) continue;
    if (c >= '0' && c <= '9') {
      count = count * 10 + static_cast<std::uint32_t>(c - '0');
      counted = true;
      if (count > kMost) return false;
      continue;
    }
    const std::uint32_t size = size_of(c, native);
    if (size == 0) return false;
    if (!counted) count = 1;
    if (native) format.size = (format.size + size - 1) / size * size;
    const bool text_like = c == 's' || c == 'p';
    format.fields.push_back({c, count, size, format.size});
    format.size += size * count;
    format.values += c == 'x' ? 0 : text_like ? 1 : count;
    if (format.size > kMost) return false;
    count = 0;
    counted = false;
  }
  return !counted;
}

bool parse(Vm& vm, Value v, Format& format) {
  if (vm.is_str(v)) return parse(vm.view(v), format);
  return vm.layout_of(v) == Layout::kBytes && parse(vm.bytes_view(v), format);
}

// The same call to Python.
Outcome in_python(Vm& vm, const Args& args, std::string_view name) {
  std::uint32_t count = args.count();
  while (count > 0 && !args.has(count - 1)) --count;
  const Value given = vm.make_tuple_from_stack(args.first(), count);
  return vm.call_helper("library_call", {vm.make_str("struct"), vm.make_str(name), given});
}

void put(char* to, std::uint64_t bits, std::uint32_t size, bool big) {
  for (std::uint32_t i = 0; i < size; ++i, bits >>= 8)
    to[big ? size - 1 - i : i] = static_cast<char>(bits);
}
std::uint64_t fetch(const char* from, std::uint32_t size, bool big) {
  std::uint64_t bits = 0;
  for (std::uint32_t i = 0; i < size; ++i)
    bits = bits << 8 | static_cast<unsigned char>(from[big ? i : size - 1 - i]);
  return bits;
}

bool is_signed(char code) { return code >= 'a'; }

// One value; false: Python's.
bool pack_value(Vm& vm, const Field& field, Value v, bool big, char* to) {
  switch (field.code) {
    case 's': {
      if (vm.layout_of(v) != Layout::kBytes) return false;
      const std::string_view text = vm.bytes_view(v).substr(0, field.count);
      std::memcpy(to, text.data(), text.size());
      return true;
    }
    case 'c':
      if (vm.layout_of(v) != Layout::kBytes || vm.bytes_view(v).size() != 1) return false;
      *to = vm.bytes_view(v)[0];
      return true;
    case '?': {
      const Answer truth = vm.truth(v);
      *to = truth == Answer::kYes;
      return truth == Answer::kYes || truth == Answer::kNo;
    }
    case 'f':
    case 'd': {
      double d = 0;
      if (!v.is_double() && !v.is_int()) return false;
      (void)vm.to_double(v, d);
      const auto f = static_cast<float>(d);
      if (field.code == 'f' && f - f != 0) return false;
      std::uint32_t half = 0;
      std::uint64_t bits = 0;
      std::memcpy(&half, &f, 4);
      std::memcpy(&bits, &d, 8);
      put(to, field.code == 'f' ? half : bits, field.size, big);
      return true;
    }
    case 'p':
    case 'P':
      return false;
    default: {
      std::int64_t n = 0;
      if (!vm.to_int64(v, n)) return false;
      const std::uint32_t bits = 8 * field.size;
      if (!is_signed(field.code) ? n < 0 || (bits < 64 && n >> bits != 0)
                                 : n >> (bits - 1) != 0 && n >> (bits - 1) != -1)
        return false;
      put(to, static_cast<std::uint64_t>(n), field.size, big);
      return true;
    }
  }
}

bool unpack_value(Vm& vm, const Field& field, const char* from, bool big, Value& out) {
  const std::uint64_t bits = fetch(from, field.size, big);
  switch (field.code) {
    case 's':
      out = vm.make_bytes(std::string(from, field.count));
      return true;
    case 'c':
      out = vm.make_bytes(std::string(from, 1));
      return true;
    case '?':
      out = Value::boolean(bits != 0);
      return true;
    case 'd': {
      double d = 0;
      std::memcpy(&d, &bits, 8);
      out = Value::number(d);
      return true;
    }
    case 'f': {
      const auto half = static_cast<std::uint32_t>(bits);
      float f = 0;
      std::memcpy(&f, &half, 4);
      out = Value::number(static_cast<double>(f));
      return true;
    }
    case 'p':
    case 'P':
      return false;
    default: {
      const std::uint32_t unused = 64 - 8 * field.size;
      if (!is_signed(field.code) && bits >> 63 != 0) return false;
      out = vm.make_int(is_signed(field.code) ? static_cast<std::int64_t>(bits << unused) >> unused
                                              : static_cast<std::int64_t>(bits));
      return true;
    }
  }
}

Outcome calcsize(Vm& vm, const Args& args) {
  Format format;
  if (!parse(vm, args[0], format)) return in_python(vm, args, "_calcsize");
  vm.charge_items(1);
  return vm.ret_int(format.size);
}

Outcome pack(Vm& vm, const Args& args) {
  Format format;
  if (!parse(vm, args[0], format) || format.values != args.count() - 1)
    return in_python(vm, args, "_pack");
  std::string out(format.size, '\0');
  std::uint32_t next = 1;
  for (Field& field : format.fields) {
    if (field.code == 'x') continue;
    const bool text = field.code == 's';
    for (std::uint32_t i = 0; i < (text ? 1 : field.count); ++i)
      if (!pack_value(vm, field, args[next++], format.big,
                      out.data() + field.offset + i * field.size))
        return in_python(vm, args, "_pack");
  }
  vm.charge_items(kItemsOfCall + format.values * kItemsOfValue / 2);
  return vm.ret(vm.make_bytes(out));
}

// What `format` finds at an offset: false: Python's.
bool unpack_at(Vm& vm, const Format& format, const std::string& data, Value& out) {
  out = vm.make_tuple_sized(format.values);
  std::uint32_t next = 0;
  for (const Field& field : format.fields) {
    if (field.code == 'x') continue;
    for (std::uint32_t i = 0; i < (field.code == 's' ? 1 : field.count); ++i) {
      Value v;
      if (!unpack_value(vm, field, data.data() + field.offset + i * field.size, format.big, v))
        return false;
      vm.tuple_set(out, next++, v);
    }
  }
  vm.charge_items(kItemsOfCall + format.values * kItemsOfValue);
  return true;
}

Outcome unpack_somewhere(Vm& vm, const Args& args, std::string_view slow, bool anywhere) {
  Format format;
  std::int64_t offset = 0;
  const Layout layout = vm.layout_of(args[1]);
  if (parse(vm, args[0], format) && (layout == Layout::kBytes || layout == Layout::kByteArray) &&
      (!args.has(2) || vm.to_int64(args[2], offset))) {
    const std::string_view view = vm.bytes_view(args[1]);
    const auto size = static_cast<std::int64_t>(view.size());
    if (offset < 0) offset += size;
    if (offset >= 0 && offset <= size &&
        (anywhere ? size - offset >= format.size : size == format.size)) {
      const std::string data(view.substr(static_cast<std::size_t>(offset), format.size));
      Value out;
      if (unpack_at(vm, format, data, out)) return vm.ret(out);
    }
  }
  return in_python(vm, args, slow);
}

Outcome unpack(Vm& vm, const Args& args) { return unpack_somewhere(vm, args, "_unpack", false); }
Outcome unpack_from(Vm& vm, const Args& args) {
  return unpack_somewhere(vm, args, "_unpack_from", true);
}

}  // namespace

void register_struct(NativeTable& table) {
  table.add_functions("_struct", {{"calcsize", calcsize, "(format, /)"},
                                  {"pack", pack, "(format, /, *values)"},
                                  {"unpack", unpack, "(format, buffer, /)"},
                                  {"unpack_from", unpack_from, "(format, /, buffer, offset=)"}});
}

}  // namespace interleave::vm
