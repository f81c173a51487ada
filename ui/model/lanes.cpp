#include "ui/model/lanes.h"

#include <algorithm>

namespace interleave::ui {
namespace {

using trace::Actor;
using trace::ActorId;
using trace::ActorKind;
using trace::kNobody;

class Builder {
 public:
  Builder(const trace::Trace& trace, const std::set<ActorId>& folded)
      : trace_(trace), folded_(folded) {
    children_.resize(trace.actor_count());
    for (ActorId id = 0; id < trace.actor_count(); ++id) {
      const Actor& actor = trace.actor(id);
      const bool nested = actor.kind == ActorKind::kThread || actor.kind == ActorKind::kTask;
      if (nested && actor.parent < trace.actor_count()) children_[actor.parent].push_back(id);
    }
    lanes_.row_of.assign(trace.actor_count(), -1);
    find_lives();
  }

  Lanes build() {
    cores();
    for (ActorId id = 0; id < trace_.actor_count(); ++id)
      if (trace_.actor(id).kind == ActorKind::kProcess) process(id);
    lanes_.height = y_;
    return std::move(lanes_);
  }

 private:
  // When everybody appears and ends: from the events, since a state without duration has no
  // interval.
  void find_lives() {
    born_.assign(trace_.actor_count(), 0);
    died_.assign(trace_.actor_count(), kNever);
    failed_.assign(trace_.actor_count(), false);
    seen_.assign(trace_.actor_count(), false);
    for (const trace::Event& event : trace_.events()) {
      if (event.actor >= trace_.actor_count() || event.state == trace::ActorState::kNone) continue;
      if (!seen_[event.actor]) born_[event.actor] = event.time;
      seen_[event.actor] = true;
      failed_[event.actor] = event.state == trace::ActorState::kFailed;
      died_[event.actor] =
          failed_[event.actor] || event.state == trace::ActorState::kDone ? event.time : kNever;
    }
  }

  // A core that nothing ever ran on has no lane, only a word in the heading.
  void cores() {
    int used = 0, all = 0;
    for (ActorId id = 0; id < trace_.actor_count(); ++id) {
      if (trace_.actor(id).kind != ActorKind::kCore) continue;
      if (all++ == 0) add(RowKind::kHeading, kNobody, 0);
      if (!seen_[id]) continue;
      ++used;
      add(RowKind::kCore, id, 0);
    }
    if (used < all)
      lanes_.rows.front().detail = std::to_string(used) + " of " + std::to_string(all) + " used";
  }

  void process(ActorId id) {
    add(RowKind::kProcess, id, 0);
    if (folded_.contains(id)) return;
    for (const ActorId thread : children_[id]) {
      add(RowKind::kThread, thread, 0);
      if (folded_.contains(thread)) continue;
      for (const ActorId task : children_[thread]) add(RowKind::kTask, task, 1);
    }
  }

  void add(RowKind kind, ActorId id, int depth) {
    Row row{kind,
            id,
            depth,
            y_,
            kind == RowKind::kHeading || kind == RowKind::kProcess ? kHeadingHeight : kLaneHeight,
            false,
            false,
            "",
            "",
            0,
            kNever,
            false};
    if (id == kNobody) {
      row.name = "CORES";
    } else {
      const Actor& actor = trace_.actor(id);
      row.name = actor.name;
      row.detail = actor.label;
      if (kind == RowKind::kProcess) row.detail = process_detail(actor);
      row.foldable =
          (kind == RowKind::kProcess || kind == RowKind::kThread) && !children_[id].empty();
      row.folded = folded_.contains(id);
      row.born = born_[id];
      row.died = died_[id];
      row.failed = failed_[id];
      lanes_.row_of[id] = static_cast<int>(lanes_.rows.size());
    }
    lanes_.rows.push_back(std::move(row));
    y_ += lanes_.rows.back().height;
  }

  static std::string process_detail(const Actor& actor) {
    std::string detail = actor.pid ? "pid " + std::to_string(actor.pid) : "";
    if (!actor.label.empty()) detail += (detail.empty() ? "" : " · ") + actor.label;
    return detail;
  }

  const trace::Trace& trace_;
  const std::set<ActorId>& folded_;
  std::vector<std::vector<ActorId>> children_;
  std::vector<VirtualTime> born_, died_;
  std::vector<bool> failed_, seen_;
  Lanes lanes_;
  float y_ = 0;
};

}  // namespace

std::size_t Lanes::first_at(float y) const {
  const auto row = std::upper_bound(
      rows.begin(), rows.end(), y,
      [](float value, const Row& candidate) { return value < candidate.y + candidate.height; });
  return static_cast<std::size_t>(row - rows.begin());
}

Lanes build_lanes(const trace::Trace& trace, const std::set<ActorId>& folded) {
  return Builder(trace, folded).build();
}

}  // namespace interleave::ui
