// Module _json: texts to values and back at one go, as CPython's Modules/_json.c. Whatever is out
// of the ordinary (an error, what another class decides, very deep nesting) ends the attempt with
// NotImplemented, and json.py does it all in Python, with the right exception.
#include <algorithm>
#include <cstdlib>

#include "engine/lang/unicode.h"
#include "engine/vm/bigint.h"
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

constexpr std::size_t kDepth = 200;  // of containers in each other
// In NativeItems, measured: around a call, a value, a number with a point; characters in one.
constexpr std::uint64_t kItemsOfCall = 120, kItemsOfValue = 8, kItemsOfFloat = 15, kCharacters = 12;

// --- reading. Natives are never interrupted by the collector: values need no roots meanwhile.
class Reader {
 public:
  Reader(Vm& vm, std::string text) : vm_(vm), text_(std::move(text)) {}

  Value read();  // unbound: not plain

 private:
  struct Open {
    Value container, key;
  };

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void skip() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r') ++at_;
  }
  bool word(std::string_view w) {
    if (std::string_view(text_).substr(at_, w.size()) != w) return false;
    at_ += w.size();
    return true;
  }
  bool scalar(Value& out);
  bool number(Value& out);
  bool digits() {
    const std::size_t begin = at_;
    while (peek() >= '0' && peek() <= '9') ++at_;
    return at_ != begin;
  }
  bool string(Value& out, bool key);
  bool escaped(std::string& out);
  bool code_unit(std::uint32_t& out);
  bool key();
  void add(Value v);

  Vm& vm_;
  const std::string text_;  // a copy: the heap moves
  std::size_t at_ = 0;
  std::vector<Open> open_;
  std::vector<Value> keys_ = std::vector<Value>(64, Value::unbound());  // to be used again
};

Value Reader::read() {
  vm_.charge_items(kItemsOfCall + text_.size() / kCharacters);
  for (;;) {
    skip();
    vm_.charge_items(kItemsOfValue);
    Value v;
    const bool dict = peek() == '{';
    if (dict || peek() == '[') {
      ++at_;
      v = dict ? vm_.make_dict() : vm_.make_list();
      skip();
      if (!take(dict ? '}' : ']')) {
        if (open_.size() == kDepth) return Value::unbound();
        open_.push_back({v, Value::unbound()});
        if (dict && !key()) return Value::unbound();
        continue;
      }
    } else if (!scalar(v)) {
      return Value::unbound();
    }
    for (;;) {  // v is complete, and perhaps what it is in
      skip();
      if (open_.empty()) return at_ == text_.size() ? v : Value::unbound();
      add(v);
      const bool in_dict = !open_.back().key.is_unbound();
      if (take(',')) {
        if (!in_dict) break;
        skip();
        if (!key()) return Value::unbound();
        break;
      }
      if (!take(in_dict ? '}' : ']')) return Value::unbound();
      v = open_.back().container;
      open_.pop_back();
    }
  }
}

void Reader::add(Value v) {
  const Open& in = open_.back();
  if (in.key.is_unbound())
    vm_.list_append(in.container, v);
  else
    vm_.dict_set_str(in.container, in.key, v);
}

bool Reader::key() {
  if (!take('"') || !string(open_.back().key, true)) return false;
  skip();
  return take(':');
}

bool Reader::scalar(Value& out) {
  switch (peek()) {
    case '"':
      ++at_;
      return string(out, false);
    case 'n':
      out = Value::none();
      return word("null");
    case 't':
      out = Value::boolean(true);
      return word("true");
    case 'f':
      out = Value::boolean(false);
      return word("false");
    default:
      return number(out);
  }
}

bool Reader::number(Value& out) {
  const std::size_t begin = at_;
  (void)take('-');
  if (!take('0') && !digits()) return false;
  const bool whole = peek() != '.' && peek() != 'e' && peek() != 'E';
  if (take('.') && !digits()) return false;
  if (take('e') || take('E')) {
    if (!take('+')) (void)take('-');
    if (!digits()) return false;
  }
  if (whole && at_ - begin > 18) return false;
  const char* text = text_.c_str() + begin;
  vm_.charge_items(whole ? 1 : kItemsOfFloat);
  out = whole ? vm_.make_int(std::strtoll(text, nullptr, 10))
              : Value::number(std::strtod(text, nullptr));
  return true;
}

