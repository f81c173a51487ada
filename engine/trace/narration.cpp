// Owns how a recorded reason is put into words: the template language of events.def, how actors are
// called, and how times, spans and sizes are written. Integer arithmetic only, so that a sentence
// is the same on every machine.
#include "engine/trace/narration.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/base/assert.h"

namespace interleave::trace {

namespace {

constexpr std::size_t kLongestCode = 72;    // code points of program text within a sentence
constexpr std::size_t kLongestText = 1200;  // of the machine's own words: a deadlock of many

std::uint64_t magnitude(std::int64_t number) {
  return number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
}

// 3600 → "3 600"
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ' ');
  return digits;
}

std::string padded(std::uint64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

// `amount` in units of `unit` with `decimals` digits after the point, rounded half up; nothing if
// that reaches `limit`.
std::string fixed(std::uint64_t amount, std::uint64_t unit, int decimals, std::uint64_t limit) {
  std::uint64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const std::uint64_t scaled = (amount * scale + unit / 2) / unit;
  if (scaled >= limit * scale) return {};
  std::string text = std::to_string(scaled / scale);
  if (decimals > 0) text += "." + padded(scaled % scale, static_cast<std::size_t>(decimals));
  return text;
}

VirtualTime add_saturating(VirtualTime time, Duration span) {
  if (span > 0 && time > kNever - span) return kNever;
  return time + span;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Program text on one line: no newline at the end, others visible, not longer than a sentence
// bears.
std::string one_line(std::string_view text, std::size_t longest) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  std::string line;
  std::size_t length = 0;
  for (const char byte : text) {
    if (!is_continuation(byte) && ++length > longest) return line + "…";
    if (byte == '\n') {
      line += "\\n";
    } else if (byte == '\t') {
      line += "\\t";
    } else if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) {
      line += ' ';
    } else {
      line += byte;
    }
  }
  return line;
}

}  // namespace

std::string_view article_of(std::string_view name) {
  for (const std::string_view own : {"the ", "a ", "an ", "room in ", "word from "})
    if (name.starts_with(own)) return "";
  if (name.ends_with(" (back)")) name.remove_suffix(7);
  const bool bare = name.size() < 3 || is_digit(name.back()) ||
                    (name.find_first_of(".[") != std::string_view::npos &&
                     name.find(' ') == std::string_view::npos);
  return bare ? "" : "the ";
}

namespace {

// Turns the template of one event into spans.
class Narrator {
 public:
  Narrator(const Trace& trace, const Event& event) : trace_(trace), event_(event) {}

  std::vector<Span> sentence() && {
    render(event_info(event_.kind).sentence);
    if (!spans_.empty() && spans_.front().style == SpanStyle::kPlain) {
      char& first = spans_.front().text.front();
      if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    }
    return std::move(spans_);
  }

  std::vector<Span> name() && {
    actor(event_.actor);
    return std::move(spans_);
  }

 private:
  void render(std::string_view text) {
    while (!text.empty()) {
      const std::size_t plain = std::min(text.find_first_of("{[<`"), text.size());
      say(text.substr(0, plain));
      text.remove_prefix(plain);
      if (text.empty()) return;
      const char open = text.front();
      const char close = open == '{' ? '}' : open == '[' ? ']' : open == '<' ? '>' : '`';
      const std::size_t end = text.find(close, 1);
      const std::string_view inner = text.substr(1, end - 1);
      if (open == '{') {
        field(inner);
      } else if (open == '[') {
        optional(inner);
      } else if (open == '`') {
        say(inner, SpanStyle::kCode);
      } else if (lets_go_of_a_gil()) {
        render(inner);
      }
      text.remove_prefix(end + 1);
    }
  }

  void optional(std::string_view inner) {
    Narrator part(*this);
    part.spans_.clear();
    part.nothing_to_say_ = false;
    part.render(inner);
    if (part.nothing_to_say_) return;
    for (const Span& span : part.spans_) say(span.text, span.style, span.actor);
  }

