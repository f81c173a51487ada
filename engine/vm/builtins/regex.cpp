// Module _regex: the matcher behind re. engine/stdlib/re compiles a pattern to a tuple of small
// ints (the instructions are listed in re/_emitter.py, in the order of Op here); this file runs it:
// a backtracking matcher with an explicit stack, so that no pattern can exhaust the C++ stack, and
// with a budget of steps, so that no pattern can stop the world. What it does costs virtual time.
#include <algorithm>

#include "engine/vm/builtins/support.h"
#include "engine/vm/builtins/unicode_text.h"

namespace interleave::vm {

namespace {

constexpr std::uint64_t kMaxSteps = 100'000'000;  // of one call: above half a second of computing
constexpr std::size_t kMaxEntries = 4'000'000;    // of the stack: 48 MB
constexpr std::uint32_t kNowhere = 0xFFFFFFFF;    // a position or group that is not set

enum Op : std::uint8_t {
  kMatch,        //
  kChar,         // code
  kCharFold,     // code, in lower case
  kAny,          // not a line feed
  kAnyAll,       //
  kSet,          // flags, 4 words of an ASCII bitmap, count, then count times (low, high)
  kRepeat,       // min, max, mode, next; the item, one of the above, follows
  kSplit,        // first, second: both are tried in this order
  kJump,         // to
  kOpen,         // group
  kClose,        // group
  kLoopInit,     // register
  kLoop,         // register, min, max, lazy, exit
  kBackref,      // group
  kBackrefFold,  // group
  kCondition,    // group, where to go if it has not matched
  kBegin,        //
  kBeginLine,    //
  kEnd,          //
  kEndLine,      //
  kEndString,    //
  kBoundary,     // negated, ascii
  kLook,         // characters to step back first, next; the body follows, up to kPass
  kLookNot,      // likewise
  kAtomic,       // unused, next; likewise
  kPass,         //
  kFail,         //
};

enum RepeatMode : std::uint8_t { kGreedy, kLazy, kPossessive };
enum SetFlag : std::uint8_t { kNegated = 1, kFolded = 2 };
// A set item whose low bound is negative is a category: -1 - kind, high unused.
enum Category : std::uint8_t { kDigit, kNotDigit, kSpace, kNotSpace, kWord, kNotWord };

bool is_word(std::uint32_t c, bool ascii) {
  if (c < 128) return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
  return !ascii && (is_alpha(c) || is_decimal(c) || is_digit(c) || is_numeric(c));
}

bool in_category(std::uint32_t c, std::int64_t kind) {
  const bool negated = (kind & 1) != 0;
  switch (kind & ~std::int64_t{1}) {
    case kDigit:
      return is_decimal(c) != negated;
    case kSpace:
      return is_space(c) != negated;
    default:
      return is_word(c, false) != negated;
  }
}

class Matcher {
 public:
  // Neither `program` nor `text` may move while the matcher lives: it allocates nothing in the
  // heap.
  Matcher(const Value* program, std::string_view text, bool bytes, std::uint32_t end)
      : program_(program),
        text_(text),
        end_(end),
        bytes_(bytes),
        ascii_(bytes || program[2].as_int() != 0),
        slots_(static_cast<std::size_t>(program[0].as_int()), kNowhere) {}

  enum class Result : std::uint8_t { kNo, kYes, kTooLong };
  // Tries at `start`; `forbidden`: where an empty match is not wanted.
  Result match(std::uint32_t start, bool whole, std::uint32_t forbidden);
  // Tries at `start` and everywhere behind it.
  Result search(std::uint32_t start, std::uint32_t forbidden);

  std::uint32_t slot(std::size_t i) const { return slots_[i]; }
  std::uint64_t steps() const { return steps_; }
  std::uint32_t next(std::uint32_t at) const {
    for (++at; !bytes_ && at < text_.size() && is_tail(at); ++at) {
    }
    return at;
  }

 private:
  enum Kind : std::uint8_t { kAlternative, kSlot, kBackOff, kOneMore, kBarrier };
  struct Entry {
    std::uint32_t kind_and_pc;  // kind in the top three bits
    std::uint32_t a, b;
  };

