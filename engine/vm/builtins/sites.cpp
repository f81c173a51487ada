// What tracemalloc asks: which line of the program allocated what is alive (Heap::note_site).
#include <algorithm>
#include <vector>

#include "engine/vm/builtins/builtins.h"

namespace interleave::vm {

namespace {

struct Taken {
  std::uint32_t site;
  std::uint32_t bytes, blocks;
};

// What is alive, by where it was allocated, in order of file and line.
std::vector<Taken> taken(Vm& vm) {
  Heap& heap = vm.heap();
  std::vector<Taken> found;
  const std::uint32_t* sites = heap.get<Buffer>(heap.header().sites)->data<std::uint32_t>();
  const std::uint32_t known = heap.get<Buffer>(heap.header().sites)->capacity_bytes() / 4;
  heap.for_each([&](Ref ref, const Object* object) {
    if (object->layout() == Layout::kFree || ref / 16 >= known || sites[ref / 16] == 0) return;
    const std::uint32_t site = sites[ref / 16];
    auto here = std::lower_bound(found.begin(), found.end(), site,
                                 [](const Taken& t, std::uint32_t s) { return t.site < s; });
    if (here == found.end() || here->site != site) here = found.insert(here, Taken{site, 0, 0});
    here->bytes += object->size_bytes();
    ++here->blocks;
  });
  return found;
}

// collect_soon(): a collection at the next checkpoint, which is the end of this call.
Outcome collect_soon(Vm& vm, const Args&) {
  vm.heap().header().collect_at = 0;
  return vm.ret_none();
}

// objects(): what can refer to other objects and is in the heap, in the order of addresses; alive
// if a collection has just been.
Outcome objects(Vm& vm, const Args&) {
  std::vector<Value> found;
  vm.heap().for_each([&](Ref ref, const Object* object) {
    const Layout layout = object->layout();
    const bool container = layout == Layout::kTuple || layout == Layout::kList ||
                           layout == Layout::kDict || layout == Layout::kSet;
    if (object->type != 0 &&
        (container || layout == Layout::kInstance || layout == Layout::kFunction ||
         layout == Layout::kException || layout == Layout::kGenerator || layout == Layout::kType))
      found.push_back(Value::ref(ref));
  });
  const Value list = vm.make_list();
  for (const Value v : found) vm.list_append(list, v);
  return vm.ret(list);
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
  const std::vector<Taken> found = taken(vm);
  vm.charge_items(found.size());
  const Value list = vm.make_list();
  for (const Taken& t : found) {
    const Value name = vm.intern(vm.store().file(t.site >> 20).name);
    vm.list_append(list, vm.make_tuple({name, vm.make_int(t.site & 0xFFFFF), vm.make_int(t.bytes),
                                        vm.make_int(t.blocks)}));
  }
  return vm.ret(list);
}

// memory_site(object): (file, line), or None.
Outcome memory_site(Vm& vm, const Args& args) {
  Heap& heap = vm.heap();
  if (!args[0].is_ref() || heap.header().sites == 0) return vm.ret_none();
  Buffer* sites = heap.get<Buffer>(heap.header().sites);
  const std::uint32_t index = args[0].as_ref() / 16;
  const std::uint32_t site =
      index < sites->capacity_bytes() / 4 ? sites->data<std::uint32_t>()[index] : 0;
  if (site == 0) return vm.ret_none();
  const Value name = vm.intern(vm.store().file(site >> 20).name);
  return vm.ret(vm.make_tuple({name, vm.make_int(site & 0xFFFFF)}));
}

// memory_use(reset_peak): bytes alive now, and the most there were.
Outcome memory_use(Vm& vm, const Args& args) {
  std::uint32_t now = 0;
  for (const Taken& t : taken(vm)) now += t.bytes;
  const std::uint32_t level = vm.heap().level(), before = level - now;  // nobody asked about those
  ArenaHeader& h = vm.heap().header();
  h.traced_peak = args[0].is_true() ? level : std::max(h.traced_peak, level);
  return vm.ret(vm.make_tuple({vm.make_int(now), vm.make_int(h.traced_peak - before)}));
}

}  // namespace

void register_sites(NativeTable& table) {
  table.add_functions("_vm", {{"collect_soon", collect_soon, "()"},
                              {"objects", objects, "()"},
                              {"trace_memory", trace_memory, "(on, /)"},
                              {"memory_traced", memory_traced, "()"},
                              {"memory_sites", memory_sites, "()"},
                              {"memory_site", memory_site, "(object, /)"},
                              {"memory_use", memory_use, "(reset, /)"}});
}

}  // namespace interleave::vm
