// str.format: replacement fields (CPython Objects/stringlib/unicode_format.h). Fields that need
// Python code (properties, a class's own __format__) make the helper format the whole string; it
// uses the parsers of this file, as string.Formatter does.
#include <algorithm>

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

struct Field {
  std::string literal;
  bool has_field = false;
  std::string name, spec;
  std::string conversion;
};

Answer value_error(Vm& vm, std::string_view message) {
  (void)vm.raise(TypeId::t_ValueError, message);
  return Answer::kRaised;
}

// The next literal text and replacement field of text[at..).
Answer next_field(Vm& vm, std::string_view text, std::size_t& at, Field& out) {
  while (at < text.size()) {
    const char c = text[at++];
    if (c != '{' && c != '}') {
      out.literal += c;
      continue;
    }
    if (at < text.size() && text[at] == c) {
      out.literal += c;
      ++at;
      return Answer::kYes;
    }
    if (c == '}') return value_error(vm, "Single '}' encountered in format string");
    if (at >= text.size()) return value_error(vm, "Single '{' encountered in format string");
    out.has_field = true;
    break;
  }
  if (!out.has_field) return Answer::kYes;
  int depth = 1, brackets = 0;
  const std::size_t begin = at;
  std::size_t name_end = std::string_view::npos;
  for (; at < text.size() && depth > 0; ++at) {
    const char c = text[at];
    if (name_end == std::string_view::npos) {
      if (c == '[') brackets = 1;
      if (c == ']') brackets = 0;
      if (brackets == 0 && (c == ':' || c == '!')) name_end = at;
      if (brackets == 0 && c == '{') return value_error(vm, "unexpected '{' in field name");
    }
    if (brackets != 0 && name_end == std::string_view::npos) continue;
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
  }
  if (depth > 0) return value_error(vm, "expected '}' before end of string");
  const std::size_t end = at - 1;
  if (name_end == std::string_view::npos || name_end > end) name_end = end;
  out.name = std::string(text.substr(begin, name_end - begin));
  std::size_t rest = name_end;
  if (rest < end && text[rest] == '!') {
    if (rest + 1 >= end) return value_error(vm, "unmatched '{' in format spec");
    int length = 0;
    const std::uint32_t code = decode_character(text, rest + 1, length);
    append_character(out.conversion, code);
    rest += 1 + static_cast<std::size_t>(length);
    if (rest < end && text[rest] != ':')
      return value_error(vm, "expected ':' after conversion specifier");
  }
  if (rest < end && text[rest] == ':')
    out.spec = std::string(text.substr(rest + 1, end - rest - 1));
  return Answer::kYes;
}

struct Access {
  bool attribute;
  std::string key;
};

