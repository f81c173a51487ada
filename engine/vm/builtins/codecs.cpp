#include "engine/vm/builtins/codecs.h"

#include <algorithm>

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

enum class Codec : std::uint8_t {
  kUnknown,
  kUtf8,
  kUtf8Sig,
  kAscii,
  kLatin1,
  kUtf16,
  kUtf16Le,
  kUtf16Be,
  kUtf32,
  kUtf32Le,
  kUtf32Be
};

struct CodecName {
  std::string_view alias;
  Codec codec;
};

constexpr CodecName kCodecs[] = {
    {"utf_8", Codec::kUtf8},        {"utf8", Codec::kUtf8},         {"u8", Codec::kUtf8},
    {"utf_8_sig", Codec::kUtf8Sig}, {"ascii", Codec::kAscii},       {"us_ascii", Codec::kAscii},
    {"646", Codec::kAscii},         {"latin_1", Codec::kLatin1},    {"latin1", Codec::kLatin1},
    {"iso_8859_1", Codec::kLatin1}, {"iso8859_1", Codec::kLatin1},  {"l1", Codec::kLatin1},
    {"utf_16", Codec::kUtf16},      {"utf16", Codec::kUtf16},       {"utf_16_le", Codec::kUtf16Le},
    {"utf_16_be", Codec::kUtf16Be}, {"utf_32", Codec::kUtf32},      {"utf32", Codec::kUtf32},
    {"utf_32_le", Codec::kUtf32Le}, {"utf_32_be", Codec::kUtf32Be},
};

Codec codec_named(std::string_view name) {
  std::string normal;
  for (const char c : name)
    normal += c == '-' || c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const CodecName& known : kCodecs)
    if (known.alias == normal) return known.codec;
  return Codec::kUnknown;
}

// The name CPython's messages give the codec.
std::string_view shown_name(Codec codec) {
  switch (codec) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      return "utf-8";
    case Codec::kAscii:
      return "ascii";
    case Codec::kLatin1:
      return "latin-1";
    case Codec::kUtf16:
      return "utf-16";
    case Codec::kUtf16Le:
      return "utf-16-le";
    case Codec::kUtf16Be:
      return "utf-16-be";
    case Codec::kUtf32:
      return "utf-32";
    case Codec::kUtf32Le:
      return "utf-32-le";
    default:
      return "utf-32-be";
  }
}

Answer unknown_encoding(Vm& vm, std::string_view name) {
  (void)vm.raise(TypeId::t_LookupError, cat("unknown encoding: ", name));
  return Answer::kRaised;
}

Answer unicode_error(Vm& vm, TypeId type, Codec codec, Value object, std::size_t start,
                     std::size_t end, std::string_view reason) {
  const Value encoding = vm.make_str(shown_name(codec)), why = vm.make_str(reason);
  const Value first = vm.make_int(static_cast<std::int64_t>(start)),
              last = vm.make_int(static_cast<std::int64_t>(end));
  const Value exception =
      vm.make_exception(vm.type(type), vm.make_tuple({encoding, object, first, last, why}));
  (void)vm.raise_value(exception);
  return Answer::kRaised;
}

void put_unit(std::string& out, std::uint32_t unit, int bytes, bool big) {
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(unit >> 8 * (big ? bytes - 1 - i : i) & 0xFF);
}

