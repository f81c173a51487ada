// Text forms of values: repr(), str(), and what state views show. Exactly CPython's, without
// running Python code; a value whose class defines __repr__ or __str__ in Python makes them return
// false.
#include <cmath>
#include <cstdio>

#include "engine/base/float_text.h"
#include "engine/lang/unicode.h"
#include "engine/vm/bigint.h"
#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

constexpr int kMaxDepth = 200;
constexpr int kItemsOfFloat = 15, kItemsInside = 5;  // NativeItems: a float; one of a container
constexpr std::int64_t kAddressBase =
    0x7f0000000000;  // objects look as if they were at an address of a process
constexpr char kHex[] = "0123456789abcdef";

std::string with_exponent(const Decimal& d, char letter, bool alternate) {
  std::string out = d.digits.substr(0, 1);
  if (d.digits.size() > 1)
    out += "." + d.digits.substr(1);
  else if (alternate)
    out += ".";
  const int exponent = d.point - 1;
  out += letter;
  out += exponent < 0 ? '-' : '+';
  const int magnitude = exponent < 0 ? -exponent : exponent;
  if (magnitude < 10) out += '0';
  return out += std::to_string(magnitude);
}

std::string without_exponent(const Decimal& d, bool add_dot_zero, bool alternate) {
  std::string out;
  const int count = static_cast<int>(d.digits.size());
  if (d.point <= 0) {
    out = "0." + std::string(static_cast<std::size_t>(-d.point), '0') + d.digits;
  } else if (d.point >= count) {
    out = d.digits + std::string(static_cast<std::size_t>(d.point - count), '0');
    if (add_dot_zero)
      out += ".0";
    else if (alternate)
      out += ".";
  } else {
    const std::size_t point = static_cast<std::size_t>(d.point);
    out = d.digits.substr(0, point) + "." + d.digits.substr(point);
  }
  return out;
}

bool is_upper(char type) { return type >= 'A' && type <= 'Z'; }

std::string special_double(double d, bool upper) {
  const char* text = std::isnan(d) ? "nan" : d < 0 ? "-inf" : "inf";
  std::string out = text;
  if (upper)
    for (char& c : out)
      if (c != '-') c = static_cast<char>(c - 32);
  return out;
}

}  // namespace

// %g keeps `precision` significant digits, drops trailing zeros unless alternate, and uses an
// exponent where C's printf does; 'r' is the shortest text that reads back, with an exponent from
// 1e16.
std::string double_to_text(double d, char type, int precision, bool alternate, bool add_dot_zero) {
  const bool upper = is_upper(type);
  const char kind = upper ? static_cast<char>(type + 32) : type;
  if (!std::isfinite(d)) return special_double(d, upper);
  const std::string sign = std::signbit(d) ? "-" : "";
  d = std::fabs(d);
  if (kind == 'f') {
    std::string text = sign + fixed_text(d, precision);
    if (alternate && precision == 0) text += '.';
    return text;
  }
  Decimal decimal = kind == 'r'   ? shortest_decimal(d)
                    : kind == 'e' ? rounded_decimal(d, precision + 1)
                                  : rounded_decimal(d, precision == 0 ? 1 : precision);
  if (kind == 'e') return sign + with_exponent(decimal, upper ? 'E' : 'e', alternate);
  const int limit = kind == 'r' ? 16 : precision == 0 ? 1 : precision;
  const bool exponent =
      decimal.point > limit - (kind == 'g' && add_dot_zero ? 1 : 0) || decimal.point < -3;
  if (kind == 'g' && !alternate)
    while (decimal.digits.size() > 1 && decimal.digits.back() == '0') decimal.digits.pop_back();
  if (exponent) return sign + with_exponent(decimal, upper ? 'E' : 'e', alternate);
  return sign + without_exponent(decimal, add_dot_zero, alternate);
}

std::string Vm::format_double(double d) { return float_repr(d); }

std::int64_t identity(Value v) {
  if (v.is_ref()) return kAddressBase + v.as_ref();
  // Immediate values have no address: equal ones share one, away from the heap's.
  const std::uint64_t mixed = v.bits * 0x9E3779B97F4A7C15ull >> 22;
  return 0x550000000000 + static_cast<std::int64_t>(mixed & 0x0FFFFFFFFFF) * 16 % 0x10000000000;
}

