// What is known about characters, for unicodedata and \N{NAME}: reads engine/stdlib/unicode.txt,
// which tests/vm_oracle/make_unicode_data.py describes, the first time somebody asks. It never
// changes, so it is not part of a world.
#include <algorithm>
#include <charconv>

#include "engine/lang/unicode.h"
#include "engine/machine/machine.h"
#include "engine/machine/natives.h"
#include "engine/stdlib/frozen.h"

namespace interleave::machine {

namespace {

using u32 = std::uint32_t;
using vm::Args;
using vm::Outcome;
using vm::Value;
using vm::Vm;

u32 number(std::string_view text, int base) {
  u32 value = 0;
  (void)std::from_chars(text.data(), text.data() + text.size(), value, base);
  return value;
}

std::string hex(u32 code) {
  char text[8];
  const auto end = std::to_chars(text, text + sizeof text, code, 16).ptr;
  std::string out(text, end);
  for (char& c : out) c = static_cast<char>(c >= 'a' ? c - 32 : c);
  return std::string(out.size() < 4 ? 4 - out.size() : 0, '0') + out;
}

// Takes what is before the separator off the front.
std::string_view cut(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

struct Name {
  u32 code, begin, end;
};
struct Range {
  u32 first, last;
  std::string_view text;
};
struct Pair {
  std::uint64_t parts;
  u32 code;
};

// Hangul syllables are made of three by rule (Unicode 3.12).
constexpr u32 kSyllables = 0xAC00, kSyllableCount = 11172, kVowels = 21, kTails = 28;
constexpr std::string_view kLead = "G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H";
constexpr std::string_view kVowel = "A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I";
constexpr std::string_view kTail =
    ",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H";

std::string_view part(std::string_view list, u32 index) {
  while (index-- > 0) (void)cut(list, ',');
  return cut(list, ',');
}

std::string syllable(u32 index) {
  std::string out = "HANGUL SYLLABLE ";
  out += part(kLead, index / kTails / kVowels);
  out += part(kVowel, index / kTails % kVowels);
  out += part(kTail, index % kTails);
  return out;
}

class Characters {
 public:
  Characters() : rest_(character_text()) {
    read_names();
    read_ranges(named_ranges_);
    read_others();
    while (!line_is_empty()) kinds_.push_back(line());
    (void)line();
    read_runs();
    read_ranges(decompositions_);
    read_ranges(numbers_);
    for (const Range& d : decompositions_) remember_pair(d);
    std::sort(pairs_.begin(), pairs_.end(),
              [](const Pair& a, const Pair& b) { return a.parts < b.parts; });
  }

  std::string name(u32 code) const {
    if (code - kSyllables < kSyllableCount) return syllable(code - kSyllables);
    const auto at = std::lower_bound(names_.begin(), names_.end(), code,
                                     [](const Name& n, u32 c) { return n.code < c; });
    if (at != names_.end() && at->code == code) return std::string(text_of(*at));
    for (const Range& range : named_ranges_)
      if (code >= range.first && code <= range.last) return std::string(range.text) + hex(code);
    return {};
  }

  // In UTF-8. Names are in capital letters; it does not matter how they are asked for.
  std::string lookup(std::string_view asked) const {
    std::string wanted(asked);
    for (char& c : wanted) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    std::string out;
    const auto at =
        std::lower_bound(by_name_.begin(), by_name_.end(), wanted,
                         [&](u32 i, const std::string& text) { return text_of(names_[i]) < text; });
    if (at != by_name_.end() && text_of(names_[*at]) == wanted) {
      lang::append_utf8(out, names_[*at].code);
      return out;
    }
    for (const auto& [other, codes] : others_) {
      if (other != wanted) continue;
      for (std::string_view left = codes; !left.empty();)
        lang::append_utf8(out, number(cut(left, ' '), 16));
      return out;
    }
    for (const Range& range : named_ranges_) {
      if (!wanted.starts_with(range.text)) continue;
      const std::string_view digits = std::string_view(wanted).substr(range.text.size());
      const u32 code = number(digits, 16);
      if (code < range.first || code > range.last || hex(code) != digits) continue;
      lang::append_utf8(out, code);
      return out;
    }
    if (wanted.starts_with("HANGUL SYLLABLE "))
      for (u32 i = 0; i < kSyllableCount; ++i)
        if (syllable(i) == wanted) {
          lang::append_utf8(out, kSyllables + i);
          return out;
        }
    return out;
  }

  std::string_view kind(u32 code) const {
    const auto after = std::upper_bound(runs_.begin(), runs_.end(), code,
                                        [](u32 c, const Range& r) { return c < r.first; });
    return after == runs_.begin() ? std::string_view() : after[-1].text;
  }
  std::string_view decomposition(u32 code) const { return find(decompositions_, code); }
  std::string_view number_of(u32 code) const { return find(numbers_, code); }

  std::int64_t compose(u32 first, u32 second) const {
    const std::uint64_t parts = std::uint64_t{first} << 32 | second;
    const auto at = std::lower_bound(pairs_.begin(), pairs_.end(), parts,
                                     [](const Pair& p, std::uint64_t x) { return p.parts < x; });
    return at == pairs_.end() || at->parts != parts ? -1 : static_cast<std::int64_t>(at->code);
  }

 private:
  std::string_view line() { return cut(rest_, '\n'); }
  bool line_is_empty() const { return rest_.empty() || rest_[0] == '\n'; }

  void read_names() {
    u32 next = 0;
    std::string_view before;
    for (; !line_is_empty(); ++next) {
      std::string_view text = line();
      if (const std::size_t mark = text.find(';'); mark != std::string_view::npos)
        next = number(cut(text, ';'), 16);
      std::size_t same = 0;
      for (int words = text[0] - 'a'; words > 0; --words)
        same = std::min(before.find(' ', same), before.size() - 1) + 1;
      const u32 begin = static_cast<u32>(all_.size());
      std::string shared(before.substr(0, same));
      if (text.size() == 1 && shared.ends_with(' ')) shared.pop_back();
      all_ += shared;
      if (!shared.empty() && shared.back() != ' ' && text.size() > 1) all_ += ' ';
      all_ += text.substr(1);
      names_.push_back({next, begin, static_cast<u32>(all_.size())});
      before = text_of(names_.back());
    }
    (void)line();
    for (u32 i = 0; i < names_.size(); ++i) by_name_.push_back(i);
    std::sort(by_name_.begin(), by_name_.end(),
              [&](u32 a, u32 b) { return text_of(names_[a]) < text_of(names_[b]); });
  }

  // "first;text" or "first;last;text"
  void read_ranges(std::vector<Range>& out) {
    for (; !line_is_empty();) {
      std::string_view text = line();
      Range range;
      range.first = range.last = number(cut(text, ';'), 16);
      if (text.find(';') != std::string_view::npos) range.last = number(cut(text, ';'), 16);
      range.text = text;
      out.push_back(range);
    }
    (void)line();
  }

  void read_others() {
    for (; !line_is_empty();) {
      std::string_view text = line();
      const std::string_view name = cut(text, ';');
      others_.push_back({name, text});
    }
    (void)line();
  }

  void read_runs() {
    u32 code = 0;
    for (; !line_is_empty();) {
      std::string_view text = line();
      const u32 kind = number(cut(text, ' '), 10), count = text.empty() ? 1 : number(text, 10);
      runs_.push_back({code, code + count - 1, kinds_[kind]});
      code += count;
    }
    (void)line();
  }

  void remember_pair(const Range& d) {
    std::string_view text = d.text;
    if (text[0] == '!' || text[0] == '<') return;
    const u32 first = number(cut(text, ' '), 16);
    if (!text.empty()) pairs_.push_back({std::uint64_t{first} << 32 | number(text, 16), d.first});
  }

  std::string_view text_of(const Name& name) const {
    return std::string_view(all_).substr(name.begin, name.end - name.begin);
  }

  static std::string_view find(const std::vector<Range>& all, u32 code) {
    const auto at = std::lower_bound(all.begin(), all.end(), code,
                                     [](const Range& r, u32 c) { return r.first < c; });
    return at == all.end() || at->first != code ? std::string_view() : at->text;
  }

  std::string_view rest_;
  std::string all_;  // all names
  std::vector<Name> names_;
  std::vector<u32> by_name_;
  std::vector<Range> named_ranges_, runs_, decompositions_, numbers_;
  std::vector<std::pair<std::string_view, std::string_view>> others_;
  std::vector<std::string_view> kinds_;
  std::vector<Pair> pairs_;
};

const Characters& characters() {
  static const Characters all;
  return all;
}

std::string by_name(std::string_view name) { return characters().lookup(name); }

// Programs are compiled before there is a machine.
[[maybe_unused]] const bool kInstalled = (lang::character_by_name = by_name, true);

u32 code(Vm& vm, const Args& a, u32 i) { return static_cast<u32>(integer(vm, a[i])); }

Outcome char_record(Vm& vm, const Args& a) {
  const u32 c = code(vm, a, 0);
  const Value kind = vm.make_str(characters().kind(c));
  const Value decomposition = vm.make_str(characters().decomposition(c));
  const Value number = vm.make_str(characters().number_of(c));
  return vm.ret(vm.make_tuple({kind, decomposition, number}));
}

Outcome char_name(Vm& vm, const Args& a) { return vm.ret_str(characters().name(code(vm, a, 0))); }

Outcome char_lookup(Vm& vm, const Args& a) { return vm.ret_str(by_name(vm.text(a[0]))); }

Outcome char_compose(Vm& vm, const Args& a) {
  return vm.ret_int(characters().compose(code(vm, a, 0), code(vm, a, 1)));
}

}  // namespace

void register_character_natives(vm::NativeTable& table) {
  constexpr std::uint8_t q = vm::kNoCheckpoint;
  table.add_functions("_machine", {{"char_record", char_record, "(code, /)", q},
                                   {"char_name", char_name, "(code, /)", q},
                                   {"char_lookup", char_lookup, "(name, /)", q},
                                   {"char_compose", char_compose, "(first, second, /)", q}});
}

}  // namespace interleave::machine
