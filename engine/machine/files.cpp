// The simulated machine's files, as the Python module _machine offers them (natives.md). They live
// in the World, so processes share them and a snapshot keeps them. Paths arrive absolute and
// normalised; what an operation may do (is the parent a folder? is it empty?) is checked in Python
// (engine/stdlib/_files.py), what must be atomic is done here.
#include <algorithm>

#include "engine/machine/machine.h"
#include "engine/machine/natives.h"

namespace interleave::machine {

namespace {

using vm::Args;
using vm::Outcome;
using vm::Value;
using vm::Vm;

constexpr std::uint64_t kDiskBytes = 32u << 20;  // all files together: every snapshot copies them

std::vector<File>& files(Vm& vm) { return machine(vm).world().files; }

// The file with this number; programs cannot make numbers up.
File& file(Vm& vm, const Args& a) {
  const auto index = static_cast<std::size_t>(integer(vm, a[0]));
  IL_ASSERT(index < files(vm).size());
  return files(vm)[index];
}

std::int64_t find(Vm& vm, std::string_view path) {
  const std::vector<File>& all = files(vm);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].path == path) return static_cast<std::int64_t>(i);
  return -1;
}

Outcome file_find(Vm& vm, const Args& a) {
  const std::int64_t index = find(vm, vm.view(a[0]));
  return index < 0 ? vm.ret_none() : vm.ret_int(index);
}

// (is a folder, bytes, time of the last change in ns, has a name, is a named pipe)
Outcome file_info(Vm& vm, const Args& a) {
  const File& f = file(vm, a);
  const Value size = vm.make_int(static_cast<std::int64_t>(f.bytes.size()));
  const Value changed = vm.make_int(f.changed);
  return vm.ret(vm.make_tuple({Value::boolean(f.folder), size, changed,
                               Value::boolean(!f.path.empty()), Value::boolean(f.pipe != 0)}));
}

Outcome file_list(Vm& vm, const Args& a) {
  std::string folder = vm.text(a[0]);
  if (folder != "/") folder += '/';
  std::vector<std::string> names;
  for (const File& f : files(vm))
    if (f.path.size() > folder.size() && f.path.starts_with(folder) &&
        f.path.find('/', folder.size()) == std::string::npos)
      names.push_back(f.path.substr(folder.size()));
  std::sort(names.begin(), names.end());
  const Value list = vm.make_list();
  for (const std::string& name : names) {
    const Value text = vm.make_str(name);
    vm.list_append(list, text);
  }
  return vm.ret(list);
}

// The new file's number; None if there is one of that name already.
Outcome file_make(Vm& vm, const Args& a) {
  const std::string path = vm.text(a[0]);
  if (find(vm, path) >= 0) return vm.ret_none();
  File made;
  made.path = path;
  made.folder = a[1].is_true();
  made.changed = machine(vm).now();
  files(vm).push_back(std::move(made));
  return vm.ret_int(static_cast<std::int64_t>(files(vm).size()) - 1);
}

// Makes a new file a named pipe, of which nobody has an end.
Outcome fifo_make(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  File& f = file(vm, a);
  f.pipe = m.new_pipe(vm.view(a[1]), false);
  Pipe& pipe = m.world().pipes[f.pipe - 1];
  pipe.readers = pipe.writers = 0;
  return vm.ret_none();
}

// A descriptor of one of its ends; waits, if told to, until there is somebody at the other one.
Outcome fifo_open(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::uint32_t index = file(vm, a).pipe - 1;
  const bool writes = a[1].is_true(), wait = a[2].is_true();
  const Pipe& pipe = m.world().pipes[index];
  const bool alone = (writes ? pipe.readers : pipe.writers) == 0;
  if (alone && writes && !wait) return vm.ret_none();
  const Value fd = Value::small_int(m.open_fifo(index, writes));
  if (!alone || !wait) return vm.ret(fd);
  return vm.syscall(static_cast<std::uint32_t>(Syscall::kOpenFifo), {fd});
}

// As unlink(2): who has it open keeps it.
Outcome file_remove(Vm& vm, const Args& a) {
  const std::int64_t index = find(vm, vm.view(a[0]));
  if (index >= 0) files(vm)[static_cast<std::size_t>(index)].path.clear();
  return vm.ret_bool(index >= 0);
}

// With everything below it; what had the new name is gone.
Outcome file_rename(Vm& vm, const Args& a) {
  const std::string from = vm.text(a[0]), to = vm.text(a[1]);
  if (from == to) return vm.ret_none();
  for (File& f : files(vm)) {
    if (f.path == to) f.path.clear();
    if (f.path == from || f.path.starts_with(from + "/")) f.path.replace(0, from.size(), to);
  }
  return vm.ret_none();
}

Outcome file_read(Vm& vm, const Args& a) {
  const File& f = file(vm, a);
  const std::int64_t size = static_cast<std::int64_t>(f.bytes.size());
  const std::int64_t at = std::clamp<std::int64_t>(integer(vm, a[1]), 0, size);
  const std::int64_t count = std::clamp<std::int64_t>(integer(vm, a[2]), 0, size - at);
  if (!vm.heap().can_allocate(static_cast<std::uint64_t>(count))) return vm.raise_out_of_memory();
  return vm.ret(vm.make_bytes(std::string_view(f.bytes).substr(static_cast<std::size_t>(at),
                                                               static_cast<std::size_t>(count))));
}

