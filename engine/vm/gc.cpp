// The collector: a precise mark and sweep over one heap, run only at safe points, where every live
// object can be reached from the arena's header and the threads' stacks. Nothing moves.
#include <algorithm>
#include <type_traits>
#include <vector>

#include "engine/vm/heap.h"

namespace interleave::vm {

namespace {

class Marker {
 public:
  explicit Marker(Heap& heap) : heap_(heap) {}

  void mark(Value value) {
    if (value.is_ref())
      mark(value.as_ref());
    else
      numbers_ += is_number(value);
  }
  void mark(Ref ref) {
    if (ref == 0) return;
    if (ref == counted_) ++count_;
    Object* object = heap_.get(ref);
    if (object->marked()) return;
    object->meta |= Object::kMarkBit;
    // Most objects refer to nothing but their type, which is a root.
    constexpr std::uint32_t kLeaves =
        1u << static_cast<int>(Layout::kBuffer) | 1u << static_cast<int>(Layout::kStr) |
        1u << static_cast<int>(Layout::kBytes) | 1u << static_cast<int>(Layout::kBigInt) |
        1u << static_cast<int>(Layout::kComplex);
    if ((kLeaves >> static_cast<int>(object->layout()) & 1) == 0) pending_.push_back(ref);
  }
  void forget_dead();
  // How often what is reached from now on refers to an object. Registers are not looked at: only
  // the virtual machine knows which of them are in use.
  void count(Ref ref) { counted_ = ref; }
  std::uint32_t counted() const { return count_; }
  // How many numbers were found that are objects of their own in CPython.
  std::uint64_t numbers() const { return numbers_; }
  void mark_roots();
  // Whoever wants to know which of the tasks only their list has asks for that: it does not count.
  bool lists_count() const {
    const Ref watched = heap_.header().finalizable;
    return watched == 0 || !heap_.get(watched)->flag();
  }
  void mark_itself(Ref ref) { heap_.get(ref)->meta |= Object::kMarkBit; }
  // At the end: classes that are gone are no longer anybody's subclasses.
  void prune_subclasses() {
    for (const Ref ref : subclasses_) {
      List* list = heap_.get<List>(ref);
      if (list->buffer == 0) continue;
      Value* items = heap_.get<Buffer>(list->buffer)->data<Value>();
      const auto gone = [&](Value v) { return !heap_.get(v)->marked(); };
      list->size =
          static_cast<std::uint32_t>(std::remove_if(items, items + list->size, gone) - items);
    }
  }
  void drain() {
    while (!pending_.empty()) {
      const Ref ref = pending_.back();
      pending_.pop_back();
      trace(heap_.get(ref));
    }
  }

 private:
  // No place that is not in use (0.0), nor a ready-made int.
  static bool is_number(Value v) {
    return v.is_double() ? v.bits != 0 : v.is_int() && !is_ready_made(v.as_int());
  }
  void mark_values(const Value* values, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) mark(values[i]);
  }
  // A buffer full of Values: all of it (unused places are zero, which is the float 0.0).
  void mark_value_buffer(Ref ref) {
    if (ref == 0) return;
    mark(ref);
    Buffer* buffer = heap_.get<Buffer>(ref);
    mark_values(buffer->data<Value>(), buffer->capacity_bytes() / sizeof(Value));
  }
  void trace(Object* object);
  void trace_dict(Dict* dict);
  void trace_set(Set* set);
  void trace_code(CodeObject* code);
  void trace_function(Function* function);
  void trace_type(Type* type);
  void mark_type_values(Type* type);
  void trace_instance(Instance* instance);
  void trace_attributes(Ref shape, Ref extra) {
    mark(shape);
    if (extra == 0) return;
    mark(extra);
    if (heap_.get(extra)->layout() == Layout::kBuffer) mark_value_buffer(extra);
  }
  void trace_thread(Thread* thread);

