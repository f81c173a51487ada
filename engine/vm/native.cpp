#include "engine/vm/native.h"

#include <string>
#include <utility>

#include "engine/base/assert.h"
#include "engine/vm/type_ids.h"

namespace interleave::vm {

namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

// "(self, x, y=, /, *args, sep=, **kw)": see NativeDef.
NativeSignature parse_signature(std::string_view text) {
  NativeSignature out;
  IL_ASSERT(text.size() >= 2 && text.front() == '(' && text.back() == ')');
  text = text.substr(1, text.size() - 2);
  bool after_star = false;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    std::string_view item = trim(text.substr(0, comma));
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    if (item == "/") {
      out.positional_only = static_cast<std::uint8_t>(out.positional.size());
    } else if (item.starts_with("**")) {
      out.varkeywords = true;
    } else if (item.starts_with("*")) {
      out.varargs = item.size() > 1;
      after_star = true;
    } else {
      const bool optional = item.ends_with("=");
      if (optional) item.remove_suffix(1);
      if (after_star) {
        if (!optional) out.keyword_only_required |= 1u << out.keyword_only.size();
        out.keyword_only.push_back(item);
      } else {
        out.positional.push_back(item);
        if (!optional) out.required = static_cast<std::uint8_t>(out.positional.size());
      }
    }
  }
  return out;
}

std::string_view type_text(TypeId type) {
  static constexpr std::string_view kTexts[] = {
#define BUILTIN_TYPE(name, python_name, layout, base) python_name,
#define EXCEPTION_TYPE(name, base) #name,
#include "engine/vm/types.def"
#undef BUILTIN_TYPE
#undef EXCEPTION_TYPE
  };
  return kTexts[static_cast<int>(type)];
}

}  // namespace

std::uint16_t NativeTable::add(const NativeDef& def, std::string_view owner) {
  NativeSignature sig = parse_signature(def.signature);
  const bool plain = !sig.varargs && !sig.varkeywords && sig.keyword_only.empty();
  const int plain_count = plain ? static_cast<int>(sig.positional.size()) : -1;
  natives_.push_back({def, owner, plain_count, std::move(sig)});
  IL_ASSERT(natives_.size() < 65535);
  return static_cast<std::uint16_t>(natives_.size() - 1);
}

void NativeTable::add_methods(TypeId type, std::initializer_list<NativeDef> defs) {
  for (NativeDef def : defs) {
    if ((def.flags & (kStaticNative | kClassNative | kGetter)) == 0) def.flags |= kMethodNative;
    members_.push_back({add(def, type_text(type)), type, {}});
  }
}

void NativeTable::add_functions(std::string_view module, std::initializer_list<NativeDef> defs) {
  for (const NativeDef& def : defs) members_.push_back({add(def, ""), TypeId::kCount, module});
}

bool NativeTable::set_cost(std::string_view owner, std::string_view name, std::uint32_t ns) {
  for (Native& native : natives_)
    if (native.owner == owner && native.def.name == name) {
      native.extra_ns = ns;
      return true;
    }
  return false;
}

std::uint16_t NativeTable::find(std::string_view module, std::string_view name) const {
  for (const Member& member : members_)
    if (member.module == module && natives_[member.native].def.name == name) return member.native;
  IL_UNREACHABLE();
}

}  // namespace interleave::vm