Answer split_name(Vm& vm, std::string_view name, std::string& first, std::vector<Access>& rest) {
  std::size_t at = std::min(name.find_first_of(".["), name.size());
  first = std::string(name.substr(0, at));
  while (at < name.size()) {
    const char c = name[at++];
    if (c == '.') {
      const std::size_t end = std::min(name.find_first_of(".[", at), name.size());
      if (end == at) return value_error(vm, "Empty attribute in format string");
      rest.push_back({true, std::string(name.substr(at, end - at))});
      at = end;
    } else if (c == '[') {
      const std::size_t end = name.find(']', at);
      if (end == std::string_view::npos) return value_error(vm, "Missing ']' in format string");
      if (end == at) return value_error(vm, "Empty attribute in format string");
      rest.push_back({false, std::string(name.substr(at, end - at))});
      at = end + 1;
    } else {
      return value_error(vm, "Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return Answer::kYes;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() < 18 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Value index_or_name(Vm& vm, const std::string& key) {
  return is_number(key) ? vm.make_int(std::stoll(key)) : vm.make_str(key);
}

class StrFormatter {
 public:
  StrFormatter(Vm& vm, const Args& args, Value keywords)
      : vm_(vm), args_(args), keywords_(keywords) {}

  Answer format(std::string_view text, int depth, std::string& out) {
    if (depth < 0) return value_error(vm_, "Max string recursion exceeded");
    for (std::size_t at = 0; at < text.size();) {
      Field field;
      Answer answer = next_field(vm_, text, at, field);
      if (answer != Answer::kYes) return answer;
      out += field.literal;
      if (!field.has_field) continue;
      answer = replace(field, depth, out);
      if (answer != Answer::kYes) return answer;
    }
    return Answer::kYes;
  }

 private:
  Answer replace(const Field& field, int depth, std::string& out) {
    Value v;
    Answer answer = find_value(field.name, v);
    if (answer != Answer::kYes) return answer;
    std::string spec = field.spec;
    if (spec.find('{') != std::string::npos || spec.find('}') != std::string::npos) {
      spec.clear();
      answer = format(field.spec, depth - 1, spec);
      if (answer != Answer::kYes) return answer;
    }
    if (field.conversion.empty()) return vm_.format(v, spec, out);
    std::string text;
    if (field.conversion == "s") {
      if (!vm_.str(v, text)) return Answer::kNeedsPython;
    } else if (field.conversion == "r" || field.conversion == "a") {
      if (!vm_.repr(v, text)) return Answer::kNeedsPython;
      if (field.conversion == "a") text = escape_non_ascii(text);
    } else {
      return value_error(vm_, cat("Unknown conversion specifier ", field.conversion));
    }
    return vm_.format(vm_.make_str(text), spec, out);
  }

  Answer find_value(const std::string& name, Value& out) {
    std::string first;
    std::vector<Access> rest;
    if (split_name(vm_, name, first, rest) != Answer::kYes) return Answer::kRaised;
    if (first.empty() || is_number(first)) {
      const int mode = first.empty() ? 1 : 2;
      if (numbering_ != 0 && numbering_ != mode)
        return value_error(
            vm_,
            mode == 1
                ? "cannot switch from manual field specification to automatic field numbering"
                : "cannot switch from automatic field numbering to manual field specification");
      numbering_ = mode;
      const std::uint32_t index =
          first.empty() ? next_++
                        : static_cast<std::uint32_t>(std::min(std::stoll(first), 1000000000ll));
      if (index + 1 >= args_.count()) {
        (void)vm_.raise(TypeId::t_IndexError, cat("Replacement index ", std::to_string(index),
                                                  " out of range for positional args tuple"));
        return Answer::kRaised;
      }
      out = args_[index + 1];
    } else {
      const Value key = vm_.make_str(first);
      out = keywords_.is_unbound() ? Value::unbound() : vm_.dict_get_str(keywords_, key);
      if (out.is_unbound()) {
        (void)vm_.raise_key_error(key);
        return Answer::kRaised;
      }
    }
    for (const Access& access : rest) {
      const Value key =
          access.attribute ? vm_.make_str(access.key) : index_or_name(vm_, access.key);
      const Outcome outcome =
          access.attribute ? vm_.get_attribute(out, key) : vm_.get_item(out, key);
      if (outcome == Outcome::kRaise) return Answer::kRaised;
      if (outcome != Outcome::kReturn) return Answer::kNeedsPython;
      out = vm_.result();
    }
    return Answer::kYes;
  }

  Vm& vm_;
  const Args& args_;
  Value keywords_;
  std::uint32_t next_ = 0;
  int numbering_ = 0;
};

Outcome format(Vm& vm, const Args& args) {
  IL_SELF(kStr, "str");
  StrFormatter formatter(vm, args, args.keyword(0));
  std::string out;
  const std::string text = vm.text(self);
  switch (formatter.format(text, 2, out)) {
    case Answer::kYes:
      if (text.find_first_of("{}") == std::string::npos) return vm.ret(args[0]);
      vm.charge_items(out.size() / 8);
      return vm.ret_str(out);
    case Answer::kRaised:
      return Outcome::kRaise;
    default:
      break;
  }
  const Value positional = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
  return vm.call_helper("str_format", {self, positional, args.keyword(0)});
}

Outcome format_map(Vm& vm, const Args& args) {
  IL_SELF(kStr, "str");
  return vm.call_helper("str_format", {self, vm.make_tuple({}), args[1]});
}

// [(literal, field name or None, spec, conversion or None)]: _string.formatter_parser.
Outcome format_parse(Vm& vm, const Args& args) {
  const std::string text = vm.text(vm.unwrap(args[0]));
  const Value list = vm.make_list();
  for (std::size_t at = 0; at < text.size();) {
    Field field;
    if (next_field(vm, text, at, field) != Answer::kYes) return Outcome::kRaise;
    const Value literal = vm.make_str(field.literal);
    const Value name = field.has_field ? vm.make_str(field.name) : Value::none();
    const Value spec = field.has_field ? vm.make_str(field.spec) : Value::none();
    const Value conversion =
        field.conversion.empty() ? Value::none() : vm.make_str(field.conversion);
    const Value tuple = vm.make_tuple({literal, name, spec, conversion});
    vm.list_append(list, tuple);
  }
  return vm.ret(list);
}

// (first, [(is_attribute, key)]): _string.formatter_field_name_split.
Outcome format_split(Vm& vm, const Args& args) {
  std::string first;
  std::vector<Access> rest;
  if (split_name(vm, vm.text(vm.unwrap(args[0])), first, rest) != Answer::kYes)
    return Outcome::kRaise;
  const Value list = vm.make_list();
  for (const Access& access : rest) {
    const Value key = access.attribute ? vm.make_str(access.key) : index_or_name(vm, access.key);
    const Value pair = vm.make_tuple({Value::boolean(access.attribute), key});
    vm.list_append(list, pair);
  }
  const Value head = index_or_name(vm, first);
  return vm.ret(vm.make_tuple({head, list}));
}

}  // namespace

void register_str_format(NativeTable& table) {
  table.add_methods(TypeId::t_str, {{"format", format, "(self, /, *args, **keywords)"},
                                    {"format_map", format_map, "(self, mapping, /)"}});
  table.add_functions("_vm", {{"format_parse", format_parse, "(text, /)"},
                              {"format_split", format_split, "(name, /)"}});
}

}  // namespace interleave::vm