  std::int64_t word(std::uint32_t pc) const { return program_[pc].as_int(); }
  std::uint32_t target(std::uint32_t pc) const { return static_cast<std::uint32_t>(word(pc)); }
  bool is_tail(std::uint32_t at) const {
    return (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80;
  }
  std::uint32_t previous(std::uint32_t at) const {
    for (--at; !bytes_ && at > 0 && is_tail(at); --at) {
    }
    return at;
  }
  std::uint32_t read(std::uint32_t at, std::uint32_t& after) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (bytes_ || byte < 128) {
      after = at + 1;
      return byte;
    }
    int length = 0;
    const std::uint32_t code = decode_character(text_, at, length);
    after = at + static_cast<std::uint32_t>(length);
    return code;
  }
  std::uint32_t in_case(std::uint32_t code, Case how) const;
  std::uint32_t fold(std::uint32_t code) const { return in_case(code, Case::kLower); }
  bool set_has(std::uint32_t pc, std::uint32_t code) const;
  bool set_lists(std::uint32_t pc, std::uint32_t code) const;
  bool one(std::uint32_t pc, std::uint32_t& at) const;
  bool word_at(std::uint32_t at, bool ascii) const {
    std::uint32_t after = 0;
    return is_word(read(at, after), ascii || ascii_);
  }
  bool assertion(std::uint32_t pc, std::uint32_t at) const;
  bool back_reference(std::uint32_t pc, std::uint32_t& at);
  bool repeat(std::uint32_t& pc, std::uint32_t& at);
  void loop(std::uint32_t& pc, std::uint32_t at);
  bool look(std::uint32_t& pc, std::uint32_t& at);
  bool pass(std::uint32_t& pc, std::uint32_t& at);
  bool backtrack(std::uint32_t& pc, std::uint32_t& at);
  bool accepts(std::uint32_t at) const {
    return !(whole_ && at != end_) && !(at == forbidden_ && slots_[0] == at);
  }

  void push(Kind kind, std::uint32_t pc, std::uint32_t a, std::uint32_t b) {
    stack_.push_back({std::uint32_t{kind} << 29 | pc, a, b});
  }
  void set_slot(std::size_t index, std::uint32_t value) {
    push(kSlot, 0, static_cast<std::uint32_t>(index), slots_[index]);
    slots_[index] = value;
  }
  static Kind kind_of(const Entry& e) { return static_cast<Kind>(e.kind_and_pc >> 29); }
  static std::uint32_t pc_of(const Entry& e) { return e.kind_and_pc & 0x1FFFFFFF; }