bool is_surrogate(std::uint32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

// Writes one character; false: the encoding has no form of it.
bool put_character(Codec codec, std::uint32_t code, std::string& out) {
  switch (codec) {
    case Codec::kAscii:
    case Codec::kLatin1:
      if (code >= (codec == Codec::kAscii ? 0x80u : 0x100u)) return false;
      out += static_cast<char>(code);
      return true;
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      if (is_surrogate(code)) return false;
      append_character(out, code);
      return true;
    case Codec::kUtf16:
    case Codec::kUtf16Le:
    case Codec::kUtf16Be: {
      if (is_surrogate(code)) return false;
      const bool big = codec == Codec::kUtf16Be;
      if (code >= 0x10000) {
        put_unit(out, 0xD800 + ((code - 0x10000) >> 10), 2, big);
        code = 0xDC00 + ((code - 0x10000) & 0x3FF);
      }
      put_unit(out, code, 2, big);
      return true;
    }
    default:
      if (is_surrogate(code)) return false;
      put_unit(out, code, 4, codec == Codec::kUtf32Be);
      return true;
  }
}

// What stands for a character that cannot be encoded; false: errors='strict'.
bool replace_character(Codec codec, std::uint32_t code, std::string_view errors, std::string& out) {
  char buffer[24];
  if (errors == "ignore") return true;
  if (errors == "replace") {
    (void)put_character(codec, '?', out);
    return true;
  }
  if (errors == "surrogateescape" && code >= 0xDC80 && code <= 0xDCFF) {
    out += static_cast<char>(code - 0xDC00);
    return true;
  }
  if (errors == "surrogatepass" && is_surrogate(code)) {
    append_character(out, code);
    return true;
  }
  if (errors == "xmlcharrefreplace")
    std::snprintf(buffer, sizeof buffer, "&#%u;", code);
  else if (errors == "backslashreplace")
    std::snprintf(buffer, sizeof buffer,
                  code < 0x100     ? "\\x%02x"
                  : code < 0x10000 ? "\\u%04x"
                                   : "\\U%08x",
                  code);
  else
    return false;
  for (const char* c = buffer; *c != '\0'; ++c)
    (void)put_character(codec, static_cast<unsigned char>(*c), out);
  return true;
}

// --- decoding

// Length of the well-formed UTF-8 sequence at `at`, or 0; then `bad` bytes belong to the error.
int utf8_sequence(std::string_view b, std::size_t at, int& bad, std::string_view& reason) {
  const auto byte = [&](std::size_t i) {
    return i < b.size() ? static_cast<unsigned char>(b[i]) : 0x100;
  };
  const unsigned lead = static_cast<unsigned char>(b[at]);
  bad = 1;
  reason = "invalid start byte";
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (int i = 1; i < length; ++i) {
    const int next = static_cast<int>(byte(at + static_cast<std::size_t>(i)));
    int low = 0x80, high = 0xBF;
    if (i == 1) {
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    }
    if (next >= low && next <= high) continue;
    bad = i;
    reason = next == 0x100 ? "unexpected end of data" : "invalid continuation byte";
    return 0;
  }
  return length;
}

bool replace_bytes(std::string_view bad, std::string_view errors, std::string& out) {
  if (errors == "ignore") return true;
  if (errors == "replace") {
    append_character(out, 0xFFFD);
    return true;
  }
  for (const char c : bad) {
    const unsigned byte = static_cast<unsigned char>(c);
    if (errors == "surrogateescape" && byte >= 0x80) {
      append_character(out, 0xDC00 + byte);
    } else if (errors == "backslashreplace") {
      char buffer[8];
      std::snprintf(buffer, sizeof buffer, "\\x%02x", byte);
      out += buffer;
    } else {
      return false;
    }
  }
  return true;
}

Answer decode_utf8(Vm& vm, Value object, std::string_view bytes, std::string_view errors,
                   std::string& out) {
  for (std::size_t at = 0; at < bytes.size();) {
    int bad = 0;
    std::string_view reason;
    const int length = utf8_sequence(bytes, at, bad, reason);
    if (length > 0) {
      out.append(bytes.substr(at, static_cast<std::size_t>(length)));
      at += static_cast<std::size_t>(length);
      continue;
    }
    const std::size_t count = static_cast<std::size_t>(bad);
    if (!replace_bytes(bytes.substr(at, count), errors, out))
      return unicode_error(vm, TypeId::t_UnicodeDecodeError, Codec::kUtf8, object, at, at + count,
                           reason);
    at += count;
  }
  return Answer::kYes;
}

Answer decode_single_bytes(Vm& vm, Value object, Codec codec, std::string_view bytes,
                           std::string_view errors, std::string& out) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80 || codec == Codec::kLatin1)
      append_character(out, byte);
    else if (!replace_bytes(bytes.substr(at, 1), errors, out))
      return unicode_error(vm, TypeId::t_UnicodeDecodeError, codec, object, at, at + 1,
                           "ordinal not in range(128)");
  }
  return Answer::kYes;
}