std::string address_text(Value v) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "0x%llx", static_cast<unsigned long long>(identity(v)));
  return buffer;
}

namespace {

void escape(std::uint32_t code, std::string& out) {
  const int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
  out += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += kHex[code >> shift & 15];
}

char quote_for(std::string_view text) {
  return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos
             ? '"'
             : '\'';
}

bool escape_common(char c, char quote, std::string& out) {
  if (c == quote || c == '\\')
    out += '\\', out += c;
  else if (c == '\n')
    out += "\\n";
  else if (c == '\r')
    out += "\\r";
  else if (c == '\t')
    out += "\\t";
  else
    return false;
  return true;
}

}  // namespace

void Vm::repr_string(std::string_view text, std::string& out) {
  const char quote = quote_for(text);
  out += quote;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      ++i;
      if (escape_common(c, quote, out)) continue;
      if (c >= ' ' && c != 0x7f)
        out += c;
      else
        escape(static_cast<unsigned char>(c), out);
      continue;
    }
    int length = 0;
    const std::uint32_t code = decode_character(text, i, length);
    if (lang::is_printable(code))
      out.append(text.substr(i, static_cast<std::size_t>(length)));
    else
      escape(code, out);
    i += static_cast<std::size_t>(length);
  }
  out += quote;
}

void repr_bytes(std::string_view bytes, std::string& out) {
  const char quote = quote_for(bytes);
  out += 'b';
  out += quote;
  for (const char c : bytes) {
    if (escape_common(c, quote, out)) continue;
    if (c >= ' ' && c < 0x7f)
      out += c;
    else
      escape(static_cast<unsigned char>(c), out);
  }
  out += quote;
}

namespace {

// Writes representations; `open` is the chain of containers being written, for [...].
class ReprWriter {
 public:
  struct Open {
    Ref ref;
    const Open* outer;
    int depth;
  };

  ReprWriter(Vm& vm, std::string& out, bool describe) : vm_(vm), out_(out), describe_(describe) {}
  bool write(Value v, const Open* open);
  bool write_native_form(Value v, const Open* open);  // whatever __repr__ v's class defines

 private:
  bool write_object(Value v, const Open* open);
  bool write_container(Value v, const Open* open);
  bool write_items(const Value* items, std::uint32_t count, const Open* open);
  bool write_sequence(Value v, char begin, char end, const Open* open);
  bool write_dict(Value dict, const Open* open);
  bool write_set(Value v, const Open* open);
  bool write_view(Value v, const Open* open);
  bool write_exception(Value v, const Open* open);
  bool write_method(Value v, const Open* open);
  bool write_wrapper(Value v, const Open* open);
  void write_type(Ref type);
  void write_native(Value v);
  void write_super(Value v);
  void write_range(Value v);
  void write_module(Value v);
  void write_plain(Value v, std::string_view name);  // <name object at 0x...>
  void write_named(Value v, std::string_view what, Ref name);
  void write_code(Value v);
  void write_lock(Value v);
  void write_default(Value v);
  void write_complex(double real, double imag);
  bool full() const { return describe_ && out_.size() > 400; }
  Heap& heap() { return vm_.heap(); }

