// Narration: an event as one sentence for a person, from the reason the scheduler recorded.
// Deterministic and free of positions in the trace: never a guess made afterwards. The sentences
// and their little template language are in events.def.
#pragma once

#include <string>
#include <vector>

#include "engine/trace/trace.h"

namespace interleave::trace {

enum class SpanStyle : std::uint8_t { kPlain, kActor, kCode, kTime };

struct Span {
  std::string text;
  SpanStyle style = SpanStyle::kPlain;
  ActorId actor = kNobody;  // kActor only: whose name it is
};

std::vector<Span> narrate(const Trace& trace, const Event& event);
std::string narrate_text(const Trace& trace, const Event& event);  // the same as plain text
// How sentences call an actor: "Task-2", "Process-1's MainThread", "the Lock", "something".
std::string actor_text(const Trace& trace, ActorId id);

// What goes before the name of something waited for: "Lock" → the Lock, "queue todo" → the queue
// todo; nothing before "Queue-2", "a" and names that bring their own, as "the start of Thread-1".
std::string_view article_of(std::string_view name);

// "2.000 s", "35.20 ms", "820 ns", "0 s": readable, with its unit, four significant digits (whole
// seconds from 1000 s on: "86 400 s"). kNever: "forever".
std::string format_duration(Duration span);
// A moment for a fixed-width column: "2.000 100 s", rounded down to the microsecond. kNever:
// "never".
std::string format_time(VirtualTime time);
std::string format_bytes(std::int64_t bytes);   // "84 B", "1.2 kB", "14.2 MB" (1 kB = 1000 B)
std::string_view state_name(ActorState state);  // "waiting for the GIL"
std::string_view state_explanation(ActorState state);  // one sentence, for hover

}  // namespace interleave::trace
