// Owns the Chrome trace event format: how our actors become its processes, threads and slices.
//
//   "Cores"             a process of its own, a thread a core, a slice for every thread it runs
//   a process           its pid and name; its own life (starting, running) as an async slice
//   a thread or a task  a thread of its process, a slice for every state it is in
//   a decision          an instant event on the lane of its actor, with the sentence
//   an arrow            a flow from the lane that caused it to the lane it happened to
//   what has no lane    (processes, locks, pipes) borrows that of its process's main thread
//
// Tasks are threads here because speedscope shows nothing else, and because Perfetto then keeps
// them below the thread that runs their loop. Times are microseconds with three decimals: exact.
#include "engine/trace/export.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "engine/base/json.h"
#include "engine/trace/intervals.h"
#include "engine/trace/narration.h"

namespace interleave::trace {

namespace {

constexpr std::int64_t kCoresPid = 1;
constexpr std::int64_t kFirstTid =
    100'000;  // above every pid: viewers take tid == pid for the main thread

// One JSON object, field by field.
class Object {
 public:
  explicit Object(std::string& out) : out_(out) { out_ += '{'; }
  void end() { out_ += '}'; }

  void text(std::string_view name, std::string_view value) {
    key(name);
    append_json_string(out_, value);
  }
  void number(std::string_view name, std::int64_t value) {
    key(name);
    out_ += std::to_string(value);
  }
  void micros(std::string_view name, std::int64_t ns) {
    key(name);
    const std::int64_t positive = std::max<std::int64_t>(ns, 0);  // virtual time starts at 0
    const std::string fraction = std::to_string(1000 + positive % 1000);
    out_ += std::to_string(positive / 1000) + "." + fraction.substr(1);
  }
  Object object(std::string_view name) {
    key(name);
    return Object(out_);
  }

 private:
  void key(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }

  std::string& out_;
  bool first_ = true;
};

class ChromeTrace {
 public:
  explicit ChromeTrace(const Trace& trace) : trace_(trace) { intervals_.update(trace); }

  std::string json() && {
    out_ = R"({"displayTimeUnit":"ns","otherData":{"generator":"Interleave"},"traceEvents":[)";
    place_actors();
    for (ActorId id = 0; id < trace_.actor_count(); ++id) name_actor(id);
    for (ActorId id = 0; id < trace_.actor_count(); ++id) slices(id);
    for (std::uint32_t i = 0; i < trace_.size(); ++i) {
      if (event_info(trace_.event(i).kind).level == EventLevel::kDecision) instant(trace_.event(i));
    }
    for (const Arrow& arrow : arrows(trace_)) flow(arrow);
    out_ += "\n]}\n";
    return std::move(out_);
  }

 private:
  struct Place {
    std::int64_t pid = kCoresPid, tid = 0;
    bool is_lane = false;  // cores, threads and tasks
  };

  // The first thread of a process gets the tid its main thread has on Linux: the pid.
  void place_actors() {
    places_.resize(trace_.actor_count());
    main_lanes_.resize(trace_.actor_count(), kNobody);
    for (ActorId id = 0; id < trace_.actor_count(); ++id) {
      const Actor& actor = trace_.actor(id);
      Place& place = places_[id];
      place.tid = kFirstTid + id;
      place.is_lane = actor.kind == ActorKind::kThread || actor.kind == ActorKind::kTask ||
                      actor.kind == ActorKind::kCore;
      const ActorId process = trace_.process_of(id);
      if (process == kNobody) continue;
      place.pid = pid_of(process);
      const bool is_main = actor.kind == ActorKind::kThread && main_lanes_[process] == kNobody;
      if (is_main) main_lanes_[process] = id;
      if (is_main || actor.kind == ActorKind::kProcess) place.tid = place.pid;
      if (first_process_ == kNobody) first_process_ = process;
    }
  }
  // Its own lane, or else that of its process's main thread; kNobody if there is none.
  ActorId lane_of(ActorId id) const {
    if (id >= places_.size()) return kNobody;
    if (places_[id].is_lane) return id;
    const ActorId process = trace_.process_of(id);
    return process == kNobody ? kNobody : main_lanes_[process];
  }
  std::int64_t pid_of(ActorId process) const {
    const std::uint32_t pid = trace_.actor(process).pid;
    return pid != 0 ? pid : 10'000 + static_cast<std::int64_t>(process);
  }

  Object begin(std::string_view phase, const Place& place) {
    out_ += first_ ? "\n" : ",\n";
    first_ = false;
    Object object(out_);
    object.text("ph", phase);
    object.number("pid", place.pid);
    object.number("tid", place.tid);
    return object;
  }

  void metadata(std::string_view name, const Place& place, std::string_view key,
                std::string_view value) {
    Object object = begin("M", place);
    object.text("name", name);
    Object args = object.object("args");
    args.text(key, value);
    args.end();
    object.end();
  }
  void sort_index(std::string_view name, const Place& place, std::int64_t index) {
    Object object = begin("M", place);
    object.text("name", name);
    Object args = object.object("args");
    args.number("sort_index", index);
    args.end();
    object.end();
  }