  Heap& heap_;
  Ref counted_ = 0;
  std::uint32_t count_ = 0;
  std::uint64_t numbers_ = 0;
  std::vector<Ref> pending_;
  std::vector<Ref> subclasses_;  // lists of them
};

void Marker::trace_dict(Dict* dict) {
  mark(dict->index);
  if (dict->entries == 0) return;
  mark(dict->entries);
  const DictEntry* entries = heap_.get<Buffer>(dict->entries)->data<DictEntry>();
  for (std::uint32_t i = 0; i < dict->next; ++i) {
    mark(entries[i].key);
    mark(entries[i].value);
  }
}

void Marker::trace_set(Set* set) {
  if (set->table == 0) return;
  mark(set->table);
  const SetEntry* entries = heap_.get<Buffer>(set->table)->data<SetEntry>();
  for (std::uint32_t i = 0; i <= set->mask; ++i) mark(entries[i].key);
}

void Marker::trace_code(CodeObject* code) {
  mark(code->name);
  mark(code->qualname);
  mark_value_buffer(code->constants);
  mark_value_buffer(code->names);
  mark_value_buffer(code->sites);
  mark(code->caches);  // weak: forget_dead()
}

// Caches do not keep alive what they have found: where one end of an entry dies, the entry goes.
void Marker::forget_dead() {
  const auto dead = [this](Ref ref) { return ref != 0 && !heap_.get(ref)->marked(); };
  const auto dead_value = [dead](Value v) { return v.is_ref() && dead(v.as_ref()); };
  const auto each = [this](Ref ref, auto* entry, auto is_dead) {
    using Entry = std::remove_pointer_t<decltype(entry)>;
    if (ref == 0) return;
    Buffer* buffer = heap_.get<Buffer>(ref);
    entry = buffer->template data<Entry>();
    for (Entry* end = entry + buffer->capacity_bytes() / sizeof(Entry); entry != end; ++entry)
      if (is_dead(*entry)) *entry = Entry{};
  };
  const ArenaHeader& h = heap_.header();
  each(h.method_cache, static_cast<MethodCacheEntry*>(nullptr), [&](const MethodCacheEntry& e) {
    return e.version != 0 && (dead(e.name) || dead_value(e.value));
  });
  each(h.slot_cache, static_cast<SlotCacheEntry*>(nullptr),
       [&](const SlotCacheEntry& e) { return e.shape != 0 && (dead(e.shape) || dead(e.name)); });
  if (h.code_objects == 0) return;
  const List* list = heap_.get<List>(h.code_objects);
  for (std::uint32_t i = 0; i < list->size; ++i) {
    const Value code = heap_.get<Buffer>(list->buffer)->data<Value>()[i];
    if (code.is_ref())
      each(heap_.get<CodeObject>(code)->caches, static_cast<InlineCache*>(nullptr),
           [&](const InlineCache& e) {
             return e.kind != 0 && (dead(e.shape) || dead_value(e.value));
           });
  }
}

void Marker::trace_function(Function* function) {
  for (const Ref ref : {function->code, function->globals, function->closure, function->defaults,
                        function->keyword_defaults, function->annotations, function->name,
                        function->qualname, function->dict, function->type_params})
    mark(ref);
  mark(function->module);
  mark(function->doc);
}

void Marker::trace_type(Type* type) {
  for (const Ref ref : {type->name, type->qualname, type->base, type->bases, type->mro, type->dict,
                        type->root_shape})
    mark(ref);
  if (type->subclasses == 0) return mark_type_values(type);
  mark_itself(type->subclasses);  // a class does not keep its subclasses alive
  const Ref buffer = heap_.get<List>(type->subclasses)->buffer;
  if (buffer != 0) mark_itself(buffer);
  subclasses_.push_back(type->subclasses);
  mark_type_values(type);
}

void Marker::mark_type_values(Type* type) {
  mark(type->constructor);
  mark(type->module);
}

void Marker::trace_instance(Instance* instance) {
  trace_attributes(instance->shape, instance->extra);
  mark_values(instance->slots(), instance->granules() * 2 - 2);
}

void Marker::trace_thread(Thread* thread) {
  mark(thread->stack);
  mark(thread->frames);
  mark(thread->next);
  for (const Value value :
       {thread->handled, thread->pending, thread->current_task, thread->object, thread->loop,
        thread->op_extra, thread->op_value, thread->tracer, thread->profiler, thread->teller})
    mark(value);
  if (thread->watched != 0) {
    mark(thread->watched);
    const Watched* watched = heap_.get<Buffer>(thread->watched)->data<Watched>();
    for (std::uint32_t i = 0; i < thread->watched_count; ++i)
      for (const Value value : {watched[i].object, watched[i].local, watched[i].callee})
        mark(value);
  }
  const Frame* frames = heap_.get<Buffer>(thread->frames)->data<Frame>();
  for (std::uint32_t i = 0; i < thread->frame_count; ++i) {
    const Frame& frame = frames[i];
    for (const Ref ref : {frame.code, frame.globals, frame.name_space, frame.generator}) mark(ref);
    mark(frame.extra);
    mark(frame.handled);
  }
  const std::uint32_t count = count_;
  Value* stack = heap_.get<Buffer>(thread->stack)->data<Value>();
  mark_values(stack, thread->stack_top);
  count_ = count;
  // A callee's frame begins within its caller's registers and may end there, too. What lies above
  // is in no use, and must not refer to what is gone when it comes into sight again.
  std::uint32_t end = thread->stack_top;
  for (std::uint32_t i = 0; i < thread->frame_count; ++i)
    end = std::max(end, frames[i].base + heap_.get<CodeObject>(frames[i].code)->registers());
  std::fill(stack + thread->stack_top, stack + end, Value::none());
}

void Marker::mark_roots() {
  const ArenaHeader& h = heap_.header();
  for (const Ref ref : {h.intern_table, h.builtins, h.modules, h.helpers, h.threads, h.code_objects,
                        h.main_globals})
    mark(ref);
  for (const Ref ref : {h.method_cache, h.slot_cache, h.sites})
    if (ref != 0) mark(ref);
  for (const Ref ref : h.types) mark(ref);
  for (const Ref ref : h.names) mark(ref);
  for (const Ref ref : h.characters) mark(ref);
  for (const Value& root : h.roots)
    if (lists_count() || &root != &h.roots[0]) mark(root);
}

void Marker::trace(Object* object) {
  mark(object->type);
  switch (object->layout()) {
    case Layout::kFree:
    case Layout::kCount:
      IL_UNREACHABLE();
    case Layout::kBuffer:
    case Layout::kStr:
    case Layout::kBytes:
    case Layout::kBigInt:
    case Layout::kComplex:
    case Layout::kLock:
      break;
    case Layout::kByteArray:
      mark(static_cast<ByteArray*>(object)->buffer);
      break;
    case Layout::kTuple: {
      Tuple* tuple = static_cast<Tuple*>(object);
      mark_values(tuple->items(), tuple->size);
      break;
    }
    case Layout::kList: {
      List* list = static_cast<List*>(object);
      if (list->buffer == 0) break;
      mark(list->buffer);
      mark_values(heap_.get<Buffer>(list->buffer)->data<Value>(), list->size);
      break;
    }
    case Layout::kDict:
      trace_dict(static_cast<Dict*>(object));
      break;
    case Layout::kSet:
      trace_set(static_cast<Set*>(object));
      break;
    case Layout::kCell:
      mark(static_cast<Cell*>(object)->contents);
      break;
    case Layout::kCode:
      trace_code(static_cast<CodeObject*>(object));
      break;
    case Layout::kFunction:
      trace_function(static_cast<Function*>(object));
      break;
    case Layout::kMethod:
      mark(static_cast<Method*>(object)->function);
      mark(static_cast<Method*>(object)->self);
      break;
    case Layout::kType:
      trace_type(static_cast<Type*>(object));
      break;
    case Layout::kModule:
      mark(static_cast<Module*>(object)->dict);
      mark(static_cast<Module*>(object)->name);
      break;
    case Layout::kInstance:
      trace_instance(static_cast<Instance*>(object));
      break;
    case Layout::kException: {
      Exception* exception = static_cast<Exception*>(object);
      trace_attributes(exception->shape, exception->extra);
      for (const Value value : {exception->args, exception->traceback, exception->context,
                                exception->cause, exception->value})
        mark(value);
      mark(exception->notes);
      break;
    }
    case Layout::kGenerator: {
      Generator* generator = static_cast<Generator*>(object);
      for (const Ref ref :
           {generator->code, generator->globals, generator->name, generator->qualname})
        mark(ref);
      // While it runs they are in the thread's stack, and these are what they were before.
      if (generator->state == GeneratorState::kRunning && generator->registers != 0) {
        Buffer* before = heap_.get<Buffer>(generator->registers);
        std::fill_n(before->data<Value>(), before->capacity_bytes() / sizeof(Value), Value::none());
      }
      mark_value_buffer(generator->registers);
      mark(generator->handled);
      mark(generator->owner);
      break;
    }
    case Layout::kRange: {
      Range* range = static_cast<Range*>(object);
      for (const Value value : {range->start, range->stop, range->step, range->length}) mark(value);
      break;
    }
    case Layout::kSlice: {
      Slice* slice = static_cast<Slice*>(object);
      for (const Value value : {slice->start, slice->stop, slice->step}) mark(value);
      break;
    }
    case Layout::kIterator:
      mark(static_cast<Iterator*>(object)->target);
      mark(static_cast<Iterator*>(object)->sentinel);
      break;
    case Layout::kShape:
      mark(static_cast<Shape*>(object)->parent);
      mark(static_cast<Shape*>(object)->name);
      mark(static_cast<Shape*>(object)->transitions);
      mark(static_cast<Shape*>(object)->defaults);
      break;
    case Layout::kProperty: {
      Property* property = static_cast<Property*>(object);
      for (const Value value :
           {property->get, property->set, property->del, property->doc, property->name})
        mark(value);
      break;
    }
    case Layout::kWrapper:
      mark(static_cast<Wrapper*>(object)->function);
      mark(static_cast<Wrapper*>(object)->dict);
      break;
    case Layout::kSuper:
      mark(static_cast<Super*>(object)->type);
      mark(static_cast<Super*>(object)->self);
      mark(static_cast<Super*>(object)->self_type);
      break;
    case Layout::kTraceback:
      mark(static_cast<Traceback*>(object)->next);
      mark(static_cast<Traceback*>(object)->code);
      break;
    case Layout::kThread:
      trace_thread(static_cast<Thread*>(object));
      break;
    case Layout::kDictView:
      mark(static_cast<DictView*>(object)->dict);
      break;
    case Layout::kHostRecord:
      mark_values(static_cast<HostRecord*>(object)->values(),
                  static_cast<HostRecord*>(object)->count);
      break;
  }
}

}  // namespace