  Vm& vm_;
  std::string& out_;
  const bool describe_;  // for people: never stops at Python code
};

// A class's name with its module, as object.__repr__ writes it.
std::string full_name(const Vm& vm, Ref type) {
  Heap& heap = const_cast<Vm&>(vm).heap();
  const Type* t = heap.get<Type>(type);
  std::string out;
  if (vm.is_str(t->module) && vm.view(t->module) != "builtins") out = cat(vm.view(t->module), ".");
  return out.append(vm.view(t->qualname));
}

void ReprWriter::write_plain(Value v, std::string_view name) {
  out_ += cat("<", name, " object at ", address_text(v), ">");
}

void ReprWriter::write_default(Value v) { write_plain(v, full_name(vm_, vm_.type_of(v))); }

void ReprWriter::write_named(Value v, std::string_view what, Ref name) {
  out_ += cat("<", what, " ", vm_.view(name), " at ", address_text(v), ">");
}

bool ReprWriter::write(Value v, const Open* open) {
  if (!describe_)
    vm_.charge_items(v.is_double() ? kItemsOfFloat : open != nullptr ? kItemsInside : 0);
  if (v.is_int()) return out_ += std::to_string(v.as_int()), true;
  if (v.is_double()) return out_ += Vm::format_double(v.as_double()), true;
  if (v.is_native()) return write_native(v), true;
  if (v.is_ref()) return write_object(v, open);
  switch (static_cast<Singleton>(v.bits & 0xFF)) {
    case Singleton::kNone:
      out_ += "None";
      break;
    case Singleton::kTrue:
      out_ += "True";
      break;
    case Singleton::kFalse:
      out_ += "False";
      break;
    case Singleton::kEllipsis:
      out_ += "Ellipsis";
      break;
    case Singleton::kNotImplemented:
      out_ += "NotImplemented";
      break;
    case Singleton::kUnbound:
      out_ += "<unbound>";
      break;
  }
  return true;
}

bool ReprWriter::write_object(Value v, const Open* open) {
  bool own = may_be_special(vm_, v) && !python_method(vm_, v, Name::n___repr__).is_unbound();
  if (vm_.layout_of(v) == Layout::kIterator)  // of itertools
    own = vm_.layout_of(vm_.special(v, Name::n___repr__)) == Layout::kFunction;
  if (own) {
    if (!describe_) return false;
    write_plain(v, vm_.type_name(v));
    return true;
  }
  return write_native_form(v, open);
}

bool ReprWriter::write_native_form(Value v, const Open* open) {
  if (!v.is_ref()) return write(v, open);
  switch (vm_.layout_of(v)) {
    case Layout::kStr:
      vm_.repr_string(vm_.text(v), out_);
      return true;
    case Layout::kBytes:
      repr_bytes(vm_.bytes_view(v), out_);
      return true;
    case Layout::kByteArray:
      out_ += cat(vm_.type_name(v), "(");
      repr_bytes(vm_.bytes_view(v), out_);
      out_ += ')';
      return true;
    case Layout::kBigInt:
      if (!bigint::to_text(vm_, v, 10, out_)) {
        if (!describe_) return false;  // the helper raises the ValueError
        out_ += "<an int of more digits than can be shown>";
      }
      return true;
    case Layout::kComplex:
      write_complex(heap().get<Complex>(v)->real, heap().get<Complex>(v)->imag);
      return true;
    case Layout::kType:
      write_type(v.as_ref());
      return true;
    case Layout::kFunction:
      write_named(v, "function", heap().get<Function>(v)->qualname);
      return true;
    case Layout::kModule:
      write_module(v);
      return true;
    case Layout::kCode:
      write_code(v);
      return true;
    case Layout::kGenerator: {
      const bool own = vm_.is_exact(v, TypeId::t_generator) ||
                       vm_.is_exact(v, TypeId::t_coroutine) ||
                       vm_.is_exact(v, TypeId::t_async_generator);
      if (own)
        write_named(v, cat(vm_.type_name(v), " object"), heap().get<Generator>(v)->qualname);
      else
        write_default(v);
      return true;
    }
    case Layout::kRange:
      write_range(v);
      return true;
    case Layout::kSuper:
      write_super(v);
      return true;
    case Layout::kLock:
      write_lock(v);
      return true;
    case Layout::kCell: {
      const Value contents = heap().get<Cell>(v)->contents;
      const std::string inside = contents.is_unbound() ? std::string("empty")
                                                       : cat(vm_.type_name(contents), " object at ",
                                                             address_text(contents));
      out_ += cat("<cell at ", address_text(v), ": ", inside, ">");
      return true;
    }
    case Layout::kInstance:
      if (heap().get<Instance>(v)->flag()) break;
      write_default(v);
      return true;
    case Layout::kProperty: {
      if (!vm_.is_exact(v, TypeId::t_member_descriptor)) return write_default(v), true;
      const Property* member = heap().get<Property>(v);
      out_ += cat("<member '", vm_.view(member->name), "' of '",
                  vm_.type_name(member->set.as_ref()), "' objects>");
      return true;
    }
    case Layout::kTuple:
    case Layout::kList:
    case Layout::kDict:
    case Layout::kSet:
    case Layout::kSlice:
    case Layout::kDictView:
    case Layout::kMethod:
    case Layout::kWrapper:
    case Layout::kException:
      break;
    default:
      write_default(v);
      return true;
  }
  return write_container(v, open);
}

bool ReprWriter::write_container(Value v, const Open* open) {
  const int depth = open == nullptr ? 0 : open->depth + 1;
  if (depth > kMaxDepth || full()) {
    if (describe_) out_ += "...";
    return describe_;  // the helper runs into Python's own recursion limit
  }
  const Open here{v.as_ref(), open, depth};
  for (const Open* o = open; o != nullptr; o = o->outer) {
    if (o->ref != v.as_ref()) continue;
    const Layout layout = vm_.layout_of(v);
    out_ += layout == Layout::kList    ? "[...]"
            : layout == Layout::kTuple ? "(...)"
            : layout == Layout::kDict  ? "{...}"
            : layout == Layout::kSet   ? cat(vm_.type_name(v), "(...)")
                                       : std::string("...");
    return true;
  }
  switch (vm_.layout_of(v)) {
    case Layout::kList:
      return write_sequence(v, '[', ']', &here);
    case Layout::kTuple:
      return write_sequence(v, '(', ')', &here);
    case Layout::kDict:
      return write_dict(v, &here);
    case Layout::kSet:
      return write_set(v, &here);
    case Layout::kDictView:
      return write_view(v, &here);
    case Layout::kMethod:
      return write_method(v, &here);
    case Layout::kWrapper:
      return write_wrapper(v, &here);
    case Layout::kException:
      return write_exception(v, &here);
    case Layout::kSlice: {
      const Slice slice = *heap().get<Slice>(v);
      const Value parts[3] = {slice.start, slice.stop, slice.step};
      out_ += "slice(";
      if (!write_items(parts, 3, &here)) return false;
      out_ += ')';
      return true;
    }
    case Layout::kInstance: {
      const Value payload = vm_.unwrap(v);
      if (vm_.layout_of(payload) == Layout::kSet || vm_.layout_of(payload) == Layout::kByteArray) {
        std::string inner;  // these name their class
        ReprWriter writer(vm_, inner, describe_);
        if (!writer.write(payload, &here)) return false;
        const std::size_t paren = inner.find('(');
        const bool braces = inner.starts_with("{");
        out_ += vm_.type_name(v);
        out_ += braces ? cat("(", inner, ")") : inner.substr(paren);
        return true;
      }
      return write(payload, &here);
    }
    default:
      IL_UNREACHABLE();
  }
}

bool ReprWriter::write_items(const Value* items, std::uint32_t count, const Open* open) {
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i != 0) out_ += ", ";
    if (full()) return out_ += "...", true;
    if (!write(items[i], open)) return false;
  }
  return true;
}

