// The trace: an append-only record of a run. It is written once, while the run is first executed;
// seeking back replays the world but not the trace. Events are totally ordered by (time, index).
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/trace/event_log.h"

namespace interleave::trace {

struct Actor {
  ActorKind kind;
  ActorId parent;                 // kNobody at the top
  std::string name;               // "MainThread", "Task-2", "core 0", "Lock"
  std::string label;              // what it runs or guards: "fetch", "crunch"; may be empty
  std::uint32_t pid = 0;          // processes only: the simulated process id
  std::uint32_t first_event = 0;  // index of the event before which it did not exist
};

class Trace {
 public:
  Trace() = default;
  Trace(Trace&&) = default;  // a copy's text_ids_ would look into the original
  Trace& operator=(Trace&&) = default;

  std::uint32_t size() const { return events_.size(); }
  const Event& event(std::uint32_t index) const { return events_[index]; }
  const EventLog& events() const { return events_; }

  std::uint32_t actor_count() const { return static_cast<std::uint32_t>(actors_.size()); }
  const Actor& actor(ActorId id) const { return actors_[id]; }
  // The process an actor belongs to (itself if it is one); kNobody for cores and shared resources.
  ActorId process_of(ActorId id) const;

  std::string_view text(std::uint32_t id) const { return texts_[id]; }
  // Values up to 2^31 - 1 are kept in Event::value, larger or negative ones in a side table.
  std::int64_t number(std::uint32_t value) const {
    return value < kNumberTable ? value : numbers_[value - kNumberTable];
  }

  // Whether the interpreter that ran has a GIL: sentences mention it only if there is one.
  bool has_gil() const { return has_gil_; }

  // --- writing (the recorder in machine; ids are dense and in order)
  void set_has_gil(bool has_gil) { has_gil_ = has_gil; }
  void add_actor(Actor actor) { actors_.push_back(std::move(actor)); }
  void rename_actor(ActorId id, std::string name) { actors_[id].name = std::move(name); }
  std::uint32_t intern(std::string_view text);
  std::uint32_t encode_number(std::int64_t number);
  void add(const Event& event) { events_.add(event); }

 private:
  static constexpr std::uint32_t kNumberTable = 0x80000000;
  EventLog events_;
  std::vector<Actor> actors_;
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::uint32_t> text_ids_;  // looked up, never iterated
  std::vector<std::int64_t> numbers_;
  bool has_gil_ = true;
};

}  // namespace interleave::trace
