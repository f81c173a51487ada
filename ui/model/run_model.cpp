#include "ui/model/run_model.h"

#include <algorithm>

#include "ui/model/slices.h"

namespace interleave::ui {
namespace {

using trace::ActorId;
using trace::ActorKind;
using trace::ActorState;
using trace::Interval;

// A laptop's timeline, for the decision which scale to use; the exact width does not matter.
constexpr double kTypicalWidth = 900;

// When which task of a thread ran, by time.
std::vector<Interval> task_runs(const trace::Trace& trace, const trace::Intervals& intervals,
                                ActorId thread) {
  std::vector<Interval> runs;
  for (ActorId id = thread + 1; id < trace.actor_count(); ++id) {
    if (trace.actor(id).kind != ActorKind::kTask || trace.actor(id).parent != thread) continue;
    for (Interval interval : intervals.of(id)) {
      if (interval.state != ActorState::kRunning) continue;
      interval.other = id;
      runs.push_back(interval);
    }
  }
  std::sort(runs.begin(), runs.end(), [](const Interval& a, const Interval& b) {
    return a.start != b.start ? a.start < b.start : a.first_event < b.first_event;
  });
  return runs;
}

// Replaces the parts of `slot` in which its thread ran a task by those tasks.
void split_slot(const Interval& slot, const std::vector<Interval>& runs,
                std::vector<Interval>* out) {
  VirtualTime at = slot.start;
  auto run = std::upper_bound(
      runs.begin(), runs.end(), slot.start,
      [](VirtualTime time, const Interval& candidate) { return time < candidate.end; });
  for (; run != runs.end() && run->start < slot.end; ++run) {
    Interval piece = slot;
    if (run->start > at) {
      piece.start = at;
      piece.end = run->start;
      out->push_back(piece);
    }
    piece.start = std::max(run->start, slot.start);
    piece.end = std::min(run->end, slot.end);
    piece.other = run->other;
    out->push_back(piece);
    at = std::max(at, piece.end);
  }
  if (at < slot.end) {
    Interval rest = slot;
    rest.start = at;
    out->push_back(rest);
  }
}

}  // namespace

bool RunModel::load(std::string_view source, const machine::Config& config) {
  const bool ok = session_.load(source, config);
  lines_ = highlight(source);
  folded_.clear();
  opening_ = std::max(0, static_cast<int>(session_.decisions().size()) - 1);
  grown();
  moved();
  return ok;
}

bool RunModel::run_slice() {
  if (!session_.loaded() || session_.finished()) return false;
  session_.run();
  // Rebuilding costs as much as the trace is long: not after every slice of a long run.
  if (session_.finished() || trace().size() > built_for_ + built_for_ / 4) grown();
  return !session_.finished();
}

void RunModel::stop() {
  if (!session_.loaded() || session_.finished()) return;
  session_.stop();
  grown();
}

VirtualTime RunModel::step_time(int step) const {
  if (step <= 0 || step_count() == 0) return 0;
  return trace().event(step_event(std::min(step, step_count()))).time;
}

std::uint32_t RunModel::step_event(int step) const {
  return session_.decisions()[static_cast<std::size_t>(step <= 1 ? 0 : step - 1 + opening_)];
}

void RunModel::go_to_step(int step) {
  step = std::min(step, step_count());
  if (step <= 1) {
    session_.seek_start();
  } else {
    session_.seek_event(step_event(step) + 1);
  }
  moved();
}

void RunModel::go_to_event(std::uint32_t event) {
  session_.seek_event(event + 1);
  moved();
}

void RunModel::go_to_time(VirtualTime time) {
  session_.seek_time(time);
  moved();
}

bool RunModel::move(Granularity granularity, int direction) {
  const bool result = direction > 0 ? session_.step(granularity) : session_.step_back(granularity);
  moved();
  return result;
}

bool RunModel::told_event(std::uint32_t* index, bool details) const {
  const std::uint32_t events = session_.position().events;
  if (details && events > 0 && events <= trace().size())
    *index = events - 1;
  else if (!details && step_ > 0)
    *index = step_event(step_);
  else
    return false;
  return true;
}

std::span<const Interval> RunModel::lane(ActorId actor) const {
  if (actor < own_lanes_.size() && !own_lanes_[actor].empty()) return own_lanes_[actor];
  return session_.intervals().of(actor);
}

ActorState RunModel::state_of(ActorId actor) const {
  return actor < states_.size() ? states_[actor] : ActorState::kNone;
}

std::string_view RunModel::display_name(ActorId actor) const {
  if (actor >= trace().actor_count()) return {};
  const trace::Actor& that = trace().actor(actor);
  const bool in_process = that.kind == ActorKind::kThread && that.parent < trace().actor_count();
  if (!in_process || that.name != "MainThread") return that.name;
  const trace::Actor& process = trace().actor(that.parent);
  return process.parent == trace::kNobody ? that.name : process.name;
}

ActorId RunModel::find_actor(std::string_view name) const {
  for (ActorId id = 0; id < trace().actor_count(); ++id)
    if (trace().actor(id).name == name) return id;
  return trace::kNobody;
}

void RunModel::set_axis(AxisChoice axis) {
  axis_ = axis;
  build_scale();
  ++generation_;
}

void RunModel::toggle_fold(ActorId actor) {
  if (!folded_.insert(actor).second) folded_.erase(actor);
  lanes_ = build_lanes(trace(), folded_);
  ++generation_;
}

void RunModel::grown() {
  ++generation_;
  built_for_ = trace().size();
  hues_ = assign_hues(trace());
  lanes_ = build_lanes(trace(), folded_);
  arrows_ = trace::arrows(trace());
  output_ = session_.output();
  lines_read_.clear();
  reads_input_ = false;
  for (std::uint32_t i = 0; i < trace().size(); ++i) {
    const trace::EventKind kind = trace().event(i).kind;
    if (kind == trace::EventKind::kInputRead) lines_read_.push_back(i);
    if (kind == trace::EventKind::kInputRead || kind == trace::EventKind::kInputEnds)
      reads_input_ = true;
  }
  findings_ = session_.finished() ? session_.findings() : std::vector<trace::Finding>{};
  build_own_lanes();
  build_scale();
}

void RunModel::moved() {
  ++moves_;
  const std::vector<std::uint32_t>& decisions = session_.decisions();
  const auto at = std::lower_bound(decisions.begin(), decisions.end(), session_.position().events);
  step_ = std::max(0, static_cast<int>(at - decisions.begin()) - opening_);
  markers_ = build_markers(session_.state());
  read_states();
}

void RunModel::read_states() {
  states_.assign(trace().actor_count(), ActorState::kNone);
  const auto set = [this](ActorId actor, ActorState state) {
    if (actor < states_.size()) states_[actor] = state;
  };
  for (const ProcessView& process : session_.state().processes) {
    const bool failed = process.exit_code != 0;
    set(process.actor, process.alive ? ActorState::kRunning
                       : failed      ? ActorState::kFailed
                                     : ActorState::kDone);
    for (const ThreadView& thread : process.threads) {
      set(thread.actor, thread.state);
      for (const TaskView& task : thread.loop.tasks) set(task.actor, task.state);
    }
  }
}

void RunModel::build_scale() {
  std::vector<VirtualTime> moments;
  moments.reserve(session_.decisions().size());
  for (const std::uint32_t event : session_.decisions())
    moments.push_back(trace().event(event).time);
  const bool even = axis_ == AxisChoice::kEvenSteps ||
                    (axis_ == AxisChoice::kAutomatic &&
                     TimeScale::needs_even_steps(moments, end_time(), kTypicalWidth));
  scale_ = even ? TimeScale::even_steps(moments, end_time()) : TimeScale::true_time(end_time());
}

void RunModel::build_own_lanes() {
  const std::uint32_t count = trace().actor_count();
  own_lanes_.assign(count, {});
  std::vector<std::vector<Interval>> runs(count);  // by thread: when which of its tasks ran
  std::vector<bool> known(count, false);
  for (ActorId id = 0; id < count; ++id) {
    const trace::Actor& actor = trace().actor(id);
    if (actor.parent >= count || known[actor.parent]) continue;
    if (actor.kind == ActorKind::kTask)
      runs[actor.parent] = task_runs(trace(), session_.intervals(), actor.parent);
    else if (actor.kind == ActorKind::kThread)
      build_lane_of_main_thread(id);
    else
      continue;
    known[actor.parent] = true;
  }
  for (ActorId id = 0; id < count; ++id)
    if (trace().actor(id).kind == ActorKind::kCore) build_lane_of_core(id, runs);
}

void RunModel::build_lane_of_core(ActorId core, const std::vector<std::vector<Interval>>& runs) {
  for (const Interval& slot : session_.intervals().of(core)) {
    const bool split = slot.other < runs.size() && !runs[slot.other].empty();
    if (split)
      split_slot(slot, runs[slot.other], &own_lanes_[core]);
    else
      own_lanes_[core].push_back(slot);
  }
}

void RunModel::build_lane_of_main_thread(ActorId thread) {
  const std::span<const Interval> own = session_.intervals().of(thread);
  const VirtualTime born = own.empty() ? kNever : own.front().start;
  std::vector<Interval>& lane = own_lanes_[thread];
  for (Interval start : session_.intervals().of(trace().actor(thread).parent)) {
    if (start.start >= born) break;
    start.end = std::min(start.end, born);
    lane.push_back(start);
  }
  if (!lane.empty()) lane.insert(lane.end(), own.begin(), own.end());
}

}  // namespace interleave::ui
