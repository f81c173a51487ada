// The event schema: what happened, when, to whom and why. 24 bytes an event, no prose; the kinds,
// each with its reason, are listed once in events.def and become sentences in narration.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/time.h"

namespace interleave::trace {

// Everything that can act or be waited for, numbered in order of appearance. Ids are the same in
// every replay of a run. kNobody: no actor.
using ActorId = std::uint32_t;
inline constexpr ActorId kNobody = 0xFFFFFFFF;

enum class ActorKind : std::uint8_t {
  kCore,      // parent: none
  kProcess,   // parent: the process that started it, or none
  kThread,    // parent: its process
  kTask,      // asyncio task; parent: the thread that runs its loop
  kResource,  // lock, queue, pipe, future …; parent: its process, or none if several share it
};

// What an actor is doing; the interface has one colour and one glyph for each.
enum class ActorState : std::uint8_t {
  kNone,         // not an event that changes the state
  kRunning,      // executes on a core
  kReady,        // could run, has not been chosen: no core, or not at the head of the loop's queue
  kWaitingGil,   // could run, another thread of its process holds the GIL
  kWaitingSync,  // waits for a lock, queue, task, thread or process
  kWaitingIo,    // waits for a timer, a pipe, the network
  kStarting,     // created, not yet executing Python (interpreter start, thread start)
  kPickling,     // turns objects into bytes or back
  kDone,
  kFailed,  // ended with an exception
};
inline constexpr int kActorStateCount = 10;

enum class EventKind : std::uint8_t {
#define EVENT(name, state, level, sentence) k##name,
#include "engine/trace/events.def"
#undef EVENT
};

// How much a person wants to see of an event.
enum class EventLevel : std::uint8_t {
  kDecision,  // a scheduling decision: a step of the walk-through
  kDetail,    // bookkeeping: drawn, counted, exported, but not a step of its own
};

struct EventInfo {
  std::string_view name;
  EventLevel level;
  std::string_view sentence;  // template, see narration.h
};
const EventInfo& event_info(EventKind kind);

// What `actor` enters with each kind; kNone: unchanged.
inline constexpr ActorState kEventStates[] = {
#define EVENT(name, state, level, sentence) ActorState::state,
#include "engine/trace/events.def"
#undef EVENT
};
inline ActorState event_state(EventKind kind) { return kEventStates[static_cast<int>(kind)]; }

struct Event {
  VirtualTime time;
  ActorId actor;        // to whom it happened
  ActorId other;        // the other party (who woke it, the holder, the lock), or kNobody
  std::uint32_t value;  // a number or a text: what the sentence's {n}, {duration}, {text} mean
  std::uint16_t line;  // where the actor was in the user's program; 0 unknown, 65535 or more: 65535
  EventKind kind;
  ActorState state;  // = event_state(kind)
};
static_assert(sizeof(Event) == 24);

}  // namespace interleave::trace