void Heap::collect() {
  Marker marker(*this);
  ArenaHeader& h = header();
  h.peak_bytes = peak_bytes();
  const bool lists_count = marker.lists_count();
  marker.mark_roots();
  marker.drain();
  if (h.finalizable != 0) {
    List* list = get<List>(h.finalizable);
    marker.mark_itself(h.finalizable);
    if (list->buffer != 0) {
      marker.mark_itself(list->buffer);
      Value* items = get<Buffer>(list->buffer)->data<Value>();
      const auto reached = [&](Value v) { return get(v)->marked(); };
      Value* end = items + list->size - h.dropped;
      Value* first = std::stable_partition(items, end, reached);
      h.dropped += static_cast<std::uint32_t>(end - first);
      for (std::uint32_t i = 0; i < h.dropped; ++i) marker.mark(items[list->size - 1 - i]);
      marker.drain();
    }
    if (!lists_count) {
      list->meta &= ~Object::kFlagBit;
      marker.mark(h.roots[0]);
      marker.drain();
    }
  }
  marker.prune_subclasses();
  marker.forget_dead();
  sweep(marker.numbers());
  if (h.sites != 0) h.traced_peak = std::max(h.traced_peak, level());
}

std::uint32_t count_references(Heap& heap, Ref object) {
  Marker marker(heap);
  marker.mark_roots();
  marker.count(object);
  marker.drain();
  heap.for_each([](Ref, Object* each) { each->meta &= ~Object::kMarkBit; });
  return marker.counted();
}

}  // namespace interleave::vm
