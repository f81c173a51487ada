// Methods of str (CPython Objects/unicodeobject.c). Positions are in characters; the text is UTF-8,
// so ASCII strings, where both agree, take the short way.
#include <algorithm>

#include "engine/vm/builtins/codecs.h"
#include "engine/vm/builtins/support.h"
#include "engine/vm/builtins/unicode_text.h"

namespace interleave::vm {

namespace {

#define STR_SELF IL_SELF(kStr, "str")

std::uint32_t characters_of(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

// A str argument; the message is "<what>, not <type>".
bool str_argument(Vm& vm, Value v, std::string_view what, Value& out) {
  out = vm.unwrap(v);
  if (vm.is_str(out)) return true;
  (void)vm.raise(TypeId::t_TypeError, cat(what, ", not ", v.is_none() ? "None" : vm.type_name(v)));
  return false;
}

}  // namespace

bool encoding_arguments(Vm& vm, const Args& args, std::uint32_t i, std::string_view function,
                        std::string& encoding, std::string& errors) {
  for (const bool second : {false, true}) {
    std::string& out = second ? errors : encoding;
    out = second ? "strict" : "utf-8";
    if (!args.has(i + second)) continue;
    Value text;
    if (!str_argument(
            vm, args[i + second],
            cat(function, "() argument '", second ? "errors" : "encoding", "' must be str"), text))
      return false;
    out = vm.text(text);
  }
  return true;
}

namespace {

// --- making

Outcome str_new(Vm& vm, const Args& args) {
  const bool exact = args[0] == vm.type_value(TypeId::t_str);
  if (!args.has(1)) return finish_new(vm, args, TypeId::t_str, vm.make_str(""));
  if (args.has(2) || args.has(3)) {
    const Value bytes = vm.unwrap(args[1]);
    std::string encoding, errors, out;
    if (!encoding_arguments(vm, args, 2, "str", encoding, errors)) return Outcome::kRaise;
    if (vm.is_str(bytes)) return vm.raise(TypeId::t_TypeError, "decoding str is not supported");
    if (vm.layout_of(bytes) != Layout::kBytes && vm.layout_of(bytes) != Layout::kByteArray)
      return vm.raise(TypeId::t_TypeError, cat("decoding to str: need a bytes-like object, ",
                                               vm.type_name(args[1]), " found"));
    if (decode_bytes(vm, bytes, encoding, errors, out) != Answer::kYes) return Outcome::kRaise;
    return finish_new(vm, args, TypeId::t_str, vm.make_str(out));
  }
  if (exact && vm.is_exact(args[1], TypeId::t_str)) return vm.ret(args[1]);
  std::string out;
  if (!vm.str(args[1], out))
    return exact ? vm.call_helper("str_of", {args[1]})
                 : vm.call_helper("str_subclass", {args[0], args[1]});
  return finish_new(vm, args, TypeId::t_str, vm.make_str(out));
}

Outcome encode(Vm& vm, const Args& args) {
  STR_SELF;
  std::string encoding, errors, out;
  if (!encoding_arguments(vm, args, 1, "encode", encoding, errors)) return Outcome::kRaise;
  if (encode_text(vm, self, encoding, errors, out) != Answer::kYes) return Outcome::kRaise;
  return vm.ret(vm.make_bytes(out));
}

// --- case

template <std::string (*convert)(std::string_view)>
Outcome converted(Vm& vm, const Args& args, std::string_view method) {
  Value self;
  if (!self_value(vm, args, Layout::kStr, "str", method, self)) return Outcome::kRaise;
  vm.charge_items(vm.heap().get<Str>(self)->bytes / 8);
  return vm.ret_str(convert(vm.view(self)));
}

Outcome upper(Vm& vm, const Args& args) { return converted<to_upper>(vm, args, "upper"); }
Outcome lower(Vm& vm, const Args& args) { return converted<to_lower>(vm, args, "lower"); }
Outcome title(Vm& vm, const Args& args) { return converted<to_title>(vm, args, "title"); }
Outcome casefold(Vm& vm, const Args& args) { return converted<to_fold>(vm, args, "casefold"); }
Outcome capitalize(Vm& vm, const Args& args) {
  return converted<capitalized>(vm, args, "capitalize");
}
Outcome swapcase(Vm& vm, const Args& args) { return converted<case_swapped>(vm, args, "swapcase"); }

// --- searching

// The part [start, stop) of a string that arguments `first` and `first + 1` name, in bytes.
struct Window {
  std::size_t begin = 0, end = 0;
  std::int64_t start = 0;  // in characters
  bool inside = true;      // start is within the string
};

bool find_window(Vm& vm, const Args& args, Value self, std::uint32_t first, Window& out) {
  const Str s = *vm.heap().get<Str>(self);
  std::int64_t start = 0, stop = s.characters;
  const std::int64_t size = s.characters;
  for (std::uint32_t i = first; i < first + 2; ++i) {
    if (!args.has(i)) continue;
    std::int64_t value = i == first ? start : stop;
    if (!slice_argument(vm, args[i], value)) return false;
    if (value < 0) value = std::max<std::int64_t>(value + size, 0);
    (i == first ? start : stop) = value;
  }
  out.inside = start <= size;
  stop = std::min(stop, size);
  start = std::min(start, size);
  out.start = start;
  const std::string_view text = vm.view(self);
  out.begin = character_offset(text, s.ascii(), static_cast<std::size_t>(start));
  out.end = stop <= start ? out.begin
                          : out.begin + character_offset(text.substr(out.begin), s.ascii(),
                                                         static_cast<std::size_t>(stop - start));
  if (stop < start) out.inside = false;
  return true;
}

// Character position of the argument in self, or -1.
bool position_of(Vm& vm, const Args& args, std::string_view method, bool last, std::int64_t& out) {
  Value self, part;
  if (!self_value(vm, args, Layout::kStr, "str", method, self)) return false;
  if (!str_argument(vm, args[1], cat(method, "() argument 1 must be str"), part)) return false;
  Window w;
  if (!find_window(vm, args, self, 2, w)) return false;
  out = -1;
  if (!w.inside) return true;
  const std::string_view text = vm.view(self).substr(w.begin, w.end - w.begin),
                         needle = vm.view(part);
  vm.charge_items(text.size() / 16);
  const std::size_t at = last ? text.rfind(needle) : text.find(needle);
  if (at == std::string_view::npos) return true;
  const bool ascii = vm.heap().get<Str>(self)->ascii();
  out = w.start + static_cast<std::int64_t>(ascii ? at : characters_of(text.substr(0, at)));
  return true;
}

Outcome find(Vm& vm, const Args& args) {
  std::int64_t at = 0;
  return position_of(vm, args, "find", false, at) ? vm.ret_int(at) : Outcome::kRaise;
}
Outcome rfind(Vm& vm, const Args& args) {
  std::int64_t at = 0;
  return position_of(vm, args, "rfind", true, at) ? vm.ret_int(at) : Outcome::kRaise;
}
Outcome index(Vm& vm, const Args& args) {
  std::int64_t at = 0;
  if (!position_of(vm, args, "index", false, at)) return Outcome::kRaise;
  return at < 0 ? vm.raise(TypeId::t_ValueError, "substring not found") : vm.ret_int(at);
}
Outcome rindex(Vm& vm, const Args& args) {
  std::int64_t at = 0;
  if (!position_of(vm, args, "rindex", true, at)) return Outcome::kRaise;
  return at < 0 ? vm.raise(TypeId::t_ValueError, "substring not found") : vm.ret_int(at);
}

Outcome count(Vm& vm, const Args& args) {
  STR_SELF;
  Value part;
  if (!str_argument(vm, args[1], "count() argument 1 must be str", part)) return Outcome::kRaise;
  Window w;
  if (!find_window(vm, args, self, 2, w)) return Outcome::kRaise;
  if (!w.inside) return vm.ret_int(0);
  const std::string_view text = vm.view(self).substr(w.begin, w.end - w.begin),
                         needle = vm.view(part);
  if (needle.empty()) return vm.ret_int(static_cast<std::int64_t>(characters_of(text)) + 1);
  std::int64_t found = 0;
  for (std::size_t at = text.find(needle); at != std::string_view::npos;
       at = text.find(needle, at + needle.size()))
    ++found;
  vm.charge_items(text.size() / 16);
  return vm.ret_int(found);
}

Outcome starts_or_ends(Vm& vm, const Args& args, std::string_view method, bool starts) {
  Value self;
  if (!self_value(vm, args, Layout::kStr, "str", method, self)) return Outcome::kRaise;
  Window w;
  if (!find_window(vm, args, self, 2, w)) return Outcome::kRaise;
  const auto matches = [&](Value part) {
    const std::string_view text = vm.view(self).substr(w.begin, w.end - w.begin),
                           needle = vm.view(part);
    return w.inside && (starts ? text.starts_with(needle) : text.ends_with(needle));
  };
  const Value v = vm.unwrap(args[1]);
  if (vm.is_str(v)) return vm.ret_bool(matches(v));
  if (!vm.is_tuple(v))
    return vm.raise(
        TypeId::t_TypeError,
        cat(method, " first arg must be str or a tuple of str, not ", vm.type_name(args[1])));
  for (std::uint32_t i = 0; i < vm.tuple_size(v); ++i) {
    const Value part = vm.unwrap(vm.tuple_get(v, i));
    if (!vm.is_str(part))
      return vm.raise(TypeId::t_TypeError, cat("tuple for ", method, " must only contain str, not ",
                                               vm.type_name(part)));
    if (matches(part)) return vm.ret_bool(true);
  }
  return vm.ret_bool(false);
}

Outcome startswith(Vm& vm, const Args& args) {
  return starts_or_ends(vm, args, "startswith", true);
}
Outcome endswith(Vm& vm, const Args& args) { return starts_or_ends(vm, args, "endswith", false); }

// --- stripping and padding

std::vector<std::uint32_t> codes_of(std::string_view text) {
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < text.size();) {
    int length = 0;
    out.push_back(decode_character(text, i, length));
    i += static_cast<std::size_t>(length);
  }
  return out;
}

Outcome strip_with(Vm& vm, const Args& args, std::string_view method, bool left, bool right) {
  Value self;
  if (!self_value(vm, args, Layout::kStr, "str", method, self)) return Outcome::kRaise;
  std::vector<std::uint32_t> chosen;
  const bool given = args.has(1) && !args[1].is_none();
  if (given) {
    const Value v = vm.unwrap(args[1]);
    if (!vm.is_str(v))
      return vm.raise(TypeId::t_TypeError, cat(method, " arg must be None or str"));
    chosen = codes_of(vm.view(v));
  }
  const auto drops = [&](std::uint32_t code) {
    return given ? std::find(chosen.begin(), chosen.end(), code) != chosen.end() : is_space(code);
  };
  const std::string_view text = vm.view(self);
  std::size_t begin = 0, end = text.size();
  int length = 0;
  while (left && begin < end && drops(decode_character(text, begin, length)))
    begin += static_cast<std::size_t>(length);
  while (right && end > begin) {
    std::size_t at = end - 1;
    while (at > begin && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    if (!drops(decode_character(text, at, length))) break;
    end = at;
  }
  if (begin == 0 && end == text.size()) return vm.ret(self);
  return vm.ret_str(text.substr(begin, end - begin));
}

Outcome strip(Vm& vm, const Args& args) { return strip_with(vm, args, "strip", true, true); }
Outcome lstrip(Vm& vm, const Args& args) { return strip_with(vm, args, "lstrip", true, false); }
Outcome rstrip(Vm& vm, const Args& args) { return strip_with(vm, args, "rstrip", false, true); }

Outcome justify(Vm& vm, const Args& args, std::string_view method, char how) {
  Value self;
  if (!self_value(vm, args, Layout::kStr, "str", method, self)) return Outcome::kRaise;
  std::int64_t width = 0;
  if (!int_argument(vm, args[1], width)) return Outcome::kRaise;
  std::string fill = " ";
  if (args.has(2)) {
    Value v;
    if (!str_argument(vm, args[2], "The fill character must be a unicode character", v))
      return Outcome::kRaise;
    if (vm.heap().get<Str>(v)->characters != 1)
      return vm.raise(TypeId::t_TypeError, "The fill character must be exactly one character long");
    fill = vm.text(v);
  }
  const std::int64_t missing = width - vm.heap().get<Str>(self)->characters;
  if (missing <= 0) return vm.ret(self);
  if (!vm.heap().can_allocate(static_cast<std::uint64_t>(missing) * fill.size()))
    return vm.raise_out_of_memory();
  const std::int64_t left = how == 'l'   ? 0
                            : how == 'r' ? missing
                                         : missing / 2 + (missing & width & 1);
  std::string out;
  for (std::int64_t i = 0; i < left; ++i) out += fill;
  out += vm.view(self);
  for (std::int64_t i = left; i < missing; ++i) out += fill;
  return vm.ret_str(out);
}

Outcome ljust(Vm& vm, const Args& args) { return justify(vm, args, "ljust", 'l'); }
Outcome rjust(Vm& vm, const Args& args) { return justify(vm, args, "rjust", 'r'); }
Outcome center(Vm& vm, const Args& args) { return justify(vm, args, "center", 'c'); }

Outcome zfill(Vm& vm, const Args& args) {
  STR_SELF;
  std::int64_t width = 0;
  if (!int_argument(vm, args[1], width)) return Outcome::kRaise;
  const std::int64_t missing = width - vm.heap().get<Str>(self)->characters;
  if (missing <= 0) return vm.ret(self);
  if (!vm.heap().can_allocate(static_cast<std::uint64_t>(missing))) return vm.raise_out_of_memory();
  std::string text = vm.text(self);
  const std::size_t sign = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
  text.insert(sign, static_cast<std::size_t>(missing), '0');
  return vm.ret_str(text);
}

Outcome expandtabs(Vm& vm, const Args& args) {
  STR_SELF;
  std::int64_t size = 8;
  if (!optional_int(vm, args, 1, 8, size)) return Outcome::kRaise;
  std::string out;
  std::int64_t column = 0;
  for (const char c : vm.view(self)) {
    if (c == '\t') {
      const std::int64_t spaces = size > 0 ? size - column % size : 0;
      out.append(static_cast<std::size_t>(std::min<std::int64_t>(spaces, 1 << 20)), ' ');
      column += spaces;
      continue;
    }
    out += c;
    if (c == '\n' || c == '\r')
      column = 0;
    else
      column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }
  return vm.ret_str(out);
}

Outcome removeprefix(Vm& vm, const Args& args) {
  STR_SELF;
  Value part;
  if (!str_argument(vm, args[1], "removeprefix() argument must be str", part))
    return Outcome::kRaise;
  const std::string_view text = vm.view(self), prefix = vm.view(part);
  return text.starts_with(prefix) && !prefix.empty() ? vm.ret_str(text.substr(prefix.size()))
                                                     : vm.ret(self);
}
Outcome removesuffix(Vm& vm, const Args& args) {
  STR_SELF;
  Value part;
  if (!str_argument(vm, args[1], "removesuffix() argument must be str", part))
    return Outcome::kRaise;
  const std::string_view text = vm.view(self), suffix = vm.view(part);
  return text.ends_with(suffix) && !suffix.empty()
             ? vm.ret_str(text.substr(0, text.size() - suffix.size()))
             : vm.ret(self);
}

// --- taking apart and putting together

// Collects pieces of `text`, a copy that outlives the allocations.
class Pieces {
 public:
  Pieces(Vm& vm, std::string text) : vm_(vm), text_(std::move(text)), list_(vm.make_list()) {}
  std::string_view text() const { return text_; }
  void add(std::size_t begin, std::size_t end) {
    const Value piece = vm_.make_str(text().substr(begin, end - begin));
    vm_.list_append(list_, piece);
  }
  void reverse() {
    if (vm_.list_size(list_) != 0)
      std::reverse(vm_.list_items(list_), vm_.list_items(list_) + vm_.list_size(list_));
  }
  Outcome finish() {
    vm_.charge_items(text_.size() / 16 + 3 * std::uint64_t{vm_.list_size(list_)});
    return vm_.ret(list_);
  }

 private:
  Vm& vm_;
  std::string text_;
  Value list_;
};

Outcome split_at_spaces(Vm& vm, Value self, std::int64_t limit) {
  Pieces pieces(vm, vm.text(self));
  const std::string_view text = pieces.text();
  std::size_t at = 0;
  int length = 0;
  const auto skip = [&](bool spaces) {
    while (at < text.size() && is_space(decode_character(text, at, length)) == spaces)
      at += static_cast<std::size_t>(length);
  };
  for (skip(true); at < text.size(); skip(true)) {
    const std::size_t begin = at;
    if (limit-- == 0) {
      pieces.add(begin, text.size());
      break;
    }
    skip(false);
    pieces.add(begin, at);
  }
  return pieces.finish();
}

Outcome rsplit_at_spaces(Vm& vm, Value self, std::int64_t limit) {
  Pieces pieces(vm, vm.text(self));
  const std::string_view text = pieces.text();
  std::size_t end = text.size();
  const auto start_of = [&](std::size_t e) {
    std::size_t at = e - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
  };
  const auto skip = [&](bool spaces) {
    int length = 0;
    while (end > 0 && is_space(decode_character(text, start_of(end), length)) == spaces)
      end = start_of(end);
  };
  for (skip(true); end > 0; skip(true)) {
    const std::size_t last = end;
    if (limit-- == 0) {
      pieces.add(0, last);
      break;
    }
    skip(false);
    pieces.add(end, last);
  }
  pieces.reverse();
  return pieces.finish();
}

Outcome split_with(Vm& vm, const Args& args, std::string_view method, bool from_right) {
  Value self;
  if (!self_value(vm, args, Layout::kStr, "str", method, self)) return Outcome::kRaise;
  std::int64_t limit = -1;
  if (!optional_int(vm, args, 2, -1, limit)) return Outcome::kRaise;
  if (!args.has(1) || args[1].is_none())
    return from_right ? rsplit_at_spaces(vm, self, limit) : split_at_spaces(vm, self, limit);
  Value separator_value;
  if (!str_argument(vm, args[1], "must be str or None", separator_value)) return Outcome::kRaise;
  const std::string separator = vm.text(separator_value);
  if (separator.empty()) return vm.raise(TypeId::t_ValueError, "empty separator");
  Pieces pieces(vm, vm.text(self));
  const std::string_view text = pieces.text();
  if (from_right) {
    std::size_t end = text.size();
    while (limit-- != 0) {
      if (end < separator.size()) break;
      const std::size_t at = text.substr(0, end).rfind(separator);
      if (at == std::string_view::npos) break;
      pieces.add(at + separator.size(), end);
      end = at;
    }
    pieces.add(0, end);
    pieces.reverse();
    return pieces.finish();
  }
  std::size_t begin = 0;
  while (limit-- != 0) {
    const std::size_t at = text.find(separator, begin);
    if (at == std::string_view::npos) break;
    pieces.add(begin, at);
    begin = at + separator.size();
  }
  pieces.add(begin, text.size());
  return pieces.finish();
}

Outcome split(Vm& vm, const Args& args) { return split_with(vm, args, "split", false); }
Outcome rsplit(Vm& vm, const Args& args) { return split_with(vm, args, "rsplit", true); }

bool is_line_end(std::uint32_t c) {
  return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

Outcome splitlines(Vm& vm, const Args& args) {
  STR_SELF;
  const bool keep = args.has(1) && vm.truth(args[1]) == Answer::kYes;
  Pieces pieces(vm, vm.text(self));
  const std::string_view text = pieces.text();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = text.size(), next = text.size();
    while (at < text.size()) {
      int length = 0;
      const std::uint32_t code = decode_character(text, at, length);
      if (is_line_end(code)) {
        end = at;
        next = at + static_cast<std::size_t>(length);
        if (code == '\r' && next < text.size() && text[next] == '\n') ++next;
        break;
      }
      at += static_cast<std::size_t>(length);
    }
    pieces.add(begin, keep ? next : end);
    at = next;
  }
  return pieces.finish();
}

Outcome partition_at(Vm& vm, const Args& args, std::string_view method, bool last) {
  Value self, part;
  if (!self_value(vm, args, Layout::kStr, "str", method, self)) return Outcome::kRaise;
  if (!str_argument(vm, args[1], "must be str", part)) return Outcome::kRaise;
  const std::string text = vm.text(self), separator = vm.text(part);
  if (separator.empty()) return vm.raise(TypeId::t_ValueError, "empty separator");
  const std::size_t at = last ? text.rfind(separator) : text.find(separator);
  const Value empty = vm.make_str("");
  if (at == std::string::npos)
    return vm.ret(last ? vm.make_tuple({empty, empty, self}) : vm.make_tuple({self, empty, empty}));
  const Value before = vm.make_str(text.substr(0, at)),
              after = vm.make_str(text.substr(at + separator.size()));
  return vm.ret(vm.make_tuple({before, part, after}));
}

Outcome partition(Vm& vm, const Args& args) { return partition_at(vm, args, "partition", false); }
Outcome rpartition(Vm& vm, const Args& args) { return partition_at(vm, args, "rpartition", true); }

Outcome replace(Vm& vm, const Args& args) {
  STR_SELF;
  Value from_value, to_value;
  if (!str_argument(vm, args[1], "replace() argument 1 must be str", from_value))
    return Outcome::kRaise;
  if (!str_argument(vm, args[2], "replace() argument 2 must be str", to_value))
    return Outcome::kRaise;
  std::int64_t limit = -1;
  if (!optional_int(vm, args, 3, -1, limit)) return Outcome::kRaise;
  const std::string_view text = vm.view(self), from = vm.view(from_value), to = vm.view(to_value);
  const std::uint64_t most = vm.heap().limit();
  std::string out;
  if (from.empty()) {
    for (std::size_t i = 0; i <= text.size() && out.size() <= most;) {
      if (limit-- != 0)
        out += to;
      else
        limit = 0;
      if (i == text.size()) break;
      int length = 0;
      (void)decode_character(text, i, length);
      out += text.substr(i, static_cast<std::size_t>(length));
      i += static_cast<std::size_t>(length);
    }
  } else {
    std::size_t begin = 0;
    for (std::size_t at = text.find(from);
         at != std::string_view::npos && limit-- != 0 && out.size() <= most;
         at = text.find(from, begin)) {
      out += text.substr(begin, at - begin);
      out += to;
      begin = at + from.size();
    }
    if (begin == 0) return vm.ret(self);
    out += text.substr(begin);
  }
  vm.charge_items((text.size() + out.size()) / 16);
  if (out.size() > (1u << 20) && !vm.heap().can_allocate(out.size()))
    return vm.raise_out_of_memory();
  return vm.ret_str(out);
}

Outcome join(Vm& vm, const Args& args) {
  STR_SELF;
  Value source = args[1];
  if ((!vm.is_list(source) && !vm.is_tuple(source))) {
    const Value list = vm.make_list();
    const Answer answer = extend_native(vm, list, source);
    if (answer == Answer::kNeedsPython) return vm.call_helper("str_join", {self, source});
    if (answer == Answer::kRaised)
      return vm.is_exact(vm.exception(), TypeId::t_TypeError)
                 ? vm.raise(TypeId::t_TypeError, "can only join an iterable")
                 : Outcome::kRaise;
    source = list;
  }
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(source, items, count);
  if (count == 1 && vm.is_exact(items[0], TypeId::t_str)) return vm.ret(items[0]);
  const std::string_view separator = vm.view(self);
  std::string out;
  for (std::uint32_t i = 0; i < count; ++i) {
    const Value item = vm.unwrap(items[i]);
    if (!vm.is_str(item))
      return vm.raise(TypeId::t_TypeError,
                      cat("sequence item ", std::to_string(i), ": expected str instance, ",
                          vm.type_name(items[i]), " found"));
    if (i != 0) out += separator;
    out += vm.view(item);
    if (out.size() > Heap::kMaxBlock) return vm.raise_out_of_memory();
  }
  vm.charge_items(count + out.size() / 32);
  if (out.size() > (1u << 20) && !vm.heap().can_allocate(out.size()))
    return vm.raise_out_of_memory();
  return vm.ret_str(out);
}

// --- translate

Outcome maketrans(Vm& vm, const Args& args) {
  const Value dict = vm.make_dict();
  const auto put = [&](Value key, Value value) {
    std::int64_t hash = 0;
    (void)vm.hash(key, hash);
    (void)vm.dict_set(dict, key, hash, value);
  };
  if (!args.has(1)) {
    const Value source = vm.unwrap(args[0]);
    if (!vm.is_dict(source))
      return vm.raise(TypeId::t_TypeError,
                      "if you give only one argument to maketrans it must be a dict");
    std::uint32_t at = 0;
    Value key, value;
    while (vm.dict_next(source, at, key, value)) {
      if (vm.is_str(key)) {
        const std::vector<std::uint32_t> codes = codes_of(vm.view(key));
        if (codes.size() != 1)
          return vm.raise(TypeId::t_ValueError,
                          "string keys in translate table must be of length 1");
        put(Value::small_int(codes[0]), value);
      } else if (vm.is_integer(key)) {
        put(key, value);
      } else {
        return vm.raise(TypeId::t_TypeError, "keys in translate table must be strings or integers");
      }
    }
    return vm.ret(dict);
  }
  Value from, to, drop;
  if (!str_argument(vm, args[1], "maketrans() argument 2 must be str", to) ||
      (args.has(2) && !str_argument(vm, args[2], "maketrans() argument 3 must be str", drop)))
    return Outcome::kRaise;
  if (!str_argument(vm, args[0],
                    "first maketrans argument must be a string if there is a second argument",
                    from))
    return Outcome::kRaise;
  const std::vector<std::uint32_t> a = codes_of(vm.view(from)), b = codes_of(vm.view(to));
  if (a.size() != b.size())
    return vm.raise(TypeId::t_ValueError,
                    "the first two maketrans arguments must have equal length");
  for (std::size_t i = 0; i < a.size(); ++i) put(Value::small_int(a[i]), Value::small_int(b[i]));
  if (args.has(2)) {
    for (const std::uint32_t code : codes_of(vm.view(drop)))
      put(Value::small_int(code), Value::none());
  }
  return vm.ret(dict);
}

Outcome translate(Vm& vm, const Args& args) {
  STR_SELF;
  const Value table = vm.unwrap(args[1]);
  if (!vm.is_dict(table) || table != args[1]) return vm.call_helper("translate", {self, args[1]});
  std::string out;
  for (const std::uint32_t code : codes_of(vm.view(self))) {
    Answer answer = Answer::kNo;
    const Value key = Value::small_int(code);
    const Value to = vm.dict_get(table, key, static_cast<std::int64_t>(code), answer);
    if (answer != Answer::kYes)
      append_character(out, code);
    else if (to.is_int() && to.as_int() >= 0 && to.as_int() <= 0x10FFFF)
      append_character(out, static_cast<std::uint32_t>(to.as_int()));
    else if (vm.is_str(to))
      out += vm.view(to);
    else if (!to.is_none())
      return vm.raise(TypeId::t_TypeError, "character mapping must return integer, None or str");
  }
  return vm.ret_str(out);
}

Outcome getnewargs(Vm& vm, const Args& args) { return vm.ret(vm.make_tuple({vm.unwrap(args[0])})); }

}  // namespace

void register_str(NativeTable& table) {
  table.add_methods(TypeId::t_str,
                    {{"__new__", str_new, "(cls, object=, encoding=, errors=)", kStaticNative},
                     {"__getnewargs__", getnewargs, "(self, /)"},
                     {"encode", encode, "(self, encoding=, errors=)"},
                     {"upper", upper, "(self, /)"},
                     {"lower", lower, "(self, /)"},
                     {"title", title, "(self, /)"},
                     {"casefold", casefold, "(self, /)"},
                     {"capitalize", capitalize, "(self, /)"},
                     {"swapcase", swapcase, "(self, /)"},
                     {"find", find, "(self, sub, start=, end=, /)"},
                     {"rfind", rfind, "(self, sub, start=, end=, /)"},
                     {"index", index, "(self, sub, start=, end=, /)"},
                     {"rindex", rindex, "(self, sub, start=, end=, /)"},
                     {"count", count, "(self, sub, start=, end=, /)"},
                     {"startswith", startswith, "(self, prefix, start=, end=, /)"},
                     {"endswith", endswith, "(self, suffix, start=, end=, /)"},
                     {"strip", strip, "(self, chars=, /)"},
                     {"lstrip", lstrip, "(self, chars=, /)"},
                     {"rstrip", rstrip, "(self, chars=, /)"},
                     {"ljust", ljust, "(self, width, fillchar=, /)"},
                     {"rjust", rjust, "(self, width, fillchar=, /)"},
                     {"center", center, "(self, width, fillchar=, /)"},
                     {"zfill", zfill, "(self, width, /)"},
                     {"expandtabs", expandtabs, "(self, tabsize=)"},
                     {"removeprefix", removeprefix, "(self, prefix, /)"},
                     {"removesuffix", removesuffix, "(self, suffix, /)"},
                     {"split", split, "(self, sep=, maxsplit=)"},
                     {"rsplit", rsplit, "(self, sep=, maxsplit=)"},
                     {"splitlines", splitlines, "(self, keepends=)"},
                     {"partition", partition, "(self, sep, /)"},
                     {"rpartition", rpartition, "(self, sep, /)"},
                     {"replace", replace, "(self, old, new, /, count=)"},
                     {"join", join, "(self, iterable, /)"},
                     {"maketrans", maketrans, "(x, y=, z=, /)", kStaticNative},
                     {"translate", translate, "(self, table, /)"}});
  register_str_format(table);
}

}  // namespace interleave::vm