  void name_actor(ActorId id) {
    const Actor& actor = trace_.actor(id);
    const Place& place = places_[id];
    if (actor.kind == ActorKind::kProcess) {
      metadata("process_name", place, "name", actor.name);
      sort_index("process_sort_index", place, id);
    } else if (place.is_lane) {
      if (actor.kind == ActorKind::kCore && !cores_named_) {
        metadata("process_name", place, "name", "Cores");
        sort_index("process_sort_index", place, -1);
        cores_named_ = true;
      }
      metadata("thread_name", place, "name",
               actor.label.empty() ? actor.name : actor.name + " " + actor.label);
      sort_index("thread_sort_index", place, lane_order(id));
    }
  }

  // Tasks directly below the thread that runs them, in order of appearance.
  std::int64_t lane_order(ActorId id) const {
    const std::int64_t count = static_cast<std::int64_t>(trace_.actor_count()) + 1;
    const Actor& actor = trace_.actor(id);
    if (actor.kind != ActorKind::kTask || actor.parent == kNobody) return id * count;
    return actor.parent * count + 1 + id;
  }

  void slices(ActorId id) {
    const Actor& actor = trace_.actor(id);
    if (actor.kind == ActorKind::kProcess) return life(id);
    if (!places_[id].is_lane) return;
    for (const Interval& interval : intervals_.of(id)) {
      const Event& event = trace_.event(interval.first_event);
      const bool names_thread =
          actor.kind == ActorKind::kCore && interval.other < trace_.actor_count();
      Object object = begin("X", places_[id]);
      object.text("name", names_thread ? lane_name(interval.other)
                                       : std::string(state_name(interval.state)));
      object.text("cat", actor.kind == ActorKind::kCore ? "core" : "state");
      object.micros("ts", interval.start);
      object.micros("dur", interval.end - interval.start);
      arguments(object, event);
      object.end();
    }
  }
  std::string lane_name(ActorId thread) const {
    const ActorId process = trace_.process_of(thread);
    if (process == kNobody) return trace_.actor(thread).name;
    return trace_.actor(process).name + " " + trace_.actor(thread).name;
  }

  void life(ActorId process) {
    for (const Interval& interval : intervals_.of(process)) {
      for (const bool is_start : {true, false}) {
        Object object = begin(is_start ? "b" : "e", places_[process]);
        object.text("name", state_name(interval.state));
        object.text("cat", "process");
        object.number("id", process);
        object.micros("ts", is_start ? interval.start : interval.end);
        if (is_start) arguments(object, trace_.event(interval.first_event));
        object.end();
      }
    }
  }

  void arguments(Object& object, const Event& event) {
    Object args = object.object("args");
    args.text("why", narrate_text(trace_, event));
    if (event.line != 0) args.number("line", event.line);
    args.end();
  }

  void instant(const Event& event) {
    const ActorId lane = lane_of(event.actor);
    const Place elsewhere = first_process_ != kNobody ? places_[first_process_] : Place{};
    Object object = begin("i", lane != kNobody ? places_[lane] : elsewhere);
    object.text("name", event_info(event.kind).name);
    object.text("cat", "decision");
    object.text("s", lane != kNobody && lane == event.actor ? "t" : "p");
    object.micros("ts", event.time);
    arguments(object, event);
    object.end();
  }

  // Only from actors that act: a lock that wakes somebody has no lane an arrow could start from.
  void flow(const Arrow& arrow) {
    if (trace_.actor(arrow.from).kind == ActorKind::kResource) return;
    const ActorId from = lane_of(arrow.from);
    const ActorId to = lane_of(arrow.to);
    if (from == kNobody || to == kNobody) return;
    for (const bool is_start : {true, false}) {
      const ActorId lane = is_start ? from : to;
      Object object = begin(is_start ? "s" : "f", places_[lane]);
      object.text("name", event_info(trace_.event(arrow.event).kind).name);
      object.text("cat", "cause");
      object.number("id", arrow.event);
      object.micros("ts", within_slice(lane, arrow.time));
      if (!is_start) object.text("bp", "e");
      object.end();
    }
  }

  // Viewers tie the ends of a flow to slices, so an end that misses one moves to the next best: the
  // last moment of a lane that has just ended, the first of one that has yet to begin.
  VirtualTime within_slice(ActorId lane, VirtualTime time) const {
    const auto slices = intervals_.of(lane);
    const auto after =
        std::upper_bound(slices.begin(), slices.end(), time,
                         [](VirtualTime at, const Interval& slice) { return at < slice.start; });
    if (after == slices.begin()) return slices.empty() ? time : after->start;
    const Interval& slice = *std::prev(after);
    return std::clamp(time, slice.start, std::max(slice.start, slice.end - 1));
  }

  const Trace& trace_;
  Intervals intervals_;
  std::vector<Place> places_;        // indexed by ActorId
  std::vector<ActorId> main_lanes_;  // the first thread of each process, indexed by ActorId
  ActorId first_process_ = kNobody;
  bool cores_named_ = false;
  bool first_ = true;
  std::string out_;
};

}  // namespace

std::string chrome_trace_json(const Trace& trace) { return ChromeTrace(trace).json(); }

}  // namespace interleave::trace
