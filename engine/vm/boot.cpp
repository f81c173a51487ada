// Booting a process: built-in types, names, functions and modules in an empty heap. Everything is
// created in a fixed order, so every process starts from the same bytes.
#include <algorithm>

#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

struct TypeSpec {
  const char* name;
  Layout layout;
  TypeId base;
  bool exception;
};

constexpr TypeId t_0 = TypeId::kCount;

constexpr TypeSpec kTypes[] = {
#define BUILTIN_TYPE(name, python_name, layout, base) \
  {python_name, Layout::layout, BASE_##base, false},
#define EXCEPTION_TYPE(name, base) {#name, Layout::kException, TypeId::t_##base, true},
#define BASE_0 t_0
#define BASE_object TypeId::t_object
#define BASE_int TypeId::t_int
#define BASE_iterator TypeId::t_iterator
#include "engine/vm/types.def"
#undef BUILTIN_TYPE
#undef EXCEPTION_TYPE
};

constexpr const char* kNames[] = {
#define NAME(identifier) #identifier,
#include "engine/vm/names.def"
#undef NAME
};

// Types that programs reach under their own name.
constexpr TypeId kPublicTypes[] = {
    TypeId::t_object,    TypeId::t_type,         TypeId::t_int,         TypeId::t_bool,
    TypeId::t_float,     TypeId::t_complex,      TypeId::t_str,         TypeId::t_bytes,
    TypeId::t_bytearray, TypeId::t_list,         TypeId::t_tuple,       TypeId::t_dict,
    TypeId::t_set,       TypeId::t_frozenset,    TypeId::t_range,       TypeId::t_slice,
    TypeId::t_property,  TypeId::t_staticmethod, TypeId::t_classmethod, TypeId::t_super,
    TypeId::t_map,       TypeId::t_filter,       TypeId::t_zip,         TypeId::t_enumerate,
    TypeId::t_reversed};

}  // namespace

struct Boot {
  Vm& vm;
  Heap& heap;

  void types();
  void names();
  void fill_types();
  void members();
  void modules();
  void helpers();
};

// Bare type objects first: everything else needs them.
void Boot::types() {
  ArenaHeader& h = heap.header();
  (void)h;
  for (int i = 0; i < static_cast<int>(TypeId::kCount); ++i) {
    const Ref ref = heap.allocate(Layout::kType, 0, sizeof(Type));
    heap.header().types[i] = ref;
  }
  for (int i = 0; i < static_cast<int>(TypeId::kCount); ++i) {
    Type* t = heap.get<Type>(heap.header().types[i]);
    t->type = heap.header().types[static_cast<int>(TypeId::t_type)];
    t->version = heap.header().next_version++;
    t->instance_layout = static_cast<std::uint32_t>(kTypes[i].layout);
    t->flags = kTypeBuiltin | (kTypes[i].exception ? kTypeException | kTypeHasDict : 0u);
    t->slot_hint = 2;
    t->constructor = Value::unbound();
    t->module = Value::none();
    t->base = kTypes[i].base == t_0 ? 0 : heap.header().types[static_cast<int>(kTypes[i].base)];
  }
  const Ref cache =
      heap.allocate_buffer(256 * static_cast<std::uint32_t>(sizeof(MethodCacheEntry)));
  heap.header().method_cache = cache;
  const Ref slots = heap.allocate_buffer(kSlotCacheSize * sizeof(SlotCacheEntry));
  heap.header().slot_cache = slots;
}

void Boot::names() {
  const Value table = vm.make_dict();
  heap.header().intern_table = table.as_ref();
  for (int i = 0; i < 128; ++i) {
    const char c = static_cast<char>(i);
    const Value str = vm.make_str(std::string_view(&c, 1));
    heap.header().characters[i] = str.as_ref();
    (void)vm.intern(str);
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(Name::kCount); ++i) {
    const Value name = vm.intern(kNames[i]);
    heap.header().names[i] = name.as_ref();
  }
  const Value code_objects = vm.make_list();
  heap.header().code_objects = code_objects.as_ref();
}

void Boot::fill_types() {
  for (int i = 0; i < static_cast<int>(TypeId::kCount); ++i) {
    const Ref type = heap.header().types[i];
    const Value name = vm.intern(kTypes[i].name);
    const Value dict = vm.make_dict();
    const Ref shape = heap.allocate(Layout::kShape, 0, sizeof(Shape));
    heap.get<Shape>(shape)->name = Value::none();
    Type* t = heap.get<Type>(type);
    t->name = t->qualname = name.as_ref();
    t->dict = dict.as_ref();
    t->root_shape = shape;
  }
  const Value builtins = vm.intern("builtins");
  for (int i = 0; i < static_cast<int>(TypeId::kCount); ++i) {
    const Ref type = heap.header().types[i];
    std::vector<Value> mro;
    for (Ref at = type; at != 0; at = heap.get<Type>(at)->base) mro.push_back(Value::ref(at));
    // ExceptionGroup has two bases (CPython Objects/exceptions.c): (BaseExceptionGroup, Exception).
    const bool group = i == static_cast<int>(TypeId::t_ExceptionGroup);
    const Value group_base = vm.type_value(TypeId::t_BaseExceptionGroup);
    if (group) mro.insert(mro.begin() + 1, group_base);
    const Value mro_tuple = vm.make_tuple(mro.data(), static_cast<std::uint32_t>(mro.size()));
    const Ref base = heap.get<Type>(type)->base;
    const Value bases = base == 0 ? vm.make_tuple({})
                        : group   ? vm.make_tuple({group_base, Value::ref(base)})
                                  : vm.make_tuple({Value::ref(base)});
    Type* t = heap.get<Type>(type);
    t->mro = mro_tuple.as_ref();
    t->bases = bases.as_ref();
    t->module = builtins;
  }
  for (const TypeId id : {TypeId::t_lock, TypeId::t_RLock})
    heap.get<Type>(heap.header().types[static_cast<int>(id)])->module = vm.intern("_thread");
}