  void field(std::string_view name) {
    if (name == "actor") return actor(event_.actor);
    if (name == "other") return actor(event_.other);
    if (name == "process")
      return actor(known(event_.actor) ? trace_.process_of(event_.actor) : kNobody);
    if (name == "thread")
      return actor(known(event_.actor) ? trace_.actor(event_.actor).parent : kNobody);
    if (name == "n") return say(std::to_string(number()));
    if (name.starts_with("n ")) return counted(name.substr(2));
    if (name == "duration") return say(format_duration(number()), SpanStyle::kTime);
    if (name == "until")
      return say(format_time(add_saturating(event_.time, number())), SpanStyle::kTime);
    if (name == "limit")
      return say_or_nothing(
          event_.value == 0 ? "" : format_time(add_saturating(event_.time, number())),
          SpanStyle::kTime);
    if (name == "until_abs") return say(format_time(number()), SpanStyle::kTime);
    if (name == "bytes") return say(format_bytes(number()));
    if (name == "text") return say_or_nothing(one_line(trace_.text(event_.value), kLongestText));
    if (name == "code")
      return say_or_nothing(one_line(trace_.text(event_.value), kLongestCode), SpanStyle::kCode);
    if (name == "line")
      return say_or_nothing(event_.line == 0 ? "" : "line " + std::to_string(event_.line));
    IL_UNREACHABLE();
  }

  void counted(std::string_view noun) {
    say(std::to_string(number()) + " ");
    say(noun);
    if (number() != 1) say("s");
  }

  // Threads and tasks of a child process are told from their namesakes elsewhere by its name: a
  // bare "MainThread" is always the first process's. Resources without a number of their own get an
  // article.
  void actor(ActorId id) {
    if (!known(id)) {
      nothing_to_say_ = true;
      return say("something");
    }
    const Actor& named = trace_.actor(id);
    if (named.kind == ActorKind::kThread || named.kind == ActorKind::kTask) {
      const ActorId process = trace_.process_of(id);
      if (is_program(process)) return say(trace_.actor(process).name, SpanStyle::kActor, process);
      if (is_child(process)) {
        say(trace_.actor(process).name, SpanStyle::kActor, process);
        say("'s ");
      }
    } else if (named.kind == ActorKind::kResource) {
      return resource(named.name, id);
    }
    say(named.name, SpanStyle::kActor, id);
  }

  // The article is not coloured, not even one that the name brings: "the start of Thread-1".
  void resource(std::string_view name, ActorId id) {
    std::string_view article = trace_.actor(id).label == "host" ? "" : article_of(name);
    for (const std::string_view own : {"the ", "a ", "an "}) {
      if (!name.starts_with(own)) continue;
      article = own;
      name.remove_prefix(own.size());
      break;
    }
    say(article);
    say(name, SpanStyle::kActor, id);
  }

  bool known(ActorId id) const { return id < trace_.actor_count(); }
  bool is_child(ActorId process) const {
    return process != kNobody && trace_.actor(process).parent != kNobody;
  }
  bool is_program(ActorId process) const {  // other than python: it has one thread, without a GIL
    return process != kNobody && trace_.actor(process).label == "program";
  }
  bool lets_go_of_a_gil() const {
    return trace_.has_gil() && known(event_.actor) &&
           trace_.actor(event_.actor).kind == ActorKind::kThread &&
           !is_program(trace_.process_of(event_.actor));
  }
  std::int64_t number() const { return trace_.number(event_.value); }

  void say_or_nothing(std::string_view text, SpanStyle style = SpanStyle::kPlain) {
    if (text.empty()) nothing_to_say_ = true;
    say(text, style);
  }

  void say(std::string_view text, SpanStyle style = SpanStyle::kPlain, ActorId actor = kNobody) {
    if (text.empty()) return;
    if (style == SpanStyle::kPlain && !spans_.empty() && spans_.back().style == style) {
      spans_.back().text += text;
    } else {
      spans_.push_back({std::string(text), style, actor});
    }
  }

  const Trace& trace_;
  const Event& event_;
  std::vector<Span> spans_;
  bool nothing_to_say_ = false;  // a field had no value
};

}  // namespace

std::vector<Span> narrate(const Trace& trace, const Event& event) {
  return Narrator(trace, event).sentence();
}

namespace {

std::string plain_text(const std::vector<Span>& spans) {
  std::string text;
  for (const Span& span : spans) text += span.text;
  return text;
}

}  // namespace

std::string narrate_text(const Trace& trace, const Event& event) {
  return plain_text(narrate(trace, event));
}