bool Reader::string(Value& out, bool key) {
  const std::size_t begin = at_;
  while (static_cast<unsigned char>(peek()) >= ' ' && peek() != '"' && peek() != '\\') ++at_;
  std::string_view raw = std::string_view(text_).substr(begin, at_ - begin);
  if (take('"')) {
    if (!key) return out = vm_.make_str(raw), true;
    Value& known = keys_[raw.empty() ? 0
                                     : (raw.size() * 7 + static_cast<unsigned char>(raw[0]) * 3 +
                                        static_cast<unsigned char>(raw.back())) %
                                           64];
    if (known.is_unbound() || vm_.view(known) != raw) known = vm_.make_str(raw);
    out = known;
    return true;
  }
  std::string text(raw);
  for (;;) {
    const char c = peek();
    if (static_cast<unsigned char>(c) < ' ') return false;
    ++at_;
    if (c == '"') break;
    if (c != '\\')
      text += c;
    else if (!escaped(text))
      return false;
  }
  out = vm_.make_str(text);
  return true;
}

bool Reader::escaped(std::string& out) {
  static constexpr std::string_view kFrom = "\"\\/bfnrt", kTo = "\"\\/\b\f\n\r\t";
  if (const std::size_t i = kFrom.find(peek()); i != std::string_view::npos && peek() != '\0') {
    ++at_;
    out += kTo[i];
    return true;
  }
  std::uint32_t code = 0, low = 0;
  if (!take('u') || !code_unit(code) || (code >= 0xDC00 && code < 0xE000)) return false;
  if (code >= 0xD800 && code < 0xDC00) {
    if (!word("\\u") || !code_unit(low) || low < 0xDC00 || low > 0xDFFF) return false;
    code = 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00));
  }
  lang::append_utf8(out, code);
  return true;
}

bool Reader::code_unit(std::uint32_t& out) {
  out = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = peek(), letter = static_cast<char>(c | 32);
    const int digit = c >= '0' && c <= '9'             ? c - '0'
                      : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10
                                                       : -1;
    if (digit < 0) return false;
    out = out << 4 | static_cast<std::uint32_t>(digit);
  }
  return true;
}

// --- writing. Nothing is allocated in the heap before the end, so views into it stay true.

void quote(std::string_view text, bool ascii, std::string& out) {
  static constexpr std::string_view kFrom = "\"\\\b\f\n\r\t", kTo = "\"\\bfnrt";
  static constexpr char kDigits[] = "0123456789abcdef";
  const auto unit = [&](std::uint32_t code) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[code >> shift & 15];
  };
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x80 && ascii) {
      int length = 0;
      const std::uint32_t code = decode_character(text, i, length);
      i += static_cast<std::size_t>(length);
      if (code > 0xFFFF) unit(0xD800 | (code - 0x10000) >> 10);
      unit(code > 0xFFFF ? 0xDC00 | (code & 0x3FF) : code);
      continue;
    }
    ++i;
    if (const std::size_t k = kFrom.find(c); k != std::string_view::npos)
      (out += '\\') += kTo[k];
    else if (static_cast<unsigned char>(c) < ' ' || (c == 0x7f && ascii))
      unit(static_cast<unsigned char>(c));
    else
      out += c;
  }
  out += '"';
}

class Writer {
 public:
  Writer(Vm& vm, bool ascii, bool nan, bool sort, std::string_view item, std::string_view key)
      : vm_(vm), ascii_(ascii), nan_(nan), sort_(sort), item_(item), key_(key) {}

  bool write(Value v, std::size_t depth);
  std::string& out() { return out_; }
  std::uint64_t items() const { return items_ + out_.size() / kCharacters; }

 private:
  bool atom(Value v);
  bool write_sequence(Value v, std::size_t depth);
  bool write_dict(Value v, std::size_t depth);

