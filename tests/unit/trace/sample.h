// Hand-made traces for the tests of this folder: short to write, readable as a story.
#pragma once

#include <string>
#include <string_view>

#include "engine/trace/trace.h"

namespace interleave::trace {

class Sample {
 public:
  Trace trace;

  ActorId core(std::string name) { return add({ActorKind::kCore, kNobody, std::move(name), ""}); }
  ActorId process(std::string name, ActorId parent = kNobody, std::uint32_t pid = 100) {
    return add({ActorKind::kProcess, parent, std::move(name), "", pid});
  }
  ActorId thread(std::string name, ActorId process, std::string label = "") {
    return add({ActorKind::kThread, process, std::move(name), std::move(label)});
  }
  ActorId task(std::string name, ActorId thread, std::string label = "") {
    return add({ActorKind::kTask, thread, std::move(name), std::move(label)});
  }
  ActorId resource(std::string name, ActorId process = kNobody) {
    return add({ActorKind::kResource, process, std::move(name), ""});
  }

  const Event& at(VirtualTime time, EventKind kind, ActorId actor, ActorId other = kNobody,
                  std::int64_t number = 0, int line = 0) {
    trace.add({time, actor, other, trace.encode_number(number), static_cast<std::uint16_t>(line),
               kind, event_state(kind)});
    return trace.events().back();
  }
  const Event& says(VirtualTime time, EventKind kind, ActorId actor, std::string_view text,
                    ActorId other = kNobody) {
    trace.add({time, actor, other, trace.intern(text), 0, kind, event_state(kind)});
    return trace.events().back();
  }

 private:
  ActorId add(Actor actor) {
    actor.first_event = trace.size();
    trace.add_actor(std::move(actor));
    return trace.actor_count() - 1;
  }
};

}  // namespace interleave::trace
