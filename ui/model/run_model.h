// RunModel: one Session and everything derived from it that panels draw: lanes, colours, the time
// scale, who woke whom, markers, output. Panels read; only App changes it. Derived data is rebuilt
// when the trace has grown, what depends on the cursor when the cursor has moved.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/session/session.h"
#include "ui/model/lanes.h"
#include "ui/model/markers.h"
#include "ui/model/palette.h"
#include "ui/model/syntax.h"
#include "ui/model/time_axis.h"

namespace interleave::ui {

enum class AxisChoice : std::uint8_t { kAutomatic, kTrueTime, kEvenSteps };

class RunModel {
 public:
  // False: session().diagnostics() says why; the source is shown all the same.
  bool load(std::string_view source, const machine::Config& config);
  // Executes one slice of the run. True while there is more to do.
  bool run_slice();
  void stop();

  // The cursor, in steps: each is a scheduling decision. A run opens at step 1, where the program
  // is about to start; 0 only if there is no run.
  int step() const { return step_; }
  int step_count() const { return static_cast<int>(session_.decisions().size()) - opening_; }
  std::uint32_t step_event(int step) const;  // index of the event that is this step
  VirtualTime step_time(int step) const;
  double step_unit(int step) const { return scale_.to_unit(step_time(step)); }
  void go_to_step(int step);
  void go_to_event(std::uint32_t event);  // so that this event has just happened
  void go_to_time(VirtualTime time);
  bool move(Granularity granularity, int direction);
  // What has just happened: the last decision before the cursor, or with `details` the last event
  // of any kind (a decision may be followed by bookkeeping at the same moment). False if nothing
  // has.
  bool told_event(std::uint32_t* index, bool details) const;

  const Session& session() const { return session_; }
  const trace::Trace& trace() const { return session_.trace(); }
  const StateView& state() const { return session_.state(); }
  VirtualTime time() const { return session_.position().time; }
  VirtualTime end_time() const { return session_.intervals().end_time(); }

  const std::vector<SourceLine>& lines() const { return lines_; }
  const Lanes& lanes() const { return lanes_; }
  const TimeScale& scale() const { return scale_; }
  int hue(trace::ActorId actor) const { return actor < hues_.size() ? hues_[actor] : kNeutralHue; }
  const std::vector<trace::Arrow>& arrows() const { return arrows_; }
  const std::vector<Marker>& markers() const { return markers_; }
  const std::vector<OutputChunk>& output() const { return output_; }
  // Events that read a line of the standard input; and whether the program has tried to.
  const std::vector<std::uint32_t>& lines_read() const { return lines_read_; }
  bool reads_input() const { return reads_input_; }
  const std::vector<trace::Finding>& findings() const { return findings_; }  // once it has ended
  // What a lane shows. Of a core: what it runs, the task in place of a thread that runs an event
  // loop. Of a process's first thread: also how the process was started, before the thread existed.
  std::span<const trace::Interval> lane(trace::ActorId actor) const;
  // Counts changes of the trace and of the cursor: for caches in panels.
  std::uint64_t generation() const { return generation_; }
  std::uint64_t moves() const { return moves_; }

  // The actor's state at the cursor; kNone before it exists, for cores and for resources.
  trace::ActorState state_of(trace::ActorId actor) const;
  // The actor's name; the main thread of a child process is called like its process.
  std::string_view display_name(trace::ActorId actor) const;
  trace::ActorId find_actor(std::string_view name) const;  // kNobody if none

  void set_axis(AxisChoice axis);
  AxisChoice axis() const { return axis_; }
  void toggle_fold(trace::ActorId actor);

 private:
  void grown();
  void moved();
  void read_states();
  void build_scale();
  void build_lane_of_core(trace::ActorId core,
                          const std::vector<std::vector<trace::Interval>>& runs);
  void build_lane_of_main_thread(trace::ActorId thread);
  void build_own_lanes();

  Session session_;
  std::vector<SourceLine> lines_;
  Lanes lanes_;
  TimeScale scale_;
  AxisChoice axis_ = AxisChoice::kAutomatic;
  std::vector<int> hues_;
  std::vector<trace::Arrow> arrows_;
  std::vector<Marker> markers_;
  std::vector<trace::ActorState> states_;  // by ActorId, at the cursor
  std::vector<OutputChunk> output_;
  std::vector<std::uint32_t> lines_read_;
  bool reads_input_ = false;
  std::vector<trace::Finding> findings_;
  std::vector<std::vector<trace::Interval>> own_lanes_;  // by ActorId; empty: as in intervals()
  std::set<trace::ActorId> folded_;
  int step_ = 0;
  int opening_ = 0;  // decisions that come with the first step: the world begins with them made
  std::uint32_t built_for_ = 0;  // events the derived data knows
  std::uint64_t generation_ = 0, moves_ = 0;
};

}  // namespace interleave::ui