// Methods into their types' dicts, functions into their modules' dicts.
void Boot::members() {
  const Value modules = vm.make_dict();
  heap.header().modules = modules.as_ref();
  const auto module_dict = [&](std::string_view name) {
    const Value key = vm.intern(name);
    const Value known = vm.dict_get_str(heap.header().modules, key);
    if (!known.is_unbound()) return heap.get<Module>(known)->dict;
    const Value module = vm.make_module(name);
    vm.dict_set_str(heap.header().modules, key, module);
    return heap.get<Module>(module)->dict;
  };
  heap.header().builtins = module_dict("builtins");
  (void)module_dict("_vm");
  std::uint16_t index = 0;
  for (const NativeTable::Member& member : vm.natives().members()) {
    index = member.native;
    const Native& native = vm.natives()[index];
    const Value name = vm.intern(native.def.name);
    if (!member.module.empty()) {
      const Ref dict = module_dict(member.module);
      vm.dict_set_str(dict, name, Value::native(index));
      continue;
    }
    const Ref type = vm.type(member.type);
    vm.dict_set_str(heap.get<Type>(type)->dict, name, Value::native(index));
    if (std::string_view(native.def.name) == "__new__" && member.type != TypeId::t_object)
      heap.get<Type>(type)->constructor = Value::native(index);
  }
  // bool, the exceptions … inherit their base's constructor.
  for (int i = 0; i < static_cast<int>(TypeId::kCount); ++i) {
    Type* t = heap.get<Type>(heap.header().types[i]);
    for (Ref at = t->base; at != 0 && t->constructor.is_unbound(); at = heap.get<Type>(at)->base)
      t->constructor = heap.get<Type>(at)->constructor;
    t->version = heap.header().next_version++;
  }
}

void Boot::modules() {
  const Ref builtins = heap.header().builtins;
  const auto set = [&](std::string_view name, Value value) {
    const Value key = vm.intern(name);
    vm.dict_set_str(builtins, key, value);
  };
  for (const TypeId id : kPublicTypes) set(kTypes[static_cast<int>(id)].name, vm.type_value(id));
  for (int i = 0; i < static_cast<int>(TypeId::kCount); ++i)
    if (kTypes[i].exception) set(kTypes[i].name, Value::ref(heap.header().types[i]));
  set("EnvironmentError", vm.type_value(TypeId::t_OSError));
  set("IOError", vm.type_value(TypeId::t_OSError));
  set("Ellipsis", Value::ellipsis());
  set("NotImplemented", Value::not_implemented());
  set("None", Value::none());
  set("True", Value::boolean(true));
  set("False", Value::boolean(false));
  set("__debug__", Value::boolean(true));
  const Value vm_module = vm.dict_get_str(heap.header().modules, vm.intern("_vm"));
  const Ref vm_dict = heap.get<Module>(vm_module)->dict;
  for (const TypeId id : {TypeId::t_function,
                          TypeId::t_builtin_function,
                          TypeId::t_method,
                          TypeId::t_module,
                          TypeId::t_code,
                          TypeId::t_cell,
                          TypeId::t_generator,
                          TypeId::t_coroutine,
                          TypeId::t_async_generator,
                          TypeId::t_traceback,
                          TypeId::t_mappingproxy,
                          TypeId::t_NoneType,
                          TypeId::t_ellipsis,
                          TypeId::t_NotImplementedType,
                          TypeId::t_dict_keys,
                          TypeId::t_dict_values,
                          TypeId::t_dict_items,
                          TypeId::t_iterator,
                          TypeId::t_callable_iterator,
                          TypeId::t_lock,
                          TypeId::t_RLock,
                          TypeId::t_method_descriptor}) {
    const Value key = vm.intern(kTypes[static_cast<int>(id)].name);
    vm.dict_set_str(vm_dict, key, vm.type_value(id));
  }
  vm.dict_set_str(vm_dict, vm.intern("modules"), Value::ref(heap.header().modules));
  vm.dict_set_str(vm_dict, vm.intern("builtins"), Value::ref(builtins));
  for (const Name name : {Name::n___match_args__}) (void)name;
}

// The Python helpers: their modules run at once, in one shared namespace; they call nothing that
// blocks.
void Boot::helpers() {
  const Value dict = vm.make_dict();
  heap.header().helpers = dict.as_ref();
  vm.dict_set_str(dict, vm.name_value(Name::n___name__), vm.intern("builtins"));
  vm.dict_set_str(dict, vm.name_value(Name::n___builtins__), Value::ref(heap.header().builtins));
  for (const std::string_view name : {"_bootstrap", "_helpers"}) {
    bool is_package = false;
    const auto source = vm.host().frozen_source(name, is_package);
    if (!source) continue;
    const lang::CodeId body = vm.compile_library(name, *source);
    const Ref thread = vm.make_module_thread(0, body, heap.header().helpers);
    RunLimits limits;
    limits.deadline = 0xFFFFFFFF;
    limits.horizon = kNever;
    const RunResult result = vm.run(thread, limits);
    if (result.reason != StopReason::kFinished) {
      const std::string text =
          vm.exception().is_ref() ? vm.format_traceback(vm.exception()) : "stopped";
      assertion_failed(text.c_str(), "boot: _helpers", 0);
    }
    vm.remove_thread(thread);
  }
}

void Vm::boot() {
  Boot boot{*this, heap_};
  boot.types();
  boot.names();
  boot.fill_types();
  boot.members();
  boot.modules();
  boot.helpers();
  thread_ = 0;
}

}  // namespace interleave::vm