bool ReprWriter::write_sequence(Value v, char begin, char end, const Open* open) {
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm_.sequence_items(v, items, count);
  out_ += begin;
  if (!write_items(items, count, open)) return false;
  if (begin == '(' && count == 1) out_ += ',';
  out_ += end;
  return true;
}

bool ReprWriter::write_dict(Value dict, const Open* open) {
  out_ += '{';
  std::uint32_t at = 0;
  Value key, value;
  bool first = true;
  while (vm_.dict_next(dict, at, key, value)) {
    if (!first) out_ += ", ";
    first = false;
    if (full()) {
      out_ += "...";
      break;
    }
    if (!write(key, open)) return false;
    out_ += ": ";
    if (!write(value, open)) return false;
  }
  out_ += '}';
  return true;
}

bool ReprWriter::write_set(Value v, const Open* open) {
  const bool frozen = vm_.is_exact(v, TypeId::t_frozenset);
  if (vm_.set_size(v) == 0) {
    out_ += frozen ? "frozenset()" : "set()";
    return true;
  }
  out_ += frozen ? "frozenset({" : "{";
  std::uint32_t at = 0;
  Value key;
  bool first = true;
  while (vm_.set_next(v, at, key)) {
    if (!first) out_ += ", ";
    first = false;
    if (!write(key, open)) return false;
  }
  out_ += frozen ? "})" : "}";
  return true;
}

