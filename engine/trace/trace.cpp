#include "engine/trace/trace.h"

namespace interleave::trace {

const EventInfo& event_info(EventKind kind) {
  static constexpr EventInfo kInfos[] = {
#define EVENT(name, state, level, sentence) {#name, EventLevel::level, sentence},
#include "engine/trace/events.def"
#undef EVENT
  };
  return kInfos[static_cast<int>(kind)];
}

ActorId Trace::process_of(ActorId id) const {
  while (id != kNobody && actors_[id].kind != ActorKind::kProcess) id = actors_[id].parent;
  return id;
}

std::uint32_t Trace::intern(std::string_view text) {
  if (const auto known = text_ids_.find(text); known != text_ids_.end()) return known->second;
  const auto id = static_cast<std::uint32_t>(texts_.size());
  text_ids_.emplace(texts_.emplace_back(text), id);
  return id;
}

std::uint32_t Trace::encode_number(std::int64_t number) {
  if (number >= 0 && number < kNumberTable) return static_cast<std::uint32_t>(number);
  numbers_.push_back(number);
  return kNumberTable + static_cast<std::uint32_t>(numbers_.size() - 1);
}

}  // namespace interleave::trace