std::string actor_text(const Trace& trace, ActorId id) {
  Event event{};
  event.actor = id;
  return plain_text(Narrator(trace, event).name());
}

std::string format_duration(Duration span) {
  if (span == 0) return "0 s";
  if (span == kNever) return "forever";
  const std::string sign = span < 0 ? "-" : "";
  const std::uint64_t amount = magnitude(span);
  if (amount < kMicrosecond) return sign + std::to_string(amount) + " ns";

  struct Unit {
    std::uint64_t size;
    const char* name;
  };
  static constexpr Unit kUnits[] = {{kMicrosecond, " µs"}, {kMillisecond, " ms"}, {kSecond, " s"}};
  for (const Unit& unit : kUnits) {
    if (amount >= 1000 * unit.size) continue;
    for (const auto& [limit, decimals] :
         {std::pair{10u, 3}, std::pair{100u, 2}, std::pair{1000u, 1}}) {
      const std::string text = fixed(amount, unit.size, decimals, limit);
      if (!text.empty()) return sign + text + unit.name;
    }
  }
  return sign + grouped((amount + kSecond / 2) / kSecond) + " s";
}

std::string format_time(VirtualTime time) {
  if (time == kNever) return "never";
  // Rounded down: a moment is never shown before it has come.
  const bool negative = time < 0;
  const std::uint64_t amount = magnitude(time);
  const std::uint64_t micros = amount / kMicrosecond + (negative && amount % kMicrosecond != 0);
  const std::uint64_t fraction = micros % 1'000'000;
  return (negative ? "-" : "") + grouped(micros / 1'000'000) + "." + padded(fraction / 1000, 3) +
         " " + padded(fraction % 1000, 3) + " s";
}

std::string format_bytes(std::int64_t bytes) {
  const std::string sign = bytes < 0 ? "-" : "";
  const std::uint64_t amount = magnitude(bytes);
  if (amount < 1000) return sign + std::to_string(amount) + " B";
  std::uint64_t unit = 1000;
  for (const char* name : {" kB", " MB", " GB", " TB", " PB"}) {
    if (amount < 1000 * unit) {
      const std::string text = fixed(amount, unit, 1, 1000);
      if (!text.empty()) return sign + text + name;
    }
    unit *= 1000;
  }
  return sign + fixed(amount / 1000, unit / 1000, 1, 1000) + " EB";  // without overflow
}

std::string_view state_name(ActorState state) {
  switch (state) {
    case ActorState::kNone:
      return "unchanged";
    case ActorState::kRunning:
      return "running";
    case ActorState::kReady:
      return "ready";
    case ActorState::kWaitingGil:
      return "waiting for the GIL";
    case ActorState::kWaitingSync:
      return "waiting for others";
    case ActorState::kWaitingIo:
      return "waiting for a timer or I/O";
    case ActorState::kStarting:
      return "starting";
    case ActorState::kPickling:
      return "pickling";
    case ActorState::kDone:
      return "done";
    case ActorState::kFailed:
      return "failed";
  }
  IL_UNREACHABLE();
}

std::string_view state_explanation(ActorState state) {
  switch (state) {
    case ActorState::kNone:
      return "Nothing changes.";
    case ActorState::kRunning:
      return "It executes on a core right now.";
    case ActorState::kReady:
      return "It could run, but it is not its turn: no core is free for it, or others are ahead of "
             "it in "
             "the event loop's ready queue.";
    case ActorState::kWaitingGil:
      return "It could run, but another thread of its process holds the global interpreter lock, "
             "and "
             "only the holder may execute Python code.";
    case ActorState::kWaitingSync:
      return "It cannot go on until somebody else acts: releases a lock, fills a queue, or ends.";
    case ActorState::kWaitingIo:
      return "It cannot go on until a timer is due or data arrives; meanwhile it uses no core.";
    case ActorState::kStarting:
      return "It has been created, but does not execute Python code yet.";
    case ActorState::kPickling:
      return "It turns objects into bytes for another process, or bytes from there back into "
             "objects.";
    case ActorState::kDone:
      return "It has come to its end and will not run again.";
    case ActorState::kFailed:
      return "It was ended by an exception or a signal and will not run again.";
  }
  IL_UNREACHABLE();
}

}  // namespace interleave::trace