bool ReprWriter::write_view(Value v, const Open* open) {
  const DictView view = *heap().get<DictView>(v);
  const Value dict = Value::ref(view.dict);
  out_ += cat(vm_.type_name(v), view.kind == DictViewKind::kProxy ? "(" : "([");
  if (view.kind == DictViewKind::kProxy) {
    if (!write(dict, open)) return false;
    out_ += ')';
    return true;
  }
  std::uint32_t at = 0;
  Value key, value;
  bool first = true;
  while (vm_.dict_next(dict, at, key, value)) {
    if (!first) out_ += ", ";
    first = false;
    const bool items = view.kind == DictViewKind::kItems;
    if (items) out_ += '(';
    if (view.kind != DictViewKind::kValues && !write(key, open)) return false;
    if (items) out_ += ", ";
    if (view.kind != DictViewKind::kKeys && !write(value, open)) return false;
    if (items) out_ += ')';
  }
  out_ += "])";
  return true;
}

bool ReprWriter::write_exception(Value v, const Open* open) {
  const Value args = heap().get<Exception>(v)->args;
  out_ += vm_.type_name(v);
  out_ += '(';
  if (vm_.is_tuple(args)) {
    Value* items = nullptr;
    std::uint32_t count = 0;
    (void)vm_.sequence_items(args, items, count);
    if (!write_items(items, count, open)) return false;
  }
  out_ += ')';
  return true;
}

bool ReprWriter::write_method(Value v, const Open* open) {
  const Method method = *heap().get<Method>(v);
  if (method.function.is_native()) {
    const Native& native = vm_.natives()[method.function.as_native()];
    if (vm_.is_type(method.self))
      out_ += cat("<built-in method ", native.def.name, " of type object at ",
                  address_text(method.self), ">");
    else
      out_ += cat("<built-in method ", native.def.name, " of ", vm_.type_name(method.self),
                  " object at ", address_text(method.self), ">");
    return true;
  }
  const bool function = vm_.layout_of(method.function) == Layout::kFunction;
  const std::string name =
      function ? vm_.text(Value::ref(heap().get<Function>(method.function)->qualname))
               : std::string("?");
  out_ += cat("<bound method ", name, " of ");
  if (!write(method.self, open)) return false;
  out_ += '>';
  return true;
}

bool ReprWriter::write_wrapper(Value v, const Open* open) {
  out_ += cat("<", vm_.type_name(v), "(");
  if (!write(heap().get<Wrapper>(v)->function, open)) return false;
  out_ += ")>";
  return true;
}

void ReprWriter::write_type(Ref type) { out_ += cat("<class '", full_name(vm_, type), "'>"); }

void ReprWriter::write_native(Value v) {
  const Native& native = vm_.natives()[v.as_native()];
  if (native.owner.empty())
    out_ += cat("<built-in function ", native.def.name, ">");
  else if (native.def.flags & kGetter)
    out_ += cat("<attribute '", native.def.name, "' of '", native.owner, "' objects>");
  else if (native.def.name[0] == '_')
    out_ += cat("<slot wrapper '", native.def.name, "' of '", native.owner, "' objects>");
  else
    out_ += cat("<method '", native.def.name, "' of '", native.owner, "' objects>");
}

void ReprWriter::write_super(Value v) {
  const Super super = *heap().get<Super>(v);
  const std::string_view name = vm_.is_type(super.type) ? vm_.type_name(super.type.as_ref()) : "?";
  if (super.self.is_unbound())
    out_ += cat("<super: <class '", name, "'>, NULL>");
  else
    out_ += cat("<super: <class '", name, "'>, <",
                vm_.is_type(super.self_type) ? vm_.type_name(super.self_type.as_ref()) : "?",
                " object>>");
}

