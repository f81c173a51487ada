#include "ui/model/markers.h"

#include <algorithm>
#include <cctype>

namespace interleave::ui {
namespace {

using trace::ActorState;

bool ended(ActorState state) {
  return state == ActorState::kNone || state == ActorState::kDone || state == ActorState::kFailed;
}

void add_thread(const ProcessView& process, const ThreadView& thread, std::vector<Marker>* out) {
  bool any_task = false;
  for (const TaskView& task : thread.loop.tasks) {
    if (ended(task.state)) continue;
    any_task = true;
    if (task.line > 0)
      out->push_back({task.line, task.actor, task.state, task.name, task.wake_time});
  }
  if (any_task || ended(thread.state) || thread.line <= 0) return;
  const bool main_of_child = thread.name == "MainThread" && !process.start_method.empty();
  out->push_back({thread.line, thread.actor, thread.state,
                  main_of_child ? process.name : thread.name, thread.wake_time});
}

std::string digits_after(const std::string& name, std::size_t from) {
  std::string digits;
  for (std::size_t i = from; i < name.size() && std::isdigit(static_cast<unsigned char>(name[i]));
       ++i)
    digits += name[i];
  return digits;
}

}  // namespace

std::vector<Marker> build_markers(const StateView& state) {
  std::vector<Marker> markers;
  for (const ProcessView& process : state.processes) {
    if (!process.alive) continue;
    for (const ThreadView& thread : process.threads) add_thread(process, thread, &markers);
  }
  std::sort(markers.begin(), markers.end(), [](const Marker& a, const Marker& b) {
    return a.line != b.line ? a.line < b.line
                            : a.actor < b.actor;  // ids are in order of appearance
  });
  return markers;
}

std::string badge_text(const std::string& name) {
  if (name == "MainThread" || name == "MainProcess") return "M";
  const std::size_t process = name.rfind("Process-");
  if (process != std::string::npos) return "P" + digits_after(name, process + 8).substr(0, 2);
  if (name.starts_with("Task-") && name.size() > 5) return digits_after(name, 5).substr(0, 3);
  if (name.starts_with("Thread-")) return "T" + digits_after(name, 7).substr(0, 2);
  const std::size_t underscore = name.rfind('_');
  if (name.starts_with("ThreadPool") && underscore != std::string::npos)
    return "W" + digits_after(name, underscore + 1).substr(0, 2);
  // A name of their own: its first two characters, whole ones.
  std::size_t end = 0;
  for (int characters = 0; characters < 2 && end < name.size(); ++characters) {
    ++end;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) ++end;
  }
  return name.substr(0, end);
}

}  // namespace interleave::ui
