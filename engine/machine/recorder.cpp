// Recording: events and actors go into the world's own tables (what is who doing, since when) and,
// the first time a run gets there, into the trace. A replay passes here too and records nothing
// twice.
#include <algorithm>

#include "engine/machine/machine.h"

namespace interleave::machine {

ActorId Machine::new_actor(trace::ActorKind kind, ActorId parent, std::string_view name,
                           std::string_view label, std::uint32_t pid) {
  const ActorId id = static_cast<ActorId>(world_.actors.size());
  world_.actors.emplace_back();
  if (id >= trace_.actor_count())
    trace_.add_actor({kind, parent, std::string(name), std::string(label), pid, world_.events});
  return id;
}

void Machine::rename_actor(ActorId id, std::string_view name) {
  if (id < trace_.actor_count()) trace_.rename_actor(id, std::string(name));
}

// Where the current thread is in the user's program.
std::uint16_t Machine::current_line() {
  if (current_ == kNoThread || current().python == 0) return 0;
  const int line = running_vm_ != nullptr ? running_vm_->user_line(current().python)
                                          : make_vm(process()).user_line(current().python);
  return static_cast<std::uint16_t>(std::min(line, 65535));
}

void Machine::emit(trace::EventKind kind, ActorId actor, ActorId other, std::uint32_t value) {
  record(now(), current_line(), kind, actor, other, value);
}

void Machine::record(VirtualTime time, std::uint16_t line, trace::EventKind kind, ActorId actor,
                     ActorId other, std::uint32_t value) {
  world_.now = std::max(world_.now, time);
  const trace::ActorState state = trace::event_state(kind);
  if (actor != kNobody && state != trace::ActorState::kNone)
    world_.actors[actor] = {time, other, value, kind, state, line, 0};
  if (world_.events >= trace_.size()) trace_.add({time, actor, other, value, line, kind, state});
  ++world_.events;
  if (world_.events >= pause_.events && running_vm_ != nullptr) running_vm_->request_stop();
}

void Machine::write(bool to_stderr, std::string_view what) {
  world_.output_bytes += what.size();
  const ActorId actor = current_ == kNoThread ? kNobody : current_actor();
  emit(to_stderr ? trace::EventKind::kErrorOutput : trace::EventKind::kOutput, actor, kNobody,
       text(what));
  if (world_.output_bytes > config().max_output_bytes && running_vm_ != nullptr)
    running_vm_->request_stop();
}

}  // namespace interleave::machine
