// What sys.settrace(), sys.setprofile() and frame objects need of the virtual machine
// (../tracing.cpp).
#include <algorithm>
#include <vector>

#include "engine/vm/builtins/builtins.h"

namespace interleave::vm {

namespace {

// One entry a frame of the thread. Those there are stay if they belong to the frames of now.
void watch_frames(Vm& vm, Ref thread) {
  Heap& heap = vm.heap();
  const std::uint32_t count = heap.get<Thread>(thread)->frame_count;
  const std::uint32_t bytes = count * static_cast<std::uint32_t>(sizeof(Watched));
  if (heap.get<Thread>(thread)->watched == 0) {
    const Ref buffer = heap.allocate_buffer(bytes);
    heap.get<Thread>(thread)->watched = buffer;
  } else if (heap.get<Buffer>(heap.get<Thread>(thread)->watched)->capacity_bytes() < bytes) {
    const Ref buffer = heap.grow_buffer(heap.get<Thread>(thread)->watched, bytes);
    heap.get<Thread>(thread)->watched = buffer;
  }
  const Value f_code = vm.intern("f_code");
  const auto entry = [&](std::uint32_t i) -> Watched& {
    return heap.get<Buffer>(heap.get<Thread>(thread)->watched)->data<Watched>()[i];
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    const Frame frame = vm.frames(thread)[i];
    const bool same = i < heap.get<Thread>(thread)->watched_count && !entry(i).object.is_none() &&
                      vm.get_attribute_quietly(entry(i).object, f_code) == Value::ref(frame.code);
    Watched& now = entry(i);
    if (!same) now = Watched{Value::none(), Value::none(), Value::none(), 0, 0};
    now.callee = Value::none();
    const bool library = vm.code_of(frame).has(lang::kLibrary);
    now.line = library ? 0 : static_cast<std::uint32_t>(vm.line_of(frame));
    now.index = frame.pc == 0 ? 0 : frame.pc - 1;
  }
  heap.get<Thread>(thread)->watched_count = count;
}

bool is_on(const Thread* t) { return !t->tracer.is_none() || !t->profiler.is_none(); }

// set_watcher(profile, function, teller, raw, all_threads)
Outcome set_watcher(Vm& vm, const Args& args) {
  Heap& heap = vm.heap();
  Ref thread = args[4].is_true() ? heap.header().threads : vm.thread_ref();
  while (thread != 0) {
    Thread* t = heap.get<Thread>(thread);
    const bool was_on = is_on(t);
    (args[0].is_true() ? t->profiler : t->tracer) = args[1];
    t->teller = args[2];
    if (args[0].is_true()) {
      t->watch_state &= ~kRawProfile;
      if (args[3].is_true()) t->watch_state |= kRawProfile;
    }
    if (!was_on && is_on(t)) {
      t->watch_state &= kTelling | kRawProfile;
      watch_frames(vm, thread);
    }
    thread = args[4].is_true() ? heap.get<Thread>(thread)->next : 0;
  }
  vm.change_loop();
  return vm.ret_none();
}

// watchers(): the calling thread's trace function, its profile function, and whether that is raw.
Outcome watchers(Vm& vm, const Args&) {
  const Thread* t = vm.thread();
  return vm.ret(
      vm.make_tuple({t->tracer, t->profiler, Value::boolean((t->watch_state & kRawProfile) != 0)}));
}

Watched* entry_of(Vm& vm, Value number) {
  std::int64_t i = 0;
  const Thread* t = vm.thread();
  if (!vm.to_int64(number, i) || i < 0 || i >= t->watched_count || i >= t->frame_count)
    return nullptr;
  return vm.heap().get<Buffer>(t->watched)->data<Watched>() + i;
}

// watched(index): the frame as an object and its trace function, or None, if anybody knows it.
Outcome watched(Vm& vm, const Args& args) {
  const Watched* entry = is_on(vm.thread()) ? entry_of(vm, args[0]) : nullptr;
  return entry == nullptr ? vm.ret_none() : vm.ret(vm.make_tuple({entry->object, entry->local}));
}

// watch(index, object, function): from now on.
Outcome watch(Vm& vm, const Args& args) {
  if (entry_of(vm, args[0]) == nullptr && !is_on(vm.thread())) watch_frames(vm, vm.thread_ref());
  if (Watched* entry = entry_of(vm, args[0]); entry != nullptr) {
    entry->object = args[1];
    entry->local = args[2];
  }
  return vm.ret_none();
}

void add_lines(Vm& vm, const lang::Code& code, std::vector<std::uint32_t>& lines) {
  for (const lang::Location& location : code.locations)
    if (location.line != 0) lines.push_back(location.line);
  for (const lang::CodeId child : code.children) add_lines(vm, vm.store().code(child), lines);
}

// runnable_lines(code): of it and of all functions and classes in it, in order.
Outcome runnable_lines(Vm& vm, const Args& args) {
  std::vector<std::uint32_t> lines;
  if (vm.layout_of(args[0]) != Layout::kCode) return vm.ret_none();
  add_lines(vm, vm.store().code(vm.heap().get<CodeObject>(args[0])->code_id), lines);
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  const Value list = vm.make_list();
  for (const std::uint32_t line : lines) vm.list_append(list, Value::small_int(line));
  return vm.ret(list);
}

}  // namespace

void register_watchers(NativeTable& table) {
  table.add_functions("_vm",
                      {{"set_watcher", set_watcher, "(profile, function, teller, raw, all, /)"},
                       {"runnable_lines", runnable_lines, "(code, /)"},
                       {"watchers", watchers, "()"},
                       {"watched", watched, "(index, /)"},
                       {"watch", watch, "(index, object, function, /)"}});
}

}  // namespace interleave::vm