Answer decode_units(Vm& vm, Value object, Codec codec, std::string_view bytes,
                    std::string_view errors, std::string& out) {
  const bool wide = codec >= Codec::kUtf32;
  const std::size_t size = wide ? 4 : 2;
  bool big = codec == Codec::kUtf16Be || codec == Codec::kUtf32Be;
  std::size_t at = 0;
  const auto unit = [&](std::size_t i) {
    std::uint32_t value = 0;
    for (std::size_t k = 0; k < size; ++k)
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + k]))
               << 8 * (big ? size - 1 - k : k);
    return value;
  };
  if ((codec == Codec::kUtf16 || codec == Codec::kUtf32) && bytes.size() >= size) {
    if (unit(0) == 0xFEFF)
      at = size;
    else {
      big = true;
      if (unit(0) == 0xFEFF)
        at = size;
      else
        big = false;
    }
  }
  while (at < bytes.size()) {
    std::size_t used = size;
    std::uint32_t code = 0x110000;
    std::string_view reason = "truncated data";
    if (at + size <= bytes.size()) {
      code = unit(at);
      reason = "illegal encoding";
      if (!wide && code >= 0xD800 && code <= 0xDBFF && at + 4 <= bytes.size() &&
          (unit(at + 2) & 0xFC00) == 0xDC00) {
        code = 0x10000 + ((code - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
        used = 4;
      }
    } else {
      used = bytes.size() - at;
    }
    if (code < 0x110000 && !is_surrogate(code))
      append_character(out, code);
    else if (!replace_bytes(bytes.substr(at, used), errors, out))
      return unicode_error(vm, TypeId::t_UnicodeDecodeError, codec, object, at, at + used, reason);
    at += used;
  }
  return Answer::kYes;
}

}  // namespace

Answer encode_text(Vm& vm, Value str, std::string_view encoding, std::string_view errors,
                   std::string& out) {
  const Codec codec = codec_named(encoding);
  if (codec == Codec::kUnknown) return unknown_encoding(vm, encoding);
  const std::string text = vm.text(str);
  vm.charge_items(text.size() / 8);
  if (codec == Codec::kUtf8Sig) out += "\xEF\xBB\xBF";
  if (codec == Codec::kUtf16) put_unit(out, 0xFEFF, 2, false);
  if (codec == Codec::kUtf32) put_unit(out, 0xFEFF, 4, false);
  const bool ascii = vm.heap().get<Str>(str)->ascii();
  if (ascii && codec <= Codec::kLatin1) {
    out += text;
    return Answer::kYes;
  }
  std::size_t position = 0;
  for (std::size_t at = 0; at < text.size(); ++position) {
    int length = 0;
    const std::uint32_t code = decode_character(text, at, length);
    at += static_cast<std::size_t>(length);
    if (put_character(codec, code, out) || replace_character(codec, code, errors, out)) continue;
    const char* reason = codec == Codec::kAscii    ? "ordinal not in range(128)"
                         : codec == Codec::kLatin1 ? "ordinal not in range(256)"
                                                   : "surrogates not allowed";
    return unicode_error(vm, TypeId::t_UnicodeEncodeError, codec, str, position, position + 1,
                         reason);
  }
  return Answer::kYes;
}

Answer decode_bytes(Vm& vm, Value object, std::string_view encoding, std::string_view errors,
                    std::string& out) {
  const Codec codec = codec_named(encoding);
  if (codec == Codec::kUnknown) return unknown_encoding(vm, encoding);
  const std::string bytes(vm.bytes_view(object));
  vm.charge_items(bytes.size() / 8);
  std::string_view rest = bytes;
  if (codec == Codec::kUtf8Sig && rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  switch (codec) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      return decode_utf8(vm, object, rest, errors, out);
    case Codec::kAscii:
    case Codec::kLatin1:
      return decode_single_bytes(vm, object, codec, rest, errors, out);
    default:
      return decode_units(vm, object, codec, rest, errors, out);
  }
}

}  // namespace interleave::vm