void ReprWriter::write_range(Value v) {
  const Range range = *heap().get<Range>(v);
  out_ += "range(";
  (void)write(range.start, nullptr);
  out_ += ", ";
  (void)write(range.stop, nullptr);
  if (range.step != Value::small_int(1)) {
    out_ += ", ";
    (void)write(range.step, nullptr);
  }
  out_ += ')';
}

void ReprWriter::write_module(Value v) {
  const Module module = *heap().get<Module>(v);
  const Value file = vm_.dict_get_str(module.dict, vm_.name_value(Name::n___file__));
  out_ += cat("<module ");
  vm_.repr_string(vm_.text(Value::ref(module.name)), out_);
  if (vm_.is_str(file))
    out_ += cat(" from '", vm_.view(file), "'>");
  else
    out_ += " (built-in)>";
}

void ReprWriter::write_code(Value v) {
  const lang::Code& code = vm_.store().code(heap().get<CodeObject>(v)->code_id);
  out_ += cat("<code object ", code.name, " at ", address_text(v), ", file \"",
              vm_.store().file(code.file).name, "\", line ", std::to_string(code.first_line), ">");
}

void ReprWriter::write_lock(Value v) {
  const Lock lock = *heap().get<Lock>(v);
  out_ +=
      cat("<", lock.count != 0 ? "locked" : "unlocked", " _thread.", vm_.type_name(v), " object ");
  if (lock.reentrant)
    out_ += cat("owner=", std::to_string(lock.count != 0 ? lock.owner : 0),
                " count=", std::to_string(lock.count), " ");
  out_ += cat("at ", address_text(v), ">");
}

void ReprWriter::write_complex(double real, double imag) {
  const auto part = [](double d) { return double_to_text(d, 'r', 0, false, false); };
  if (real == 0 && !std::signbit(real)) {
    out_ += part(imag) + "j";
    return;
  }
  const bool plus = std::isnan(imag) || !std::signbit(imag);
  out_ += "(" + part(real) + (plus ? "+" : "") + part(imag) + "j)";
}

}  // namespace

bool Vm::repr(Value v, std::string& out, int) {
  ReprWriter writer(*this, out, false);
  return writer.write(v, nullptr);
}

bool repr_native(Vm& vm, Value v, std::string& out) {
  ReprWriter writer(vm, out, false);
  return writer.write_native_form(v, nullptr);
}

std::string Vm::describe(Value v) {
  constexpr std::size_t kLimit = 200;
  std::string out;
  ReprWriter writer(*this, out, true);
  (void)writer.write(v, nullptr);
  if (out.size() <= kLimit) return out;
  std::size_t cut = kLimit;
  while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
  return out.substr(0, cut) + "…";
}