  Vm& vm_;
  const bool ascii_, nan_, sort_;
  const std::string_view item_, key_;
  std::string out_;
  std::uint64_t items_ = kItemsOfCall;
};

// What can be a key, too.
bool Writer::atom(Value v) {
  if (v.is_none()) return out_ += "null", true;
  if (v.is_bool()) return out_ += v.is_true() ? "true" : "false", true;
  if (v.is_double()) {
    items_ += kItemsOfFloat;
    const double d = v.as_double();
    if (d - d == 0) return out_ += Vm::format_double(d), true;
    if (!nan_) return false;
    out_ += d != d ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
    return true;
  }
  return vm_.is_integer(v) && bigint::to_text(vm_, v, 10, out_);
}

bool Writer::write(Value given, std::size_t depth) {
  items_ += kItemsOfValue;
  const Value v = vm_.unwrap(given);
  if (vm_.is_str(v)) return quote(vm_.view(v), ascii_, out_), true;
  if (depth == kDepth) return false;
  if (vm_.is_list(v) || vm_.is_tuple(v)) return write_sequence(v, depth + 1);
  if (vm_.layout_of(v) == Layout::kDict) return given == v && write_dict(v, depth + 1);
  return atom(v);
}

bool Writer::write_sequence(Value v, std::size_t depth) {
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm_.sequence_items(v, items, count);
  out_ += '[';
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i != 0) out_ += item_;
    if (!write(items[i], depth)) return false;
  }
  out_ += ']';
  return true;
}

bool Writer::write_dict(Value v, std::size_t depth) {
  std::vector<std::pair<Value, Value>> pairs;
  std::uint32_t at = 0;
  bool sort = sort_;
  for (Value key, value; vm_.dict_next(v, at, key, value);) {
    if (sort && !vm_.is_str(key)) return false;  // whether they can be sorted is Python's to say
    pairs.emplace_back(key, value);
  }
  if (sort)
    std::sort(pairs.begin(), pairs.end(), [this](const auto& a, const auto& b) {
      return vm_.view(a.first) < vm_.view(b.first);
    });
  out_ += '{';
  bool first = true;
  for (const auto& [key, value] : pairs) {
    if (!first) out_ += item_;
    first = false;
    items_ += kItemsOfValue;
    const Value plain = vm_.unwrap(key);
    if (vm_.is_str(plain)) {
      quote(vm_.view(plain), ascii_, out_);
    } else {
      out_ += '"';
      if (!atom(plain)) return false;
      out_ += '"';
    }
    out_ += key_;
    if (!write(value, depth)) return false;
  }
  out_ += '}';
  return true;
}

Outcome finish(Vm& vm, const std::string& out) {
  if (!vm.heap().can_allocate(out.size() + 64)) return vm.raise_out_of_memory();
  return vm.ret(vm.make_str(out));
}

Outcome loads(Vm& vm, const Args& args) {
  const std::string_view text = vm.view(args[0]);
  if (text.size() > (1u << 16) && !vm.heap().can_allocate(text.size() * 32))
    return vm.ret(Value::not_implemented());
  const Value read = Reader(vm, std::string(text)).read();
  return vm.ret(read.is_unbound() ? Value::not_implemented() : read);
}

Outcome dumps(Vm& vm, const Args& args) {
  Writer writer(vm, args[1].is_true(), args[2].is_true(), args[3].is_true(), vm.view(args[4]),
                vm.view(args[5]));
  if (!writer.write(args[0], 0)) return vm.ret(Value::not_implemented());
  vm.charge_items(writer.items());
  return finish(vm, writer.out());
}

Outcome quoted(Vm& vm, const Args& args) {
  std::string out;
  quote(vm.view(args[0]), args[1].is_true(), out);
  vm.charge_items(out.size() / kCharacters);
  return finish(vm, out);
}

}  // namespace

void register_json(NativeTable& table) {
  table.add_functions("_json", {{"loads", loads, "(text, /)"},
                                {"dumps", dumps, "(value, ascii, nan, sort, item, key, /)"},
                                {"quoted", quoted, "(text, ascii, /)"}});
}

}  // namespace interleave::vm
