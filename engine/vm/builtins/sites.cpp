// What tracemalloc asks: which line of the program allocated what is alive (Heap::note_site).
#include <map>

#include "engine/vm/builtins/builtins.h"

namespace interleave::vm {

namespace {

struct Taken {
  std::uint64_t bytes = 0, blocks = 0;
};

// What is alive, by where it was allocated; everything in order of file and line.
std::map<std::uint32_t, Taken> taken(Vm& vm) {
  Heap& heap = vm.heap();
  std::map<std::uint32_t, Taken> found;
  const std::uint32_t* sites = heap.get<Buffer>(heap.header().sites)->data<std::uint32_t>();
  const std::uint32_t known = heap.get<Buffer>(heap.header().sites)->capacity_bytes() / 4;
  heap.for_each([&](Ref ref, const Object* object) {
    if (object->layout() == Layout::kFree || ref / 16 >= known || sites[ref / 16] == 0) return;
    Taken& here = found[sites[ref / 16]];
    here.bytes += object->size_bytes();
    ++here.blocks;
  });
  return found;
}

// collect_soon(): a collection at the next checkpoint, which is the end of this call.
Outcome collect_soon(Vm& vm, const Args&) {
  vm.heap().header().collect_at = 0;
  return vm.ret_none();
}

// trace_memory(on)
Outcome trace_memory(Vm& vm, const Args& args) {
  ArenaHeader& h = vm.heap().header();
  if (h.sites != 0) {
    const Ref old = h.sites;
    h.sites = 0;
    vm.heap().free_block(old);
  }
  if (args[0].is_true()) {
    const Ref buffer = vm.heap().allocate_buffer(vm.heap().used_bytes() / 2);
    vm.heap().header().sites = buffer;
    vm.heap().header().traced_peak = vm.heap().level();
  }
  vm.change_loop();
  return vm.ret_none();
}

Outcome memory_traced(Vm& vm, const Args&) { return vm.ret_bool(vm.heap().header().sites != 0); }

// memory_sites(): a list of (file, line, bytes, blocks).
Outcome memory_sites(Vm& vm, const Args&) {
  const std::map<std::uint32_t, Taken> found = taken(vm);
  vm.charge_items(found.size());
  const Value list = vm.make_list();
  // Reachable by nothing yet, but nothing is collected before this returns.
  for (const auto& [site, what] : found) {
    const Value name = vm.intern(vm.store().file(site >> 20).name);
    vm.list_append(list, vm.make_tuple({name, vm.make_int(site & 0xFFFFF),
                                        vm.make_int(static_cast<std::int64_t>(what.bytes)),
                                        vm.make_int(static_cast<std::int64_t>(what.blocks))}));
  }
  return vm.ret(list);
}

// memory_use(reset_peak): bytes alive now, and the most there were.
Outcome memory_use(Vm& vm, const Args& args) {
  std::uint64_t now = 0;
  for (const auto& [site, what] : taken(vm)) now += what.bytes;
  const std::uint64_t before = vm.heap().level() - now;  // what nobody asked about
  ArenaHeader& h = vm.heap().header();
  if (args[0].is_true()) h.traced_peak = vm.heap().level();
  const std::uint64_t peak = std::max<std::uint64_t>(now, h.traced_peak - before);
  return vm.ret(vm.make_tuple(
      {vm.make_int(static_cast<std::int64_t>(now)), vm.make_int(static_cast<std::int64_t>(peak))}));
}

}  // namespace

void register_sites(NativeTable& table) {
  table.add_functions("_vm", {{"collect_soon", collect_soon, "()"},
                              {"trace_memory", trace_memory, "(on, /)"},
                              {"memory_traced", memory_traced, "()"},
                              {"memory_sites", memory_sites, "()"},
                              {"memory_use", memory_use, "(reset, /)"}});
}

}  // namespace interleave::vm
