// What locks, queues and the like are called: as the program itself would get at them. A variable
// into which one is stored at once gives its name when it is made (target_name); for all others
// ("forks[2]", "accounts[0].lock") the program's variables are searched the first time it matters.
// Names are part of the trace alone: nothing here takes virtual time or changes the world.
#include <algorithm>

#include "engine/machine/asyncio.h"
#include "engine/machine/machine.h"
#include "engine/machine/natives.h"

namespace interleave::machine {

using vm::Value;
using vm::Vm;

namespace {

constexpr std::uint32_t kMostLooks = 2000;    // values a search looks at
constexpr std::size_t kMostActors = 4000;     // a run with more of them has its locks numbered
constexpr std::size_t kDeepest = 3;           // a[0].b.c
constexpr std::uint32_t kMostCoroutines = 8;  // frames of one task

// A loop's variables and a function's parameters: what they have others call by a better name.
std::vector<std::string_view> passing_names(const lang::Code& code) {
  const std::size_t parameters =
      std::min<std::size_t>(code.locals.size(), code.argument_count + code.keyword_only_count);
  std::vector<std::string_view> names(
      code.locals.begin(), code.locals.begin() + static_cast<std::ptrdiff_t>(parameters));
  bool target = false;  // of a loop
  for (const lang::Instr& next : code.instructions) {
    switch (next.op) {
      case lang::Op::FOR_ITER:
        target = true;
        break;
      case lang::Op::UNPACK:
      case lang::Op::UNPACK_EX:
      case lang::Op::STORE_DEREF:
        break;
      case lang::Op::MOVE:
        if (target && next.a < code.local_count) names.push_back(code.locals[next.a]);
        break;
      case lang::Op::STORE_GLOBAL:
      case lang::Op::STORE_NAME:
        if (target) names.push_back(code.sites[next.wide()]);
        break;
      default:
        target = false;
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

// Breadth first, from one set of variables after the other.
class Search {
 public:
  Search(const Vm& vm, Value wanted) : vm_(vm), wanted_(wanted) {}

  // What was found by one of those below that returned true.
  const std::string& name() const { return found_; }

  bool in_globals(const lang::Code& code, Value dict) {
    passing_names_ = passing_names(code);
    std::uint32_t at = 0;
    for (Value key, value; vm_.dict_next(dict, at, key, value);)
      if (vm_.is_str(key)) add(vm_.view(key), value);
    return run();
  }

  bool in_frame(const lang::Code& code, const Value* registers) {
    if (code.has(lang::kLibrary) || code.has(lang::kModuleBody)) return false;
    passing_names_ = passing_names(code);
    for (std::size_t i = 0; i < code.local_count && i < code.locals.size(); ++i)
      add(code.locals[i], registers[i]);
    for (std::size_t i = 0; i < code.cells.size() + code.free.size(); ++i) {
      const Value cell = registers[code.local_count + i];
      if (vm_.layout_of(cell) == vm::Layout::kCell)
        add(i < code.cells.size() ? code.cells[i] : code.free[i - code.cells.size()],
            vm_.heap().get<vm::Cell>(cell)->contents);
    }
    return run();
  }

  bool in_coroutine(Value coroutine) {
    for (std::uint32_t i = 0; i < kMostCoroutines; ++i) {
      if (vm_.layout_of(coroutine) != vm::Layout::kGenerator) return false;
      const vm::Generator& g = *vm_.heap().get<vm::Generator>(coroutine);
      if (g.registers == 0 || g.state == vm::GeneratorState::kRunning) return false;
      const Value* registers = vm_.heap().get<vm::Buffer>(g.registers)->data<Value>();
      vm::Frame frame{};
      frame.code = g.code;
      const lang::Code& code = vm_.code_of(frame);
      if (in_frame(code, registers)) return true;
      if (g.pc == 0) return false;
      const lang::Instr& at = code.instructions[g.pc - 1];
      if (at.op != lang::Op::YIELD || (at.flag & 1) == 0 || at.a == 0) return false;
      coroutine = registers[at.a - 1u];
    }
    return false;
  }

  // Objects that only their own methods have at hand: "Account.lock".
  bool in_selves() {
    std::swap(places_, selves_);
    return run();
  }

 private:
  struct Place {
    std::string path;
    Value value;
    std::size_t depth;
  };

  void add(std::string_view name, Value value) {
    if (!(value == wanted_ || may_hold(value)) || name.starts_with(".")) return;
    if (name == "self") {
      if (is_users(value)) selves_.push_back({std::string(vm_.type_name(value)), value, 0});
    } else {
      (std::binary_search(passing_names_.begin(), passing_names_.end(), name) ? passing_ : places_)
          .push_back({std::string(name), value, 0});
    }
  }

  bool of_program(vm::Ref type) const {
    const Value module = vm_.heap().get<vm::Type>(type)->module;
    return vm_.is_str(module) &&
           (vm_.view(module) == "__main__" || vm_.view(module) == "__mp_main__");
  }
  bool is_users(Value v) const {
    return vm_.layout_of(v) == vm::Layout::kInstance && of_program(vm_.type_of(v));
  }

  bool run() {
    if (!run_once()) std::swap(places_, passing_);
    const bool found = !found_.empty() || run_once();
    places_.clear();
    passing_.clear();
    return found;
  }

  // A variable that has the object itself names it, unless it is the one into which those of a list
  // were put first: lock = Lock(); locks.append(lock).
  bool run_once() {
    const std::size_t roots = places_.size();
    std::string direct;
    for (const Place& place : places_)
      if (place.value == wanted_) direct = place.path;
    found_.clear();
    for (std::size_t i = 0; i < places_.size() && found_.empty(); ++i) {
      const Place place = places_[i];
      if (!direct.empty() && (i >= roots || is_users(place.value))) continue;
      if (!look_into(place)) continue;
      if (!direct.empty() && all_have_names(place.value, roots)) found_.clear();
    }
    if (found_.empty()) found_ = direct;
    return !found_.empty();
  }

  bool all_have_names(Value sequence, std::size_t roots) const {
    Value* items = nullptr;
    std::uint32_t count = 0;
    if (!vm_.sequence_items(sequence, items, count)) return true;
    for (std::uint32_t i = 0; i < count; ++i)
      if (std::none_of(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(roots),
                       [&](const Place& p) { return p.value == items[i]; }))
        return false;
    return true;
  }

  bool look_into(const Place& place) {
    Value* items = nullptr;
    std::uint32_t count = 0;
    const Value v = vm_.unwrap(place.value);
    if ((vm_.is_list(v) || vm_.is_tuple(v)) && vm_.sequence_items(v, items, count)) {
      for (std::uint32_t i = 0; i < count; ++i)
        if (look(place, Value::small_int(i), false, items[i])) return true;
      return false;
    }
    if (vm_.is_dict(v)) return look_into_dict(place, v, false);
    if (vm_.is_type(v))
      return look_into_dict(place, Value::ref(vm_.heap().get<vm::Type>(v)->dict), true);
    return is_users(v) && look_at_attributes(place, v);
  }

  bool look_into_dict(const Place& place, Value dict, bool attributes) {
    std::uint32_t at = 0;
    for (Value key, value; left_ != 0 && vm_.dict_next(dict, at, key, value);)
      if (look(place, key, attributes, value)) return true;
    return false;
  }

  bool look_at_attributes(const Place& place, Value object) {
    const vm::Instance* instance = vm_.heap().get<vm::Instance>(object);
    if (instance->shape == 0)
      return instance->extra != 0 && look_into_dict(place, Value::ref(instance->extra), true);
    std::vector<Value> names;
    for (vm::Ref s = instance->shape; s != 0 && vm_.heap().get<vm::Shape>(s)->count != 0;
         s = vm_.heap().get<vm::Shape>(s)->parent)
      names.push_back(vm_.heap().get<vm::Shape>(s)->name);
    for (std::size_t i = names.size(); i-- > 0;)
      if (look(place, names[i], true, vm_.get_instance_attribute(object, names[i]))) return true;
    return false;
  }

  // `value` is in `place` as an attribute or under a key.
  bool look(const Place& place, Value key, bool attribute, Value value) {
    if (left_ == 0 || !value.is_ref()) return false;
    --left_;
    const bool found = value == wanted_;
    if (!found && (place.depth + 1 == kDeepest || !may_hold(value))) return false;
    std::string path = place.path;
    if (attribute) {
      const std::string_view name = vm_.is_str(key) ? vm_.view(key) : "_args";
      if (name == "_args" || name == "_kwargs") return false;  // of a Thread or Process
      path.append(".").append(name);
    } else {
      path.append("[").append(key_text(key)).append("]");
    }
    if (found)
      found_ = std::move(path);
    else
      places_.push_back({std::move(path), value, place.depth + 1});
    return found;
  }

  bool may_hold(Value v) const {
    const Value inner = vm_.unwrap(v);
    return vm_.is_list(inner) || vm_.is_tuple(inner) || vm_.is_dict(inner) || is_users(v) ||
           (vm_.is_type(v) && of_program(v.as_ref()));
  }

  std::string key_text(Value key) const {
    if (vm_.is_str(key)) return "'" + vm_.text(key) + "'";
    if (key.is_int()) return std::to_string(key.as_int());
    return std::string(vm_.type_name(key));
  }

  const Vm& vm_;
  Value wanted_;
  std::uint32_t left_ = kMostLooks;
  std::string found_;
  std::vector<std::string_view> passing_names_;
  std::vector<Place> places_, passing_, selves_;
};

bool in_threads(const Vm& vm, const World& world, const Process& process, Search& search) {
  for (const Thread& t : world.threads) {
    if (t.process != process.id || t.state == ThreadState::kEnded || t.python == 0) continue;
    const std::uint32_t count = vm.heap().get<vm::Thread>(t.python)->frame_count;
    for (std::uint32_t i = 0; i < count; ++i) {
      const vm::Frame& frame = vm.frames(t.python)[i];
      if (search.in_frame(vm.code_of(frame), vm.stack(t.python) + frame.base)) return true;
    }
  }
  return false;
}

// Who began first knows the names that all use; the frames of a running coroutine are its thread's.
bool find(const Vm& vm, const lang::Code& main, const World& world, const Process& process,
          Search& search) {
  if (process.heap.header().main_globals != 0 &&
      search.in_globals(main, Value::ref(process.heap.header().main_globals)))
    return true;
  const Value tasks = live_tasks(vm);
  bool threads_left = true;
  Value key, task;
  for (std::uint32_t at = 0; vm.is_dict(tasks) && vm.dict_next(tasks, at, key, task);) {
    if (!is_task(vm, task)) continue;
    const Value coroutine = get_slot(vm, task, kCoro);
    const bool runs =
        vm.layout_of(coroutine) == vm::Layout::kGenerator &&
        vm.heap().get<vm::Generator>(coroutine)->state == vm::GeneratorState::kRunning;
    if (runs && threads_left) {
      threads_left = false;
      if (in_threads(vm, world, process, search)) return true;
    }
    if (search.in_coroutine(coroutine)) return true;
  }
  return (threads_left && in_threads(vm, world, process, search)) || search.in_selves();
}

// The name a new object gets: of the variable or attribute into which the user's code stores what
// it is calling for now, at once or, as in a, b = Lock(), Lock(), after what else it needs for that
// statement. Only if that is the object's class or a function named like one; `owner` is the
// object.
std::string target_name(Vm& vm, Value owner) {
  const vm::Thread* t = vm.thread();
  const vm::Frame* frames = vm.frames(vm.thread_ref());
  std::uint32_t at = t->frame_count;
  while (at > 0 && vm.code_of(frames[at - 1]).has(lang::kLibrary)) --at;
  if (at == 0) return {};
  if (at < t->frame_count) {
    const std::string& called = vm.code_of(frames[at]).name;
    if (called == "__init__" ? !(vm.stack(vm.thread_ref())[frames[at].base] == owner)
                             : !(called[0] >= 'A' && called[0] <= 'Z'))
      return {};
  }
  const vm::Frame& frame = frames[at - 1];
  const lang::Code& code = vm.code_of(frame);
  std::uint16_t made = code.instructions[frame.pc - 1].a;
  // Temporaries are a stack: who writes no higher than `made` has used it for something else.
  for (std::size_t i = frame.pc; i < code.instructions.size(); ++i) {
    const lang::Instr& next = code.instructions[i];
    switch (next.op) {
      case lang::Op::STORE_GLOBAL:
      case lang::Op::STORE_NAME:
        if (next.a == made) return code.sites[next.wide()];
        break;
      case lang::Op::STORE_ATTR: {
        if (next.b != made || (next.flag & lang::kConstB) != 0) break;
        if (next.a >= code.local_count) return {};
        const Value object = vm.stack(vm.thread_ref())[frame.base + next.a];
        const std::string& holder = code.locals[next.a];
        return (holder == "self" ? std::string(vm.type_name(object)) : holder) + "." +
               code.sites[next.c];
      }
      case lang::Op::MOVE:
        if (next.b != made) break;
        if (next.a < code.local_count) return code.locals[next.a];
        made = next.a;
        break;
      case lang::Op::STORE_DEREF: {
        if (next.b != made) break;
        const std::size_t cell = next.a - code.local_count;
        return cell < code.cells.size() ? code.cells[cell] : code.free[cell - code.cells.size()];
      }
      default:
        if (next.a <= made) return {};
    }
  }
  return {};
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// "queue todo"; the kind is left out if the name says it already.
std::string with_kind(std::string kind, const std::string& name) {
  if (kind.starts_with("bounded")) kind.erase(0, 7);
  return kind.empty() || lower(name).find(kind) != std::string::npos ? name : kind + " " + name;
}

}  // namespace

// The name of something that has an actor, or is about to get one. `given`: when it was made; what
// has a dot in it was only an attribute, of which there may be many.
void Machine::name_object(ActorId actor, vm::Value object, std::string given,
                          const std::string& kind) {
  if (world_.events < trace_.size()) return;  // a replay: it has its name
  if (given.empty() || given.find('.') != std::string::npos) {
    std::string found = object_path(object);
    if (!found.empty()) found = with_kind(kind, found);
    if (found.empty()) found = given.empty() ? trace_.actor(actor).name : given;
    given = unique_name(std::move(found), actor);
  }
  rename_actor(actor, given);
}

// How the program gets at an object of the current process; nothing: in no way that is told here.
std::string Machine::object_path(vm::Value object) {
  if (world_.actors.size() > kMostActors) return {};
  const Vm vm = make_vm(process());
  Search search(vm, object);
  const lang::Code& main = program_.store.code(program_.main_code);
  return find(vm, main, world_, process(), search) ? search.name() : std::string();
}

// Things are told apart: "Account.lock", "Account.lock 2".
std::string Machine::unique_name(std::string name, ActorId own) const {
  if (world_.actors.size() > kMostActors) return name;
  int same = 0;
  for (ActorId id = 0; id < trace_.actor_count(); ++id) {
    const trace::Actor& other = trace_.actor(id);
    if (id != own && other.kind == trace::ActorKind::kResource &&
        other.parent == trace_.actor(own).parent && other.name.starts_with(name) &&
        (other.name.size() == name.size() || other.name[name.size()] == ' '))
      ++same;
  }
  return same == 0 ? name : name + " " + std::to_string(same + 1);
}

namespace {

vm::Outcome new_name(Vm& vm, const vm::Args& a) {
  const std::string name = target_name(vm, a[1]);
  if (name.empty()) return vm.ret_none();
  return vm.ret_str(with_kind(lower(vm.text(a[0])), name));
}

vm::Outcome name_object(Vm& vm, const vm::Args& a) {
  machine(vm).name_object(static_cast<ActorId>(integer(vm, a[0])), a[1],
                          vm.is_str(a[2]) ? vm.text(a[2]) : "", lower(vm.text(a[3])));
  return vm.ret_none();
}

vm::Outcome name_lock(Vm& vm, const vm::Args& a) {
  Machine& m = machine(vm);
  m.rename_actor(m.lock_actor(a[0].as_ref()), vm.text(a[1]));
  return vm.ret_none();
}

vm::Outcome sem_actor(Vm& vm, const vm::Args& a) {
  const auto index = static_cast<std::size_t>(integer(vm, a[0]));
  const std::vector<Semaphore>& all = machine(vm).world().semaphores;
  return index < all.size() ? vm.ret_int(all[index].actor) : vm.ret_none();
}

}  // namespace

void register_name_natives(vm::NativeTable& table) {
  constexpr std::uint8_t q = vm::kOrdered | vm::kNoCheckpoint;
  table.add_functions("_machine",
                      {{"new_name", new_name, "(kind, owner, /)", vm::kNoCheckpoint},
                       {"name_object", name_object, "(resource, object, given, kind, /)", q},
                       {"name_lock", name_lock, "(lock, name, /)", q},
                       {"sem_actor", sem_actor, "(semaphore, /)", q}});
}

}  // namespace interleave::machine