namespace {

// OSError(errno, strerror, filename): "[Errno 2] No such file or directory: 'x'".
bool os_error_text(Vm& vm, Value v, const Value* args, std::uint32_t count, std::string& out) {
  if (count < 2) return false;
  std::string text = "[Errno ";
  if (!vm.str(args[0], text)) return false;
  text += "] ";
  if (!vm.str(args[1], text)) return false;
  const Value file = vm.get_instance_attribute(v, vm.name_value(Name::n_filename));
  if (!file.is_unbound() && !file.is_none()) {
    text += ": ";
    if (!vm.repr(file, text)) return false;
    const Value second = vm.get_instance_attribute(v, vm.intern("filename2"));
    if (!second.is_unbound() && !second.is_none()) {
      text += " -> ";
      if (!vm.repr(second, text)) return false;
    }
  }
  out += text;
  return true;
}

// "'ascii' codec can't encode character '\u1234' in position 0: ordinal not in range(128)".
bool unicode_error_text(Vm& vm, Value v, const Value* args, std::string& out) {
  std::int64_t start = 0, end = 0;
  if (!vm.is_str(args[0]) || !vm.is_str(args[4]) || !vm.to_int64(args[2], start) ||
      !vm.to_int64(args[3], end))
    return false;
  const bool encode = vm.is_instance(v, TypeId::t_UnicodeEncodeError);
  out += cat("'", vm.view(args[0]), "' codec can't ", encode ? "encode character" : "decode byte");
  char shown[24] = "";
  if (end - start != 1 || start < 0) {
    out += cat("s in position ", std::to_string(start), "-", std::to_string(end - 1));
  } else if (encode && vm.is_str(args[1]) && start < vm.heap().get<Str>(args[1])->characters) {
    int length = 0;
    const std::string_view text = vm.view(args[1]);
    const std::uint32_t code = decode_character(
        text, character_offset(text, false, static_cast<std::size_t>(start)), length);
    std::snprintf(shown, sizeof shown,
                  code < 0x100     ? " '\\x%02x'"
                  : code < 0x10000 ? " '\\u%04x'"
                                   : " '\\U%08x'",
                  code);
    out += cat(shown, " in position ", std::to_string(start));
  } else if (!encode && vm.layout_of(args[1]) == Layout::kBytes &&
             start < static_cast<std::int64_t>(vm.bytes_view(args[1]).size())) {
    std::snprintf(
        shown, sizeof shown, " 0x%02x",
        static_cast<unsigned char>(vm.bytes_view(args[1])[static_cast<std::size_t>(start)]));
    out += cat(shown, " in position ", std::to_string(start));
  }
  out += cat(": ", vm.view(args[4]));
  return true;
}

// BaseException.__str__ and those of its subclasses that differ (Objects/exceptions.c).
bool exception_text(Vm& vm, Value v, std::string& out) {
  const Value args = vm.heap().get<Exception>(v)->args;
  if (!vm.is_tuple(args)) return true;
  std::vector<Value> items;
  for (std::uint32_t i = 0; i < vm.tuple_size(args); ++i) items.push_back(vm.tuple_get(args, i));
  const std::uint32_t count = static_cast<std::uint32_t>(items.size());
  if (vm.is_instance(v, TypeId::t_BaseExceptionGroup) && count == 2) {
    Value* members = nullptr;
    std::uint32_t size = 0;
    (void)vm.sequence_items(items[1], members, size);
    if (!vm.str(items[0], out)) return false;
    out += cat(" (", std::to_string(size), " sub-exception", size == 1 ? "" : "s", ")");
    return true;
  }
  if (count == 5 &&
      (vm.is_instance(v, TypeId::t_UnicodeEncodeError) ||
       vm.is_instance(v, TypeId::t_UnicodeDecodeError)) &&
      unicode_error_text(vm, v, items.data(), out))
    return true;
  if (vm.is_instance(v, TypeId::t_OSError) && os_error_text(vm, v, items.data(), count, out))
    return true;
  if (vm.is_instance(v, TypeId::t_SyntaxError) && count >= 1) {
    if (!vm.str(items[0], out)) return false;
    const Value file = vm.get_instance_attribute(v, vm.name_value(Name::n_filename));
    const Value line = vm.get_instance_attribute(v, vm.name_value(Name::n_lineno));
    const bool has_file = vm.is_str(file), has_line = line.is_int();
    if (has_file && has_line)
      out += cat(" (", vm.view(file), ", line ", std::to_string(line.as_int()), ")");
    else if (has_line)
      out += cat(" (line ", std::to_string(line.as_int()), ")");
    return true;
  }
  if (count == 0) return true;
  if (count == 1 && vm.is_instance(v, TypeId::t_KeyError)) return vm.repr(items[0], out);
  if (count == 1) return vm.str(items[0], out);
  return vm.repr(args, out);
}

}  // namespace

bool Vm::str(Value v, std::string& out) {
  if (is_str(v)) {
    out.append(view(v));
    return true;
  }
  if (may_be_special(*this, v)) {
    if (!python_method(*this, v, Name::n___str__).is_unbound()) return false;
    const Value payload = unwrap(v);
    if (is_str(payload)) {
      out.append(view(payload));
      return true;
    }
    if (layout_of(v) == Layout::kException) {
      // A Python __repr__ does not matter here: BaseException has its own __str__.
      return exception_text(*this, v, out);
    }
  }
  if (layout_of(v) == Layout::kDictView && heap_.get<DictView>(v)->kind == DictViewKind::kProxy)
    v = Value::ref(heap_.get<DictView>(v)->dict);
  return repr(v, out);
}

}  // namespace interleave::vm