// Where it ends up; at < 0 appends. False: the disk is full.
bool make_room(Vm& vm, const File& f, std::uint64_t size) {
  std::uint64_t total = size;
  for (const File& other : files(vm)) total += &other == &f ? 0 : other.bytes.size();
  return total <= kDiskBytes;
}
Outcome file_write(Vm& vm, const Args& a) {
  File& f = file(vm, a);
  const std::string_view bytes = vm.bytes_view(a[2]);
  const std::int64_t wanted = integer(vm, a[1]);
  const std::size_t at = wanted < 0 ? f.bytes.size() : static_cast<std::size_t>(wanted);
  const std::size_t end = at + bytes.size();
  if (!make_room(vm, f, std::max(end, f.bytes.size()))) return vm.ret_none();
  if (f.bytes.size() < end) f.bytes.resize(end);
  f.bytes.replace(at, bytes.size(), bytes);
  f.changed = machine(vm).now();
  return vm.ret_int(static_cast<std::int64_t>(end));
}

Outcome file_truncate(Vm& vm, const Args& a) {
  File& f = file(vm, a);
  const auto size = static_cast<std::uint64_t>(integer(vm, a[1]));
  if (!make_room(vm, f, size)) return vm.ret_none();
  f.bytes.resize(static_cast<std::size_t>(size));
  f.changed = machine(vm).now();
  return vm.ret_bool(true);
}

Outcome file_touch(Vm& vm, const Args& a) {
  file(vm, a).changed = integer(vm, a[1]);
  return vm.ret_none();
}

Outcome file_wait(Vm& vm, const Args& a) {
  return vm.syscall(static_cast<std::uint32_t>(Syscall::kFileAccess), {a[0], a[1]});
}

// What the natives of locks are told: file, record, owner, exclusive, begin, end.
FileLock wanted_lock(Vm& vm, const Args& a) {
  FileLock lock;
  lock.file = static_cast<std::uint32_t>(integer(vm, a[0]));
  lock.record = a[1].is_true();
  lock.owner = lock.record ? machine(vm).current().process : integer(vm, a[2]);
  lock.exclusive = a[3].is_true();
  lock.begin = integer(vm, a[4]);
  lock.end = integer(vm, a[5]);
  return lock;
}

// False: somebody else has it, and `wait` is not set.
Outcome file_lock(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  if (a[6].is_true())
    return vm.syscall(static_cast<std::uint32_t>(Syscall::kFileLock),
                      {a[0], a[1], a[2], a[3], a[4], a[5]});
  vm.charge(m.cost(Cost::kLockOperation));
  return vm.ret_bool(m.try_file_lock(m.current(), wanted_lock(vm, a)));
}

Outcome file_unlock(Vm& vm, const Args& a) {
  machine(vm).file_unlock(wanted_lock(vm, a));
  return vm.ret_none();
}

// The process has closed an open file: the last one that does gives back what was locked.
Outcome file_close(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  m.drop_open_file(integer(vm, a[0]), m.current().process);
  return vm.ret_none();
}

void add_folder(World& world, std::string_view path) {
  for (const File& f : world.files)
    if (f.path == path) return;
  const std::size_t slash = path.rfind('/');
  if (path != "/") add_folder(world, slash == 0 ? "/" : path.substr(0, slash));
  File made;
  made.path = path;
  made.folder = true;
  world.files.push_back(std::move(made));
}

void add_first_file(World& world, std::string_view path, std::string_view bytes) {
  while (path.starts_with("./")) path.remove_prefix(2);
  if (path.empty() || path.find("..") != std::string_view::npos) return;
  File made;
  made.path = path.starts_with('/') ? std::string(path) : "/home/user/" + std::string(path);
  add_folder(world,
             std::string_view(made.path).substr(0, std::max<std::size_t>(1, made.path.rfind('/'))));
  made.bytes = bytes;
  world.files.push_back(std::move(made));
}

}  // namespace

// What is there when a program starts: a home with the program in it, and what belongs to it.
void add_first_files(World& world, const Config& config, std::string_view source) {
  add_folder(world, "/tmp");
  add_folder(world, "/home/user");
  add_first_file(world, config.file_name, source);
  for (const auto& [path, bytes] : config.files) add_first_file(world, path, bytes);
}

void register_file_natives(vm::NativeTable& table) {
  constexpr std::uint8_t o = vm::kOrdered;
  table.add_functions(
      "_machine",
      {{"file_find", file_find, "(path, /)", o},
       {"file_info", file_info, "(file, /)", o},
       {"file_list", file_list, "(path, /)", o},
       {"file_make", file_make, "(path, folder, /)", o},
       {"fifo_make", fifo_make, "(file, name, /)", o},
       {"fifo_open", fifo_open, "(file, writes, wait, /)", o},
       {"file_remove", file_remove, "(path, /)", o},
       {"file_rename", file_rename, "(path, new_path, /)", o},
       {"file_read", file_read, "(file, at, count, /)", o},
       {"file_write", file_write, "(file, at, data, /)", o},
       {"file_truncate", file_truncate, "(file, size, /)", o},
       {"file_touch", file_touch, "(file, ns, /)", o},
       {"file_lock", file_lock, "(file, record, owner, exclusive, begin, end, wait, /)", o},
       {"file_unlock", file_unlock, "(file, record, owner, exclusive, begin, end, /)", o},
       {"file_close", file_close, "(owner, /)", o},
       {"file_wait", file_wait, "(text, ns, /)", o}});
}

}  // namespace interleave::machine