  const Value* program_;
  std::string_view text_;
  std::uint32_t end_;
  bool bytes_, ascii_;
  bool whole_ = false;
  std::uint32_t forbidden_ = kNowhere;
  std::uint32_t barrier_ = kNowhere;  // entry of the innermost look-around or atomic group
  std::uint64_t steps_ = 0;
  std::vector<std::uint32_t> slots_;  // group bounds, the last closed group, loop registers
  std::vector<Entry> stack_;
};

std::uint32_t Matcher::in_case(std::uint32_t code, Case how) const {
  if (code < 128) {
    const bool letter = (code | 32) >= 'a' && (code | 32) <= 'z';
    return !letter ? code : how == Case::kLower ? code | 32 : code & ~32u;
  }
  if (ascii_) return code;
  std::string other;
  append_in_case(code, how, other);
  int length = 0;
  const std::uint32_t made = decode_character(other, 0, length);
  return static_cast<std::size_t>(length) == other.size() ? made : code;
}

bool Matcher::set_lists(std::uint32_t pc, std::uint32_t code) const {
  if (code < 128) return (word(pc + 2 + code / 32) >> (code % 32) & 1) != 0;
  const std::uint32_t first = pc + 7, last = first + 2 * target(pc + 6);
  for (std::uint32_t i = first; i < last; i += 2) {
    const std::int64_t low = word(i);
    if (low < 0 ? in_category(code, -1 - low) : code >= low && code <= word(i + 1)) return true;
  }
  return false;
}

bool Matcher::set_has(std::uint32_t pc, std::uint32_t code) const {
  const std::int64_t flags = word(pc + 1);
  bool found = set_lists(pc, code);
  if (!found && (flags & kFolded) != 0 && code >= 128)
    found = set_lists(pc, fold(code)) || set_lists(pc, in_case(code, Case::kUpper));
  return found != ((flags & kNegated) != 0);
}

// One item at `at`; moves past it.
bool Matcher::one(std::uint32_t pc, std::uint32_t& at) const {
  if (at >= end_) return false;
  std::uint32_t after = 0;
  const std::uint32_t code = read(at, after);
  switch (word(pc)) {
    case kChar:
      if (code != word(pc + 1)) return false;
      break;
    case kCharFold:
      if (fold(code) != word(pc + 1)) return false;
      break;
    case kAny:
      if (code == '\n') return false;
      break;
    case kAnyAll:
      break;
    default:
      if (!set_has(pc, code)) return false;
  }
  at = after;
  return true;
}

bool Matcher::assertion(std::uint32_t pc, std::uint32_t at) const {
  switch (word(pc)) {
    case kBegin:
      return at == 0;
    case kBeginLine:
      return at == 0 || text_[at - 1] == '\n';
    case kEnd:
      return at == end_ || (at + 1 == end_ && text_[at] == '\n');
    case kEndLine:
      return at == end_ || text_[at] == '\n';
    case kEndString:
      return at == end_;
    default: {
      if (end_ == 0) return false;  // Modules/_sre: neither \b nor \B matches in nothing
      const bool ascii = word(pc + 2) != 0;
      const bool before = at > 0 && word_at(previous(at), ascii);
      const bool after = at < end_ && word_at(at, ascii);
      return (before != after) != (word(pc + 1) != 0);
    }
  }
}

bool Matcher::back_reference(std::uint32_t pc, std::uint32_t& at) {
  const std::size_t group = target(pc + 1);
  std::uint32_t from = slots_[2 * group];
  const std::uint32_t to = slots_[2 * group + 1];
  if (from == kNowhere || to == kNowhere || to < from) return false;
  const bool folds = word(pc) == kBackrefFold;
  for (std::uint32_t here = at;; ++steps_) {
    if (from >= to) {
      at = here;
      return true;
    }
    if (here >= end_) return false;
    const std::uint32_t a = read(from, from), b = read(here, here);
    if (a != b && !(folds && fold(a) == fold(b))) return false;
  }
}

// A repeated single item: no stack entry an item, only one to give them back.
bool Matcher::repeat(std::uint32_t& pc, std::uint32_t& at) {
  const std::int64_t least = word(pc + 1), most = word(pc + 2), mode = word(pc + 3);
  const std::uint32_t item = pc + 5;
  std::int64_t count = 0;
  for (; count < least; ++count)
    if (!one(item, at)) return false;
  if (mode == kLazy) {
    if (count < most) push(kOneMore, pc, at, static_cast<std::uint32_t>(count));
  } else {
    const std::uint32_t low = at;
    while (count < most && one(item, at)) ++count;
    if (mode == kGreedy && at > low) push(kBackOff, target(pc + 4), low, at);
  }
  steps_ += static_cast<std::uint64_t>(count);
  pc = target(pc + 4);
  return true;
}

// Between two rounds of a group. A round that matched nothing is the last one.
void Matcher::loop(std::uint32_t& pc, std::uint32_t at) {
  const std::size_t reg = target(pc + 1);
  const std::int64_t least = word(pc + 2), most = word(pc + 3);
  const std::uint32_t exit = target(pc + 5), count = slots_[reg];
  const bool must = count < least;
  const bool may = must || (count < most && (count == 0 || slots_[reg + 1] != at));
  if (!may || (!must && word(pc + 4) == kLazy)) {
    if (may) push(kOneMore, pc, at, 0);
    pc = exit;
    return;
  }
  if (!must) push(kAlternative, exit, at, 0);
  set_slot(reg, count + 1);
  set_slot(reg + 1, at);
  pc += 6;
}

bool Matcher::look(std::uint32_t& pc, std::uint32_t& at) {
  const std::uint32_t saved = at;
  const std::int64_t op = word(pc);
  for (std::int64_t back = op == kAtomic ? 0 : word(pc + 1); back > 0; --back) {
    if (at == 0) {
      at = saved;
      if (op == kLook) return false;
      pc = target(pc + 2);
      return true;
    }
    at = previous(at);
  }
  push(kBarrier, pc, saved, barrier_);
  barrier_ = static_cast<std::uint32_t>(stack_.size() - 1);
  pc += 3;
  return true;
}

// The body of a look-around or atomic group has matched: its alternatives are forgotten.
bool Matcher::pass(std::uint32_t& pc, std::uint32_t& at) {
  const std::size_t from = barrier_;
  const Entry entry = stack_[from];
  const std::int64_t op = word(pc_of(entry));
  barrier_ = entry.b;
  if (op == kLookNot) {
    for (; stack_.size() > from; stack_.pop_back())
      if (kind_of(stack_.back()) == kSlot) slots_[stack_.back().a] = stack_.back().b;
    return false;
  }
  stack_.erase(std::remove_if(stack_.begin() + static_cast<std::ptrdiff_t>(from), stack_.end(),
                              [](const Entry& e) { return kind_of(e) != kSlot; }),
               stack_.end());
  pc = target(pc_of(entry) + 2);
  if (op == kLook) at = entry.a;
  return true;
}

bool Matcher::backtrack(std::uint32_t& pc, std::uint32_t& at) {
  while (!stack_.empty()) {
    ++steps_;
    Entry& top = stack_.back();
    pc = pc_of(top);
    switch (kind_of(top)) {
      case kSlot:
        slots_[top.a] = top.b;
        break;
      case kAlternative:
        at = top.a;
        stack_.pop_back();
        return true;
      case kBackOff:
        at = top.b = previous(top.b);
        if (at == top.a) stack_.pop_back();
        return true;
      case kOneMore: {
        at = top.a;
        if (word(pc) == kLoop) {
          const std::size_t reg = target(pc + 1);
          stack_.pop_back();
          set_slot(reg, slots_[reg] + 1);
          set_slot(reg + 1, at);
          pc += 6;
          return true;
        }
        if (!one(pc + 5, at)) break;
        top.a = at;
        if (++top.b >= word(pc + 2)) stack_.pop_back();
        pc = target(pc + 4);
        return true;
      }
      case kBarrier: {
        barrier_ = top.b;
        if (word(pc) != kLookNot) break;
        at = top.a;
        pc = target(pc + 2);
        stack_.pop_back();
        return true;
      }
    }
    stack_.pop_back();
  }
  return false;
}

Matcher::Result Matcher::match(std::uint32_t start, bool whole, std::uint32_t forbidden) {
  whole_ = whole;
  forbidden_ = forbidden;
  barrier_ = kNowhere;
  stack_.clear();
  std::fill(slots_.begin(), slots_.end(), kNowhere);
  slots_[0] = start;
  std::uint32_t pc = 3, at = start;
  for (;;) {
    if (++steps_ > kMaxSteps || stack_.size() > kMaxEntries) return Result::kTooLong;
    bool ok = true;
    switch (word(pc)) {
      case kMatch:
        ok = accepts(at);
        if (!ok) break;
        slots_[1] = at;
        return Result::kYes;
      case kChar:
      case kCharFold:
        ok = one(pc, at);
        pc += 2;
        break;
      case kAny:
      case kAnyAll:
        ok = one(pc, at);
        pc += 1;
        break;
      case kSet:
        ok = one(pc, at);
        pc += 7 + 2 * target(pc + 6);
        break;
      case kRepeat:
        ok = repeat(pc, at);
        break;
      case kSplit:
        push(kAlternative, target(pc + 2), at, 0);
        pc = target(pc + 1);
        break;
      case kJump:
        pc = target(pc + 1);
        break;
      case kOpen:
        set_slot(2 * target(pc + 1), at);
        pc += 2;
        break;
      case kClose:
        set_slot(2 * target(pc + 1) + 1, at);
        set_slot(2 * (target(1) + 1), target(pc + 1));
        pc += 2;
        break;
      case kLoopInit:
        set_slot(target(pc + 1), 0);
        pc += 2;
        break;
      case kLoop:
        loop(pc, at);
        break;
      case kBackref:
      case kBackrefFold:
        ok = back_reference(pc, at);
        pc += 2;
        break;
      case kCondition:
        pc = slots_[2 * target(pc + 1) + 1] != kNowhere ? pc + 3 : target(pc + 2);
        break;
      case kBegin:
      case kBeginLine:
      case kEnd:
      case kEndLine:
      case kEndString:
        ok = assertion(pc, at);
        pc += 1;
        break;
      case kBoundary:
        ok = assertion(pc, at);
        pc += 3;
        break;
      case kLook:
      case kLookNot:
      case kAtomic:
        ok = look(pc, at);
        break;
      case kPass:
        ok = pass(pc, at);
        break;
      default:
        ok = false;
    }
    if (!ok && !backtrack(pc, at)) return Result::kNo;
  }
}

Matcher::Result Matcher::search(std::uint32_t start, std::uint32_t forbidden) {
  // A pattern that begins with an ASCII character can only match where that is.
  const std::uint32_t first = word(3) == kOpen ? 5 : 3;
  const bool skips = word(first) == kChar && word(first + 1) < 128;
  for (;; start = next(start)) {
    if (skips) {
      const std::size_t found =
          text_.substr(0, end_).find(static_cast<char>(word(first + 1)), start);
      steps_ += (std::min<std::size_t>(found, end_) - start) / 16;
      if (found == std::string_view::npos) return Result::kNo;
      start = static_cast<std::uint32_t>(found);
    }
    const Result result = match(start, false, forbidden);
    if (result != Result::kNo) return result;
    if (start >= end_) return Result::kNo;
  }
}

// Characters before each byte: positions are characters outside and bytes inside.
std::vector<std::uint32_t> character_numbers(std::string_view text) {
  std::vector<std::uint32_t> out(text.size() + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out[i] = count;
    count += i + 1 == text.size() || (static_cast<unsigned char>(text[i + 1]) & 0xC0) != 0x80;
  }
  out[text.size()] = count;
  return out;
}

// scan(program, text, pos, endpos, mode, limit): the matches, each as the tuple (start, end, start
// and end of group 1 ..., last closed group); -1: not set. Modes: 0 search on, 1 at pos, 2 whole.
Outcome scan(Vm& vm, const Args& args) {
  const Value text_value = vm.unwrap(args[1]);
  const bool bytes = !vm.is_str(text_value);
  const std::string_view text = bytes ? vm.bytes_view(text_value) : vm.view(text_value);
  const bool plain = bytes || vm.heap().get<Str>(text_value)->ascii();
  const Value* program = vm.heap().get<Tuple>(args[0])->items();
  const std::int64_t mode = args[4].as_int(), limit = args[5].as_int();
  const auto offset = [&](std::int64_t at) {
    return static_cast<std::uint32_t>(
        plain ? std::clamp<std::int64_t>(at, 0, static_cast<std::int64_t>(text.size()))
              : static_cast<std::int64_t>(character_offset(
                    text, false, static_cast<std::size_t>(std::max<std::int64_t>(at, 0)))));
  };
  std::uint32_t start = offset(args[2].as_int());
  const std::uint32_t end = offset(args[3].as_int());
  const std::size_t width = 2 * static_cast<std::size_t>(program[1].as_int()) + 3;
  std::vector<std::uint32_t> found;
  Matcher matcher(program, text, bytes, end);
  Matcher::Result result = Matcher::Result::kNo;
  std::uint32_t forbidden = kNowhere;
  for (std::int64_t i = 0; i < limit && start <= end; ++i) {
    result =
        mode == 0 ? matcher.search(start, forbidden) : matcher.match(start, mode == 2, forbidden);
    if (result != Matcher::Result::kYes) break;
    for (std::size_t k = 0; k < width; ++k) found.push_back(matcher.slot(k));
    start = matcher.slot(1);
    forbidden = start == matcher.slot(0) ? start : kNowhere;
  }
  vm.charge_items(matcher.steps());
  if (result == Matcher::Result::kTooLong)
    return vm.raise(TypeId::t_RuntimeError,
                    "Interleave: this regular expression backtracks too much on this text");
  std::vector<std::uint32_t> numbers;
  if (!plain && !found.empty()) numbers = character_numbers(text);
  const Value list = vm.make_list();
  std::vector<Value> items(width);
  for (std::size_t i = 0; i < found.size(); i += width) {
    for (std::size_t k = 0; k < width; ++k) {
      const std::uint32_t at = found[i + k];
      const bool is_position = k + 1 < width;
      items[k] = Value::small_int(at == kNowhere          ? -1
                                  : is_position && !plain ? std::int64_t{numbers[at]}
                                                          : std::int64_t{at});
    }
    const Value tuple = vm.make_tuple(items.data(), static_cast<std::uint32_t>(width));
    vm.list_append(list, tuple);
  }
  return vm.ret(list);
}

}  // namespace

void register_regex(NativeTable& table) {
  table.add_functions("_regex", {{"scan", scan, "(program, text, pos, endpos, mode, limit, /)"}});
}

}  // namespace interleave::vm
